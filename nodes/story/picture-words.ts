import type { Scene } from '../values/index.ts'

/** Says which reference picture shows what, by number; empty without references. */
export function bindings(references: readonly string[]): string {
  if (references.length === 0) return ''
  return `Reference pictures: ${references.map((name, at) => `image ${at + 1} = ${name}`).join(', ')}. Keep each looking exactly as in its picture.${references.includes('the shot before') ? ' Take only light, colours and looks from the shot before, not its framing.' : ''}`
}

/** Weather as part of a sentence that begins with "It is …". */
export function weatherWords(weather: Scene['weather']): string {
  return weather === 'indoors' ? 'indoors' : `the weather is ${weather}`
}
