import type { Figure } from '../../../../capabilities.ts'
import { chanceOf, pick } from '../chance.ts'
import { brightness, darker, mix, type Ink } from '../color.ts'
import { wordsOf } from '../words.ts'
import { COATS, paperOf } from './colors.ts'
import { garmentsIn, type Garment } from './garments.ts'
import { THING } from './bestiary.ts'
import { speciesOf } from './bestiary.ts'
import type { Species } from './species.ts'
import { isPerson, thingIn } from './thing.ts'

export interface Hair {
  style: 'short' | 'long' | 'bun' | 'braids' | 'curly' | 'spiky' | 'bald' | 'tail'
  ink: Ink
  beard: boolean
  /** Of a beard. */
  long: boolean
  moustache: boolean
}

/** The fixed appearance of a puppet: a function of its name and of the words of its visual, nothing else. */
export interface Look {
  species: Species | undefined
  skin: Ink
  pale: Ink
  eyes: Ink
  hair: Hair | undefined
  age: 'child' | 'teen' | 'adult' | 'old'
  feminine: boolean
  garments: Garment[]
  marks: Set<Mark>
  /** What goes with the face. */
  props: Set<'pipe'>
  /** Wings on the back of somebody who has arms as well. */
  wings: { form: 'bat' | 'gauze' | 'feather'; ink: Ink } | undefined
  /** The icon of a thing that lives, and the paper it is dyed in. */
  thing: string | undefined
  dye: Ink | undefined
  /** Height against a grown person, and girth against a usual one. */
  height: number
  girth: number
}

export type Mark = 'scar' | 'patch' | 'freckles' | 'white-tip' | 'notch' | 'star' | 'spots' | 'stripes' | 'dent' | 'glow' | 'no-ear' | 'one-horn' | 'rosy'

const CHILD = /\b(child|kid|boy|girl|daughter|son|toddler|baby|little one|youngest|cub|kitten|puppy|little (?:\w+ )?(?:prince|princess)|(?:five|six|seven|eight|nine|ten|eleven|twelve)(?: years old|-year-old)?|lad|lass|schoolgirl|schoolboy|pupil)\b/
const TEEN = /\b(teen\w*|adolescent|apprentice|youth|young|princess|prince|thirteen|fourteen|fifteen|sixteen|seventeen)\b/
const OLD = /\b(old|elder\w*|aged|ancient|grand\w+|granny|wrinkled|crone|hermit)\b/
const FEMININE = /\b(she|her|woman|girl|daughter|mother|queen|princess|lady|grandmother|grandma|granny|witch|sister|aunt|wife|lass|vixen|duchess|nun|heroine)\b/
const MASCULINE = /\b(he|his|man|boy|son|father|king|prince|lord|grandfather|grandpa|wizard|brother|uncle|husband|lad|knight|duke|monk|sir|mister|mr|\w*man|\w*men|beard\w*|moustache\w*|bald|count|emperor|waiter|actor|pirate|captain)\b/
const SKINS: readonly Ink[] = ['#f0cfb4', '#e3b592', '#cb9670', '#a87350', '#7d543d', '#e8c3a4']
const MARKS: [Mark, RegExp][] = [
  ['scar', /\bscar(s|red)?\b/], ['patch', /eye-?\s?patch/], ['freckles', /freckle/], ['white-tip', /(white|pale|cream)[- ](tip|tipped)/], ['notch', /\b(torn|notched|nicked|bitten|ragged)\b[^.,;]{0,14}\bear/],
  ['star', /\bstar\b[^.,;]{0,22}(forehead|brow|chest)|(forehead|brow|chest)[^.,;]{0,22}\bstar\b/], ['spots', /\b(spot|leopard|cheetah|jaguar|dalmatian|cow\b|speckle|dapple|patches of)/], ['stripes', /\bstripe|zebra/], ['dent', /\b(dent|dented|riveted|bolted|patched-up)/], ['glow', /\bglow/], ['no-ear', /\b(missing|lost|one|single|without (an|one))\b[^.,;]{0,10}\bears?\b/], ['one-horn', /\b(one|single) horn\b|unicorn|one-horned/], ['rosy', /\b(rosy|ruddy|red)[- ]cheek/],
]

