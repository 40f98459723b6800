import type { Chance } from './chance.ts'
import { PALETTES } from './mood.ts'
import type { Section } from './sections.ts'
import type { World } from './world.ts'

export type Seat = 'pad' | 'figure' | 'lead' | 'second' | 'bass' | 'kettle' | 'kit'

/** Who plays a section, as programs; `lift` is what the lead's written notes are raised by. */
export interface Band { pad: number; figure: number; otherFigure: number; lead: number; second: number; bass: number; lift: number }

export const TIMPANI = 47
const CELLO = 42, HORNS = 60, ENGLISH_HORN = 69
/** Instruments that sound best where the theme is written; the others play it an octave higher. */
const LOW_LEADS: ReadonlySet<number> = new Set([41, 56, 59, 60, 66, 69, 70, 71])
/** Celesta, glockenspiel, music box and vibraphone ring above the others. */
export const BELLS: ReadonlySet<number> = new Set([8, 9, 10, 11])

/** Chooses the players: those of the mood, and those that belong to the world of the story. */
export function createBand({ colour, role }: Pick<Section, 'colour' | 'role'>, { world, gentle }: { world: World | undefined; gentle: boolean }, chance: Chance): Band {
  const { pads, figures, leads, seconds, basses } = PALETTES[colour]
  const figure = chance.pick([...figures, ...(world?.figures ?? []), ...(world?.figures ?? [])] as [number, ...number[]])
  const others = [...figures, ...(world?.figures ?? [])].filter((program) => program !== figure)
  const [other = figure, ...more] = others
  const usual = chance.pick(world === undefined ? leads : [...world.leads, ...leads])
  const lead = role === 'defeat' && !gentle ? chance.pick([CELLO, ENGLISH_HORN]) : role === 'triumph' && !gentle ? HORNS : usual
  return {
    figure, lead,
    otherFigure: chance.pick([other, ...more]),
    pad: chance.pick(world === undefined ? pads : [...world.pads, ...pads]),
    second: chance.pick(seconds), bass: chance.pick(basses),
    lift: lead === CELLO ? -12 : LOW_LEADS.has(lead) ? 0 : 12,
  }
}
