import { between, type Chance } from '../artist/chance.ts'
import type { Maker } from './cue.ts'
import { openAir } from './air.ts'
import { add, burst, filter, noise, RATE, scattered, shape, toLevel } from './signal.ts'

/** Two or three birds, each with its own song, that answer each other from different trees. */
export const birds: Maker = (cue) => {
  const { stage, place, moment, words } = cue
  openAir(cue)
  const far = /far|distant|off/.test(words)
  const count = 2 + Math.floor(place() * 2)
  for (let bird = 0; bird < count; bird++) {
    const song = songOf(place), pan = between(place, -0.6, 0.6)
    const gain = (far ? 0.016 : 0.035) * between(place, 0.6, 1.1)
    for (let at = between(moment, 0.2, 1.6 + bird); at < stage.seconds - 0.3; at += between(moment, 1.5, 3.4)) {
      const sung = sing(song, moment)
      for (const [late, part, turn] of [[0, 1, 1], [0.09, 0.3, -0.6], [0.19, 0.18, 0.5]] as const) add(stage, sung, { at: at + late, gain: gain * part, pan: pan * turn })
    }
  }
}

interface Note { hertz: number; to: number; seconds: number; gap: number }

function songOf(chance: Chance): Note[] {
  const base = between(chance, 2300, 4300)
  const notes = 1 + Math.floor(chance() * 3)
  const motif = Array.from({ length: notes }, () => {
    const hertz = base * between(chance, 0.8, 1.3)
    return { hertz, to: hertz * between(chance, 0.72, 1.35), seconds: between(chance, 0.05, 0.16), gap: between(chance, 0.02, 0.08) }
  })
  const times = 1 + Math.floor(chance() * (notes === 1 ? 5 : 3))
  return Array.from({ length: times }, () => motif).flat()
}

function sing(song: readonly Note[], chance: Chance): Float32Array {
  const samples = new Float32Array(Math.round(song.reduce((sum, { seconds, gap }) => sum + seconds + gap, 0.02) * RATE))
  let start = 0, phase = 0
  const tune = between(chance, 0.97, 1.03)
  for (const { hertz, to, seconds, gap } of song) {
    const length = Math.round(seconds * RATE)
    for (let i = 0; i < length; i++) {
      const done = i / length
      phase += (2 * Math.PI * tune * (hertz + (to - hertz) * done * done)) / RATE
      samples[start + i] = (Math.sin(phase) + 0.12 * Math.sin(2 * phase)) * Math.sin(Math.PI * done) ** 0.8
    }
    start += length + Math.round(gap * RATE)
  }
  return samples
}

/** Three crickets, each at its own pitch and pace: chirps of three or four pulses. */
export const crickets: Maker = (cue) => {
  const { stage, place, moment } = cue
  openAir(cue)
  for (let cricket = 0; cricket < 3; cricket++) {
    const hertz = between(place, 3900, 5100), every = between(place, 0.42, 0.78), pulses = 3 + Math.floor(place() * 2)
    const pulse = new Float32Array(Math.round(0.017 * RATE))
    for (let i = 0; i < pulse.length; i++) pulse[i] = Math.sin((2 * Math.PI * hertz * i) / RATE) * Math.sin((Math.PI * i) / pulse.length) ** 2
    const pan = between(place, -0.7, 0.7), gain = [0.022, 0.014, 0.009][cricket] ?? 0.009
    for (let at = moment() * every; at < stage.seconds; at += every * between(moment, 0.96, 1.05)) {
      for (let n = 0; n < pulses; n++) add(stage, pulse, { at: at + n * 0.032, pan, gain: gain * (0.7 + 0.3 * n) })
    }
  }
}

/** A low breath of flames with crackles of all sizes. */
export const fire: Maker = ({ stage, moment }) => {
  const flames = filter(filter(noise(stage.seconds, 'brown', moment), 'high', 70), 'low', 480)
  add(stage, shape(toLevel(flames, -40), (at) => 0.8 + 0.3 * Math.sin(at * 9.1) * Math.sin(at * 5.3)))
  for (const at of scattered(stage.seconds, 11, moment)) {
    const big = moment() ** 4
    const crackle = filter(burst({ rise: 0.0005, fall: 0.006 + 0.03 * big }, moment), 'band', between(moment, 1400, 4800), 1.2)
    add(stage, crackle, { at, pan: between(moment, -0.35, 0.35), gain: 0.02 + 0.16 * big })
  }
}

/** Clapping of some twenty people who are not together. A cheer without voices: those would not be made well. */
export const applause: Maker = ({ stage, moment }) => {
  const from = Math.min(0.5, stage.seconds * 0.1)
  for (let person = 0; person < 22; person++) {
    const every = between(moment, 0.19, 0.28), hertz = between(moment, 900, 2300), pan = between(moment, -0.7, 0.7), far = between(moment, 0.4, 1)
    const clap = filter(burst({ rise: 0.0008, fall: 0.035 }, moment), 'band', hertz, 1.4)
    for (let at = from + moment() * 0.9; at < stage.seconds; at += every * between(moment, 0.9, 1.12)) {
      add(stage, clap, { at, pan, gain: 0.11 * far * Math.min(1, (at - from) / 0.8 + 0.2) })
    }
  }
}

/** A heart: two low beats close together, somewhat faster than at rest. */
export const heartbeat: Maker = ({ stage, place }) => {
  const every = between(place, 0.72, 0.86)
  const beat = (hertz: number, seconds: number): Float32Array => {
    const samples = new Float32Array(Math.round(seconds * RATE))
    for (let i = 0; i < samples.length; i++) {
      const t = i / RATE
      samples[i] = Math.sin(2 * Math.PI * hertz * t * (1 - t)) * Math.sin(Math.PI * Math.min(1, (i / samples.length) ** 0.5)) ** 1.5
    }
    return samples
  }
  const [first, second] = [beat(58, 0.13), beat(74, 0.1)]
  for (let at = 0.3; at < stage.seconds - 0.3; at += every) {
    add(stage, first, { at, gain: 0.12 })
    add(stage, second, { at: at + every * 0.34, gain: 0.08 })
  }
}
