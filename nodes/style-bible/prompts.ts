import { vagueWords } from '../prompting/lint.ts'
import { audienceRules } from '../story/audience.ts'
import { lines, noted } from '../story/tale.ts'
import type { Brief, Lore } from '../values/index.ts'

/** Leaves room for the picture itself in the prompts of models that read little. */
const MOST = 600

export const STYLE_SYSTEM = `You are the art director of a film. You fix its look in one short paragraph that is put under every picture, so that pictures made one by one look like frames of the same film.
Say only what can be seen and stays the same throughout: medium and technique, shapes and line, palette by name with one accent, how light and shadow are made, texture and grain, how detailed and how stylised, how faces and eyes are drawn, what backgrounds are like.
No story, no names, no camera, no single scene, no time of day, no words of praise. One paragraph of at most ${MOST} characters, in English.`

export function stylePrompt({ style, audience }: Pick<Brief, 'style' | 'audience'>, lore: Pick<Lore, 'world' | 'tone'> | undefined, more: { emphasis: string; note: string | undefined }): string {
  return noted(lines(
    style.trim() === '' ? 'Choose a look that suits the film.' : `The look asked for: ${style}`,
    lore && `World: ${lore.world}\nTone: ${lore.tone}`,
    more.emphasis.trim() && `What matters most: ${more.emphasis}`,
    audienceRules(audience),
  ), more.note)
}

/** What is wrong with a description of the look; nothing is when it is the one that was asked for. */
export function styleProblems(look: string, asked: string): string[] {
  if (look.trim() === asked.trim()) return []
  const vague = vagueWords(look)
  return [
    ...(look.trim() === '' ? ['The look is not described.'] : []),
    ...(look.length > MOST ? [`It has ${look.length} characters; at most ${MOST} are read.`] : []),
    ...(look.includes('@') ? ['It names somebody; the look holds for everybody.'] : []),
    ...(vague.length > 0 ? [`${vague.map((word) => `“${word}”`).join(', ')} cannot be seen; say what can.`] : []),
  ]
}
