import { keyOf, toChordDegree } from './harmony.ts'
import { timeIn } from './players.ts'
import type { Note } from './score.ts'
import type { Section } from './sections.ts'
import { turned, type Motif, type Turn } from './theme.ts'

/** Turns of the theme in one phrase of four bars, by the bar they start in. */
type Plan = readonly (readonly [number, Turn])[]

const SPARSE: readonly Plan[] = [[[0, 'plain']], [[2, 'head']], [[0, 'broad']], [], [[0, 'mirrored']]]
const FULL: readonly Plan[] = [
  [[0, 'plain'], [2, 'head']],
  [[0, 'higher'], [2, 'adorned']],
  [],
  [[0, 'mirrored'], [2, 'plain']],
  [[0, 'broad']],
  [[2, 'adorned']],
]

/** The theme through a section, fitted to its chords, with rests for the other players; `start` varies where the turns begin. */
export function sing(section: Section, motif: Motif, { start, rolling, lift }: { start: number; rolling: boolean; lift: number }): Note[] {
  const { chords, energy, last } = section
  const notes: Note[] = []
  for (let phrase = 0; phrase * 4 < chords.length; phrase++) {
    const final = last && (phrase + 1) * 4 >= chords.length
    const plans = energy < 0.35 ? SPARSE : FULL
    const plan: Plan = final ? [[0, section.barSeconds < 3.4 ? 'broad' : 'plain']] : (plans[(phrase + start) % plans.length] ?? [])
    for (const [bar, turn] of plan) notes.push(...line(section, turned(motif, turn), { bar: phrase * 4 + bar, rolling, lift }))
  }
  const end = notes.at(-1)
  if (last && end !== undefined) {
    end.key = nearest(section.tonality.tonic, end.key)
    end.length = Math.max(end.length, section.until - end.at)
  }
  return notes
}

/** Long notes a third or a sixth above the roots, moving against the theme. */
export function answer(section: Section, { rolling, lift }: { rolling: boolean; lift: number }): Note[] {
  const { chords, tonality, energy, barSeconds, from } = section
  return chords.flatMap((root, i) => {
    const bar = { at: from + i * barSeconds, seconds: barSeconds, rolling }
    const [one, two] = i % 2 === 0 ? [2, 4] : [4, 2]
    const key = (step: number): number => nearest(keyOf(tonality, root + step), 62) + lift
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
    if (root === undefined) break
    const place = at - Math.floor(at)
    const strong = place === 0 || place === 0.5 || length >= 0.5
    const fitted = strong ? toChordDegree(degree, root) : degree
    const start = timeIn({ at: from + index * barSeconds, seconds: barSeconds, rolling }, place)
    const room = section.until - start
    notes.push({
      at: start,
      length: Math.min(length * barSeconds * 0.97, room),
      key: keyOf(tonality, fitted) + lift,
      force: 0.58 + 0.24 * energy + (strong ? 0.05 : -0.02),
    })
  }
  return notes
}

/** A key moved by octaves until it is nearest to another. */
const nearest = (pitchClass: number, to: number): number => pitchClass + 12 * Math.round((to - pitchClass) / 12)
