import type { MusicRequest } from '../../../capabilities.ts'
import type { Chance } from './chance.ts'
import { chooseChords, type Tonality } from './harmony.ts'
import { PALETTES, toColour, type Colour } from './mood.ts'
import type { Stretch } from './score.ts'

/** A stretch with its music: whole bars of one tempo that fill it exactly. */
export interface Section extends Stretch {
  colour: Colour
  tonality: Tonality
  barSeconds: number
  /** Root of the chord of each bar, as a degree. */
  chords: number[]
  last: boolean
}

/** Shorter stretches than this join their neighbour: music needs a bar or two to say anything. */
const SHORTEST = 3.5

/** Divides the piece as the arc does. One tonic for all; the mode, the tempo and the chords follow each mood. */
export function toSections({ seconds, arc }: MusicRequest, chance: Chance): Section[] {
  const tonic = 60 + chance.whole(-5, 6)
  const hurry = 0.92 + 0.16 * chance.next()
  const modes = new Map<Colour, Tonality['mode']>()
  const stretches = toStretches(seconds, arc)
  return stretches.map(({ from, until, energy, mood }, i) => {
    const colour = toColour(mood, energy)
    const { slow, fast, modes: choices } = PALETTES[colour]
    const mode = modes.get(colour) ?? chance.pick(choices)
    modes.set(colour, mode)
    const wanted = 240 / ((slow + (fast - slow) * energy) * hurry)
    const bars = Math.max(1, Math.round((until - from) / wanted))
    const last = i === stretches.length - 1
    return {
      from, until, energy, colour, last,
      tonality: { tonic, mode },
      barSeconds: (until - from) / bars,
      chords: chooseChords(mode, bars, last, chance),
    }
  })
}

function toStretches(seconds: number, arc: MusicRequest['arc']): (Stretch & { mood: string })[] {
  const steps = arc.filter((step) => step.share > 0)
  const total = steps.reduce((sum, step) => sum + step.share, 0)
  const joined: (Stretch & { mood: string })[] = []
  let at = 0
  for (const { share, mood, energy } of total > 0 ? steps : [{ share: 1, mood: '', energy: 0.4 }]) {
    const from = at
    at += (share / (total > 0 ? total : 1)) * seconds
    const until = at
    const before = joined.at(-1)
    if (before === undefined || (until - from >= SHORTEST && before.until - before.from >= SHORTEST)) {
      joined.push({ from, until, energy: Math.min(1, Math.max(0, energy)), mood })
      continue
    }
    const [had, adds] = [before.until - before.from, until - from]
    before.energy = (before.energy * had + Math.min(1, Math.max(0, energy)) * adds) / (had + adds)
    if (adds > had) before.mood = mood
    before.until = until
  }
  const end = joined.at(-1)
  if (end !== undefined) end.until = seconds
  return joined
}
