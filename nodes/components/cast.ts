import { slug } from '../story/slug.ts'
import type { ComponentKind, Mention } from '../values/index.ts'

/** One component as the scenes name it. */
export interface Role {
  id: string
  name: string
  kind: ComponentKind
  line: string
  /** How its author fixed that it looks; undefined when nobody did. */
  visual: string | undefined
  /** True when scenes disagree about what it is. */
  disputed: boolean
}

const KINDS: readonly ComponentKind[] = ['character', 'location', 'prop']

/**
 * Everyone and everything that is mentioned, once, by id. The result is the same in whatever order the scenes come:
 * the spelling and the kind used most often (ties: first in the alphabet, character before location before prop),
 * and the longest introduction and look.
 */
export function castOf(mentions: readonly Mention[]): Role[] {
  const byId = new Map<string, Mention[]>()
  for (const mention of mentions) byId.set(slug(mention.name), [...(byId.get(slug(mention.name)) ?? []), mention])
  return [...byId.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, said]) => {
    const kinds = said.map(({ kind }) => kind)
    return {
      id,
      name: mostCommon(said.map(({ name }) => name.trim()), alphabetically),
      kind: mostCommon(kinds, (a, b) => KINDS.indexOf(a) - KINDS.indexOf(b)),
      line: fullest(said.map(({ line }) => line)) ?? '',
      visual: fullest(said.map(({ visual }) => visual ?? '')) || undefined,
      disputed: new Set(kinds).size > 1,
    }
  })
}

const alphabetically = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const fullest = (texts: readonly string[]): string | undefined => texts.map((text) => text.trim()).sort((a, b) => b.length - a.length || alphabetically(a, b))[0]

function mostCommon<T>(values: readonly T[], tie: (a: T, b: T) => number): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts.entries()].sort(([a, times], [b, others]) => others - times || tie(a, b))
  if (!first) throw new Error('A group of mentions is never empty.')
  return first[0]
}
