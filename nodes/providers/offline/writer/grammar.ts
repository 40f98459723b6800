/** Upper-cases the first letter, also behind an opening quote or `@`. */
export function capitalise(text: string): string {
  return text.replace(/^["“(]?\p{Ll}/u, (start) => start.toUpperCase())
}

const SOUNDS_VOWEL = /^(?:[aeio]|u(?!n(?:i[^nm]|ion)|s[eu]|ti)|hou?r\b|hour|hones|heir)/i
const SOUNDS_CONSONANT = /^(?:one\b|once|eu|ewe)/i

/** "a" or "an", by how the word begins to sound. */
export function article(word: string): 'a' | 'an' {
  return SOUNDS_VOWEL.test(word) && !SOUNDS_CONSONANT.test(word) ? 'an' : 'a'
}

/** Puts "a" or "an" right wherever one stands before a word. */
export function fixArticles(text: string): string {
  return text.replace(/\b([Aa])n? (@?)(?=(\p{L}+))/gu, (_all, a: string, at: string, word: string) => {
    const right = article(word)
    return `${a}${right.slice(1)} ${at}`
  })
}

/** Cleans a paragraph: spaces, doubled punctuation, articles, capitals at the start of each sentence. */
export function tidy(text: string): string {
  const clean = fixArticles(text.replace(/\s+/g, ' '))
    .replace(/ ([,.;:!?])/g, '$1').replace(/,([.;:!?])/g, '$1').replace(/([.!?])\.(?!\.)/g, '$1').trim()
  return sentences(clean).map(capitalise).join(' ')
}

/** Splits a paragraph into its sentences; a closing quote stays with its sentence. */
export function sentences(text: string): string[] {
  const found: string[] = []
  let start = 0, quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    if (sign === '“') quoted = true
    if (sign === '”') quoted = false
    const ends = /[.!?…]/.test(sign ?? '') || (/["”]/.test(sign ?? '') && /[.!?…]/.test(text[at - 1] ?? ''))
    const goesOn = /["”]/.test(sign ?? '') && /^\s+\p{Ll}/u.test(text.slice(at + 1))
    if (ends && !quoted && !goesOn && (at + 1 >= text.length || /\s/.test(text[at + 1] ?? ''))) {
      found.push(text.slice(start, at + 1).trim())
      start = at + 1
    }
  }
  const rest = text.slice(start).trim()
  return rest ? [...found, rest] : found
}

/** A name fit for `@`: letters and digits only, each word with a capital. Scripts without case stay as they are. */
export function camel(words: string): string {
  return words.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** A name as it is read: `OldMill` becomes "Old Mill". */
export function spaced(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ')
}

/** Text as it is spoken or read in prose: no `@`, names with spaces, common things in lower case after "the". */
export function spoken(text: string): string {
  return text
    .replace(/\b([Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Mm]y|[Yy]our|[Oo]ur) @([\p{L}\p{N}]+)/gu, (_all, lead: string, name: string) => `${lead} ${spaced(name).toLowerCase()}`)
    .replace(/@([\p{L}\p{N}]+)/gu, (_all, name: string) => spaced(name))
}

export interface Pronouns { he: string; him: string; his: string; self: string }
export const PRONOUNS = {
  she: { he: 'she', him: 'her', his: 'her', self: 'herself' },
  he: { he: 'he', him: 'him', his: 'his', self: 'himself' },
  /** As subject the name stands instead, so that verbs stay singular: see slots.ts. */
  they: { he: 'they', him: 'them', his: 'their', self: 'themself' },
  it: { he: 'it', him: 'it', his: 'its', self: 'itself' },
} as const satisfies Record<string, Pronouns>
export type Gender = keyof typeof PRONOUNS
