import { ReelError } from '../../../../engine/model/errors.ts'
import { pauseAfter } from './delivery.ts'
import { respelled } from './names.ts'
import { phrasesOf, tokensOf, visible } from './tokens.ts'
import type { Phrase, Token } from './tokens.ts'

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', Æ: 'AE', ø: 'o', Ø: 'O', œ: 'oe', Œ: 'OE', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'th', Ð: 'Th', þ: 'th', Þ: 'Th', ı: 'i',
  '‘': "'", '’': "'", 'ʼ': "'", '“': '"', '”': '"', '«': '"', '»': '"', '–': ', ', '—': ', ', '―': ', ', '−': '-', '‐': '-', '‑': '-',
  '…': ',', '&': ' and ', '€': ' euros ', '£': ' pounds ', '°': ' degrees ', '½': ' and a half', '×': ' times ',
}
const ABBREVIATION = /^\W*(mr|mrs|ms|dr|st|prof|capt|lt|col|gen|sgt|rev|jr|sr|vs|no|[a-z])\.$/i
const LONGEST = 130

/**
 * The words of a text with what is said for each: plain ASCII without control characters or marks of markup.
 * Joined by spaces, the written forms are the text again. Throws `bad-input` when nothing in it can be spoken and
 * `unsupported` for another script.
 */
export function toTokens(text: string): Token[] {
  const shown = visible(text)
  const letters = shown.match(/\p{L}/gu) ?? []
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  if (foreign.length * 2 > letters.length) throw onlyEnglish()
  return tokensOf(shown, { toSpoken: (written) => respelled(toSpoken(written)), sound: /[a-z0-9]/i })
}

export function onlyEnglish(): ReelError {
  return new ReelError('unsupported', 'The offline voice speaks English and Russian; this line is in another language, or its language is not set.')
}

/** Divides tokens into phrases of a few seconds at the ends of sentences, and at commas where a sentence is long. */
export function toPhrases(tokens: readonly Token[]): Phrase[] {
  const phrases = phrasesOf(tokens, ({ spoken, written }, length) => {
    if (/[.!?]["')]*$/.test(spoken) && !ABBREVIATION.test(spoken) || /(?:…|\.{3,})["'”’)]*$/.test(written)) return pauseAfter(written)
    if (/[,;:]["')]*$/.test(spoken) && length > LONGEST * 0.6) return 0.2
    return length > LONGEST ? 0.06 : undefined
  })
  return phrases.map((phrase, i) => (i === phrases.length - 1 ? { ...phrase, pause: 0 } : phrase))
}

function toSpoken(written: string): string {
  return [...written.normalize('NFKC')]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\.{2,}/g, ',')
    .replace(/-{2,}/g, ', ')
    .replace(/#(?=\d)/g, 'number ')
    .replace(/[^\x20-\x7e]|[@#*_~`<>|\\^{}[\]()=]/g, '')
    .replace(/([!?.,;:])[!?.,;:]+(?=["']*$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