/** The look of a character. The same words give the same look in every picture; only what the words leave open is drawn by lot from the name. */
export function lookOf(figure: Pick<Figure, 'name' | 'visual'>): Look {
  const text = figure.visual.toLowerCase()
  const both = `${text} ${figure.name.toLowerCase()}`
  const words = wordsOf(text)
  const chance = chanceOf(`look of ${figure.name}`)
  const named = speciesIn(words) ?? (isPerson(text) ? undefined : speciesIn(wordsOf(figure.name)))
  const thing = named ? undefined : thingIn(figure.visual) ?? (isPerson(text) ? undefined : thingIn(figure.name))
  const species = named ?? (thing ? THING : undefined)
  const age = ageOf(both, species !== undefined)
  const lady = chance() < 0.5
  const feminine = FEMININE.test(both) || (species === undefined && !MASCULINE.test(both) && lady)
  const skin = species ? coverInk(words, species) : humanSkin(text, pick(chance, SKINS))
  const lot = { a: chance(), b: chance() }
  return {
    species, skin, age, feminine,
    pale: species ? (palePart(words) ?? mix(species.pale, skin, 0.12)) : mix(skin, '#f6e6d6', 0.4),
    eyes: nearInk(words, ['eyes', 'eye', 'eyed']) ?? '#2c2734',
    hair: species ? undefined : hairOf(words, text, { age, feminine, lot: lot.a, skin }),
    garments: garmentsIn(words, { dressed: species === undefined, feminine, lot: lot.b }),
    marks: new Set(MARKS.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark)),
    props: new Set(/\bpipe\b/.test(text) ? ['pipe'] as const : []), thing, dye: thing ? words.map(paperOf).find((ink) => ink !== undefined) : undefined,
    wings: wingsOf(words, text, species, skin),
    height: (species?.height ?? 1) * (species ? { child: 0.86, teen: 0.95, adult: 1, old: 0.97 } : { child: 0.72, teen: 0.93, adult: 1, old: 0.94 })[age] * sizeOf(words),
    girth: girthOf(text),
  }
}

function ageOf(text: string, animal: boolean): Look['age'] {
  if (OLD.test(text) && !/\b(years|year)[- ]old\b/.test(text)) return 'old'
  if (CHILD.test(text) || (!animal && /\blittle\b/.test(text) && /\bdaughter|son\b/.test(text))) return 'child'
  return TEEN.test(text) ? 'teen' : 'adult'
}

function wingsOf(words: string[], text: string, species: Species | undefined, skin: Ink): Look['wings'] {
  if (species?.wings === 'bat') return { form: 'bat', ink: mix(skin, '#b5664a', 0.35) }
  if (species?.wings === 'gauze') return { form: 'gauze', ink: nearInk(words, ['wings', 'winged']) ?? (/butterfl/.test(text) ? '#d08442' : '#dfe7e4') }
  if (species || !/\bwing(s|ed)\b|\bfairy|\bpixie|\bangel|\bsprite\b/.test(text)) return undefined
  return { form: /feather|angel|swan|white wings/.test(text) ? 'feather' : 'gauze', ink: nearInk(words, ['wings', 'winged']) ?? '#dfe7e4' }
}

