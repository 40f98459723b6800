import { ReelError } from '../../../../../engine/model/errors.ts'

/** A word as it is written, with marks that stand alone beside it, and as it is given to the synthesiser. */
export interface Token {
  written: string
  spoken: string
}

/** What is spoken in one go, and the pause after it in seconds. */
export interface Phrase {
  tokens: Token[]
  pause: number
}

const LONGEST = 200
const ABBREVIATION = /^(?:т|г|гг|ул|св|им|стр|др|пр|р|руб|тыс|млн|[А-ЯЁ])\.$/u
const WORDS: Readonly<Record<string, string>> = { '№': ' номер ', '&': ' и ', '%': ' процентов ', '°': ' градусов ', '€': ' евро ', '$': ' долларов ', '₽': ' рублей ' }

/**
 * The words of a Russian text with what is said for each; joined by spaces, the written forms are the text again.
 * Throws `bad-input` when nothing in it can be spoken.
 */
export function toTokens(text: string): Token[] {
  const visible = text.normalize('NFC').replace(/\p{Cc}|\p{Cf}|\p{Cs}/gu, ' ')
  const tokens: Token[] = []
  let before = ''
  for (const written of visible.split(/\s+/u).filter((part) => part !== '')) {
    const spoken = toSpoken(written)
    const last = tokens.at(-1)
    if (/[\p{L}\p{N}]/u.test(spoken)) {
      tokens.push({ written: before + written, spoken })
      before = ''
    } else if (last === undefined) before += `${written} `
    else {
      last.written += ` ${written}`
      if (/\p{Pd}|[,;:]/u.test(written) && !/[.!?,;:]$/.test(last.spoken)) last.spoken += ','
    }
  }
  if (tokens.length === 0) throw new ReelError('bad-input', 'There is nothing to speak: the line has no words.')
  return tokens
}

/** Divides tokens into phrases at the ends of sentences, and at commas where a sentence is very long. */
export function toPhrases(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = []
  let open: Token[] = []
  const close = (pause: number): void => {
    if (open.length > 0) phrases.push({ tokens: open, pause })
    open = []
  }
  for (const token of tokens) {
    open.push(token)
    const length = open.reduce((sum, each) => sum + each.spoken.length + 1, 0)
    if (/[.!?]$/.test(token.spoken) && !ABBREVIATION.test(token.spoken)) close(0.34)
    else if (/[,;:]$/.test(token.spoken) && length > LONGEST * 0.6) close(0.16)
    else if (length > LONGEST) close(0.06)
  }
  close(0)
  return phrases
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
