import { keyOf, voice, type Tonality } from './harmony.ts'
import type { Note } from './score.ts'

export interface Coda { pad: Note[]; figure: Note[]; bass: Note[]; lead: Note[]; kettle: Note[] }

/**
 * The last chord, for the time of the end card: struck together or rolled upwards, the theme's last note on top, and left
 * to ring. A triumph has drums under it; a quiet ending has one high note late.
 */
export function closing({ at, until, tonality, before, energy, lift, grand }: { at: number; until: number; tonality: Tonality; before: readonly number[]; energy: number; lift: number; grand: boolean }): Coda {
  const length = until - at
  const chord = voice(tonality, 0, before)
  const tonic = keyOf(tonality, 0)
  let low = tonic
  while (low > 45) low -= 12
  const force = 0.5 + 0.3 * energy
  const roll = [...chord, ...chord.map((key) => key + 12), tonic + 24].filter((key) => key <= 96)
  const late: Note[] = grand ? [] : [{ at: at + length * 0.42, length: length * 0.5, key: tonic + 24, force: 0.4 }]
  return {
    pad: chord.map((key) => ({ at, length: length * 0.8, key, force: force * 0.9 })),
    figure: [...roll.map((key, i) => ({ at: at + i * (grand ? 0.02 : 0.07), length: length * 0.7, key, force: force - 0.02 * i })), ...late],
    bass: [{ at, length: length * 0.9, key: low, force }],
    lead: [{ at, length: length * 0.75, key: tonic + lift, force: force + 0.1 }],
    kettle: grand ? [0, 0.09, 0.2].map((late_, i) => ({ at: at + late_, length: 0.4, key: low < 36 ? low + 12 : low, force: 0.85 - 0.15 * i })) : [],
  }
}
