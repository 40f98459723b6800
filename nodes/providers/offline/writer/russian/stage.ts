import type { z } from 'zod'
import type { StageAnswer, StageContext } from '../../../../purposes.ts'
import { createRng } from '../rng.ts'
import { isCyrillic } from './words/translit.ts'

type Context = z.infer<typeof StageContext>

const LIGHT = { dawn: 'low pink light from one side and long pale shadows', morning: 'clean slanting morning light', noon: 'high, even light with short shadows', afternoon: 'warm, low light and long shadows', dusk: 'blue half-light with a last strip of orange', night: 'cold moonlight with deep shadows and one warm glow' } as const
const AIR = { clear: 'clear air', cloudy: 'a lid of soft grey cloud', rain: 'falling rain and wet, shining ground', storm: 'a torn sky and driven rain', snow: 'slow flakes and rounded white edges', fog: 'layers of fog that swallow the background', wind: 'blown dust and everything loose in motion', indoors: 'still indoor air with dust in the light' } as const

/** True for a scene that is told in Russian. */
export const isRussianStage = ({ scene }: Pick<Context, 'scene'>): boolean => isCyrillic(scene.text)

/** The empty set of a Russian scene in English for painters: near, middle, far, light and air, and nobody in it. */
export function writeStage({ scene, places, seedWords }: Context, seed: number): z.infer<typeof StageAnswer> {
  const rng = createRng('сцена', JSON.stringify(scene), JSON.stringify(places), seedWords, seed)
  const ground = places.find(({ kind }) => kind === 'location'), props = places.filter(({ kind }) => kind === 'prop')
  const [what = 'an open place with a path', middle, far] = (ground?.visual ?? 'an open place with a path').split(/;\s*/)
  const near = scene.weather === 'indoors' ? rng.pick(['a table edge and a bit of floor lead in', 'boards run towards the back']) : rng.pick(['a few stones and low growth frame the lower edge', 'an edge of worn ground leads into the picture'])
  const sentences = [
    `An empty set: ${what}.`, `In front, ${near}; ${middle ? `in the middle, ${middle}` : 'the middle is open, with room to act'}; behind, ${far ?? 'the shapes grow paler and simpler'}.`,
    props.length > 0 ? `To one side, in plain view: ${props.map(({ visual }) => visual.split(/[,;]/)[0]).join(' and ')}.` : '',
    `It is ${scene.time}: ${LIGHT[scene.time]}, ${AIR[scene.weather]}; the mood is ${isCyrillic(scene.mood) ? 'quiet' : scene.mood}.`, isCyrillic(seedWords) ? '' : seedWords,
  ]
  return { description: sentences.filter(Boolean).join(' ') }
}
