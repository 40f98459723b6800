import { isCapitals } from './lines.ts'

/** A name as it is written in running text: `OLD KEEPER` is Old Keeper; what is not in capitals stays. */
export function titled(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim()
  if (!isCapitals(clean)) return clean
  return clean.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Finds a name as a whole word, in capitals or as it is written. */
export const wordOf = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}@])(?:${escaped(name)}|${escaped(name.toUpperCase())})(?![\\p{L}\\p{N}])`, 'gu')
