import { describe, expect, it } from 'vitest'
import { levelDb, peakDb } from '../sound-rig.ts'
import { RATE, soundOf, type Heard } from './index.ts'
import { groundOf } from './steps.ts'
import { soundsIn } from './words.ts'

const hear = (words: string, more: Partial<Heard> = {}): [Float32Array, Float32Array] => {
  const heard = soundOf({ words, place: 'a hill', moment: 'Mira listens', seconds: 4, seed: 1, ...more })
  if (!heard) throw new Error(`Nothing is heard for ${words}`)
  return heard
}
const mono = ([left, right]: [Float32Array, Float32Array]): Float32Array => left.map((sample, i) => (sample + (right[i] ?? 0)) / 2)

/** Level in dB of what lies in a band, by a bank of single frequencies over 50 ms windows. */
function band(samples: Float32Array, [low, high]: readonly [number, number]): number {
  const window = 4096
  let sum = 0, count = 0
  for (let from = 0; from + window <= samples.length; from += window * 4) {
    for (let step = 0; step < 12; step++) {
      const hertz = low * (high / low) ** (step / 11)
      let re = 0, im = 0
      for (let i = 0; i < window; i++) {
        const angle = (2 * Math.PI * hertz * i) / RATE, weight = (samples[from + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / window))
        re += weight * Math.cos(angle)
        im += weight * Math.sin(angle)
      }
      sum += (re * re + im * im) / window
      count++
    }
  }
  return 10 * Math.log10(sum / count + 1e-15)
}

/** Times at which the level rises by 8 dB within 20 ms, at most one in 120 ms. */
function onsets(samples: Float32Array): number[] {
  const hop = RATE / 100
  const levels = Array.from({ length: Math.floor(samples.length / hop) }, (_, i) => levelDb(samples, RATE, [i / 100, (i + 1) / 100]))
  const found: number[] = []
  levels.forEach((level, i) => {
    const before = Math.max(levels[i - 2] ?? -120, -75)
    if (level - before > 8 && level > -62 && i / 100 - (found.at(-1) ?? -1) > 0.12) found.push(i / 100)
  })
  return found
}

const ALL = ['steady rain', 'thunder and driving rain', 'gusting wind', 'the sea', 'a brook', 'a distant drip', 'birdsong far off', 'crickets', 'a fire', 'quiet room, a small creak', 'muffled quiet of snow', 'footsteps', 'a door', 'a knock', 'a small bell', 'a soft chime', 'a clatter', 'ticking', 'paper', 'a whoosh', 'heartbeat', 'cheering', 'a splash']

describe('the effects', () => {
  it('are audible, never near full scale, without offset, and of the length asked for', () => {
    for (const words of ALL) {
      const channels = hear(words, { seconds: 3.25 })
      expect(channels[0].length, words).toBe(3.25 * RATE)
      expect(peakDb(channels), words).toBeLessThan(-4)
      expect(peakDb(channels), words).toBeGreaterThan(-36)
      for (const channel of channels) {
        expect(channel.every(Number.isFinite), words).toBe(true)
        expect(Math.abs(channel.reduce((sum, sample) => sum + sample, 0) / channel.length), words).toBeLessThan(1e-4)
      }
    }
  })

  it('are the same samples twice, and other ones in another shot', () => {
    expect(hear('crickets; footsteps')).toEqual(hear('crickets; footsteps'))
    expect(hear('birdsong', { moment: 'Mira sings' })).not.toEqual(hear('birdsong'))
  })

  it('keep the colour of a place from shot to shot', () => {
    const colour = (moment: string, place: string) => band(mono(hear('gusting wind', { moment, place, seconds: 6 })), [150, 400]) - band(mono(hear('gusting wind', { moment, place, seconds: 6 })), [2500, 6000])
    expect(Math.abs(colour('one', 'the moor') - colour('two', 'the moor'))).toBeLessThan(4)
    expect(Math.abs(levelDb(mono(hear('steady rain', { moment: 'one' })), RATE, [0, 4]) - levelDb(mono(hear('steady rain', { moment: 'two' })), RATE, [0, 4]))).toBeLessThan(1.5)
  })

  it('do not begin or end with a fade, so that neighbours can be joined', () => {
    for (const words of ['steady rain', 'gusting wind', 'quiet room']) {
      const samples = mono(hear(words))
      const middle = levelDb(samples, RATE, [1, 3])
      for (const [from, until] of [[0.03, 0.2], [3.8, 4]] as const) expect(Math.abs(levelDb(samples, RATE, [from, until]) - middle), words).toBeLessThan(9)
    }
  })

  it('have the spectrum of what they are', () => {
    const tilt = (words: string, low: readonly [number, number], high: readonly [number, number]) => band(mono(hear(words)), low) - band(mono(hear(words)), high)
    expect(tilt('thunder', [40, 200], [2000, 6000])).toBeGreaterThan(30)
    expect(tilt('heartbeat', [40, 100], [800, 3000])).toBeGreaterThan(30)
    expect(tilt('steady rain', [60, 200], [1000, 6000])).toBeLessThan(-3)
    expect(tilt('crickets', [2500, 3400], [3800, 5300])).toBeLessThan(-8)
    expect(tilt('paper', [100, 600], [2200, 6500])).toBeLessThan(-15)
    expect(tilt('muffled quiet of snow', [100, 600], [3000, 8000])).toBeGreaterThan(20)
  })

  it('happen as often as they should', () => {
    expect(onsets(mono(hear('ticking')))).toHaveLength(8)
    expect(onsets(mono(hear('a knock')))).toHaveLength(3)
    expect(onsets(mono(hear('heartbeat', { seconds: 6 }))).length).toBeGreaterThanOrEqual(12)
    for (const place of ['old pier', 'a cobbled street', 'deep snow', 'the orchard', 'a meadow', 'the beach']) {
      const steps = onsets(mono(hear('footsteps', { place })))
      expect(steps.length, place).toBeGreaterThanOrEqual(5)
      expect(steps.length, place).toBeLessThanOrEqual(14)
    }
    expect(hear('footsteps', { place: 'old pier' })).not.toEqual(hear('footsteps', { place: 'deep snow' }))
  })

  it('are chosen by the words of the shot, and nothing is made up', () => {
    expect(soundsIn('thunder and driving rain; a door').map(({ name }) => name)).toEqual(['thunder', 'rain', 'door'])
    expect(soundsIn('Quiet room, a small creak').map(({ name }) => name)).toEqual(['room', 'creak'])
    expect(soundsIn('a train, a brainwave, springtime')).toEqual([])
    expect(soundOf({ words: 'laughter', place: '', moment: '', seconds: 3, seed: 1 })).toBeUndefined()
    expect(soundOf({ words: '', place: '', moment: '', seconds: 3, seed: 1 })).toBeUndefined()
  })

  it('know the ground under the feet', () => {
    expect(['the old pier in snow', 'a dark forest', 'a cobbled lane', 'a dune', 'somewhere'].map(groundOf)).toEqual(['wood', 'leaves', 'stone', 'sand', 'grass'])
  })
})
