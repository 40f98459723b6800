import { ReelError } from '../../../../engine/model/errors.ts'
import { pauseAfter } from './delivery.ts'
import { respelled } from './names.ts'

/** A word as it is written, with any marks that stand alone beside it, and as it is given to the synthesiser. */
export interface Token {
  written: string
  spoken: string
}

/** What is spoken in one go, and the pause after it in seconds. */
export interface Phrase {
  tokens: Token[]
  pause: number
}

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
  const visible = text.replace(/\p{Cc}|\p{Cf}|\p{Cs}/gu, ' ')
  const letters = visible.match(/\p{L}/gu) ?? []
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  if (foreign.length * 2 > letters.length) throw onlyEnglish()
  const tokens: Token[] = []
  let before = ''
  for (const written of visible.split(/\s+/u).filter((part) => part !== '')) {
    const spoken = respelled(toSpoken(written))
    const last = tokens.at(-1)
    if (/[a-z0-9]/i.test(spoken)) {
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

export function onlyEnglish(): ReelError {
  return new ReelError('unsupported', 'The offline voice speaks English and Russian; this line is in another language, or its language is not set.')
}

/** Divides tokens into phrases of a few seconds at the ends of sentences, and at commas where a sentence is long. */
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
    if (/[.!?]["')]*$/.test(token.spoken) && !ABBREVIATION.test(token.spoken) || /(?:…|\.{3,})["'”’)]*$/.test(token.written)) close(pauseAfter(token.written))
    else if (/[,;:]["')]*$/.test(token.spoken) && length > LONGEST * 0.6) close(0.2)
    else if (length > LONGEST) close(0.06)
  }
  close(0)
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
