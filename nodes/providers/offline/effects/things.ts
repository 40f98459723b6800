import { between, pick, type Chance } from '../artist/chance.ts'
import type { Cue, Maker } from './cue.ts'
import { add, burst, filter, noise, RATE, ring, scattered, shape, toLevel } from './signal.ts'

/** A body that is struck: its partials as multiples of the lowest, with their lengths in seconds and strengths. */
type Body = readonly (readonly [number, number, number])[]

const BELL: Body = [[0.5, 2.6, 0.35], [1, 2.2, 1], [1.19, 1.8, 0.5], [1.5, 1.4, 0.35], [2, 1.3, 0.55], [2.52, 0.9, 0.3], [3.01, 0.7, 0.25], [4.17, 0.4, 0.15]]
const GLASS: Body = [[1, 1.5, 1], [2.76, 0.8, 0.3], [5.4, 0.4, 0.12]]
const WOOD: Body = [[1, 0.14, 1], [2.43, 0.08, 0.6], [3.9, 0.05, 0.35]]
const PAN: Body = [[1, 0.5, 0.7], [1.47, 0.42, 0.8], [2.09, 0.36, 0.6], [2.56, 0.3, 0.5], [3.8, 0.2, 0.3]]

function strike({ stage, moment }: Cue, body: Body, { hertz, at, gain, pan = 0, click = 0.3 }: { hertz: number; at: number; gain: number; pan?: number; click?: number }): void {
  for (const [times, seconds, strength] of body) add(stage, ring(hertz * times, seconds), { at, pan, gain: gain * strength })
  if (click > 0) add(stage, filter(burst({ rise: 0.0004, fall: 0.012 }, moment), 'band', Math.min(5000, hertz * 3), 0.8), { at, pan, gain: gain * click })
}

const opening = ({ stage, moment }: Cue): number => Math.min(stage.seconds * 0.3, between(moment, 0.35, 0.8))

/** One stroke and a softer one after it; small bells are high. */
export const bell: Maker = (cue) => {
  const { place, stage, words } = cue
  const hertz = /small|little|tiny|hand/.test(words) ? between(place, 1150, 1700) : between(place, 330, 520)
  const at = opening(cue)
  strike(cue, BELL, { hertz, at, gain: 0.05 })
  if (at + 1.1 < stage.seconds) strike(cue, BELL, { hertz, at: at + between(cue.moment, 0.7, 0.95), gain: 0.026 })
}

/** Something that glows: a rising handful of glass notes of one chord. */
export const chime: Maker = (cue) => {
  const base = 880 * 2 ** (Math.floor(cue.place() * 7) / 12)
  const steps = pick(cue.place, [[0, 4, 7, 12, 16], [0, 2, 7, 9, 14], [0, 5, 7, 12, 19]])
  steps.forEach((step, i) => strike(cue, GLASS, { hertz: base * 2 ** (step / 12), at: opening(cue) + i * between(cue.moment, 0.09, 0.15), gain: 0.022 - 0.002 * i, pan: -0.3 + 0.15 * i, click: 0.1 }))
}

/** A latch, a short creak of the hinge, and the wood that meets its frame. */
export const door: Maker = (cue) => {
  const at = opening(cue)
  strike(cue, PAN, { hertz: 1250, at, gain: 0.012 })
  if (!/knock|slam/.test(cue.words)) creakAt(cue, at + 0.14, 0.45)
  const shut = /slam/.test(cue.words) ? at + 0.1 : at + 0.75
  add(cue.stage, filter(burst({ rise: 0.001, fall: 0.16 }, cue.moment), 'low', 380), { at: shut, gain: 0.22 })
  strike(cue, WOOD, { hertz: between(cue.place, 105, 150), at: shut, gain: 0.16 })
}

export const knock: Maker = (cue) => {
  const hertz = between(cue.place, 170, 240)
  const at = opening(cue)
  for (let n = 0; n < 3; n++) strike(cue, WOOD, { hertz: hertz * between(cue.moment, 0.98, 1.02), at: at + n * 0.24, gain: 0.1 + 0.02 * n, click: 0.6 })
}

