import type { Depiction, Figure } from '../capabilities.ts'
import { audienceRules } from '../story/audience.ts'
import { ANGLE_WORDS, FRAMING_WORDS, SIZE_WORDS, lensWords } from '../story/camera.ts'
import { weatherWords } from '../story/picture-words.ts'
import { languageName, lines, noted } from '../story/tale.ts'
import type { Brief, Component, Scene } from '../values/index.ts'

export const SHOTS_SYSTEM = `You are the director and the storyboard artist of a short film. You break a scene into shots that cut together.
Each shot has one completable action that a camera can see, one camera move, one size, one angle. The first shot usually shows where we are; then come closer as feeling rises; use an insert when an object matters. Change size or angle clearly from shot to shot, and keep screen direction: who looks left keeps looking left.
Say for each character in frame where it stands, where it looks and how it acts, the one the shot is about first. Keep to one side of the line between those who speak: who stands left stays left through the scene. In an over-the-shoulder shot the near one looks away.
Lenses: 14 to 24 mm for places, 35 for groups, 50 for natural views, 85 to 135 for faces. Move the camera only for a reason; static is a good choice.
Write component names with an @ in the action and list those in frame under names, spelled exactly as given. List a speaker there only when seen.
Where the text has “@Name: words”, those words are spoken: keep all of them, word for word and in order.
Speech: dialogue is spoken in the picture, voiceover by "Narrator" or by a component that is thinking. Short sentences a child can repeat beat long ones. A shot lasts at least as long as its words take at two and a half words a second, and a little more. Dialogue shots run 3 to 5 seconds, action and establishing shots 6 to 10, within the given limits.
Sound is what is heard besides speech and music. Cut by default; dissolve where time passes, fade at the end of a chapter, dip to white for memory or wonder.`

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

/** The prompt of a shot's picture: subject, place, light, camera, style. What depends on the model is added when it is sent. */
export function shotPicturePrompt(depiction: Depiction, style: string, note: string | undefined): string {
  const { size, angle, lens, description, expression, figures, place, time, weather, light, mood, palette, framing } = depiction
  return noted(lines(
    `A still from an animated film. ${SIZE_WORDS[size]}, ${ANGLE_WORDS[angle]}${FRAMING_WORDS[framing]}: ${description}`,
    expression && `Expression and pose: ${expression}`,
    figures.length > 0 ? figures.filter(({ kind }) => kind !== 'location').map(figureLine).join('\n') : 'Nobody is in frame.',
    place && `Place: ${place}`,
    `It is ${time}, ${weatherWords(weather)}. Light: ${light}. Mood: ${mood}.`,
    palette && `Colours: ${palette}.`,
    `Camera: ${lensWords(lens)}.`,
    style && `Style: ${style}`,
  ), note)
}

const SIDE_WORDS = { left: 'on the left', centre: 'in the middle', right: 'on the right' } as const
const FACING_WORDS = { left: 'looking left', right: 'looking right', camera: 'towards us', away: 'seen from behind' } as const

function figureLine({ name, visual, staged }: Figure): string {
  if (!staged) return `${name}: ${visual}`
  return `${name}, ${SIDE_WORDS[staged.side]}, ${FACING_WORDS[staged.facing]}${staged.acting ? `, ${staged.acting}` : ''}: ${visual}`
}
