import { activeRms, amplify, fade, fromDb } from '../level.ts'
import { RATE } from './render.ts'
import type { Score, Stretch } from './score.ts'
import type { TakeTurns } from './turns.ts'

const CEILING = fromDb(-3.5)
/** Loudness of a stretch with energy 0, and what full energy adds, in dB. */
const QUIET = -29
const RISE = 12
const SLICE = RATE / 2

/** Balances the stretches so that loudness follows energy, keeps peaks below -3 dBFS and lets the end fade; in place. */
export async function master(channels: readonly Float32Array[], { stretches, seconds }: Score, turns: TakeTurns): Promise<void> {
  let before: number | undefined
  for (const stretch of stretches) {
    const whole = loudness(channels, stretch)
    for (const { from, until } of pieces(stretch)) {
      // half way to even: a soft phrase stays softer than the one after it
      const rms = Math.sqrt(whole * Math.max(loudness(channels, { from, until }), whole / 4))
      const gain = rms > 0 ? fromDb(QUIET + RISE * stretch.energy) / rms : 1
      const [start, end] = [Math.round(from * RATE), Math.round(until * RATE)]
      const ramp = Math.min(1.2, (until - from) / 3) * RATE
      for (const channel of channels) {
        for (let at = start; at < end; at += SLICE) {
          const slice = channel.subarray(at, Math.min(at + SLICE, end))
          if (before !== undefined && at - start < ramp) bend(slice, { before, gain, done: at - start, ramp })
          amplify(slice, gain, CEILING)
          await turns()
        }
      }
      before = gain
    }
  }
  for (const channel of channels) fade(channel, 0.02 * RATE, Math.min(1.6, seconds / 5) * RATE)
}

type Span = Pick<Stretch, 'from' | 'until'>

function loudness(channels: readonly Float32Array[], { from, until }: Span): number {
  return activeRms(channels.map((channel) => channel.subarray(Math.round(from * RATE), Math.round(until * RATE))), RATE / 4)
}

/** A stretch in pieces of about six seconds. */
function pieces({ from, until }: Span): Span[] {
  const count = Math.max(1, Math.round((until - from) / 6))
  const at = (i: number): number => from + ((until - from) * i) / count
  return Array.from({ length: count }, (_, i) => ({ from: at(i), until: at(i + 1) }))
}

/** Leads from the gain before into the next one, in even steps of loudness. */
function bend(slice: Float32Array, { before, gain, done, ramp }: { before: number; gain: number; done: number; ramp: number }): void {
  const ratio = before / gain
  for (let i = 0; i < slice.length && done + i < ramp; i++) slice[i] = (slice[i] ?? 0) * ratio ** (1 - (done + i) / ramp)
}