export const creak: Maker = (cue) => { creakAt(cue, opening(cue), between(cue.moment, 0.5, 0.8)) }

/** Wood that sticks and slips, faster and slower, through two resonances. */
function creakAt({ stage, place, moment }: Cue, from: number, seconds: number): void {
  const strings = new Float32Array(Math.round(seconds * RATE))
  let at = 0
  while (at < seconds) {
    const rate = 26 + 55 * Math.sin((Math.PI * at) / seconds) * (0.8 + 0.4 * moment())
    const i = Math.round(at * RATE)
    if (i < strings.length) strings[i] = 0.6 + 0.4 * moment()
    at += 1 / rate
  }
  const one = filter(strings.slice(), 'band', between(place, 560, 760), 9)
  const two = filter(strings, 'band', between(place, 1250, 1700), 12)
  const die = (t: number): number => Math.sin((Math.PI * Math.min(1, t / seconds)) ** 0.9) ** 0.7 || 0
  add(stage, shape(toLevel(one, -43), die), { at: from, pan: 0.2 })
  add(stage, shape(toLevel(two, -48), die), { at: from, pan: 0.2 })
}

/** Wooden and tin things that fall and come to rest, ever quicker and softer. */
export const clatter: Maker = (cue) => {
  let at = opening(cue), gap = 0.17, gain = 0.1
  for (let n = 0; n < 9; n++) {
    strike(cue, n % 3 === 1 ? PAN : WOOD, { hertz: between(cue.moment, 260, 900), at, gain: gain * (n % 3 === 1 ? 0.4 : 1), pan: between(cue.moment, -0.4, 0.4), click: 0.7 })
    at += gap * between(cue.moment, 0.7, 1.3)
    gap *= 0.84
    gain *= 0.8
  }
}

/** A clock: two ticks a second, the second a little lower. */
export const ticking: Maker = (cue) => {
  const hertz = between(cue.place, 2100, 2900)
  for (let n = 0, at = 0.2; at < cue.stage.seconds - 0.05; n++, at = 0.2 + n * 0.5) {
    strike(cue, WOOD, { hertz: n % 2 === 0 ? hertz : hertz * 0.82, at, gain: 0.022, pan: -0.15, click: 1 })
  }
}

/** A sheet that is handled: two or three short movements, each a swarm of small folds. The house sound of paper theatre. */
export const rustle: Maker = ({ stage, moment }) => {
  const moves = 2 + Math.floor(moment() * 2)
  let from = Math.min(stage.seconds * 0.2, between(moment, 0.2, 0.5))
  for (let move = 0; move < moves; move++) {
    const seconds = between(moment, 0.22, 0.5)
    const swish = filter(filter(noise(seconds, 'white', moment), 'high', 1900), 'low', 9000)
    add(stage, shape(toLevel(swish, -44), (t) => Math.sin(Math.PI * Math.min(1, t / seconds)) ** 2), { at: from, pan: -0.1 })
    for (const at of scattered(seconds, 130, moment)) {
      const fold = filter(burst({ rise: 0.0004, fall: between(moment, 0.003, 0.012) }, moment), 'band', between(moment, 2200, 6500), 1)
      add(stage, fold, { at: from + at, pan: between(moment, -0.3, 0.3), gain: (0.012 + 0.07 * moment() ** 3) * Math.sin((Math.PI * at) / seconds) })
    }
    from += seconds + between(moment, 0.06, 0.4)
  }
}

/** Something quick that passes. */
export const whoosh: Maker = ({ stage, moment }) => {
  const seconds = between(moment, 0.5, 0.8)
  const air = sweepUp(seconds, moment)
  add(stage, air, { at: Math.min(stage.seconds * 0.3, 0.5), pan: between(moment, -0.3, 0.3) })
}

function sweepUp(seconds: number, chance: Chance): Float32Array {
  const air = filter(filter(noise(seconds, 'pink', chance), 'high', 260), 'low', 3200)
  return shape(toLevel(air, -30), (t) => Math.sin(Math.PI * Math.min(1, t / seconds)) ** 3 * 1.6)
}
