import type { MusicRequest } from '../../../capabilities.ts'
import { accompany } from './accompany.ts'
import { createBand, TIMPANI, type Band, type Seat } from './band.ts'
import { createChance, type Chance } from './chance.ts'
import { closing } from './coda.ts'
import { sing } from './melody.ts'
import type { Note, Part, Score } from './score.ts'
import { codaAt, toSections, type Section } from './sections.ts'
import { createMotif } from './theme.ts'
import { worldOf } from './world.ts'

const SEATS: Readonly<Record<Seat, Pick<Part, 'pan' | 'volume'>>> = {
  pad: { pan: -0.15, volume: 0.6 },
  figure: { pan: 0.35, volume: 0.66 },
  lead: { pan: -0.2, volume: 0.84 },
  second: { pan: 0.25, volume: 0.6 },
  bass: { pan: 0.05, volume: 0.74 },
  kettle: { pan: -0.3, volume: 0.7 },
  kit: { pan: 0.15, volume: 0.5 },
}

/**
 * Writes the piece for a request: a theme of its own from the title and seed, stated and turned through sections that follow
 * the arc, each with the players, chords, key and tempo of its mood, and a last chord that sounds when the end card comes.
 * The same request and seed give the same notes.
 */
export function compose(request: MusicRequest, seed: number): Score {
  const { title, world = '', gentle = false, seconds } = request
  const chance = createChance(title, seed)
  const motif = createMotif(chance)
  const rolling = chance.next() < 0.35
  const sections = toSections(request, chance)
  const home = worldOf(`${title} ${world}`, gentle)
  const parts = new Map<string, Part>()
  const bands = new Map<string, Band>()
  const score: Score = { seconds, statements: [], parts: [], stretches: sections.map(({ from, until, energy }) => ({ from, until, energy })) }
  const add = (seat: Seat, program: number, notes: readonly Note[]): void => {
    if (notes.length === 0) return
    const name = seat === 'kit' ? seat : `${seat} ${program}`
    const part = parts.get(name) ?? { program, drums: seat === 'kit', ...SEATS[seat], notes: [] }
    part.notes.push(...notes.map((note) => humanly(note, chance)))
    parts.set(name, part)
  }
  let chord: readonly number[] = []
  sections.forEach((section, i) => {
    const kind = `${section.colour} ${section.role}`
    const band = bands.get(kind) ?? createBand(section, { world: home, gentle }, chance)
    bands.set(kind, band)
    const sung = sing(section, motif, { rolling, lift: band.lift })
    score.statements.push(...sung.statements)
    add('lead', band.lead, sung.notes)
    // a triumph is sung by two, an octave apart
    if (section.role === 'triumph' && !gentle) add('second', band.second, sung.notes.map((note) => ({ ...note, key: note.key + (band.lift > 0 ? -12 : 12), force: note.force * 0.85 })))
    chord = accompany({ section, next: sections[i + 1], band, rolling, gentle, chance, before: chord, sung: barsOf(section, sung.notes), add })
    if (!section.last) return
    const at = codaAt(seconds)
    const grand = section.role === 'triumph' && !gentle
    const coda = closing({ at, until: seconds, tonality: section.tonality, before: chord, energy: section.energy, lift: band.lift, grand })
    add('pad', band.pad, coda.pad)
    add('figure', band.figure, coda.figure)
    add('bass', band.bass, coda.bass)
    add('lead', band.lead, coda.lead)
    add('kettle', TIMPANI, coda.kettle)
    score.stretches.push({ from: at, until: seconds, energy: section.energy * (grand ? 1 : 0.75) })
  })
  return { ...score, parts: [...parts.values()] }
}

/** The bars in which one of the notes begins. */
function barsOf({ from, barSeconds }: Pick<Section, 'from' | 'barSeconds'>, notes: readonly Note[]): Set<number> {
  return new Set(notes.map(({ at }) => Math.floor((at - from) / barSeconds + 1e-6)))
}

/** Nobody plays exactly on time or exactly as loud. */
function humanly(note: Note, chance: Chance): Note {
  return { ...note, at: Math.max(0, note.at + (chance.next() - 0.5) * 0.016), force: Math.min(1, note.force * (0.96 + 0.08 * chance.next())) }
}
