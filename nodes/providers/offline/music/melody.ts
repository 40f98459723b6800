import { keyOf, tonalityFor, toChordDegree } from './harmony.ts'
import { timeIn } from './players.ts'
import type { Role } from './role.ts'
import type { Note, Statement } from './score.ts'
import type { Section } from './sections.ts'
import { turned, type Motif, type Turn } from './theme.ts'

/** Turns of the theme in one phrase of four bars, by the bar they start in. */
type Plan = readonly (readonly [number, Turn])[]

/** How the theme goes through each part of the story, phrase by phrase; an empty phrase is a rest for the melody. */
const PLANS: Readonly<Record<Role, readonly [Plan, ...Plan[]]>> = {
  opening: [[[0, 'asking'], [2, 'answering']], [], [[0, 'plain']], [[2, 'head']]],
  struggle: [[[0, 'head'], [2, 'higher']], [[2, 'mirrored']], [], [[0, 'adorned']]],
  defeat: [[[0, 'fallen']], [], [[1, 'head']]],
  growth: [[[0, 'plain'], [2, 'adorned']], [], [[0, 'asking'], [2, 'answering']], [[1, 'higher']]],
  triumph: [[[0, 'broad']], [[0, 'higher'], [2, 'answering']], [[0, 'adorned'], [2, 'answering']]],
  home: [[[0, 'asking'], [2, 'answering']], [[2, 'head']], [[0, 'plain'], [2, 'answering']]],
}

/** Bars longer than this, in seconds, are slow enough: nothing is stretched in them. */
const SLOW_BAR = 2.8
const QUICKER: Partial<Record<Turn, Turn>> = { fallen: 'sunken', broad: 'asking' }
/** A longer note would be a drone: the melody takes a breath instead. */
const LONGEST = 2.6

export interface Sung { notes: Note[]; statements: Statement[] }

/** The theme through a section, fitted to its chords, with rests for the other players. */
export function sing(section: Section, motif: Motif, { rolling, lift }: { rolling: boolean; lift: number }): Sung {
  const { chords, role, last, from, barSeconds, tonality } = section
  const plans = PLANS[role]
  const sung: Sung = { notes: [], statements: [] }
  for (let phrase = 0; phrase * 4 < chords.length; phrase++) {
    const final = last && (phrase + 1) * 4 >= chords.length && phrase > 0
    const plan: Plan = final ? [[0, 'asking'], [2, 'answering']] : (plans[phrase % plans.length] ?? plans[0])
    for (const [bar, turn] of plan) {
      const start = phrase * 4 + bar
      if (start >= chords.length) continue
      const shape = barSeconds > SLOW_BAR ? QUICKER[turn] ?? turn : turn
      const notes = line(section, turned(motif, shape), { bar: start, rolling, lift })
      if (notes.length === 0) continue
      sung.notes.push(...notes)
      sung.statements.push({ at: from + start * barSeconds, turn: shape, tonic: tonality.tonic, mode: tonality.mode, keys: notes.map((note) => note.key) })
    }
  }
  return sung
}

/** Long notes a third or a sixth above the roots, moving against the theme, in the bars that are asked for. */
export function answer(section: Section, bars: ReadonlySet<number>, { rolling, lift }: { rolling: boolean; lift: number }): Note[] {
  const { chords, tonality, energy, barSeconds, from } = section
  return chords.flatMap((root, i) => {
    if (!bars.has(i)) return []
    const bar = { at: from + i * barSeconds, seconds: barSeconds, rolling }
    const [one, two] = i % 2 === 0 ? [2, 4] : [4, 2]
    const key = (step: number): number => nearest(keyOf(tonalityFor(tonality, root), root + step), 62) + lift
    return [
      { at: bar.at, length: barSeconds * 0.6, key: key(one), force: 0.42 + 0.25 * energy },
      { at: timeIn(bar, 0.625), length: barSeconds * 0.36, key: key(two), force: 0.38 + 0.25 * energy },
    ]
  })
}

function line(section: Section, melody: Motif, { bar, rolling, lift }: { bar: number; rolling: boolean; lift: number }): Note[] {
  const { chords, tonality, barSeconds, energy, from } = section
  const notes: Note[] = []
  for (const { degree, at, length } of melody) {
    const index = bar + Math.floor(at)
    const root = chords[index]
    if (root === undefined || (section.turning && index === chords.length - 1)) break
    const place = at - Math.floor(at)
    const strong = place === 0 || place === 0.5 || length >= 0.5
    const fitted = strong ? toChordDegree(degree, root) : degree
    const start = timeIn({ at: from + index * barSeconds, seconds: barSeconds, rolling }, place)
    const room = section.until - start
    notes.push({
      at: start,
      length: Math.min(length * barSeconds * 0.97, room, LONGEST),
      key: keyOf(tonalityFor(tonality, root), fitted) + lift,
      force: 0.58 + 0.24 * energy + (strong ? 0.05 : -0.02),
    })
  }
  return notes
}

/** A key moved by octaves until it is nearest to another. */
const nearest = (pitchClass: number, to: number): number => pitchClass + 12 * Math.round((to - pitchClass) / 12)
