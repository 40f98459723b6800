import type { Chance } from './chance.ts'

export type Mode = 'major' | 'lydian' | 'dorian' | 'minor' | 'harmonic' | 'phrygian'

const SCALES: Readonly<Record<Mode, readonly number[]>> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  minor: [0, 2, 3, 5, 7, 8, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
}

/** Roots of the chords of four bars, as degrees of the scale counted from 0. */
type Progression = readonly [number, number, number, number]

const PROGRESSIONS: Readonly<Record<Mode, readonly [Progression, ...Progression[]]>> = {
  major: [[0, 4, 5, 3], [0, 3, 0, 4], [0, 5, 3, 4], [3, 0, 1, 4], [5, 3, 0, 4]],
  lydian: [[0, 1, 0, 4], [0, 1, 5, 4], [0, 2, 1, 4], [5, 1, 0, 4]],
  dorian: [[0, 3, 0, 6], [0, 6, 3, 0], [0, 2, 3, 6], [0, 3, 6, 3]],
  minor: [[0, 5, 2, 6], [0, 3, 5, 4], [0, 6, 5, 6], [0, 2, 6, 3], [5, 6, 0, 0]],
  harmonic: [[0, 5, 3, 4], [0, 3, 4, 0], [0, 5, 0, 4], [3, 0, 5, 4]],
  phrygian: [[0, 1, 0, 6], [0, 6, 1, 0], [0, 3, 1, 0], [0, 5, 1, 6]],
}

/** A scale on a key: `tonic` is the MIDI key of its first degree near the middle of the keyboard. */
export interface Tonality {
  tonic: number
  mode: Mode
}

/** The MIDI key of a degree, which may be negative or beyond the octave. */
export function keyOf({ tonic, mode }: Tonality, degree: number): number {
  const scale = SCALES[mode]
  const octave = Math.floor(degree / scale.length)
  return tonic + 12 * octave + (scale[degree - octave * scale.length] ?? 0)
}

/** Chord roots for a section: phrases of four bars that end open and closed in turn, never the same one three times running. */
export function chooseChords(mode: Mode, bars: number, last: boolean, chance: Chance): number[] {
  const chords: number[] = []
  const main = chance.pick(PROGRESSIONS[mode])
  let other = chance.pick(PROGRESSIONS[mode])
  for (let phrase = 0; chords.length < bars; phrase++) {
    if (phrase % 4 === 2) other = chance.pick(PROGRESSIONS[mode])
    const four = [...(phrase % 4 === 2 ? other : main)]
    four[3] = phrase % 2 === 0 ? dominantOf(mode) : 0
    chords.push(...four)
  }
  chords.length = bars
  // the last chord of all is the coda's: what leads to it stands here
  if (last) {
    chords[bars - 1] = dominantOf(mode)
    if (bars > 2) chords[bars - 2] = mode === 'phrygian' ? 5 : 3
  }
  return chords
}

/** The root of what pulls home: the fifth degree, in dorian and phrygian the step below or above the tonic. */
const dominantOf = (mode: Mode): number => (mode === 'phrygian' ? 1 : mode === 'dorian' ? 6 : 4)

/** A minor key lends its dominant the leading note. */
export function tonalityFor(tonality: Tonality, root: number): Tonality {
  return tonality.mode === 'minor' && root === 4 ? { ...tonality, mode: 'harmonic' } : tonality
}

/** The keys of a triad, placed so that the voices move as little as possible from those before. */
export function voice(tonality: Tonality, root: number, before: readonly number[]): number[] {
  const triad = [0, 2, 4].map((step) => keyOf(tonality, root + step))
  const centre = before.length === 0 ? 61 : before.reduce((sum, key) => sum + key, 0) / before.length
  const placed = Array.from({ length: 3 * 5 }, (_, i) => triad.map((key, v) => key + 12 * (Math.floor(i / 3) - 2) + (v < i % 3 ? 12 : 0)))
  const moved = (keys: readonly number[]): number => {
    const sorted = keys.toSorted((a, b) => a - b)
    const steps = sorted.reduce((sum, key, v) => sum + Math.abs(key - (before[v] ?? centre)), 0)
    const mean = sorted.reduce((sum, key) => sum + key, 0) / sorted.length
    return steps + Math.max(0, Math.abs(mean - 61) - 4) * 3
  }
  const best = placed.reduce((least, keys) => (moved(keys) < moved(least) ? keys : least))
  return best.toSorted((a, b) => a - b)
}

/** The degree nearest to one that belongs to the triad on `root`. */
export function toChordDegree(degree: number, root: number): number {
  const inChord = (each: number): boolean => [0, 2, 4].includes((((each - root) % 7) + 7) % 7)
  return [0, -1, 1, -2, 2].map((step) => degree + step).find(inChord) ?? degree
}
