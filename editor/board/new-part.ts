import type { Fields } from '../document/parts.ts'
import type { BoardFields } from '../values/board-fields.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The value of an inserted part: like its neighbour, so that whatever is made of it has all it needs, but with no words yet. */
export function blankLike(neighbour: Fields, fields: BoardFields, name: string): Fields {
  return { ...neighbour, ...(fields.name ? { [fields.name]: name } : {}), [fields.words]: '', ...(fields.lines ? { [fields.lines]: [] } : {}) }
}

/** A value cut in two where the cursor is in its words, or else between the sentences next to the middle. Undefined when there is nothing to cut. */
export function halvesOf(value: Fields, fields: BoardFields, cursor?: number): { first: Fields; second: Fields } | undefined {
  const words = text(value[fields.words])
  const at = cursor !== undefined && cursor > 0 && cursor < words.length ? cursor : middleOf(words)
  if (at === undefined) return undefined
  const [before, after] = [words.slice(0, at).trim(), words.slice(at).trim()]
  if (!before || !after) return undefined
  const lines = fields.lines ? list(value[fields.lines]) : []
  const seconds = fields.seconds ? Number(value[fields.seconds]) : 0
  const rest = (part: 'first' | 'second'): Fields => ({
    ...(fields.lines && part === 'second' ? { [fields.lines]: [] } : {}),
    // Spoken words stay with the first half: which of them belong where only a person knows.
    ...(fields.seconds && seconds > 0 && !lines.length ? { [fields.seconds]: Math.max(1, Math.round(seconds * 5) / 10) } : {}),
  })
  return { first: { [fields.words]: before, ...rest('first') }, second: { [fields.words]: after, ...rest('second') } }
}

/** The end of the sentence that ends nearest to the middle. */
function middleOf(words: string): number | undefined {
  const ends = [...words.matchAll(/[.!?…]["”’)]*\s+/gu)].map(({ index, 0: match }) => index + match.length).filter((at) => at < words.trim().length)
  return ends.toSorted((a, b) => Math.abs(a - words.length / 2) - Math.abs(b - words.length / 2))[0]
}

const LONGEST = 60

/** The fields of two parts made one: their words one after the other, and whoever is in either. */
export function mergedFields(first: Fields, second: Fields, fields: BoardFields): Fields {
  const lists = Object.keys(first).filter((key) => Array.isArray(first[key]) && Array.isArray(second[key]))
  const joined = Object.fromEntries(lists.map((key) => [key, key === fields.lines ? [...list(first[key]), ...list(second[key])] : unique([...list(first[key]), ...list(second[key])])]))
  return {
    ...joined,
    [fields.words]: [text(first[fields.words]), text(second[fields.words])].filter(Boolean).join(' '),
    ...(fields.seconds ? { [fields.seconds]: Math.min(LONGEST, Number(first[fields.seconds]) + Number(second[fields.seconds])) } : {}),
  }
}

const unique = (values: readonly unknown[]): unknown[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
