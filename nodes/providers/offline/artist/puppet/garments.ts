import { darker, type Ink } from '../color.ts'
import { paperOf } from './colors.ts'

export type GarmentKind =
  | 'shirt' | 'coat' | 'vest' | 'dress' | 'robe' | 'cloak' | 'apron' | 'overalls' | 'armour' | 'trousers' | 'boots'
  | 'shorts' | 'gloves' | 'spacesuit' | 'scarf' | 'belt' | 'necklace' | 'satchel' | 'glasses' | 'bow'
  | 'hat' | 'cap' | 'hood' | 'crown' | 'wizard-hat' | 'straw-hat' | 'top-hat' | 'chef-hat' | 'headscarf' | 'helmet' | 'flower' | 'captain-hat' | 'headphones' | 'knit-cap'

export type Weave = 'stripes' | 'dots' | 'checks' | 'stars' | 'patches'
export interface Garment { kind: GarmentKind; ink: Ink; weave?: Weave }

const NOUNS: Record<GarmentKind, string> = {
  shirt: 'shirt tunic blouse sweater jumper jersey pullover smock cardigan hoodie t-shirt tee vest-top turtleneck', coat: 'coat overcoat raincoat jacket parka uniform doublet trenchcoat oilskin blazer suit tailcoat', vest: 'vest waistcoat', dress: 'dress gown skirt frock pinafore kimono',
  robe: 'robe robes habit cassock', cloak: 'cloak cape mantle shawl poncho', apron: 'apron', overalls: 'overalls dungarees jumpsuit coveralls', armour: 'armour armor breastplate mail chainmail', trousers: 'trousers pants breeches jeans leggings', shorts: 'shorts lederhosen', gloves: 'gloves mittens gauntlets', spacesuit: 'spacesuit space-suit astronaut',
  boots: 'boots shoes clogs slippers', scarf: 'scarf neckerchief kerchief bandana muffler', belt: 'belt sash', necklace: 'necklace pendant locket amulet medallion collar', satchel: 'satchel bag backpack knapsack pouch', glasses: 'glasses spectacles goggles monocle', bow: 'bow ribbon tie bowtie bow-tie',
  hat: 'hat fedora', cap: 'cap beret bonnet', hood: 'hood hooded', crown: 'crown tiara diadem circlet', 'wizard-hat': 'wizard-hat', 'straw-hat': 'straw-hat', 'top-hat': 'top-hat', 'chef-hat': 'chef-hat', headscarf: 'headscarf', helmet: 'helmet', flower: 'flower garland', 'captain-hat': 'captain-hat', headphones: 'headphones earmuffs', 'knit-cap': 'beanie knit-cap',
}
const INDEX = new Map(Object.entries(NOUNS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as GarmentKind] as const)))
const USUAL: Partial<Record<GarmentKind, Ink>> = {
  apron: '#efe6d2', boots: '#5d4538', belt: '#6d4c36', satchel: '#8f6a45', crown: '#d3a850', 'chef-hat': '#f2ece0', 'straw-hat': '#dfc98c', helmet: '#8e98a2', armour: '#9aa3ab', glasses: '#3f3a44', spacesuit: '#e6e4dc', gloves: '#6d4c36', 'captain-hat': '#38466b', headphones: '#4a4a54', necklace: '#cfa44a', trousers: '#5c5a6a', flower: '#d895a0',
}
const DYES: readonly Ink[] = ['#a8604a', '#5f7f96', '#7b8a5c', '#8a6a8c', '#b98f4e', '#5f8784', '#a2626f', '#6a6f94']
const STOPS = new Set(['and', 'with', 'in', 'under', 'over', 'wears', 'wearing', 'fur', 'feathers', 'hair', 'eyes', 'skin'])

/** What a character wears, in the order of the words; a person without any word for it gets plain clothes by lot. */
export function garmentsIn(words: readonly string[], { dressed, feminine, lot }: { dressed: boolean; feminine: boolean; lot: number }): Garment[] {
  const found = new Map<GarmentKind, Garment>()
  const dye = (shift: number): Ink => DYES[Math.floor(lot * DYES.length + shift) % DYES.length] ?? '#7b8a5c'
  words.forEach((word, i) => {
    const kind = kindAt(words, i)
    if (!kind || found.has(kind) || (word === 'coat' && words[i + 1] === 'of' && words[i + 2] === 'fur')) return
    const named = inkBefore(words, i)
    const usual = USUAL[kind] ?? dye(found.size * 3)
    const weave = weaveBefore(words, i)
    found.set(kind, { kind, ink: named ?? (kind === 'boots' ? darker(usual, 0.1) : usual), ...(weave ? { weave } : {}) })
  })
  const covered = (['shirt', 'coat', 'dress', 'robe', 'overalls', 'armour', 'vest', 'spacesuit'] as const).some((kind) => found.has(kind))
  if (dressed && !covered) found.set(feminine ? 'dress' : 'shirt', { kind: feminine ? 'dress' : 'shirt', ink: dye(0) })
  if (dressed && !found.has('trousers') && !found.has('shorts')) found.set('trousers', { kind: 'trousers', ink: darker(dye(2), 0.32) })
  if (dressed && !found.has('boots')) found.set('boots', { kind: 'boots', ink: '#54413a' })
  return [...found.values()]
}

function kindAt(words: readonly string[], i: number): GarmentKind | undefined {
  const word = words[i] ?? ''
  const before = words[i - 1] ?? ''
  const kind = INDEX.get(word) ?? INDEX.get(word.replace(/s$/, ''))
  if (kind === 'cap' && /captain|sailor|peaked/.test(before)) return 'captain-hat'
  if (kind === 'cap' && words.slice(Math.max(0, i - 3), i).some((one) => /^(knit\w*|wool\w*|bobble|stocking|night)$/.test(one))) return 'knit-cap'
  if (word === 'suit' && before === 'space') return 'spacesuit'
  if (kind !== 'hat') return kind
  if (/wizard|pointed|pointy|witch/.test(before)) return 'wizard-hat'
  if (/straw/.test(before)) return 'straw-hat'
  if (/top/.test(before)) return 'top-hat'
  if (/captain|sailor|admiral/.test(before)) return 'captain-hat'
  return /chef|baker/.test(before) ? 'chef-hat' : 'hat'
}

const WEAVES: readonly (readonly [Weave, RegExp])[] = [['stripes', /^(striped|stripy|stripes)$/], ['dots', /^(dotted|spotted|polka-dot|polka)$/], ['checks', /^(checked|chequered|checkered|plaid|tartan)$/], ['stars', /^(starry|star-spangled|starred|star-covered)$/], ['patches', /^(patched|patchwork|mended)$/]]

function weaveBefore(words: readonly string[], i: number): Weave | undefined {
  for (const word of words.slice(Math.max(0, i - 3), i).reverse()) {
    if (STOPS.has(word)) return undefined
    const found = WEAVES.find(([, pattern]) => pattern.test(word))
    if (found) return found[0]
  }
  return undefined
}

function inkBefore(words: readonly string[], i: number): Ink | undefined {
  for (let back = 1; back <= 4; back++) {
    const word = words[i - back]
    if (word === undefined || STOPS.has(word)) return undefined
    const ink = paperOf(word)
    if (ink) return ink
    if (back > 1 && INDEX.has(word)) return undefined
  }
  return undefined
}

export const wears = (garments: readonly Garment[], kind: GarmentKind): Garment | undefined => garments.find((one) => one.kind === kind)
