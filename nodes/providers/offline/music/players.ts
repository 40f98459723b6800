import type { Chance } from './chance.ts'
import { keyOf, type Tonality } from './harmony.ts'
import type { Note } from './score.ts'

/** One bar, as whoever accompanies it sees it. */
export interface Bar {
  at: number
  seconds: number
  energy: number
  /** Keys of the chord, low to high. */
  chord: readonly number[]
  root: number
  tonality: Tonality
  /** Second halves of beats come late, as in 12/8. */
  rolling: boolean
  /** The last bar of the piece: hold, do not drive. */
  closing: boolean
}

/** Seconds of a place in a bar, counted in bars. */
export function timeIn(bar: Pick<Bar, 'at' | 'seconds' | 'rolling'>, place: number): number {
  const beat = Math.floor(place * 4 + 1e-9)
  const within = place * 4 - beat
  const swung = bar.rolling && Math.abs(within - 0.5) < 0.01 ? 2 / 3 : within
  return bar.at + ((beat + swung) / 4) * bar.seconds
}

/** The chord held through the bar; wider the more is going on. */
export function holdChord(bar: Bar): Note[] {
  const { chord, energy, at, seconds } = bar
  const [low = 60] = chord
  const keys = energy > 0.65 ? [low - 12, ...chord, low + 12] : energy < 0.1 ? [...chord.slice(0, 1), ...chord.slice(-1)] : [...chord]
  return keys.map((key) => ({ at, length: seconds * 1.03, key, force: 0.5 + 0.3 * energy }))
}

/** Shapes of broken chords: which note of a chord over two octaves comes next. */
export const SHAPES: readonly [readonly number[], ...(readonly number[])[]] = [
  [0, 1, 2, 3, 4, 3, 2, 1], [0, 2, 1, 2, 3, 2, 1, 2], [0, 2, 4, 2, 3, 1, 2, 1], [2, 0, 3, 1, 4, 2, 3, 1], [0, 3, 2, 4, 1, 3, 2, 5], [4, 3, 2, 1, 0, 1, 2, 3],
]

/** The chord broken into a figure of 2 to 12 notes. */
export function breakChord(bar: Bar, shape: readonly number[], chance: Chance): Note[] {
  const { chord, energy, rolling, closing, seconds } = bar
  const keys = [...chord, ...chord.map((key) => key + 12)]
  const pick = (i: number): number => keys[(shape[i % shape.length] ?? 0) % keys.length] ?? 60
  if (closing) return keys.slice(0, 5).map((key, i) => ({ at: bar.at + (i * seconds) / 16, length: seconds, key, force: 0.5 - 0.04 * i }))
  const count = energy < 0.12 ? 2 : energy < 0.45 ? 4 : rolling ? 12 : 8
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => i === 0 || chance.next() > 0.08)
    .map((i) => ({
      at: bar.at + (i / count) * seconds,
      length: (seconds / count) * 1.6,
      key: pick(i),
      force: 0.46 + 0.26 * energy + (i % (count / 2) === 0 ? 0.1 : 0) + 0.06 * chance.next(),
    }))
}

/** Roots below the chord: held, walked, or driven. */
export function playBass(bar: Bar, driven: boolean): Note[] {
  const { tonality, root, energy, seconds, at, closing } = bar
  let low = keyOf(tonality, root)
  while (low > 45) low -= 12
  const fifth = keyOf(tonality, root + 4) - keyOf(tonality, root) + low
  const force = 0.55 + 0.25 * energy
  const note = (place: number, length: number, key: number, accent = 0): Note => ({ at: timeIn(bar, place), length: length * seconds, key, force: force + accent })
  if (closing || energy < 0.35) return [{ at, length: seconds * 1.02, key: low, force }]
  if (energy < 0.65) return [note(0, 0.62, low), note(0.625, 0.36, fifth, -0.06)]
  if (!driven) return [note(0, 0.36, low, 0.05), note(0.375, 0.12, fifth), note(0.5, 0.36, low + 12, -0.05), note(0.875, 0.12, fifth)]
  return Array.from({ length: 8 }, (_, i) => note(i / 8, 0.11, i === 6 ? low + 12 : low, i % 4 === 0 ? 0.08 : -0.05))
}

/** Timpani (`kettle`) and small percussion (`kit`) for lively bars. */
export function strike(bar: Bar, { opening, light }: { opening: boolean; light: boolean }): { kettle: Note[]; kit: Note[] } {
  const { energy, seconds, tonality, root, closing } = bar
  const kettle: Note[] = []
  const kit: Note[] = []
  const hit = (into: Note[], place: number, key: number, force: number): void => {
    into.push({ at: timeIn(bar, place), length: seconds / 8, key, force })
  }
  if (closing || energy < 0.5) return { kettle, kit }
  if (light) {
    for (let i = 0; i < 8; i++) if (i % 2 === 1 || energy > 0.7) hit(kit, i / 8, 70, i % 4 === 2 ? 0.55 : 0.4)
    return { kettle, kit }
  }
  let low = keyOf(tonality, root)
  while (low > 50) low -= 12
  hit(kettle, 0, low, 0.5 + 0.35 * energy)
  if (energy > 0.68) [0.375, 0.5, 0.875].forEach((place) => hit(kettle, place, low, 0.4 + 0.3 * energy))
  if (energy > 0.78) [0, 0.25, 0.375, 0.625, 0.75].forEach((place, i) => hit(kit, place, i % 2 === 0 ? 41 : 45, 0.45 + 0.3 * energy))
  if (energy > 0.72 && opening) hit(kit, 0, 49, 0.6)
  return { kettle, kit }
}
