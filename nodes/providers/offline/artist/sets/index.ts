import type { Depiction } from '../../../../capabilities.ts'
import { chanceOf } from '../chance.ts'
import { findIcon } from '../icons.ts'
import type { Palette } from '../palette.ts'
import { propOf, type Prop } from '../props.ts'
import { wordsOf } from '../words.ts'
import { above } from './above.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Flat } from './kit.ts'

/** What is built for a place, and whether it has a roof. */
export interface SetPlan { kind: string; indoors: boolean; dye: Kind['dye']; words: string; things: string[]; build: Kind['build'] }

/**
 * The set for a depiction. A stage is described by its description, a shot by its place: the same words, so both
 * get the same set. What a place is is said first; later sentences tell of light and air, and only decide where the
 * first names no kind of place. Locations come last.
 */
export function planSet(depiction: Pick<Depiction, 'subject' | 'place' | 'description' | 'figures' | 'weather'>): SetPlan {
  const located = depiction.figures.filter((figure) => figure.kind === 'location').map((figure) => `${figure.name}. ${figure.visual}`).join(' ')
  const told = depiction.subject === 'stage' ? [depiction.description, depiction.place] : [depiction.place]
  const texts = [...told, located].map((text) => text.trim().toLowerCase().replaceAll('@', '').replaceAll('’', "'")).filter((text) => text !== '')
  if (texts.length === 0) texts.push(depiction.description.toLowerCase())
  const roofed = depiction.weather === 'indoors'
  const words = firstOf(texts[0] ?? '')
  const kind = [words, ...texts].map((text) => kindIn(text, roofed)).find((one) => one !== undefined) ?? fallback(roofed)
  return { kind: kind.id, indoors: kind.indoors === true, dye: kind.dye, words, things: [...new Set([...nounsIn(words, kind), ...(kind.things?.split(' ') ?? [])])], build: kind.build }
}

/** The first sentence: what the place is. */
const firstOf = (text: string): string => text.split(/[.!?;](?:\s|$)/)[0] ?? text

/** The kind that a text names first, of those with the right roof before the others and of those that say much before the rest. */
function kindIn(text: string, roofed: boolean): Kind | undefined {
  const named = KINDS.map((kind) => ({ kind, at: text.search(kind.words) })).filter(({ at }) => at >= 0)
  const wrong = ({ kind }: { kind: Kind }) => (Boolean(kind.indoors) === roofed || !roofed ? 0 : 2) + (kind.weak ? 1 : 0)
  const [best] = named.sort((a, b) => wrong(a) - wrong(b) || a.at - b.at)
  return roofed && best && !best.kind.indoors ? KINDS.find(({ id }) => id === (WITHIN[best.kind.id] ?? 'home')) : best?.kind
}

/** What the inside of an outdoor place is. */
const WITHIN: Record<string, string> = { castle: 'tower', farm: 'barn', deck: 'cabin', harbour: 'loft', lighthouse: 'tower', camp: 'tent', moon: 'spaceship', station: 'train', mountain: 'cave', forest: 'hut' }

function fallback(roofed: boolean): Kind {
  const kind = KINDS.find(({ id }) => id === (roofed ? 'home' : 'meadow'))
  if (!kind) throw new RangeError('No set to fall back on.')
  return kind
}

/** Words that some icon answers to, and that are no things to put down in a place. */
const IDLE = /^(?:under|over|with|from|into|near|next|deep|warm|cold|dark|light|small|little|great|huge|wide|long|high|round|flat|empty|full|open|closed|lost|last|first|back|left|right|inside|outside|edge|glass|brass|stone|wood|wooden|iron|gold|golden|silver|paper|roof|roofs|colou?rs?|red|blue|green|white|black|brown|yellow|grey|gray|pink|purple|orange|nine|ninth|hundred|seven|seventh|many|half|cluttered|crooked|striped|forgotten|hill|hills|name|nobody|everyone|that|this|where|heap|marked|bed|desk|desks|stage|throne|queen|king|baker|shutters|brick|oven)$/
const SCENERY = /^(?:house|hill|mountain|tree|forest|sea|city|town|castle|sky|sun|moon|star|cloud|road|room|window|wall|door|floor|old|man|woman|school|station|desert|island|beach|river|village|hut|cottage|hotel|hospital|bank|church|ship|boat|train|fire|bright|top|bottom|front|place|middle|ground)s?$/

/** Nouns of the place that an icon shows and the set does not build: its own dressing. */
function nounsIn(words: string, kind: Kind): string[] {
  return wordsOf(words).filter((word) => word.length > 3 && !SCENERY.test(word) && !IDLE.test(word) && !kind.words.test(word) && shows(findIcon(word, 7), word)).slice(0, 3)
}

const shows = (icon: string | undefined, word: string): boolean => icon !== undefined && icon.split('-').some((part) => part === word || `${part}s` === word)

/** Builds a planned set in its light. */
export function buildSet(plan: SetPlan, { palette, aspect, depiction }: { palette: Palette; aspect: number; depiction: Depiction }): Flat[] {
  const things: Prop[] = plan.things.map((noun) => propOf(noun, ''))
  const snow = !plan.indoors && (depiction.weather === 'snow' || /\b(?:snow\w*|winter|frost\w*|frozen|ice|icy)\b/.test(plan.words))
  const site = {
    palette, words: plan.words, half: 450 * aspect, snow, weather: plan.indoors ? 'indoors' as const : depiction.weather, angle: depiction.angle, things,
    lots: (part: string) => chanceOf(`${plan.words} ${part}`),
  }
  return depiction.angle === 'birds-eye' ? above(site, plan) : plan.build(site)
}
