import { en } from './en/index.ts'
import { format, languageOf } from './messages.ts'
import type { Given, Message, Translation } from './messages.ts'

export type TextKey = keyof typeof en
export type Texts = Translation<typeof en>

let texts: Texts = en
let language = languageOf('en')
let tag = 'en'

/** The text for a key in the language of the page. A key that does not exist, or a value that is missing, does not compile. */
export function t<Key extends TextKey>(key: Key, ...given: Given<(typeof en)[Key]>): string {
  return format(texts[key], (given[0] ?? {}) as Record<string, string | number>, language)
}

/** The language of the page as a BCP 47 tag, for dates and numbers. */
export const languageTag = (): string => tag

/** Takes another catalogue for what is drawn from now on; done before the first drawing. Texts it lacks stay English. */
export function speak(next: string, catalogue: Partial<Record<TextKey, Message>>): void {
  texts = { ...en, ...catalogue }
  language = languageOf(next)
  tag = next
}
