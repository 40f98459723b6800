import type { z } from 'zod'
import type { StageAnswer, StageContext } from '../../../purposes.ts'
import { capitalise, fixArticles, spaced, tidy } from './grammar.ts'
import { plain } from './phrases.ts'
import { createRng } from './rng.ts'

const LIGHT = {
  dawn: 'low pink light from one side and long, pale shadows', morning: 'clean slanting morning light', noon: 'high, even light with short shadows',
  afternoon: 'warm, low light and long shadows', dusk: 'blue half-light with a last strip of orange', night: 'cold moonlight with deep shadows and one warm glow',
} as const
const AIR = {
  clear: 'clear air that lets the eye go far', cloudy: 'a lid of soft grey cloud', rain: 'falling rain and wet, shining surfaces', storm: 'a torn sky, driven rain and bent branches',
  snow: 'slow flakes and rounded white edges', fog: 'layers of fog that swallow the background', wind: 'blown dust and everything loose in motion', indoors: 'still indoor air with dust in the light',
} as const

/** The empty set of a scene: near, middle and far, light and air. It names places and set props only, never a living thing. */
export function writeStage(context: z.infer<typeof StageContext>, seed: number): z.infer<typeof StageAnswer> {
  const { scene, places } = context
  const rng = createRng('stage', JSON.stringify(scene), JSON.stringify(places), context.seedWords, seed)
  const ground = places.find((place) => place.kind === 'location')
  const props = places.filter((place) => place.kind === 'prop')
  const rest = places.filter((place) => place.kind === 'location' && place !== ground)
  const [what = 'an open place', ...details] = (ground?.visual ?? 'an open place with a path').split(/;\s*/).map((part) => plain(part))
  const near = rng.pick(['a few stones and low growth frame the lower edge', 'an edge of worn ground leads into the picture', 'a dark shape at one side frames the view'])
  const inside = rng.pick(['a table edge and a bit of floor lead in', 'a door frame stands dark at one side', 'boards run towards the back'])
  const sentences = [
    `${ground ? `The ${spaced(ground.name)}, empty: ` : 'An empty set: '}${what}.`,
    `In front, ${scene.weather === 'indoors' ? inside : near}; ${details[0] ? `in the middle, ${details[0]}` : 'the middle is open, with room to act'}${details[1] ? `; behind, ${details[1]}` : '; behind, the shapes grow paler and simpler'}.`,
    props.length > 0 ? `To one side, in plain view, ${props.map((prop) => plain(prop.visual.split(/[,;]/)[0])).join('; ')}.` : '',
    rest.length > 0 ? `Far off one can make out ${rest.map((place) => `the ${spaced(place.name)}`).join(' and ')}.` : '',
    `${capitalise(scene.time)}: ${LIGHT[scene.time]}, ${AIR[scene.weather]}; the mood is ${plain(scene.mood)}.`,
    plain(context.seedWords),
  ]
  return { description: fixArticles(tidy(sentences.filter(Boolean).map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' '))) }
}
