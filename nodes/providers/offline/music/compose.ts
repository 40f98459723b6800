import type { MusicRequest } from '../../../capabilities.ts'
import { createChance, type Chance } from './chance.ts'
import { voice } from './harmony.ts'
import { answer, sing } from './melody.ts'
import { PALETTES } from './mood.ts'
import { breakChord, holdChord, playBass, SHAPES, strike } from './players.ts'
import type { Note, Part, Score } from './score.ts'
import { toSections, type Section } from './sections.ts'
import { createMotif } from './theme.ts'

type Role = 'pad' | 'figure' | 'lead' | 'second' | 'bass' | 'kettle' | 'kit'

const SEATS: Readonly<Record<Role, Pick<Part, 'pan' | 'volume'>>> = {
  pad: { pan: -0.15, volume: 0.62 },
  figure: { pan: 0.35, volume: 0.66 },
  lead: { pan: -0.2, volume: 0.82 },
  second: { pan: 0.25, volume: 0.6 },
  bass: { pan: 0.05, volume: 0.74 },
  kettle: { pan: -0.3, volume: 0.7 },
  kit: { pan: 0.15, volume: 0.5 },
}
const TIMPANI = 47
/** Instruments that sound best where the theme is written; the others play it an octave higher. */
const LOW_LEADS: ReadonlySet<number> = new Set([41, 56, 60, 69, 71])
/** Celesta, music box and vibraphone ring above the others. */
const BELLS: ReadonlySet<number> = new Set([8, 10, 11])
const CELLO = 42

/**
 * Writes the piece for a request: a theme of its own from the title and seed, stated and turned through sections
 * that follow the arc, each with the players, chords and tempo of its mood. The same request and seed give the same notes.
 */
export function compose(request: MusicRequest, seed: number): Score {
  const chance = createChance(request.title, seed)
  const motif = createMotif(chance)
  const rolling = chance.next() < 0.35
  const sections = toSections(request, chance)
  const parts = new Map<string, Part>()
  const bands = new Map<string, Band>()
  let chord: readonly number[] = []
  sections.forEach((section, i) => {
    const band = bands.get(section.colour) ?? hire(section, chance)
    bands.set(section.colour, band)
    const add = (role: Role, program: number, notes: readonly Note[]): void => {
      const name = role === 'kit' ? role : `${role} ${program}`
      const part = parts.get(name) ?? { program, drums: role === 'kit', ...SEATS[role], notes: [] }
      part.notes.push(...notes.map((note) => humanly(note, chance)))
      parts.set(name, part)
    }
    const { energy } = section
    add('lead', band.lead, sing(section, motif, { start: i, rolling, lift: liftOf(band.lead) }))
    if (energy > 0.55) add('second', band.second, answer(section, { rolling, lift: band.second === CELLO ? -12 : 0 }))
    chord = accompany({ section, band, rolling, chance, before: chord, add })
  })
  return { seconds: request.seconds, parts: [...parts.values()], stretches: sections.map(({ from, until, energy }) => ({ from, until, energy })) }
}

type Band = Record<'pad' | 'otherPad' | 'figure' | 'lead' | 'second' | 'bass', number>

function hire({ colour }: Section, chance: Chance): Band {
  const { pads, figures, leads, seconds, basses } = PALETTES[colour]
  return { pad: chance.pick(pads), otherPad: chance.pick(pads), figure: chance.pick(figures), lead: chance.pick(leads), second: chance.pick(seconds), bass: chance.pick(basses) }
}

interface Accompaniment {
  section: Section
  band: Band
  rolling: boolean
  chance: Chance
  before: readonly number[]
  add(role: Role, program: number, notes: readonly Note[]): void
}

/** Everything but the melodies, bar by bar; returns the last chord, for the next section to lead on from. */
function accompany({ section, band, rolling, chance, before, add }: Accompaniment): readonly number[] {
  const { colour, tonality, barSeconds, chords, last, from } = section
  const driven = colour === 'tense' || colour === 'epic'
  let shape = chance.pick(SHAPES)
  let chord = before
  chords.forEach((root, i) => {
    chord = voice(tonality, root, chord)
    if (i % 4 === 0) shape = chance.pick(SHAPES)
    // a phrase breathes: it grows to its third bar; the end of the piece lets go
    const left = chords.length - i
    const energy = section.energy * (last && left <= 2 ? 0.6 : [0.94, 1, 1.05, 1][i % 4] ?? 1)
    const bar = { at: from + i * barSeconds, seconds: barSeconds, energy, chord, root, tonality, rolling, closing: last && left === 1 }
    add('pad', Math.floor(i / 4) % 2 === 0 ? band.pad : band.otherPad, holdChord(bar))
    if (energy > 0.08 || i % 2 === 1) add('figure', band.figure, breakChord(bar, shape, chance).map((note) => ({ ...note, key: note.key + (BELLS.has(band.figure) ? 12 : 0) })))
    if (energy > 0.2 || bar.closing) add('bass', band.bass, playBass(bar, driven))
    const { kettle, kit } = strike(bar, { opening: i % 8 === 0, light: colour === 'bright' || colour === 'warm' || colour === 'calm' })
    if (kettle.length > 0) add('kettle', TIMPANI, kettle)
    if (kit.length > 0) add('kit', 0, kit)
  })
  return chord
}

const liftOf = (lead: number): number => (lead === CELLO ? -12 : LOW_LEADS.has(lead) ? 0 : 12)

/** Nobody plays exactly on time or exactly as loud. */
function humanly(note: Note, chance: Chance): Note {
  return { ...note, at: Math.max(0, note.at + (chance.next() - 0.5) * 0.016), force: Math.min(1, note.force * (0.96 + 0.08 * chance.next())) }
}
