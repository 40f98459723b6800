import type { Placed } from './mixdown.ts'
import { RATE, type Pcm } from './pcm.ts'

/** How long the beginning of a bed leads into its end, and how much of the end is kept, at most, in samples. */
const JOIN = RATE * 2
const ENDING = RATE * 20
/** Fade at the very end, for a bed that has no ending of its own, in samples. */
const FINAL = RATE / 2
/** How far the sound of a shot lies under the one that follows. */
const LAP = RATE / 5

/**
 * The music over `samples` samples, so that its own beginning opens the film and its own ending closes it: of a longer
 * bed the middle is left out, a shorter one goes back as far as it must before its ending comes.
 */
export function musicBed(pcm: Pcm, samples: number, gain: number): Placed[] {
  if (pcm.samples === 0 || samples === 0) return []
  const spare = pcm.samples - samples
  // nobody misses the few seconds after the last picture, and a pause before the first note is welcome
  if (Math.abs(spare) <= RATE) {
    const length = Math.min(pcm.samples, samples)
    return [{ pcm, at: samples - length, samples: length, skip: Math.max(0, spare), gain, fadeIn: RATE / 20, fadeOut: Math.min(FINAL, length) }]
  }
  const join = Math.min(JOIN, Math.floor(Math.min(pcm.samples, samples) / 4))
  const ending = Math.min(ENDING, Math.floor(Math.min(pcm.samples, samples) / 2))
  const placed: Placed[] = []
  const last = samples - ending
  const most = pcm.samples - ending
  for (let at = 0; at < last;) {
    const until = Math.min(at + most, last)
    const isFirst = at === 0
    // what is played on leads to the ending, as it did the first time
    const skip = isFirst ? 0 : most - (until - at)
    placed.push({ pcm, at, samples: until - at + join, skip, gain, fadeIn: isFirst ? RATE / 20 : join, fadeOut: join })
    at = until
  }
  placed.push({ pcm, at: last, samples: ending, skip: pcm.samples - ending, gain, fadeIn: join, fadeOut: Math.min(FINAL, ending) })
  return placed
}

/** A shot with its own sound; times in samples. */
export interface SoundedShot { pcm: Pcm; at: number; samples: number }

/**
 * The sound of the shots, each led into the next: the end of one lies, backwards, under the beginning of the other, so that
 * rain that goes on through a cut is heard to go on and nothing clicks.
 */
export function sceneBed(shots: readonly SoundedShot[], gain: number): Placed[] {
  return shots.map(({ pcm, at, samples }) => {
    const length = Math.min(samples, pcm.samples)
    const lap = Math.min(LAP, Math.floor(length / 2))
    return { pcm, at, samples: length, mirrored: lap, gain, fadeIn: lap, fadeOut: lap }
  })
}
