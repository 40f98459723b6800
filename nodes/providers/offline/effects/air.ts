import { between } from '../artist/chance.ts'
import type { Maker } from './cue.ts'
import { add, burst, filter, noise, ring, scattered, shape, spread, sweep, toLevel, wander } from './signal.ts'

/** Drops on leaves and ground over a hiss of the many that are too far off to tell apart. */
export const rain: Maker = ({ stage, place, moment, words }) => {
  const heavy = /heavy|hard|driving|pour|storm/.test(words), light = /light|soft|drizzle|gentle/.test(words)
  const hiss = (): Float32Array => filter(filter(noise(stage.seconds, 'pink', moment), 'high', 500), 'low', heavy ? 9000 : 6500)
  const breath = wander(stage.seconds, 1.7, moment)
  const level = heavy ? -33 : light ? -40 : -36
  spread(stage, shape(toLevel(hiss(), level), (at) => 0.8 + 0.4 * breath(at)), toLevel(hiss(), level))
  const bright = between(place, 0.8, 1.25)
  for (const at of scattered(stage.seconds, heavy ? 160 : light ? 45 : 90, moment)) {
    const near = moment() ** 6
    const drop = ring((1100 + 4200 * moment()) * bright, 0.012 + 0.02 * moment(), 0.1)
    add(stage, drop, { at, pan: between(moment, -0.7, 0.7), gain: 0.009 + 0.07 * near })
  }
  for (const at of scattered(stage.seconds, heavy ? 14 : 6, moment)) {
    add(stage, ring(between(moment, 380, 900) * bright, 0.05, 0.6), { at, pan: between(moment, -0.5, 0.5), gain: between(moment, 0.006, 0.022) })
  }
}

/** Two bands of noise whose pitch and strength rise and fall together in gusts, and a rush of leaves in the strong ones. */
export const wind: Maker = ({ stage, place, moment, words }) => {
  const strong = /gust|storm|howl|strong|driving|gale/.test(words)
  const gusts = wander(stage.seconds, strong ? 1.1 : 1.9, moment)
  const base = between(place, 210, 330), above = base * between(place, 2.1, 2.7)
  const level = strong ? -30 : -36
  const low = (): Float32Array => sweep(noise(stage.seconds, 'pink', moment), (at) => base * (0.7 + 0.8 * gusts(at)), 0.35)
  const high = sweep(noise(stage.seconds, 'pink', moment), (at) => above * (0.75 + 0.7 * gusts(at)), 0.22)
  const leaves = filter(noise(stage.seconds, 'pink', moment), 'high', 2600)
  spread(stage, shape(toLevel(low(), level), (at) => 0.35 + 1.1 * gusts(at)), shape(toLevel(low(), level), (at) => 0.35 + 1.1 * gusts(at)))
  add(stage, shape(toLevel(high, level - 6), (at) => gusts(at) ** 2 * 2), { pan: 0.2 })
  add(stage, shape(toLevel(leaves, level - 12), (at) => 0.2 + gusts(at) ** 2 * 1.8), { pan: -0.25 })
}

/** A crack where the flash is near, and a roll of many lumps that grows duller as it goes. */
export const thunder: Maker = ({ stage, place, moment }) => {
  const at = Math.min(stage.seconds * 0.4, between(moment, 0.3, 1.2))
  const length = Math.min(5, Math.max(1.2, stage.seconds - at))
  const near = place() < 0.4
  const lumps = wander(length, 0.22, moment)
  const roll = filter(filter(noise(length, 'brown', moment), 'high', 35), 'low', 420)
  const die = (t: number): number => Math.min(1, t / 0.06) * Math.exp((-3.2 * t) / length) * Math.min(1, (length - t) / 0.4)
  add(stage, shape(toLevel(roll, -17), (t) => (0.25 + 1.2 * lumps(t) ** 2) * die(t)), { at, pan: between(place, -0.25, 0.25) })
  const body = filter(filter(noise(length * 0.6, 'pink', moment), 'high', 120), 'low', 1400)
  add(stage, shape(toLevel(body, -27), (t) => lumps(t) * Math.exp(-4.5 * t / length) * Math.min(1, t / 0.03) * Math.min(1, Math.max(0, length * 0.6 - t) / 0.2)), { at })
  if (near) add(stage, filter(burst({ rise: 0.002, fall: 0.25 }, moment), 'band', 1500, 0.5), { at, gain: 0.12 })
}

/** Air that is hardly there: the sound of snow, of fog and of open fields. */
export const openAir: Maker = ({ stage, place, moment, words }) => {
  const muffled = /snow|muffl|hush|fog|damp/.test(words)
  const air = (): Float32Array => filter(filter(noise(stage.seconds, 'pink', moment), 'high', 90), 'low', muffled ? 650 : 1600)
  const level = -46 + between(place, -1, 1)
  const breath = wander(stage.seconds, 2.3, moment)
  spread(stage, shape(toLevel(air(), level), (at) => 0.7 + 0.6 * breath(at)), toLevel(air(), level))
}

/** The tone of a room: very little, low, and never quite still. */
export const room: Maker = ({ stage, place, moment }) => {
  const tone = (): Float32Array => filter(filter(noise(stage.seconds, 'brown', moment), 'high', 60), 'low', between(place, 220, 320))
  spread(stage, toLevel(tone(), -47), toLevel(tone(), -50))
  const hiss = filter(noise(stage.seconds, 'pink', moment), 'high', 1500)
  add(stage, toLevel(hiss, -60))
}
