import { between } from '../artist/chance.ts'
import type { Cue, Maker } from './cue.ts'
import { add, burst, filter, noise, ring, scattered, shape, spread, toLevel, wander } from './signal.ts'

/** Waves that gather, break with foam and draw back, some seven seconds each. */
export const sea: Maker = ({ stage, place, moment }) => {
  const period = between(place, 5.5, 8), offset = moment() * period
  const swell = (at: number): number => (0.5 - 0.5 * Math.cos((2 * Math.PI * (at + offset)) / period)) ** 1.6
  const body = (): Float32Array => filter(filter(noise(stage.seconds, 'pink', moment), 'high', 80), 'low', 750)
  const foam = filter(filter(noise(stage.seconds, 'pink', moment), 'high', 1300), 'low', 7000)
  spread(stage, shape(toLevel(body(), -32), (at) => 0.35 + swell(at)), shape(toLevel(body(), -32), (at) => 0.35 + swell(at)))
  add(stage, shape(toLevel(foam, -36), (at) => 0.12 + 1.5 * swell(at - period * 0.14)), { pan: between(place, -0.3, 0.3) })
}

/** A brook: bubbles of many sizes that rise in pitch as they open, over a soft rush. */
export const brook: Maker = (cue) => {
  const { stage, moment } = cue
  const rush = (): Float32Array => filter(filter(noise(stage.seconds, 'pink', moment), 'high', 350), 'low', 2600)
  const breath = wander(stage.seconds, 0.6, moment)
  spread(stage, shape(toLevel(rush(), -40), (at) => 0.6 + 0.8 * breath(at)), toLevel(rush(), -42))
  bubbles(cue, { from: 0, until: stage.seconds, rate: 42, gain: 0.03 })
}

/** Single drops, each with a faint answer from the walls. */
export const drips: Maker = ({ stage, place, moment }) => {
  const pitch = between(place, 850, 1300)
  let at = between(moment, 0.4, 1.3)
  while (at < stage.seconds - 0.3) {
    const drop = ring(pitch * between(moment, 0.85, 1.2), 0.09, 0.35)
    for (const [late, gain, pan] of [[0, 0.06, -0.2], [0.11, 0.016, 0.35], [0.23, 0.008, -0.45]] as const) add(stage, drop, { at: at + late, gain, pan })
    at += between(moment, 1.1, 2.6)
  }
}

/** A body of water hit once: a slap, a spray, and bubbles after it. */
export const splash: Maker = (cue) => {
  const { stage, moment } = cue
  const at = Math.min(stage.seconds * 0.35, between(moment, 0.4, 0.9))
  add(stage, filter(burst({ rise: 0.004, fall: 0.35 }, moment), 'band', 620, 0.6), { at, gain: 0.13 })
  add(stage, filter(burst({ rise: 0.03, fall: 0.8 }, moment), 'high', 2200), { at: at + 0.03, gain: 0.022, pan: 0.15 })
  bubbles(cue, { from: at + 0.08, until: at + 0.9, rate: 45, gain: 0.03 })
}

function bubbles({ stage, moment }: Cue, { from, until, rate, gain }: { from: number; until: number; rate: number; gain: number }): void {
  for (const at of scattered(until - from, rate, moment)) {
    const hertz = 350 * 2 ** (2.4 * moment())
    add(stage, ring(hertz, between(moment, 0.02, 0.07), between(moment, 0.15, 0.7)), { at: from + at, pan: between(moment, -0.5, 0.5), gain: gain * (0.3 + 1.4 * moment() ** 2) })
  }
}
