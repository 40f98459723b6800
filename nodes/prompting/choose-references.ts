import type { ImageRequest } from '../capabilities.ts'
import type { Dialect } from './dialect.ts'

type Reference = ImageRequest['references'][number]

export interface Chosen {
  sent: Reference[]
  /** What was left out and why; words alone tell how it looks. */
  left: { name: string; why: 'no-room' | 'not-taken' }[]
}

/**
 * Which reference pictures a model is sent. The rule: those that it takes at all, in the order in which they come (the
 * set, the characters in order of mention, the picture before, the props), as many as it has room for.
 */
export function chooseReferences({ references, depiction }: Pick<ImageRequest, 'references' | 'depiction'>, { references: room = Number.POSITIVE_INFINITY, takes }: Dialect): Chosen {
  const characters = new Set(depiction.figures.filter(({ kind }) => kind === 'character').map(({ name }) => name))
  const taken = takes === 'any' ? references : references.filter(({ name }) => characters.has(name))
  const sent = taken.slice(0, room)
  const left = references.filter((one) => !sent.includes(one)).map((one) => ({ name: one.name, why: taken.includes(one) ? 'no-room' as const : 'not-taken' as const }))
  return { sent, left }
}
