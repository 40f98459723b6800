import type { Depiction } from '../capabilities.ts'
import { audienceRules } from '../story/audience.ts'
import { ANGLE_WORDS, SIZE_WORDS, lensWords } from '../story/camera.ts'
import { CLEAN, bindings, weatherWords } from '../story/picture-words.ts'
import { languageName, lines, noted } from '../story/tale.ts'
import type { Brief, Component, Scene } from '../values/index.ts'

export const SHOTS_SYSTEM = `You are the director and the storyboard artist of a short film. You break a scene into shots that cut together.
Each shot has one completable action that a camera can see, one camera move, one size, one angle. The first shot usually shows where we are; then come closer as feeling rises; use an insert when an object matters. Change size or angle clearly from shot to shot, and keep screen direction: who looks left keeps looking left.
Lenses: 14 to 24 mm for places, 35 for groups, 50 for natural views, 85 to 135 for faces. Move the camera only for a reason; static is a good choice.
Write component names with an @ in the action and list those in frame under names, spelled exactly as given. List a speaker there only when seen.
Speech: dialogue is spoken in the picture, voiceover by "Narrator" or by a component that is thinking. Short sentences a child can repeat beat long ones. A shot lasts at least as long as its words take at two and a half words a second, and a little more. Dialogue shots run 3 to 5 seconds, action and establishing shots 6 to 10, within the given limits.
Sound is what is heard besides speech and music. Use a dissolve or fade only where time passes.`

export interface ShotsAsked {
  scene: Pick<Scene, 'title' | 'beat' | 'text' | 'time' | 'weather' | 'mood' | 'energy'>
  components: readonly Pick<Component, 'name' | 'kind'>[]
  count: number
  language: string
  audience: Brief['audience']
  nonVerbal: boolean
  minSeconds: number
  maxSeconds: number
}

/** Asks for the shot list of one scene. */
export function shotsPrompt(asked: ShotsAsked, note: string | undefined): string {
  const { scene, components, count, language, audience, nonVerbal, minSeconds, maxSeconds } = asked
  return noted(lines(
    `Break the scene “${scene.title}” into exactly ${count} ${count === 1 ? 'shot' : 'shots'}.`,
    `Beat: ${scene.beat}. It is ${scene.time}, ${weatherWords(scene.weather)}. Mood: ${scene.mood}. Energy: ${scene.energy} of 1.`,
    `What happens: ${scene.text}`,
    components.length > 0 ? `Components: ${components.map(({ name, kind }) => `${name} (${kind})`).join(', ')}. Nobody and nothing else has a name.` : 'No named components are in this scene.',
    `Each shot lasts ${minSeconds} to ${maxSeconds} seconds.`,
    audienceRules(audience),
    nonVerbal ? 'Nobody speaks: utterances stay empty, and the action carries the meaning.' : `Spoken words are in ${languageName(language)}.`,
  ), note)
}

/** The prompt of a shot's picture: subject, place, light, camera, style; `references` as they are sent. */
export function shotPicturePrompt(depiction: Depiction, references: readonly string[], style: string, note: string | undefined): string {
  const { size, angle, lens, description, expression, figures, place, time, weather, light, mood } = depiction
  return noted(lines(
    `A still from an animated film. ${SIZE_WORDS[size]}, ${ANGLE_WORDS[angle]}: ${description}`,
    expression && `Expression and pose: ${expression}`,
    figures.length > 0 ? figures.filter(({ kind }) => kind !== 'location').map(({ name, visual }) => `${name}: ${visual}`).join('\n') : 'Nobody is in frame.',
    bindings(references),
    place && `Place: ${place}`,
    `It is ${time}, ${weatherWords(weather)}. Light: ${light}. Mood: ${mood}.`,
    `Camera: ${lensWords(lens)}.`,
    style && `Style: ${style}`,
    CLEAN,
  ), note)
}
