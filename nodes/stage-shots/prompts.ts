import type { Depiction } from '../capabilities.ts'
import { withoutMarks } from '../story/mentions.ts'
import { weatherWords } from '../story/picture-words.ts'
import { lines, noted } from '../story/tale.ts'
import type { Component, Scene } from '../values/index.ts'

type Place = Pick<Component, 'name' | 'kind' | 'visual'>

export const STAGE_SYSTEM = `You are a set designer. For a scene you describe the empty set as one wide picture: what is near, what is in the middle, what is far, where the light comes from and which colour it has, what the ground is like, where the props stand and where there is room to act.
Nobody is in the picture: no person, no animal, no silhouette. Keep to the given looks of places and props. Three to five plain sentences, no camera terms, no names of characters.`

/** Asks for the set of one scene. */
export function stagePrompt(scene: Pick<Scene, 'title' | 'text' | 'time' | 'weather' | 'mood'>, places: readonly Place[], note: string | undefined): string {
  return noted(lines(
    `Describe the empty set of the scene “${scene.title}”.`,
    `What will happen there (for room and furniture only): ${withoutMarks(scene.text)}`,
    `It is ${scene.time}, ${weatherWords(scene.weather)}; the mood is ${scene.mood}.`,
    places.length > 0 && `Places and props:\n${places.map(({ name, kind, visual }) => `- ${name} (${kind}): ${visual}`).join('\n')}`,
  ), note)
}

/** The prompt of a set's picture. What depends on the model is added when it is sent. */
export function stagePicturePrompt(depiction: Depiction, style: string, note: string | undefined): string {
  return noted(lines(
    `An empty film set, wide and at eye level: ${depiction.description}`,
    depiction.figures.length > 0 && depiction.figures.map(({ name, visual }) => `${name}: ${visual}`).join('\n'),
    `It is ${depiction.time}, ${weatherWords(depiction.weather)}; the mood is ${depiction.mood}.`,
    depiction.palette && `Colours: ${depiction.palette}.`,
    'The set is deserted, with clear room in the middle for actors who come later.',
    style && `Style: ${style}`,
  ), note)
}
