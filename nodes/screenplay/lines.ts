/** What a line of a screenplay is, by its own letters; what stands around it is for the reader to know. */

const HEADING = /^(?:INT\.?\s?\/\s?EXT|EXT\.?\s?\/\s?INT|I\s?\/\s?E|INT|EXT|EST|ИНТ\.?\s?\/\s?НАТ|НАТ\.?\s?\/\s?ИНТ|ИНТ|НАТ|ЭКСТ)(?:\.\s*|\s+)\S/iu
const TO = /\bTO:$|^(?:FADE|IRIS) (?:IN|OUT)[.:]?$|^(?:FADE|CUT) TO (?:BLACK|WHITE)[.:]?$|^(?:ЗТМ|ИЗ ЗТМ|В ЗТМ|ПЕРЕХОД|СКЛЕЙКА)[.:]?$/u

export const isBlank = (line: string): boolean => line.trim() === ''
export const isHeading = (line: string): boolean => HEADING.test(line.trim())

/** In capitals, of a script that has them: there is an upper-case letter and no lower-case one. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase()

export const isTransition = (line: string): boolean => isCapitals(line.trim()) && TO.test(line.trim())

/** A cue as it stands over a speech: a name in capitals, what stands in parentheses after it, `^` where two speak at once. */
export interface Cue {
  speaker: string
  extension: string
  isDual: boolean
}

/** The cue of a line; undefined when it is none. A forced cue, after an `@`, may be written in any letters. */
export function toCue(line: string): Cue | undefined {
  const text = line.trim()
  const isForced = text.startsWith('@')
  const isDual = text.endsWith('^')
  const [, name = '', extension = ''] = /^([^(]*?)\s*((?:\([^)]*\)\s*)*)$/u.exec(text.slice(isForced ? 1 : 0, isDual ? -1 : undefined).trim()) ?? []
  if (name === '' || !(isForced ? /\p{L}/u.test(name) : isCapitals(name))) return undefined
  return { speaker: name, extension: extension.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim(), isDual }
}

/** A heading without its marks, and the number that stands between `#` at its end. */
export function toHeading(line: string): { text: string; number?: string } {
  const [, text = '', number] = /^(.*?)\s*(?:#([\p{L}\p{N}.-]+)#)?\s*$/u.exec(line.trim()) ?? []
  return { text: text.replace(/^\.(?=[\p{L}\p{N}])/u, ''), ...(number === undefined ? {} : { number }) }
}

/** Text without the stars and lines of emphasis; what a backslash protects stays. */
export function withoutEmphasis(text: string): string {
  const kept: string[] = []
  const hidden = text.replace(/\\([*_\\])/g, (_all, mark: string) => `\uE000${kept.push(mark) - 1}\uE000`)
  const bare = hidden.replace(/(\*{1,3})(?=\S)([^*\n]*[^*\s])\1/g, '$2').replace(/(?<![\p{L}\p{N}])_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}])/gu, '$1')
  const again = bare.replace(/(\*{1,3})(?=\S)([^*\n]*[^*\s])\1/g, '$2')
  return again.replace(/\uE000(\d+)\uE000/g, (_all, index: string) => kept[Number(index)] ?? '')
}
