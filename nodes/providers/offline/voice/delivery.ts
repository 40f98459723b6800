import type { Timbre } from './choose.ts'
import type { Token } from './tokens.ts'

/** How the end of a sentence is spoken, from how it is written. */
export interface Delivery {
  /** What pitch, range and pace are multiplied by. */
  pitch: number
  range: number
  pace: number
  /** Louder or softer, in dB. */
  gain: number
  /** By how much the pitch of the last syllable rises, as a share. */
  rise: number
}

const PLAIN: Delivery = { pitch: 1, range: 1, pace: 1, gain: 0, rise: 0 }
/** Asked with one of these, a question falls as a statement does. */
const OPEN_QUESTION = /^\W*(?:who|what|where|when|why|how|which|whose)\b/i

/** The delivery of one phrase: questions rise, cries are higher, wider and quicker, what trails off is slow and soft. */
export function deliveryOf(tokens: readonly Pick<Token, 'written'>[]): Delivery {
  const first = tokens[0]?.written ?? '', last = tokens.at(-1)?.written ?? ''
  if (/\?["'”’)]*$/.test(last) || /\?!|!\?/.test(last)) {
    return OPEN_QUESTION.test(first) ? { ...PLAIN, pitch: 1.05, range: 1.3, rise: 0.06 } : { ...PLAIN, pitch: 1.04, range: 1.15, rise: 0.26 }
  }
  if (/!["'”’)]*$/.test(last)) return { ...PLAIN, pitch: 1.1, range: 1.4, pace: 0.94, gain: 1.5 }
  if (/(?:…|\.{3,}|[—–-])["'”’)]*$/.test(last)) return { ...PLAIN, pitch: 0.97, range: 0.8, pace: 1.14, gain: -1.5, rise: 0.03 }
  return PLAIN
}

/** Seconds of silence after a phrase that ends so. */
export function pauseAfter(written: string): number {
  if (/(?:…|\.{3,})["'”’)]*$/.test(written)) return 0.55
  if (/\?["'”’)]*$/.test(written)) return 0.42
  return /!["'”’)]*$/.test(written) ? 0.3 : 0.36
}

export function delivered(timbre: Timbre, { pitch, range, pace }: Delivery): Timbre {
  return { ...timbre, pitch: timbre.pitch * pitch, range: timbre.range * range, pace: timbre.pace * pace }
}

/**
 * Lets the pitch of the end rise by playing it faster and faster over `seconds` before the last 40 ms; returns where each
 * second of the old sound is in the new one.
 */
export function raiseEnd(samples: Float32Array, rate: number, rise: number, seconds = 0.34): { samples: Float32Array; at: (second: number) => number } {
  const until = samples.length - Math.round(0.04 * rate)
  const from = Math.max(0, until - Math.round(seconds * rate))
  if (rise === 0 || until <= from) return { samples, at: (second) => second }
  const made: number[] = []
  const map = new Float32Array(until - from + 1)
  let position = from
  while (position < samples.length - 2) {
    const whole = Math.floor(position), part = position - whole
    const [a, b, c, d] = [samples[whole - 1] ?? 0, samples[whole] ?? 0, samples[whole + 1] ?? 0, samples[whole + 2] ?? 0]
    // a cubic through four neighbours: the sound has nothing near half the rate
    made.push(b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a))))
    if (whole <= until) map[whole - from] = made.length
    const done = Math.min(1, (position - from) / (until - from))
    position += 1 + rise * done * done * (3 - 2 * done)
  }
  const raised = new Float32Array(from + made.length)
  raised.set(samples.subarray(0, from))
  raised.set(made, from)
  for (let i = 1; i < map.length; i++) if (map[i] === 0) map[i] = map[i - 1] ?? 0
  const at = (second: number): number => {
    const place = Math.round(second * rate)
    if (place <= from) return second
    return place <= until ? (from + (map[place - from] ?? 0)) / rate : Math.max(0, raised.length / rate - (samples.length / rate - second))
  }
  return { samples: raised, at }
}
