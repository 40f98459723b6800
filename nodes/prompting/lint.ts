import type { ImageRequest, VideoRequest } from '../capabilities.ts'
import { chooseReferences } from './choose-references.ts'
import type { Dialect } from './dialect.ts'

/** A remark on a request before it is sent. An `error` would be refused or wasted; a `warning` weakens the result. */
export interface Remark { level: 'error' | 'warning'; code: 'vague-words' | 'thin-description' | 'unsupported-duration' | 'too-many-references' | 'unusable-reference' | 'missing-reference' | 'too-long' | 'several-moves'; message: string }

/** Words that say nothing a camera can see. */
const VAGUE = /\b(?:beautiful|amazing|epic|stunning|incredible|awesome|breathtaking|gorgeous|magical|somehow|something|various|nice|cool|masterpiece|high quality|best quality|8k|trending)\b/gi
/** Words in a text that say nothing a camera can see. */
export const vagueWords = (text: string): string[] => [...new Set((text.match(VAGUE) ?? []).map((word) => word.toLowerCase()))]
const THIN = 40

/** What is to be said of a picture's request before it is sent; empty when nothing is. */
export function lintPicture({ prompt, depiction, references }: Pick<ImageRequest, 'prompt' | 'depiction' | 'references'>, dialect: Dialect): Remark[] {
  const remarks = lintWords(depiction.description, prompt, dialect)
  const { left } = chooseReferences({ references, depiction }, dialect)
  const [crowded, alien] = (['no-room', 'not-taken'] as const).map((reason) => left.filter(({ why }) => why === reason).map(({ name }) => name).join(', '))
  if (crowded) remarks.push({ level: 'warning', code: 'too-many-references', message: `The model takes ${dialect.references} reference pictures, the set before characters before props: ${crowded} will be told in words only.` })
  if (alien) remarks.push({ level: 'warning', code: 'unusable-reference', message: `The model takes pictures of characters only: ${alien} will be told in words only.` })
  const sheets = new Set(references.map(({ name }) => name))
  const without = depiction.subject === 'shot' && references.length > 0 ? depiction.figures.filter(({ kind, name }) => kind === 'character' && !sheets.has(name)).map(({ name }) => name) : []
  if (without.length > 0) remarks.push({ level: 'warning', code: 'missing-reference', message: `No reference picture of ${without.join(', ')}: it may look different from shot to shot.` })
  return remarks
}

/** The same for a clip; a length that the model cannot make is an error. */
export function lintClip({ prompt, depiction, seconds }: Pick<VideoRequest, 'prompt' | 'depiction' | 'seconds'>, dialect: Dialect): Remark[] {
  const remarks = lintWords(depiction.description, prompt, dialect)
  if (dialect.durations.length > 0 && !dialect.durations.includes(seconds)) remarks.push({ level: 'error', code: 'unsupported-duration', message: `A clip of ${seconds} seconds, and the model makes ${dialect.durations.join(', ')}.` })
  const moves = prompt.match(/\bThe camera (?:pans|tilts|pushes|pulls|tracks|rises|sinks|circles)\b/g) ?? []
  if (moves.length > 1) remarks.push({ level: 'warning', code: 'several-moves', message: `${moves.length} camera moves in one shot; models follow one.` })
  return remarks
}

function lintWords(description: string, prompt: string, { promptChars }: Dialect): Remark[] {
  const remarks: Remark[] = []
  const vague = vagueWords(description)
  if (vague.length > 0) remarks.push({ level: 'warning', code: 'vague-words', message: `${vague.map((word) => `“${word}”`).join(', ')} cannot be seen; say what can.` })
  if (description.trim().length < THIN) remarks.push({ level: 'warning', code: 'thin-description', message: 'Hardly anything is described: say who does what, where, and in which light.' })
  if (promptChars !== undefined && prompt.length > promptChars) remarks.push({ level: 'warning', code: 'too-long', message: `The prompt has ${prompt.length} characters, and the model reads ${promptChars}; the end is cut.` })
  return remarks
}
