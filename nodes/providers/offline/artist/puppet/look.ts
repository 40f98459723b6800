import type { Figure } from '../../../../capabilities.ts'
import { chanceOf, pick } from '../chance.ts'
import { darker, mix, type Ink } from '../color.ts'
import { paperOf } from './colors.ts'
import { garmentsIn, type Garment } from './garments.ts'
import { speciesOf, type Species } from './species.ts'

export interface Hair {
  style: 'short' | 'long' | 'bun' | 'braids' | 'curly' | 'spiky' | 'bald' | 'tail'
  ink: Ink
  beard: boolean
  moustache: boolean
}

/** The fixed appearance of a puppet: a function of its name and of the words of its visual, nothing else. */
export interface Look {
  species: Species | undefined
  skin: Ink
  pale: Ink
  eyes: Ink
  hair: Hair | undefined
  age: 'child' | 'adult' | 'old'
  feminine: boolean
  garments: Garment[]
  marks: Set<Mark>
  /** Height against a grown person, and girth against a usual one. */
  height: number
  girth: number
}

export type Mark = 'scar' | 'patch' | 'freckles' | 'white-tip' | 'notch' | 'star' | 'spots' | 'stripes' | 'dent' | 'glow'

const CHILD = /\b(child|kid|boy|girl|daughter|son|toddler|baby|little one|young|youngest|cub|kitten|puppy|teen\w*|apprentice|princess|prince|lad|lass)\b/
const OLD = /\b(old|elder\w*|aged|ancient|grand\w+|granny|wrinkled|crone|hermit)\b/
const FEMININE = /\b(she|her|woman|girl|daughter|mother|queen|princess|lady|grandmother|grandma|granny|witch|sister|aunt|wife|lass|vixen|duchess|nun|heroine)\b/
const MASCULINE = /\b(he|his|man|boy|son|father|king|prince|lord|grandfather|grandpa|wizard|brother|uncle|husband|lad|knight|duke|monk)\b/
const SKINS: readonly Ink[] = ['#f0cfb4', '#e3b592', '#cb9670', '#a87350', '#7d543d', '#e8c3a4']
const MARKS: [Mark, RegExp][] = [
  ['scar', /\bscar(s|red)?\b/], ['patch', /eye-?\s?patch/], ['freckles', /freckle/], ['white-tip', /(white|pale|cream)[- ](tip|tipped)/], ['notch', /\b(torn|notched|nicked|bitten|ragged)\b[^.,;]{0,14}\bear/],
  ['star', /\bstar\b[^.,;]{0,22}(forehead|brow|chest)|(forehead|brow|chest)[^.,;]{0,22}\bstar\b/], ['spots', /\b(spot|speckle|dapple|patches of)/], ['stripes', /\bstripe/], ['dent', /\b(dent|dented|patched|riveted|bolted)/], ['glow', /\bglow/],
]

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? []

/** The look of a character. The same words give the same look in every picture; only what the words leave open is drawn by lot from the name. */
export function lookOf(figure: Pick<Figure, 'name' | 'visual'>): Look {
  const text = figure.visual.toLowerCase()
  const both = `${text} ${figure.name.toLowerCase()}`
  const words = wordsOf(text)
  const chance = chanceOf(`look of ${figure.name}`)
  const species = speciesIn(words) ?? speciesIn(wordsOf(figure.name))
  const age = OLD.test(both) ? 'old' : CHILD.test(both) ? 'child' : 'adult'
  const feminine = FEMININE.test(both) || (!MASCULINE.test(both) && chance() < 0.5)
  const skin = species ? coverInk(words, species) : humanSkin(text, pick(chance, SKINS))
  const lot = { a: chance(), b: chance() }
  return {
    species, skin, age, feminine,
    pale: species ? (palePart(words) ?? mix(species.pale, skin, 0.12)) : mix(skin, '#f6e6d6', 0.4),
    eyes: nearInk(words, ['eyes', 'eye', 'eyed']) ?? '#2c2734',
    hair: species ? undefined : hairOf(words, text, { age, feminine, lot: lot.a }),
    garments: garmentsIn(words, { dressed: species === undefined, feminine, lot: lot.b }),
    marks: new Set(MARKS.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark)),
    height: (species?.height ?? 1) * (age === 'child' ? (species ? 0.86 : 0.74) : age === 'old' ? 0.95 : 1) * sizeOf(words),
    girth: (species?.plump ?? 1) * girthOf(text),
  }
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
  if (!named) return species.body
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

const palePart = (words: string[]): Ink | undefined => nearInk(words, ['belly', 'chest', 'muzzle', 'bib', 'cheeks', 'face'])

function humanSkin(text: string, lot: Ink): Ink {
  const [, tone] = /\b(pale|fair|light|rosy|olive|tan|tanned|brown|dark|black|deep|green|blue)[- ](?:brown )?(?:skin|complexion|face)/.exec(text) ?? []
  if (!tone) return lot
  if (tone === 'green') return '#94a873'
  if (tone === 'blue') return '#8ea5bd'
  return { pale: '#f3dac6', fair: '#f0cfb4', light: '#f0cfb4', rosy: '#edc3aa', olive: '#cfa57c', tan: '#cb9670', tanned: '#c08a62', brown: '#9a6a4a', dark: '#74503c', black: '#634538', deep: '#6b4836' }[tone] ?? lot
}

function hairOf(words: string[], text: string, { age, feminine, lot }: { age: Look['age']; feminine: boolean; lot: number }): Hair {
  const named = nearInk(words, ['hair', 'haired', 'braids', 'braid', 'curls', 'beard', 'bun', 'ponytail', 'pigtails', 'locks', 'moustache'])
    ?? (/\bredhead|red-haired/.test(text) ? paperOf('auburn') : undefined)
  const lots: Ink[] = ['#4a3a34', '#6a4a36', '#8a5f3c', '#3b3640', '#a5713f', '#c9a362']
  const ink = named ?? (age === 'old' ? '#c9c6c2' : lots[Math.floor(lot * lots.length)] ?? '#4a3a34')
  const style = /\bbald\b/.test(text) ? 'bald' : /braid|pigtail|plait/.test(text) ? 'braids' : /\bbun\b/.test(text) ? 'bun' : /curl|frizz/.test(text) ? 'curly'
    : /ponytail/.test(text) ? 'tail' : /spik|messy|tousled|wild hair|unruly/.test(text) ? 'spiky' : /long[^.,;]{0,14}hair/.test(text) ? 'long'
      : feminine ? (age === 'old' ? 'bun' : lot < 0.5 ? 'long' : 'tail') : 'short'
  return { style, ink: named ? ink : darker(ink, 0.05), beard: /beard/.test(text) || (age === 'old' && !feminine && lot > 0.4), moustache: /moustache|mustache/.test(text) }
}

function sizeOf(words: string[]): number {
  const has = (...list: string[]) => list.some((word) => words.includes(word))
  if (has('huge', 'giant', 'gigantic', 'enormous', 'towering', 'colossal')) return 1.3
  if (has('tall', 'large', 'big', 'lanky')) return 1.1
  if (has('tiny', 'minuscule')) return 0.78
  return has('small', 'little', 'short') ? 0.9 : 1
}

function girthOf(text: string): number {
  if (/\b(round|plump|stout|fat|chubby|portly|burly|broad|stocky|heavy)\b/.test(text)) return 1.2
  return /\b(thin|slender|slim|skinny|lanky|gaunt|wiry|lean)\b/.test(text) ? 0.86 : 1
}
