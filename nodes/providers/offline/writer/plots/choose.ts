import type { Narrative } from '../../../../values/index.ts'
import type { Facts } from '../facts.ts'
import type { Rng } from '../rng.ts'
import { PLOTS, SMALL_PLOTS } from './index.ts'
import type { Plot } from './plot.ts'

/** Plots in which the hero holds the thing a brief gives into their hands from early on. */
const WITH_A_GIFT = ['rescue', 'bargain', 'stranger', 'seek']

/** Plots in which what stands in the way is nobody. */
const PAST_A_THING = ['across', 'steps', 'pull']

/** The plots a brief can be told with, best first; among equals by choice. */
export function plotsFor(facts: Facts, obstacle: boolean, rng: Rng): Plot[] {
  const open = facts.mild ? SMALL_PLOTS.filter(({ id }) => PAST_A_THING.includes(id) === obstacle) : PLOTS.filter((plot) => facts.gift === undefined || WITH_A_GIFT.includes(familyOf(plot)))
  const shuffled = rng.shuffle(open), tellings = shuffled.filter((plot, at) => shuffled.findIndex((other) => familyOf(other) === familyOf(plot)) === at)
  return tellings.map((plot) => ({ plot, score: score(plot, `${facts.all} ${facts.wish ?? ''}`) })).sort((a, b) => b.score - a.score).map(({ plot }) => plot)
}

const familyOf = ({ id, like }: Plot): string => like ?? id

/** Different words of a text that ask for a plot. */
const score = (plot: Plot, text: string): number => new Set(text.toLowerCase().match(plot.keys)).size

/** The plot a narrative is written along; undefined when it is none of ours. */
export function recognise(narrative: Narrative, plots: readonly Plot[] = [...PLOTS, ...SMALL_PLOTS]): Plot | undefined {
  const told = JSON.stringify([...narrative.acts, ...narrative.beats].map(({ summary }) => summary))
  const found = plots.map((plot) => ({ plot, signs: signsOf(plot).filter((sign) => told.includes(sign)).length })).sort((a, b) => b.signs - a.signs)[0]
  return found && found.signs > 0 ? found.plot : undefined
}

/** Pieces of a plot’s own summaries that hold no slot. */
function signsOf({ turns, whole }: Plot): string[] {
  return [whole, ...turns].flatMap(({ gist }) => gist.split(/\{\w+\}|\[[^\]]*\]/).map((piece) => piece.trim()).filter((piece) => piece.length >= 16))
}
