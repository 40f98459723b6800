import type { MusicRequest } from '../../../capabilities.ts'
import type { Chance } from './chance.ts'
import { chooseChords, type Tonality } from './harmony.ts'
import { PALETTES, toColour, type Colour } from './mood.ts'
import { roleOf, type Role } from './role.ts'
import type { Stretch } from './score.ts'

/** A stretch with its music: whole bars of one tempo that fill it exactly. */
export interface Section extends Stretch {
  colour: Colour
  role: Role
  tonality: Tonality
  barSeconds: number
  /** Root of the chord of each bar, as a degree. */
  chords: number[]
  /** The key that the last bar leads into, where the next section has another. */
  turning?: Tonality
  last: boolean
}

/** Shorter stretches than this join their neighbour: music needs a bar or two to say anything. */
const SHORTEST = 3.5
/** How long the last chord has: the time of an end card. */
const CODA = 3.4

/** When the last chord sounds. */
export const codaAt = (seconds: number): number => seconds - Math.min(CODA, seconds / 4)

/** Divides the piece as the arc does. A mood has its mode, tempo and chords; an act its key; defeat is in minor, triumph in a raised major. */
export function toSections({ seconds, arc, gentle = false }: MusicRequest, chance: Chance): Section[] {
  const tonic = 60 + chance.whole(-5, 6)
  const hurry = (0.92 + 0.16 * chance.next())
  const steps = [0, chance.pick([5, -4, 3, -2]), chance.pick([2, 3, -3]), chance.pick([-5, 4, 0])]
  const lift = chance.pick([2, 3])
  const modes = new Map<string, Tonality['mode']>()
  const stretches = toStretches(seconds, arc)
  const sections = stretches.map(({ from, until: end, energy: wantedEnergy, mood, beat, act }, i): Section => {
    const last = i === stretches.length - 1
    const until = last ? Math.max(from + 0.5, codaAt(seconds)) : end
    const energy = gentle ? wantedEnergy * 0.6 : wantedEnergy
    const role = roleOf({ mood, beat, energy: wantedEnergy }, i === 0 ? 'first' : last ? 'last' : 'middle')
    const colour = toColour(mood, energy)
    const { slow, fast, modes: choices } = PALETTES[colour]
    const mode: Tonality['mode'] = role === 'triumph' ? 'major' : role === 'defeat' ? (gentle ? 'dorian' : chance.pick<Tonality['mode']>(['minor', 'harmonic'])) : modes.get(colour) ?? chance.pick(choices)
    if (role !== 'triumph' && role !== 'defeat') modes.set(colour, mode)
    const step = role === 'triumph' ? lift : role === 'defeat' || role === 'home' ? 0 : steps[act % steps.length] ?? 0
    // children's music skips even when it is soft
    const pulse = gentle ? Math.max(0.5, energy) : energy
    const wanted = 240 / ((slow + (fast - slow) * pulse) * hurry * (role === 'defeat' ? 0.84 : 1))
    const bars = Math.max(1, Math.round((until - from) / wanted))
    return {
      from, until, energy, colour, role, last,
      tonality: { tonic: inReach(tonic + step), mode },
      barSeconds: (until - from) / bars,
      chords: chooseChords(mode, bars, last, chance),
    }
  })
  return sections.map((section, i) => {
    const next = sections[i + 1]?.tonality
    return next && next.tonic !== section.tonality.tonic && section.chords.length > 2 ? { ...section, turning: next } : section
  })
}

const inReach = (tonic: number): number => (tonic > 66 ? tonic - 12 : tonic < 55 ? tonic + 12 : tonic)

type Told = Stretch & { mood: string; beat: string; act: number }

function toStretches(seconds: number, arc: MusicRequest['arc']): Told[] {
  const steps = arc.filter((step) => step.share > 0)
  const total = steps.reduce((sum, step) => sum + step.share, 0)
  const joined: Told[] = []
  let at = 0
  for (const { share, mood, energy, beat = '', act = 0 } of total > 0 ? steps : [{ share: 1, mood: '', energy: 0.4 }]) {
    const from = at
    at += (share / (total > 0 ? total : 1)) * seconds
    const until = at
    const before = joined.at(-1)
    if (before === undefined || (until - from >= SHORTEST && before.until - before.from >= SHORTEST)) {
      joined.push({ from, until, energy: Math.min(1, Math.max(0, energy)), mood, beat, act })
      continue
    }
    const [had, adds] = [before.until - before.from, until - from]
    before.energy = (before.energy * had + Math.min(1, Math.max(0, energy)) * adds) / (had + adds)
    if (adds > had) Object.assign(before, { mood, beat, act })
    before.until = until
  }
  const end = joined.at(-1)
  if (end !== undefined) end.until = seconds
  return joined
}
