import { filter } from '../effects/signal.ts'
import { fromDb } from '../level.ts'
import type { Timbre } from './choose.ts'

const RATE = 48_000
/** Reflections of a small room: seconds, level in dB. */
const WALLS = [[0.0113, -19], [0.0171, -21], [0.0237, -22.5], [0.0329, -25], [0.0447, -27], [0.0613, -30], [0.0829, -33], [0.1103, -37]] as const
/** How long the room answers after the last word, in seconds. */
export const ROOM_SECONDS = 0.12

/**
 * What makes a voice somebody's beside pitch and throat, and what a sound engineer does to each: no rumble or offset, the
 * speaker's own resonance and brightness, age or metal, softer sibilants, even strength, a small room. In place.
 */
export function colour(samples: Float32Array, { resonance, brightness, tremor, metal }: Timbre): void {
  filter(filter(samples, 'high', 70), 'high', 55)
  boost(samples, filter(samples.slice(), 'band', resonance.hertz, 1.1), resonance.gain)
  boost(samples, filter(samples.slice(), 'high', 2800), brightness)
  if (tremor > 0) shake(samples, tremor)
  if (metal) ringThrough(samples)
  soften(samples)
  compress(samples)
  addRoom(samples)
}

/** Adds as much of a band that it gains `decibels`. */
function boost(samples: Float32Array, band: Float32Array, decibels: number): void {
  const more = fromDb(decibels) - 1
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) + more * (band[i] ?? 0)
}

/** The strength of an old voice is never quite steady. */
function shake(samples: Float32Array, depth: number): void {
  for (let i = 0; i < samples.length; i++) {
    const at = (2 * Math.PI * i) / RATE
    samples[i] = (samples[i] ?? 0) * (1 + depth * (0.7 * Math.sin(5.3 * at) + 0.3 * Math.sin(8.1 * at + 1)))
  }
}

/** A short pipe and a slow ring: a machine speaks. */
function ringThrough(samples: Float32Array): void {
  const pipe = Math.round(0.0062 * RATE)
  for (let i = 0; i < samples.length; i++) {
    const fed = (samples[i] ?? 0) + 0.55 * (samples[i - pipe] ?? 0)
    samples[i] = fed
  }
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * (0.62 + 0.2 * Math.sin((2 * Math.PI * 62 * i) / RATE))
}

/** Turns down what hisses while it is stronger than a third of the whole. */
function soften(samples: Float32Array): void {
  const hiss = filter(samples.slice(), 'high', 4800)
  let sharp = 0, whole = 0
  for (let i = 0; i < samples.length; i++) {
    sharp += 0.004 * (Math.abs(hiss[i] ?? 0) - sharp)
    whole += 0.004 * (Math.abs(samples[i] ?? 0) - whole)
    const most = 0.34 * whole
    if (sharp > most) samples[i] = (samples[i] ?? 0) - (hiss[i] ?? 0) * (1 - most / sharp) * 0.8
  }
}

/** Two to one above 9 dB under the mean peak: words at the end of a breath stay audible. */
function compress(samples: Float32Array): void {
  let most = 0
  for (const sample of samples) most = Math.max(most, Math.abs(sample))
  const threshold = most * fromDb(-14)
  let level = 0
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i] ?? 0)
    level += (size > level ? 0.006 : 0.00025) * (size - level)
    if (level > threshold) samples[i] = (samples[i] ?? 0) * Math.sqrt(threshold / level)
  }
}

function addRoom(samples: Float32Array): void {
  const dull = filter(samples.slice(), 'low', 3200)
  for (const [late, decibels] of WALLS) {
    const delay = Math.round(late * RATE), gain = fromDb(decibels)
    for (let i = samples.length - 1; i >= delay; i--) samples[i] = (samples[i] ?? 0) + gain * (dull[i - delay] ?? 0)
  }
}
