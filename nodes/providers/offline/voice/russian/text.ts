import { phrasesOf, tokensOf, visible } from '../tokens.ts'
import type { Phrase, Token } from '../tokens.ts'

const LONGEST = 200
const ABBREVIATION = /^(?:т|г|гг|ул|св|им|стр|др|пр|р|руб|тыс|млн|[А-ЯЁ])\.$/u
const WORDS: Readonly<Record<string, string>> = { '№': ' номер ', '&': ' и ', '%': ' процентов ', '°': ' градусов ', '€': ' евро ', '$': ' долларов ', '₽': ' рублей ' }

/**
 * The words of a Russian text with what is said for each; joined by spaces, the written forms are the text again.
 * Throws `bad-input` when nothing in it can be spoken.
 */
export function toTokens(text: string): Token[] {
  return tokensOf(visible(text.normalize('NFC')), { toSpoken, sound: /[\p{L}\p{N}]/u })
}

/** Divides tokens into phrases at the ends of sentences, and at commas where a sentence is very long. */
export function toPhrases(tokens: readonly Token[]): Phrase[] {
  return phrasesOf(tokens, ({ spoken }, length) => {
    if (/[.!?]$/.test(spoken) && !ABBREVIATION.test(spoken)) return 0.34
    if (/[,;:]$/.test(spoken) && length > LONGEST * 0.6) return 0.16
    return length > LONGEST ? 0.06 : undefined
  })
}

/** Letters of any script, digits and the marks that change the tune; brackets and angles would be read as commands. */
function toSpoken(written: string): string {
  return [...written]
    .map((letter) => WORDS[letter] ?? letter)
    .join('')
    .replace(/…|\.{2,}/gu, ',')
    .replace(/(?<=[\p{L}\p{N}])[–—―](?=[\p{L}\p{N}])/gu, ', ')
    .replace(/[‐‑]/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\s!?.,;:'’-]/gu, '')
    .replace(/^[-'’.,;:!?]+(?=[\p{L}\p{N}])/u, '')
    .replace(/([!?.,;:])[!?.,;:]+$/u, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
