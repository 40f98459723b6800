import { createHash } from 'node:crypto'

/** A source of seeded choices. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number
  /** From `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<T>(from: readonly [T, ...T[]]): T
}

/** The same words give the same choices (mulberry32 on the head of their SHA-256). */
export function createChance(...words: readonly (string | number)[]): Chance {
  let state = createHash('sha256').update(JSON.stringify(words)).digest().readUInt32LE(0)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, whole, pick: (from) => from[whole(0, from.length - 1)] ?? from[0] }
}
