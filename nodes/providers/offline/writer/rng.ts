import { createHash } from 'node:crypto'

/** A stream of choices that depends only on what it was made from. */
export interface Rng {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  /** One entry; throws on an empty list. */
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
  /** An independent stream for one purpose, so that one more choice here moves nothing there. */
  fork(label: string): Rng
}

/** Makes a stream from facts: the same parts give the same choices (sfc32 over SHA-256). */
export function createRng(...parts: readonly (string | number)[]): Rng {
  const origin = parts.map(String).join('\u0000')
  const hash = createHash('sha256').update(origin).digest()
  let a = hash.readUInt32LE(0), b = hash.readUInt32LE(4), c = hash.readUInt32LE(8), counter = hash.readUInt32LE(12)
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum | 0
    return (sum >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('Nothing to pick from')
      return list[int(0, list.length - 1)] as T
    },
    shuffle<T>(list: readonly T[]): T[] {
      const left = [...list]
      return list.map(() => left.splice(int(0, left.length - 1), 1)[0] as T)
    },
    fork: (label) => createRng(origin, label),
  }
}

/**
 * Hands out the entries of a list in a shuffled order, then those of `more`, and then all of them again, shuffled
 * anew; never the same entry twice running where there are two.
 */
export function createDeck<T>(rng: Rng, list: readonly T[], more: readonly T[] = []): () => T {
  const all = [...list, ...more]
  const left = [...rng.shuffle(list), ...rng.shuffle(more)]
  let last: T | undefined
  return () => {
    if (left.length === 0) left.push(...rng.shuffle(all))
    if (left[0] === last && left.length > 1) left.push(...left.splice(0, 1))
    const card = left.shift()
    if (card === undefined) throw new Error('Nothing to draw from')
    last = card
    return card
  }
}
