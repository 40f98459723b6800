import type { Rng } from './rng.ts'
import type { Tale } from './tale.ts'

/** What a world is made of, as plain colour words: its ground, its shade and its light. */
const GROUNDS: Record<string, readonly string[]> = {
  forest: ['moss green', 'fern green', 'bark brown', 'birch cream'], sea: ['sea green', 'slate blue', 'tar brown', 'foam white'], snow: ['ice blue', 'snow white', 'stone grey', 'pine green'],
  desert: ['sand', 'terracotta', 'ochre', 'dusty rose'], town: ['brick red', 'warm cream', 'roof brown', 'sage green'], clockwork: ['brass', 'copper', 'iron grey', 'oil black'],
  kingdom: ['royal blue', 'stone grey', 'wine red', 'ivory'], sky: ['indigo', 'pale violet', 'silver grey', 'midnight blue'], city: ['asphalt grey', 'brick red', 'teal', 'concrete beige'],
}
/** The light of each act: held back, stirred up, then won; small children keep to the friendly ones. */
const LIGHTS = [
  ['slate grey', 'dusty violet', 'ash blue', 'pale lilac', 'cool grey'],
  ['teal', 'amber', 'olive', 'rust', 'deep plum'],
  ['honey gold', 'rose', 'sky blue', 'apricot', 'warm white'],
] as const
const SOFT = [['powder blue', 'soft mint', 'pale lilac'], ['butter yellow', 'leaf green', 'soft coral'], ['honey gold', 'peach', 'lavender']] as const
const ACCENTS = [['ember orange', 'straw yellow', 'one poppy red', 'lamp gold'], ['coral red', 'marigold', 'electric blue', 'scarlet'], ['bright gold', 'cherry red', 'turquoise', 'sun yellow']] as const

/** The same for a world that is only words. */
export function landPalette(land: string, act: number, rng: Rng): string {
  return script(nearest(land) ?? ['earth brown', 'grass green', 'stone grey'], act, false, rng)
}

/** Colour script of one act: two or three leading colours, the first of the world, and one accent; no act looks like another. */
export function paletteOf(tale: Tale, act: number, rng: Rng): string {
  return script(GROUNDS[tale.kit.id] ?? nearest(tale.kit.id) ?? ['earth brown', 'grass green', 'stone grey'], act, tale.facts.mild, rng)
}

function script(grounds: readonly string[], act: number, mild: boolean, rng: Rng): string {
  const own = rng.fork('palette')
  const ground = own.shuffle(grounds)
  const at = Math.min(act, 2)
  const light = own.shuffle((mild ? SOFT : LIGHTS)[at] ?? LIGHTS[0]), accent = own.shuffle(ACCENTS[at] ?? ACCENTS[0])[0] ?? 'gold'
  return `${[ground[act % ground.length], light[0], light[1]].join(', ')}, one ${accent.replace(/^one /, '')}`
}

function nearest(id: string): readonly string[] | undefined {
  const word = /\b(harbour|coast|island|sea|ship)\b/.test(id) ? 'sea' : /\b(orchard|wood|forest|valley|meadow|garden)\b/.test(id) ? 'forest' : /\b(town|village|street)\b/.test(id) ? 'town' : /\b(city|school)\b/.test(id) ? 'city' : /\b(station|planet|moon|ship)\b/.test(id) ? 'sky' : undefined
  return word && GROUNDS[word]
}
