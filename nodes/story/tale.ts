import type { Brief } from '../values/index.ts'

/** What a text call is told of the brief: everything but the look of the pictures. */
export type Told = Omit<Brief, 'style'>

/** The fields of a brief that story nodes read: a change of style rewrites nothing. */
export const TOLD = ['title', 'logline', 'answers', 'language', 'audience', 'nonVerbal'] as const satisfies readonly (keyof Told)[]

/** Stands in where no brief is wired: an English film for everybody. */
export const PLAIN: Told = { title: '', logline: '', answers: {}, language: 'en', audience: 'all', nonVerbal: false }

/** A reviewer's note as the last paragraph of a prompt; nothing on a first take. */
export function noted(prompt: string, note: string | undefined): string {
  return note ? `${prompt}\n\nAn earlier version was not accepted. The reviewer says: ${note}` : prompt
}

/** The lines that are not empty, joined. */
export function lines(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** The English name of a BCP 47 tag, for prompts; the tag itself when it is none. */
export function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag
  } catch {
    return tag
  }
}
