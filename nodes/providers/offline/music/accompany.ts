import { BELLS, TIMPANI, type Band, type Seat } from './band.ts'
import type { Chance } from './chance.ts'
import { tonalityFor, voice } from './harmony.ts'
import { answer } from './melody.ts'
import { breakChord, holdChord, playBass, SHAPES, strike, timeIn, type Bar } from './players.ts'
import type { Note } from './score.ts'
import type { Section } from './sections.ts'
import { textureBars, texturesFor, type Texture } from './texture.ts'

interface Accompaniment {
  section: Section
  next: Section | undefined
  band: Band
  rolling: boolean
  gentle: boolean
  chance: Chance
  before: readonly number[]
  /** Bars in which the theme is heard. */
  sung: ReadonlySet<number>
  add(seat: Seat, program: number, notes: readonly Note[]): void
}

const CELLO = 42

/** Everything but the theme, bar by bar; returns the last chord, for the next section to lead on from. */
export function accompany({ section, next, band, rolling, gentle, chance, before, sung, add }: Accompaniment): readonly number[] {
  const { colour, tonality, barSeconds, chords, from, energy, until } = section
  const every = textureBars(barSeconds)
  const textures = texturesFor(Math.ceil(chords.length / every), energy, chance)
  const driven = colour === 'tense' || colour === 'epic'
  const light = gentle || colour === 'bright' || colour === 'warm' || colour === 'calm'
  // before it grows quiet, the others stop for a breath
  const breath = next !== undefined && next.energy < energy - 0.15 ? until - barSeconds / 2 : Infinity
  let chord = before
  let shape = chance.pick(SHAPES)
  const answered = new Set<number>()
  chords.forEach((written, i) => {
    const slot = Math.floor(i / every)
    const texture = textures[slot] ?? []
    // the bass may carry the theme alone, but not a rest of it
    const layers: Texture = texture.join() === 'bass' && !sung.has(i) ? ['figure'] : texture
    const turning = i === chords.length - 1 ? section.turning : undefined
    const root = turning ? 4 : written
    const key = turning ? tonalityFor({ ...turning, mode: turning.mode === 'major' || turning.mode === 'lydian' ? 'major' : 'harmonic' }, 4) : tonalityFor(tonality, root)
    chord = voice(key, root, chord)
    if (i % every === 0) shape = chance.pick(SHAPES)
    // a phrase breathes: it grows to its third bar
    const bar: Bar = { at: from + i * barSeconds, seconds: barSeconds, energy: energy * ([0.94, 1, 1.05, 1][i % 4] ?? 1), chord, root, tonality: key, rolling, closing: false }
    const play = (seat: Seat, program: number, notes: readonly Note[]): void => add(seat, program, notes.filter(({ at }) => at < breath).map((note) => ({ ...note, length: Math.min(note.length, Math.max(0.1, breath - note.at)) })))
    if (layers.includes('pad')) play('pad', band.pad, holdChord(bar))
    if (layers.includes('figure')) {
      const program = Math.floor(slot / 2) % 2 === 0 ? band.figure : band.otherFigure
      // alone, it has to carry the bar
      const alone = layers.length === 1
      const figure = breakChord(alone ? { ...bar, energy: Math.max(bar.energy, 0.3) } : bar, shape, chance)
      play('figure', program, figure.map((note) => ({ ...note, key: note.key + (BELLS.has(program) ? 12 : 0), force: Math.min(1, note.force + (alone ? 0.2 : 0)) })))
    }
    if (layers.includes('bass')) play('bass', band.bass, playBass(bar, driven))
    if (layers.includes('second') && section.role !== 'triumph') answered.add(i)
    if (layers.includes('drums') && !gentle) {
      const { kettle, kit } = strike(bar, { opening: i % 8 === 0, light })
      play('kettle', TIMPANI, kettle)
      play('kit', 0, kit)
    }
    if (i === chords.length - 1 && next !== undefined && next.energy > energy + 0.15) add(gentle ? 'figure' : 'kettle', gentle ? band.figure : TIMPANI, gentle ? run(bar) : swell(bar))
  })
  add('second', band.second, answer(section, answered, { rolling, lift: band.second === CELLO ? -12 : 0 }).filter(({ at }) => at < breath))
  return chord
}

/** A roll that grows through the second half of a bar, into what is bigger. */
function swell(bar: Bar): Note[] {
  let low = bar.chord[0] ?? 48
  while (low > 50) low -= 12
  return Array.from({ length: 8 }, (_, i) => ({ at: timeIn(bar, 0.5 + i / 16), length: bar.seconds / 12, key: low, force: 0.25 + 0.06 * i }))
}

/** The chord run upwards through the second half of a bar. */
function run({ at, seconds, chord }: Bar): Note[] {
  return [...chord, ...chord.map((key) => key + 12)].map((key, i, all) => ({ at: at + seconds * (0.5 + (i / all.length) * 0.5), length: seconds * 0.4, key, force: 0.42 + 0.04 * i }))
}
