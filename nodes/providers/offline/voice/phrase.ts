import type { Word } from '../../../values/index.ts'
import { fade, fromDb } from '../level.ts'
import type { Timbre } from './choose.ts'
import { delivered, deliveryOf, raiseEnd } from './delivery.ts'
import { speak } from './flite.ts'
import { soundsOf } from './lexicon.ts'
import { resample } from './pitch.ts'
import type { Token } from './tokens.ts'
import { timeWords } from './words.ts'

/** Samples per second of everything spoken. */
export const RATE = 48_000
/** Left of the silence before and after the words, in seconds. */
const EDGE = 0.05

export interface Spoken {
  samples: Float32Array
  words: Word[]
}

/** Speaks a phrase in a timbre; silence at both ends is cut to 50 ms and the words are timed from its start. */
export async function speakPhrase(tokens: readonly Token[], usual: Timbre): Promise<Spoken> {
  const delivery = deliveryOf(tokens)
  const timbre = delivered(usual, delivery)
  // the smaller throat is made by playing faster, so it is spoken lower and slower by as much
  const { base, pitch, range, formant, pace } = timbre
  const settings = { voice: base, pitch: pitch / formant, range: range / formant, stretch: pace * formant }
  const { samples, rate, phones } = await speak(tokens.map((token) => token.spoken).join(' '), settings)
  const alone = await soundsOf(tokens.map((token) => token.spoken))
  const whole = resample(samples, rate * formant, RATE)
  const { from, to } = heard(whole)
  const at = (seconds: number): number => Math.min(Math.max(seconds / formant - from / RATE, 0), (to - from) / RATE)
  const { samples: risen, at: later } = raiseEnd(whole.slice(from, to), RATE, delivery.rise)
  // cuts fall where there is a little noise: led in and out, they are not heard
  fade(risen, 0.006 * RATE, 0.012 * RATE)
  const gain = fromDb(delivery.gain)
  return {
    samples: risen.map((sample) => sample * gain),
    words: timeWords(tokens, alone, phones).map(({ text, start, end }) => ({ text, start: later(at(start)), end: later(at(end)) })),
  }
}

/** Where sound is: above a hundredth of the peak, with an edge on both sides. */
function heard(samples: Float32Array): { from: number; to: number } {
  const floor = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) / 100
  const loud = (sample: number): boolean => Math.abs(sample) > floor
  const first = samples.findIndex(loud)
  if (first < 0) return { from: 0, to: samples.length }
  const edge = EDGE * RATE
  return { from: Math.max(0, first - edge), to: Math.min(samples.length, samples.findLastIndex(loud) + edge) }
}
