import type { z } from 'zod'
import type { ComponentAnswer, ComponentContext } from '../../../purposes.ts'
import { nameGender } from './cast.ts'
import { fixArticles, spaced } from './grammar.ts'
import { plain, withArticle } from './phrases.ts'
import { createRng, type Rng } from './rng.ts'
import { BODIES, bodyOf, genderOf } from './words/kinds.ts'
import { CORNERS, groundOf } from './words/grounds.ts'
import { affinity, KITS } from './words/kits.ts'
import { FOE_WEAR, SMALL_WEAR } from './words/plain.ts'

type Context = z.infer<typeof ComponentContext>

/** How a component looks and sounds: its line word for word, made whole where it says too little to draw. */
export function writeComponent(context: Context, seed: number): z.infer<typeof ComponentAnswer> {
  const rng = createRng('component', context.name, context.kind, context.line, context.world, context.tone, context.audience, context.seedWords, seed)
  const note = plain(context.seedWords)
  const looks = context.kind === 'character' ? character(context, rng) : context.kind === 'location' ? location(context, rng) : prop(context, rng)
  return { visual: fixArticles(note ? `${looks}; ${note}` : looks), voice: context.kind === 'character' ? voice(context, rng) : '' }
}

const COLOUR = /\b(?:red|blue|green|yellow|white|black|gr[ae]y|brown|gold\w*|silver\w*|brass|copper|pink|orange|purple|violet|freckled|skinned|haired|dappled?|chestnut|russet|cream|amber|coral|pearl|striped|spotted|tin|lemon|soot|honey|rust)/i
const WEAR = /\b(?:coat|cape|cloak|scarf|apron|dress|shirt|jacket|hat|cap|collar|robe|vest|waistcoat|tunic|hood|jersey|smock|suit|hoodie|neckerchief|satchel|ribbon|oilskin|jumpsuit|breastplate|doublet|jerkin|boots|gloves|headscarf|raincoat|skirt|braces)\b/i
const MARK = /\b(?:with|mark|scar|star|spot|stripe|ring|sock|nick|eye|eyes|smile|braid|gap|dent)\b/i
const SIZE = /\b(?:small|little|tiny|tall|big|large|huge|short|stout|thin|young|old|long|slim|broad|pocket|thimble|thumb|finger|walnut)\b/i

function base(context: Context): string {
  const line = plain(context.line).split(/[.;] /)[0] ?? ''
  return withArticle(line || spaced(context.name).toLowerCase())
}

function character(context: Context, rng: Rng): string {
  const line = base(context)
  const body = bodyOf(line) ?? bodyOf(spaced(context.name)) ?? 'person'
  const build = BODIES[body]
  const kit = rng.shuffle(KITS).sort((a, b) => affinity(b, context.world) - affinity(a, context.world))[0]
  const rest: string[] = []
  if (!COLOUR.test(line)) rest.push(body === 'person' ? rng.pick(build.colours) : `${rng.pick(build.colours)} all over`)
  if (!WEAR.test(line) && (!/ with /.test(line) || body === 'person' || body === 'beast')) rest.push(`wearing ${body === 'beast' || body === 'person' || body === 'machine' || body === 'hoofed' ? rng.pick(kit?.clothes ?? FOE_WEAR) : rng.pick(SMALL_WEAR)}`)
  if (!MARK.test(line)) rest.push(`with ${rng.pick(build.marks)}`)
  if (!SIZE.test(line)) rest.push(rng.pick(['of middling height', 'rather small', 'taller than most']))
  return [line, ...rest].join(', ')
}

function location(context: Context, rng: Rng): string {
  const line = base(context)
  const known = [...KITS.flatMap((kit) => kit.places), ...CORNERS].find((place) => place.name === context.name || context.line.includes(place.line))
  const details = rng.shuffle(known?.details ?? groundOf(spaced(context.name).toLowerCase()).details).slice(0, 2)
  const light = rng.pick(['soft side light', 'deep shadows and warm edges', 'clear layers from near to far', 'muted colours with one bright accent'])
  return `${line}; ${details.join('; ')}; ${light}`
}

function prop(context: Context, rng: Rng): string {
  const line = base(context)
  const wear = rng.pick(['worn smooth by many hands', 'a little scratched at the edges', 'carefully mended once', 'polished on one side'])
  const size = SIZE.test(line) ? 'easy to recognise from far off' : rng.pick(['small enough to carry in one hand', 'about as big as a loaf', 'no longer than a forearm'])
  return `${line}, ${wear}, ${size}${COLOUR.test(line) || /\b(?:jar|glass|paper|wood\w*|stone|iron|clay|straw|letter|map)\b/i.test(line) ? '' : `, ${rng.pick(['warm brown', 'dull gold', 'deep blue', 'brick red', 'bottle green'])}`}`
}

const LOW = /\b(?:bear|badger|ox|troll|giant|king|captain|knight|wolf|tall|big|huge|stout|chancellor|mayor|tortoise|toad)\b/i
const HIGH = /\b(?:mouse|wren|sparrow|bird|puffin|lark|swift|chick|kitten|piglet|tiny|small|little|fairy|beetle|jerboa|pigeon)\b/i
const DARK = /\b(?:long black cloak|wet slate|narrow|thin smile|unblinking|scratch|too many pockets|high grey collar)\b/i

function voice(context: Context, rng: Rng): string {
  const text = `${context.line} ${spaced(context.name)}`
  const age = /\b(?:old|aged|grand\w+|retired|rusty)\b/i.test(context.line.split(/,| (?:in|with|who|wearing) /)[0] ?? '') ? 'old' : DARK.test(text) ? 'middle-aged' : /\b(?:tall|man|woman|captain|mayor|keeper)\b/i.test(text) ? 'grown-up' : 'young'
  const gender = genderOf(text) ?? nameGender(context.name)
  const pitch = LOW.test(text) || (age === 'old' && !HIGH.test(text)) ? 'low' : HIGH.test(text) ? 'high' : rng.pick(['light', 'medium', 'clear'])
  const temper = age === 'old' ? rng.pick(['slow and kind', 'slow and dry', 'gruff but warm']) : DARK.test(text) ? rng.pick(['cold and smooth', 'sharp and precise', 'soft and mocking'])
    : rng.pick(['quick and eager', 'shy and gentle', 'bright and cheeky', 'warm and thoughtful', 'breathless and curious'])
  return [age, gender === 'she' ? 'female' : gender === 'he' ? 'male' : '', pitch, temper].filter(Boolean).join(', ')
}
