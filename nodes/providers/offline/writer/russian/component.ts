import type { z } from 'zod'
import type { ComponentAnswer, ComponentContext } from '../../../../purposes.ts'
import { createRng, type Rng } from '../rng.ts'
import { headOf, readTold } from './facts.ts'
import { genderOf } from './grammar/phrase.ts'
import { KITS } from './words/kits.ts'
import { CLOTHES, COLOURS, MARKS } from './words/looks.ts'
import { GIFTS, MOTIFS } from './words/things.ts'
import { isCyrillic } from './words/translit.ts'
import { toPictureWords } from './translate.ts'

type Context = z.infer<typeof ComponentContext>

/** True for a component that was introduced in Russian. */
export const isRussianComponent = ({ name, line }: Pick<Context, 'name' | 'line'>): boolean => isCyrillic(line === '' ? name : line)

/** How a component looks, in English for painters, and how it sounds. What the line leaves open is invented. */
export function writeComponent(context: Context, seed: number): z.infer<typeof ComponentAnswer> {
  const rng = createRng('облик', context.name, context.kind, context.line, context.world, context.seedWords, seed)
  const line = context.line.trim() || context.name.toLowerCase()
  const note = isCyrillic(context.seedWords) ? '' : context.seedWords.trim()
  const looks = context.kind === 'character' ? character(line, rng) : context.kind === 'location' ? location(line, rng) : prop(line, rng)
  return { visual: note ? `${looks}; ${note}` : looks, voice: context.kind === 'character' ? voice(context, line, rng) : '' }
}

const COLOURED = /\b(?:red|rust-red|blue|light-blue|green|yellow|white|snow-white|black|grey|brown|golden|silver|brass|pink|purple|orange|lilac|speckled|striped|spotted|haired|freckled|chestnut|enamelled)\b/
const WORN = /\b(?:scarf|cloak|coat|hat|cap|jacket|dress|shirt|waistcoat|doublet|apron|boots|bow|ribbon|tie|collar|sweater|jersey|overalls|crown|robe)\b/

function character(line: string, rng: Rng): string {
  const kind = readTold(line)?.kind
  const body = kind?.body ?? 'person'
  const said = toPictureWords(headOf(line), 'character')
  const rest = [COLOURED.test(said.split(/ (?:in|with) |,/)[0] ?? '') ? '' : rng.pick(COLOURS[body])[1], WORN.test(said) ? '' : `wearing ${rng.pick(CLOTHES)[1]}`, / with /.test(said) ? '' : `with ${rng.pick(MARKS[body])[1]}`]
  return [said, ...rest.filter(Boolean)].join(', ')
}

function location(line: string, rng: Rng): string {
  const known = KITS.flatMap(({ places }) => places).find((place) => line.includes(place.line))
  const light = rng.pick(['soft side light', 'clear layers from near to far', 'muted colours with one bright accent'])
  return known ? `${known.en}; ${light}` : `${toPictureWords(headOf(line), 'location')}; room in the middle, simple shapes behind; ${light}`
}

function prop(line: string, rng: Rng): string {
  const known = [...GIFTS, ...MOTIFS].find(({ ru }) => line.toLowerCase() === ru)
  return known ? known.en : `${toPictureWords(headOf(line), 'prop')}, ${rng.pick(['worn smooth by many hands', 'carefully mended once', 'polished on one side'])}, small enough to carry`
}

const LOW = /\b(?:bear|badger|troll|giant|king|captain|knight|wolf|tall|big|huge|stout|boar|walrus|elk)\b/
const HIGH = /\b(?:mouse|sparrow|bird|chick|kitten|piglet|tiny|small|little|fairy|beetle|cricket|snail|titmouse|baby|cub|owlet|firefly|frog)\b/
const DARK = /\b(?:black cloak|grey collar|doublet|top hat|fierce|sly)\b/

/** In English, which both voices of the studio read. */
function voice(context: Context, line: string, rng: Rng): string {
  const said = toPictureWords(headOf(line), 'character')
  const told = readTold(line)
  const gender = told?.kind ? told.gender : genderOf(context.name)
  const age = /\b(?:old|grandmother|grandfather|ancient)\b/.test(said) ? 'old' : told?.kind?.young || HIGH.test(said) ? 'young' : DARK.test(said) ? 'middle-aged' : 'grown-up'
  const pitch = LOW.test(said) || age === 'old' ? 'low' : HIGH.test(said) ? 'high' : rng.pick(['light', 'medium', 'clear'])
  const temper = age === 'old' ? rng.pick(['slow and kind', 'gruff but warm']) : DARK.test(said) ? rng.pick(['cold and smooth', 'sharp and precise']) : rng.pick(['quick and eager', 'shy and gentle', 'bright and cheeky', 'warm and thoughtful'])
  return [age, gender === 'ж' ? 'female' : 'male', pitch, ...(told?.kind?.body === 'machine' ? ['robot'] : []), temper].join(', ')
}
