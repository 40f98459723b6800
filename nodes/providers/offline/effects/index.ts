import { chanceOf } from '../artist/chance.ts'
import { amplify, fromDb } from '../level.ts'
import { createStage, filter } from './signal.ts'
import { soundsIn } from './words.ts'

export { RATE } from './signal.ts'

const CEILING = fromDb(-4)

export interface Heard {
  /** What is heard, in words, such as "steady rain; footsteps". */
  words: string
  /** Where it is heard, in words: the same through a scene. It decides the ground under the feet and the colour of the air. */
  place: string
  /** What happens, in words: two shots of a scene that differ in it hear different birds. */
  moment: string
  seconds: number
  seed: number
}

/**
 * The effects and the ambience that words ask for, as two channels of `RATE` samples a second that do not fade at their
 * ends; undefined where no word names a sound that can be made. The same request gives the same samples.
 */
export function soundOf({ words, place, moment, seconds, seed }: Heard): [Float32Array, Float32Array] | undefined {
  const sounds = soundsIn(words)
  if (sounds.length === 0) return undefined
  const stage = createStage(seconds)
  for (const { name, make } of sounds) {
    make({
      stage,
      place: chanceOf(`${name} at ${place}`),
      moment: chanceOf(`${name} when ${moment} · ${words} · ${seconds} · ${seed}`),
      surroundings: place,
      words: words.toLowerCase(),
    })
  }
  const channels: [Float32Array, Float32Array] = [stage.left, stage.right]
  for (const channel of channels) amplify(filter(channel, 'high', 28), 1, CEILING)
  return channels
}