function speciesIn(words: string[]): Species | undefined {
  for (const [i, word] of words.entries()) {
    const plain = word.replace(/'s$/, '')
    const species = speciesOf(plain) ?? plain.split('-').map(speciesOf).find((one) => one !== undefined)
    const next = words[i + 1]
    if (species && !word.endsWith("'s") && next !== 'fur' && next !== 'skin' && next !== 'mask' && next !== 'costume' && words[i - 1] !== 'like') return species
  }
  return undefined
}

function coverInk(words: string[], species: Species): Ink {
  const named = nearInk(words, ['fur', 'furred', 'feathers', 'feathered', 'plumage', 'scales', 'scaled', 'pelt', 'body', 'plates', 'metal', 'shell', 'skin', ...species.words.split(' ')])
  if (!named) return words.map((word) => COATS[word.replace(/s$/, '')] ?? COATS[word]).find((ink) => ink !== undefined) ?? species.body
  const foxRed = species.cover === 'fur' && (named === paperOf('red') || named === paperOf('orange') || named === paperOf('ginger'))
  return foxRed ? '#c4622d' : mix(named, species.body, 0.12)
}

/** The colour word that stands up to three words before one of the nouns. */
function nearInk(words: string[], nouns: readonly string[]): Ink | undefined {
  for (const [i, word] of words.entries()) {
    if (!nouns.includes(word)) {
      const [, head] = /^(\w+)-(furred|eyed|feathered|scaled)$/.exec(word) ?? []
      if (head && nouns.some((noun) => word.endsWith(noun))) { const ink = paperOf(head); if (ink) return ink }
      continue
    }
    for (const near of [words[i - 1], words[i - 2], words[i - 3]]) {
      const ink = near === undefined ? undefined : paperOf(near)
      if (ink) return ink
    }
  }
  return undefined
}

const palePart = (words: string[]): Ink | undefined => nearInk(words, ['belly', 'chest', 'breast', 'breasted', 'muzzle', 'bib', 'cheeks', 'face', 'tummy'])

function humanSkin(text: string, lot: Ink): Ink {
  const [, tone] = /\b(pale|fair|light|rosy|olive|tan|tanned|brown|dark|black|deep|green|blue)[- ](?:brown )?(?:skin|complexion|face)/.exec(text) ?? []
  if (!tone) return lot
  if (tone === 'green') return '#94a873'
  if (tone === 'blue') return '#8ea5bd'
  return { pale: '#f3dac6', fair: '#f0cfb4', light: '#f0cfb4', rosy: '#edc3aa', olive: '#cfa57c', tan: '#cb9670', tanned: '#c08a62', brown: '#9a6a4a', dark: '#74503c', black: '#634538', deep: '#6b4836' }[tone] ?? lot
}

function hairOf(words: string[], text: string, { age, feminine, lot, skin }: { age: Look['age']; feminine: boolean; lot: number; skin: Ink }): Hair {
  const named = nearInk(words, ['hair', 'haired', 'braids', 'braid', 'curls', 'beard', 'bun', 'ponytail', 'pigtails', 'locks', 'moustache'])
    ?? (/\bredhead|red-haired/.test(text) ? paperOf('auburn') : undefined)
  const lots: Ink[] = ['#4a3a34', '#6a4a36', '#8a5f3c', '#3b3640', '#a5713f', '#c9a362']
  const drawn = named ?? (age === 'old' ? '#c9c6c2' : lots[Math.floor(lot * lots.length)] ?? '#4a3a34')
  const ink = Math.abs(brightness(drawn) - brightness(skin)) < 0.17 ? darker(drawn, brightness(skin) > 0.62 ? 0.34 : 0.55) : drawn
  const style = /\bbald\b/.test(text) ? 'bald' : /braid|pigtail|plait/.test(text) ? 'braids' : /\bbun\b/.test(text) ? 'bun' : /curl|frizz/.test(text) ? 'curly'
    : /ponytail/.test(text) ? 'tail' : /spik|messy|tousled|wild hair|unruly/.test(text) ? 'spiky' : /long[^.,;]{0,14}hair/.test(text) ? 'long'
      : feminine ? (age === 'old' ? 'bun' : lot < 0.5 ? 'long' : 'tail') : 'short'
  return { style, ink: named ? ink : darker(ink, 0.05), long: /(long|flowing|bushy|white|full)[^.,;]{0,12}beard/.test(text), beard: /beard/.test(text) || (age === 'old' && !feminine && lot > 0.4), moustache: /moustache|mustache/.test(text) }
}

function sizeOf(words: string[]): number {
  const has = (...list: string[]) => list.some((word) => words.includes(word))
  if (has('huge', 'giant', 'gigantic', 'enormous', 'towering', 'colossal')) return 1.3
  if (has('tall', 'large', 'big', 'lanky')) return 1.1
  if (has('tiny', 'minuscule', 'fairy', 'pixie')) return 0.72
  return has('small', 'little', 'short') ? 0.9 : 1
}

function girthOf(text: string): number {
  if (/\b(round|plump|stout|fat|chubby|portly|burly|broad|stocky|heavy)\b/.test(text)) return 1.2
  return /\b(thin|slender|slim|skinny|lanky|gaunt|wiry|lean)\b/.test(text) ? 0.86 : 1
}
