import type { Chance } from '../artist/chance.ts'
import { fromDb } from '../level.ts'

/** Samples per second of all effects. */
export const RATE = 48_000

/** Sound that is being put together: two channels of one length. */
export interface Stage { readonly left: Float32Array; readonly right: Float32Array; readonly seconds: number }

export function createStage(seconds: number): Stage {
  const length = Math.max(1, Math.round(seconds * RATE))
  return { left: new Float32Array(length), right: new Float32Array(length), seconds }
}

/** Noise of about 1 RMS: `white`, `pink` (3 dB less an octave) or `brown` (6 dB less an octave). */
export function noise(seconds: number, colour: 'white' | 'pink' | 'brown', chance: Chance): Float32Array {
  const samples = new Float32Array(Math.max(1, Math.round(seconds * RATE)))
  let low = 0, middle = 0, high = 0, brown = 0
  for (let i = 0; i < samples.length; i++) {
    const white = (chance() * 2 - 1) * Math.sqrt(3)
    if (colour === 'white') samples[i] = white
    else if (colour === 'brown') {
      brown = 0.998 * brown + white
      samples[i] = brown * 0.063
    } else {
      low = 0.99765 * low + white * 0.099046
      middle = 0.963 * middle + white * 0.2965164
      high = 0.57 * high + white * 1.0526913
      samples[i] = (low + middle + high + white * 0.1848) * 0.52
    }
  }
  return samples
}

/** Filters in place (second order, after Bristow-Johnson's cookbook) and returns the samples. */
export function filter(samples: Float32Array, kind: 'low' | 'high' | 'band', hertz: number, q = Math.SQRT1_2): Float32Array {
  const angle = (2 * Math.PI * Math.min(hertz, RATE * 0.45)) / RATE
  const cos = Math.cos(angle), alpha = Math.sin(angle) / (2 * q), a0 = 1 + alpha
  const [b0, b1, b2] = kind === 'low' ? [(1 - cos) / 2, 1 - cos, (1 - cos) / 2] : kind === 'high' ? [(1 + cos) / 2, -1 - cos, (1 + cos) / 2] : [alpha, 0, -alpha]
  let x1 = 0, x2 = 0, y1 = 0, y2 = 0
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0
    const y = (b0 * x + b1 * x1 + b2 * x2 + 2 * cos * y1 - (1 - alpha) * y2) / a0
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    samples[i] = y
  }
  return samples
}

/** A band filter whose middle moves: `hertzAt` is asked every 64 samples. */
export function sweep(samples: Float32Array, hertzAt: (seconds: number) => number, damping: number): Float32Array {
  let low = 0, band = 0, tuned = 0
  for (let i = 0; i < samples.length; i++) {
    if (i % 64 === 0) tuned = 2 * Math.sin((Math.PI * Math.min(hertzAt(i / RATE), RATE / 7)) / RATE)
    low += tuned * band
    band += tuned * ((samples[i] ?? 0) - low - damping * band)
    samples[i] = band
  }
  return samples
}

/** A value from 0 to 1 that wanders smoothly, a new aim every `period` seconds. */
export function wander(seconds: number, period: number, chance: Chance): (at: number) => number {
  const aims = Array.from({ length: Math.ceil(seconds / period) + 2 }, () => chance())
  return (at) => {
    const place = at / period
    const whole = Math.floor(place)
    const blend = 0.5 - 0.5 * Math.cos(Math.PI * (place - whole))
    return (aims[whole] ?? 0.5) * (1 - blend) + (aims[whole + 1] ?? 0.5) * blend
  }
}

/** Multiplies in place by a gain that moves slowly: it is asked every 32 samples and led from one value to the next. */
export function shape(samples: Float32Array, gainAt: (seconds: number) => number): Float32Array {
  const step = 32
  let here = gainAt(0)
  for (let from = 0; from < samples.length; from += step) {
    const next = gainAt((from + step) / RATE)
    for (let i = from; i < Math.min(from + step, samples.length); i++) samples[i] = (samples[i] ?? 0) * (here + ((next - here) * (i - from)) / step)
    here = next
  }
  return samples
}

/** Brings samples to a level (RMS in dB of full scale) in place. */
export function toLevel(samples: Float32Array, decibels: number): Float32Array {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const gain = sum > 0 ? fromDb(decibels) / Math.sqrt(sum / samples.length) : 0
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * gain
  return samples
}

/** Puts a sound on the stage: `at` in seconds, `pan` from -1 (left) to 1; what lies outside the stage is not heard. */
export function add({ left, right }: Stage, samples: Float32Array, { at = 0, pan = 0, gain = 1 } = {}): void {
  const angle = ((pan + 1) * Math.PI) / 4
  const [toLeft, toRight] = [Math.cos(angle) * Math.SQRT2 * gain, Math.sin(angle) * Math.SQRT2 * gain]
  const from = Math.round(at * RATE)
  const end = Math.min(samples.length, left.length - from)
  for (let i = Math.max(0, -from); i < end; i++) {
    const sample = samples[i] ?? 0
    left[from + i] = (left[from + i] ?? 0) + sample * toLeft
    right[from + i] = (right[from + i] ?? 0) + sample * toRight
  }
}

/** A bed over the whole stage, as wide as it is still one place: the middle on both sides, the other with opposite signs. */
export function spread({ left, right }: Stage, middle: Float32Array, side: Float32Array, width = 0.45): void {
  for (let i = 0; i < left.length; i++) {
    const own = middle[i] ?? 0, other = (side[i] ?? 0) * width
    left[i] = (left[i] ?? 0) + own + other
    right[i] = (right[i] ?? 0) + own - other
  }
}

/** A sine that dies away by 60 dB in `seconds`; `glide` is the share by which its pitch rises (or falls) on the way. */
export function ring(hertz: number, seconds: number, glide = 0): Float32Array {
  const samples = new Float32Array(Math.round(seconds * RATE))
  const decay = Math.exp(-6.9 / samples.length)
  let phase = 0, size = 1
  for (let i = 0; i < samples.length; i++) {
    samples[i] = Math.sin(phase) * size * Math.min(1, i / 24)
    phase += (2 * Math.PI * hertz * (1 + (glide * i) / samples.length)) / RATE
    size *= decay
  }
  return samples
}

/** A burst of noise that starts within `rise` seconds and dies away by 60 dB in `fall` seconds. */
export function burst({ rise = 0.001, fall }: { rise?: number; fall: number }, chance: Chance): Float32Array {
  const samples = noise(rise + fall, 'white', chance)
  for (let i = 0; i < samples.length; i++) {
    const at = i / RATE
    samples[i] = (samples[i] ?? 0) * (at < rise ? at / rise : Math.exp((-6.9 * (at - rise)) / fall))
  }
  return samples
}

/** Times at random, on average `rate` in a second. */
export function scattered(seconds: number, rate: number, chance: Chance): number[] {
  const times: number[] = []
  for (let at = -Math.log(1 - chance()) / rate; at < seconds; at += -Math.log(1 - chance()) / rate) times.push(at)
  return times
}
