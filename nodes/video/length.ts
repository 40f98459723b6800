import { ReelError } from '../../engine/model/errors.ts'
import { SPEECH_PAD, toHalfSeconds } from '../story/timing.ts'

/**
 * Seconds a clip must last: as planned or as its speech needs, up to the next half second, then up to the next length
 * the model can make. Throws `unsupported` when even the longest is too short.
 */
export function clipSeconds(planned: number, speech: number, durations: readonly number[]): number {
  const needed = toHalfSeconds(Math.max(planned, speech > 0 ? speech + SPEECH_PAD : 0))
  if (durations.length === 0) return needed
  const fitting = durations.filter((length) => length >= needed)
  if (fitting.length > 0) return Math.min(...fitting)
  throw new ReelError('unsupported', `The shot needs ${needed} seconds; the longest clip this model makes has ${Math.max(...durations)}.`, {
    hint: 'Shorten what is said or split the shot, or choose a model that makes longer clips.',
  })
}
