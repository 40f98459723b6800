/** A stream of numbers in [0, 1) that depends on its words alone. */
export type Chance = () => number

/** FNV-1a of the words: the same 32-bit number for the same text on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A repeatable stream (mulberry32) for the words or the number given. */
export function chanceOf(seed: string | number): Chance {
  let state = typeof seed === 'number' ? seed >>> 0 : hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of the entries; throws on an empty list, which would be a defect. */
export function pick<T>(chance: Chance, from: readonly T[]): T {
  const one = from[Math.floor(chance() * from.length)]
  if (one === undefined) throw new RangeError('Nothing to pick from.')
  return one
}

export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance()
}
