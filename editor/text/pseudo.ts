import { en } from './en/index.ts'
import type { Message } from './messages.ts'

const accents: Readonly<Record<string, string>> = { a: 'á', c: 'ç', e: 'ë', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ÿ', A: 'Å', C: 'Ç', E: 'Ê', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', U: 'Û' }
const LONGER = 0.4

/** Accents show what is not in the catalogue, and two fifths more of each text shows where another language would not fit. */
function stretched(text: string): string {
  const written = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part)
  const letters = text.replace(/\{\w+\}/g, '').length
  return `${written}${letters > 2 ? '~'.repeat(Math.ceil(letters * LONGER)).replace(/~{6}/g, '~~~~~ ').trimEnd() : ''}`
}

/** English as a language that nobody speaks: to see by it how the pages take other languages. */
export const pseudo: Record<string, Message> = Object.fromEntries(Object.entries(en as Record<string, Message>).map(([key, message]) =>
  [key, typeof message === 'string' ? stretched(message) : { other: stretched(message.other), ...(message.one ? { one: stretched(message.one) } : {}) }]))
