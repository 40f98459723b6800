import type { Depiction } from '../../../../capabilities.ts'
import { chanceOf } from '../chance.ts'
import type { Palette } from '../palette.ts'
import { propOf, type Prop } from '../props.ts'
import { castle, town, village } from './built.ts'
import { cave, hall, room } from './inside.ts'
import type { Flat, Site } from './kit.ts'
import { desert, forest, heights, hills, mountain, sea } from './land.ts'

/** A kind of place: the words that name it, whether it has a roof, and what stands about in it. */
interface Kind { id: string; words: RegExp; indoors?: true; things?: string; build(site: Site): Flat[] }

const KINDS: readonly Kind[] = [
  { id: 'bakery', words: /\b(bakery|bakehouse|bake ?shop|pastry|patisserie)\b/, indoors: true, things: 'bread pretzel croissant baguette cupcake pie jar cookie bagel egg', build: (site) => room(site, '#d9b98c', '#96694a') },
  { id: 'kitchen', words: /\b(kitchen|inn|tavern|pub|restaurant|dining|pantry|cafe|café)\b/, indoors: true, things: 'pot jar teapot cheese carrot candle garlic cup wine bread', build: (site) => room(site, '#cdb592', '#866049') },
  { id: 'library', words: /\b(library|archive|study|bookshop|school|classroom|scriptorium|office)\b/, indoors: true, things: 'book books scroll globe candle notebook blue-book hourglass orange-book green-book', build: (site) => room(site, '#9c8f86', '#74513d') },
  { id: 'workshop', words: /\b(workshop|forge|smithy|garage|laborator\w+|lab|factory|studio|attic|shed|workbench|clockmaker\w*|toyshop|cellar|basement|warehouse|tinker\w*|engine room|hangar)\b/, indoors: true, things: 'hammer gear wrench clock toolbox lantern screwdriver saw bolt thread', build: (site) => room(site, '#a59a86', '#7c5a44') },
  { id: 'shop', words: /\b(shop|store|market hall|apothecary|pharmacy)\b/, indoors: true, things: 'jar potion basket teapot candle lantern box flower cheese scroll', build: (site) => room(site, '#c3ae92', '#84604a') },
  { id: 'hall', words: /\b(throne|great hall|hall|palace|temple|church|cathedral|chamber|ballroom|court|arena|museum|station|theat(?:re|er))\b/, indoors: true, build: hall },
  { id: 'cave', words: /\b(cave\w*|cavern\w*|grotto|mine|tunnel|underground|den|burrow|dungeon|lair|crypt|hollow)\b/, indoors: true, build: cave },
  { id: 'room', words: /\b(room|bedroom|home|house interior|interior|indoors|cottage interior|living room|parlou?r|hut|cabin|nursery|hospital|inside)\b/, indoors: true, things: 'book flower lamp teapot picture clock teddy-bear candle cup basket', build: (site) => room(site, '#c7ab94', '#86614a') },
  { id: 'castle', words: /\b(castle|fortress|keep|citadel|stronghold|battlement\w*|rampart\w*|tower|ruins?|walls of)\b/, build: castle },
  { id: 'village', words: /\b(village|hamlet|cottages?|farm\w*|market|square|mill|settlement|barn|houses)\b/, build: village },
  { id: 'town', words: /\b(town|city|street|alley|lane|rooftops?|bridge|avenue|harbour town|plaza|boulevard)\b/, build: town },
  { id: 'forest', words: /\b(forest|woods?|woodland|grove|jungle|trees|thicket|clearing|glade|orchard|swamp|marsh|pines?)\b/, build: forest },
  { id: 'sea', words: /\b(sea|ocean|harbou?r|beach|shore|coast|island|lake|river\w*|dock\w*|pier|port|bay|ship|deck|boat|waves?|lighthouse|quay|lagoon|pond)\b/, build: sea },
  { id: 'mountain', words: /\b(mountains?|peaks?|cliffs?|summit|ridge|pass|glacier|alps|volcano|crag|ravine|canyon|gorge)\b/, build: mountain },
  { id: 'desert', words: /\b(desert|dunes?|sand|sands|wasteland|oasis|savannah?|steppe|badlands)\b/, build: desert },
  { id: 'sky', words: /\b(sky|clouds?|heavens?|stars|space|moon|air)\b/, build: heights },
  { id: 'hills', words: /\b(hills?|meadow\w*|fields?|garden|valley|park|road|path|countryside|pasture|plain|hillside|grass\w*)\b/, build: hills },
]

/** What is built for a place, and whether it has a roof. */
export interface SetPlan { kind: string; indoors: boolean; words: string; things: string[]; build(site: Site): Flat[] }

/**
 * The set for a depiction. A stage is described by its description, a shot by its place: the same words, so both
 * get the same set. Locations only decide where those words name no kind of place.
 */
export function planSet(depiction: Pick<Depiction, 'subject' | 'place' | 'description' | 'figures' | 'time' | 'weather'>): SetPlan {
  const located = depiction.figures.filter((figure) => figure.kind === 'location').map((figure) => `${figure.name}. ${figure.visual}`).join(' ')
  const told = depiction.subject === 'stage' ? [depiction.description, depiction.place] : [depiction.place]
  const texts = [...told, located].map((text) => text.trim().toLowerCase().replaceAll('@', '')).filter((text) => text !== '')
  if (texts.length === 0) texts.push(depiction.description.toLowerCase())
  const roofed = depiction.weather === 'indoors'
  const kind = texts.map((text) => kindIn(text, roofed)).find((one) => one !== undefined) ?? fallback(roofed)
  return { kind: kind.id, indoors: kind.indoors === true, words: `${texts[0] ?? ''} ${depiction.time} ${depiction.weather}`, things: kind.things?.split(' ') ?? [], build: kind.build }
}

function kindIn(text: string, roofed: boolean): Kind | undefined {
  let best: { kind: Kind; at: number } | undefined
  for (const kind of KINDS) {
    const found = text.search(kind.words)
    if (found < 0) continue
    const at = found + (roofed && !kind.indoors ? 400 : 0)
    if (!best || at < best.at) best = { kind, at }
  }
  return roofed && best && !best.kind.indoors ? KINDS.find((kind) => kind.id === 'room') : best?.kind
}

function fallback(roofed: boolean): Kind {
  const kind = KINDS.find(({ id }) => id === (roofed ? 'room' : 'hills'))
  if (!kind) throw new RangeError('No set to fall back on.')
  return kind
}

/** Builds a planned set in its light. */
export async function buildSet(plan: SetPlan, palette: Palette): Promise<Flat[]> {
  const things: Prop[] = plan.things.map((noun) => propOf(noun, ''))
  return plan.build({ palette, chance: chanceOf(`set ${plan.words}`), words: plan.words, things })
}
