import { ReelError } from '../../../../engine/model/errors.ts'

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

/** Without what has no sound and no shape: control characters, marks of direction, halves of pairs. */
export const visible = (text: string): string => text.replace(/\p{Cc}|\p{Cf}|\p{Cs}/gu, ' ')

/**
 * The words of a text with what `toSpoken` makes of each; joined by spaces, the written forms are the text again.
 * What holds no `sound` is a mark and goes with the word beside it. Throws `bad-input` when nothing can be spoken.
 */
export function tokensOf(text: string, { toSpoken, sound }: { toSpoken(written: string): string; sound: RegExp }): Token[] {
  const tokens: Token[] = []
  let before = ''
  for (const written of text.split(/\s+/u).filter((part) => part !== '')) {
    const spoken = toSpoken(written)
    const last = tokens.at(-1)
    if (sound.test(spoken)) {
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

/** Divides tokens where `pauseAfter` tells of a pause behind one, given the length of the phrase so far in characters. */
export function phrasesOf(tokens: readonly Token[], pauseAfter: (token: Token, length: number) => number | undefined): Phrase[] {
  const phrases: Phrase[] = []
  let open: Token[] = []
  let length = 0
  for (const token of tokens) {
    open.push(token)
    length += token.spoken.length + 1
    const pause = pauseAfter(token, length)
    if (pause === undefined) continue
    phrases.push({ tokens: open, pause })
    open = []
    length = 0
  }
  if (open.length > 0) phrases.push({ tokens: open, pause: 0 })
  return phrases
}
