import { createStore } from 'zustand/vanilla'
import type { Message } from './messages.ts'
import { speak } from './text.ts'
import type { TextKey } from './text.ts'

/** The languages there are, each by its own name. Another one is a folder with the keys of `en/` and a line here and below. */
export const languages = { en: 'English', ru: 'Русский' } as const
/** The tag of a language that nobody speaks and nobody is offered: it is kept by hand, to see how the pages take longer texts. */
const PSEUDO = 'en-XA'
export type LanguageTag = keyof typeof languages | typeof PSEUDO

const catalogues: Record<LanguageTag, () => Promise<Partial<Record<TextKey, Message>>>> = {
  en: async () => ({}),
  ru: async () => (await import('./ru/index.ts')).ru,
  [PSEUDO]: async () => (await import('./pseudo.ts')).pseudo,
}

const KEY = 'reelgraph.language'
const isLanguage = (tag: string | null): tag is LanguageTag => tag !== null && (Object.hasOwn(languages, tag) || tag === PSEUDO)

/** The language that is spoken now; whoever draws with it draws everything anew when it changes. */
export const spoken = createStore<{ tag: LanguageTag }>(() => ({ tag: 'en' }))

/** The language a person chose, else the first of the browser's that there is, else English. */
export function preferredLanguage(kept: string | null, wanted: readonly string[]): LanguageTag {
  if (isLanguage(kept)) return kept
  return wanted.map((tag) => tag.split('-', 1)[0] ?? '').find(isLanguage) ?? 'en'
}

/** Loads and takes up the preferred language; done before the first drawing. */
export function applyLanguage(): Promise<void> {
  return take(preferredLanguage(localStorage.getItem(KEY), navigator.languages))
}

export function chooseLanguage(tag: LanguageTag): Promise<void> {
  localStorage.setItem(KEY, tag)
  return take(tag)
}

async function take(tag: LanguageTag): Promise<void> {
  // Without its catalogue the page speaks English rather than not at all.
  const catalogue = await catalogues[tag]().catch(() => undefined)
  const now = catalogue ? tag : 'en'
  speak(now, catalogue ?? {})
  document.documentElement.lang = now
  spoken.setState({ tag: now })
}
