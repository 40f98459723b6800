import type { Mention } from '../values/index.ts'
import { slug } from './slug.ts'

/** An `@Name` in a text: where it stands and which of the known names it is; `known` is undefined for a stranger. */
export interface Found {
  name: string
  known: string | undefined
  start: number
  end: number
}

const AT = /(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu
const WORD = /[\p{L}\p{N}]/u
/** How far an unknown name reaches: a word, and the capitalised words after it. */
const STRANGER = /^[\p{L}\p{N}_-]+(?: \p{Lu}[\p{L}\p{N}_-]*)*/u

/**
 * Every `@Name` of a text in reading order. Names may have several words: the longest known name that fits is taken,
 * whatever its case, and never the beginning of a longer word.
 */
export function findMentions(text: string, names: readonly string[]): Found[] {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return [...text.matchAll(AT)].map(({ index }) => {
    const rest = text.slice(index + 1)
    const known = longestFirst.find((name) => startsWithName(rest, name))
    const name = known ?? STRANGER.exec(rest)?.[0] ?? ''
    return { name, known, start: index, end: index + 1 + name.length }
  })
}

function startsWithName(text: string, name: string): boolean {
  return text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !WORD.test(text.charAt(name.length))
}

/** The text as it is shown and prompted: names without the `@`. */
export function withoutMarks(text: string): string {
  return text.replace(AT, '')
}

/** The text with `@` only before names that are known, and the names that are not: a person may write of anybody. */
export function withoutStrangers(text: string, names: readonly string[]): { text: string; strangers: string[] } {
  const found = findMentions(text, names).filter(({ known }) => known === undefined)
  const unmarked = found.reduceRight((rest, { start }) => rest.slice(0, start) + rest.slice(start + 1), text)
  return { text: unmarked, strangers: [...new Set(found.map(({ name }) => name))] }
}

/** Marks the first unmarked occurrence of a name with `@`; undefined when the name does not occur. */
export function marked(text: string, name: string): string | undefined {
  const at = new RegExp(`(?<![\\p{L}\\p{N}@])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').exec(text)
  return at ? `${text.slice(0, at.index)}@${text.slice(at.index)}` : undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** The ids that follow from a scene's mentions: all components, and the places (locations and props) among them. */
export function idsOf(mentions: readonly Mention[]): { componentIds: string[]; placeIds: string[] } {
  const ids = (list: readonly Mention[]): string[] => [...new Set(list.map(({ name }) => slug(name)))]
  return { componentIds: ids(mentions), placeIds: ids(mentions.filter(({ kind }) => kind !== 'character')) }
}
