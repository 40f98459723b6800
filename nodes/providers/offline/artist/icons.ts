import { createRequire } from 'node:module'
import { hashOf } from './chance.ts'
import { PATTERNS } from './patterns.ts'
import { wordsOf } from './puppet/look.ts'

interface IconSet { icons: Record<string, { body: string }> }

/** Story words that no icon carries as a keyword, and words whose best-known icon is not what a story means. */
const MEANT: Record<string, string> = {
  lantern: 'lantern', lamp: 'lantern', torch: 'fire', campfire: 'fire', fireplace: 'fire', sword: 'dagger', blade: 'dagger', knife: 'kitchen-knife', map: 'world-map', chart: 'world-map', letter: 'envelope', note: 'page-with-curl', parchment: 'scroll', book: 'closed-book', diary: 'notebook-with-decorative-cover', journal: 'notebook-with-decorative-cover',
  key: 'old-key', potion: 'alembic', bottle: 'sake', vial: 'test-tube', flask: 'alembic', jar: 'jar', boat: 'sailboat', ship: 'sailboat', raft: 'canoe', cart: 'cart', wagon: 'cart', carriage: 'cart', wheelbarrow: 'cart', chest: 'chest', trunk: 'chest', box: 'package', crate: 'package', parcel: 'package', treasure: 'chest', jewel: 'gem-stone', crystal: 'gem-stone', gem: 'gem-stone', stone: 'rock', pebble: 'rock', boulder: 'rock',
  staff: 'staff', cane: 'staff', rod: 'staff', stick: 'staff', wand: 'magic-wand', bell: 'bell', locket: 'coin', medallion: 'coin', amulet: 'coin', pendant: 'coin', coin: 'coin', medal: 'sports-medal', clock: 'mantelpiece-clock', watch: 'watch', hourglass: 'hourglass-done', gear: 'gear', cog: 'gear', engine: 'gear', bread: 'bread', loaf: 'bread', cake: 'shortcake', pie: 'pie', apple: 'red-apple', flower: 'tulip', rose: 'rose', seed: 'seedling', acorn: 'chestnut', nut: 'chestnut', leaf: 'maple-leaf', feather: 'feather', egg: 'egg',
  kite: 'kite', ball: 'crystal-ball', orb: 'crystal-ball', drum: 'drum', flute: 'musical-notes', violin: 'violin', guitar: 'guitar', horn: 'postal-horn', trumpet: 'trumpet', mirror: 'mirror', comb: 'hair-pick', needle: 'sewing-needle', thread: 'thread', scarf: 'scarf', hat: 'top-hat', crown: 'crown', ring: 'ring', shield: 'shield', bow: 'bow-and-arrow', arrow: 'bow-and-arrow', axe: 'axe', hammer: 'hammer', wrench: 'wrench', rope: 'knot', chain: 'chains', anchor: 'anchor', compass: 'compass', telescope: 'telescope', spyglass: 'telescope', umbrella: 'umbrella', basket: 'basket', bag: 'backpack', sack: 'backpack', bucket: 'bucket', pail: 'bucket', broom: 'broom', ladder: 'ladder', candle: 'candle', door: 'door', gate: 'door', chair: 'chair', throne: 'throne', bed: 'bed', tree: 'deciduous-tree', pine: 'evergreen-tree', mushroom: 'mushroom', pumpkin: 'jack-o-lantern', barrel: 'barrel', cask: 'barrel', fountain: 'fountain', well: 'well', statue: 'moai', tent: 'tent', log: 'wood', moon: 'crescent-moon', star: 'star', sun: 'sun', snowman: 'snowman', fish: 'fish', photograph: 'framed-picture', painting: 'framed-picture', picture: 'framed-picture', doll: 'nesting-dolls', toy: 'teddy-bear', nest: 'nest-with-eggs', branch: 'herb', bone: 'bone', tooth: 'tooth', pot: 'pot-of-food', cauldron: 'pot-of-food', cup: 'teacup-without-handle', tea: 'teacup-without-handle', mug: 'hot-beverage', kettle: 'teapot', spoon: 'spoon', phone: 'telephone', radio: 'radio', machine: 'gear', robot: 'robot', button: 'radio-button', ticket: 'ticket', flag: 'triangular-flag', banner: 'triangular-flag', cog_: 'gear', heart: 'red-heart', shell: 'spiral-shell', pearl: 'white-circle', web: 'spider-web', dragon: 'dragon', paintbrush: 'paintbrush', brush: 'paintbrush', pen: 'fountain-pen', quill: 'feather', pencil: 'pencil',
}
const PLAIN: readonly string[] = ['package', 'scroll', 'gem-stone', 'pouch', 'toolbox', 'coin']
const UNFIT = /face|person|woman|man|boy|girl|people|skin|medium|light|dark|button|hand|flag-|square|clock$|^(keycap|input|sign)|arrow$|o-clock|thirty|family|couple|symbol/
/** Adjectives and materials that icons have as keywords, but that say nothing about what a thing is. */
const WEAK = new Set(['old', 'new', 'small', 'little', 'big', 'red', 'blue', 'green', 'golden', 'gold', 'silver', 'white', 'black', 'brown', 'wooden', 'magic', 'magical', 'lost', 'broken', 'ancient', 'a', 'the', 'of', 'and', 'with', 'in', 'its', 'his', 'her', 'glass', 'paper', 'heavy', 'glowing', 'tiny', 'large', 'worn', 'brass', 'round', 'first', 'last'])

interface Index { icons: IconSet['icons']; words: Map<string, { icon: string; score: number }> }
let index: Index | undefined

function indexed(): Index {
  if (index) return index
  const require = createRequire(import.meta.url)
  const { icons } = require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet
  const chars = require('@iconify-json/fluent-emoji-flat/chars.json') as Record<string, string>
  const keywords = require('emojilib') as Record<string, string[]>
  const words: Index['words'] = new Map()
  const note = (word: string, icon: string, score: number) => {
    if ((words.get(word)?.score ?? 0) < score) words.set(word, { icon, score })
  }
  for (const icon of Object.keys(icons)) {
    if (UNFIT.test(icon)) continue
    const parts = icon.split('-')
    for (const [i, part] of parts.entries()) note(part, icon, parts.length === 1 ? 10 : i === parts.length - 1 ? 6 - parts.length * 0.2 : 2)
  }
  for (const [char, names] of Object.entries(keywords)) {
    const codes = [...char].map((part) => (part.codePointAt(0) ?? 0).toString(16))
    const icon = chars[codes.join('-')] ?? chars[codes.filter((code) => code !== 'fe0f').join('-')]
    if (icon && !UNFIT.test(icon)) names.forEach((name, i) => note(name.replaceAll('_', '-'), icon, i === 0 ? 7 : 4 / (1 + i * 0.3)))
  }
  index = { icons, words }
  return index
}

/** The icon for one noun, in the singular or the plural; undefined when no icon knows the word. */
export function iconFor(noun: string): string | undefined {
  const { icons, words } = indexed()
  for (const form of [noun, noun.replace(/ies$/, 'y'), noun.replace(/(ch|sh|x|ss)es$/, '$1'), noun.replace(/ves$/, 'f'), noun.replace(/s$/, '')]) {
    const meant = MEANT[form]
    if (meant && (icons[meant] || PATTERNS[meant])) return meant
    const found = words.get(form)
    if (found) return found.icon
  }
  return undefined
}

/** The icon that stands for a thing: its own noun first, then the words that tell of it, else a plain object that stays the same for the name. */
export function iconOf(name: string, visual = ''): { icon: string; word: string } {
  const inName = wordsOf(name).map((word) => word.replace(/'s$/, '')).reverse()
  const inVisual = wordsOf(visual.split(/[,.;]|\bwith\b/)[0] ?? '').reverse()
  for (const word of [...inName, ...inVisual]) {
    if (WEAK.has(word)) continue
    const icon = iconFor(word) ?? word.split('-').reverse().map(iconFor).find((one) => one !== undefined)
    if (icon) return { icon, word }
  }
  return { icon: PLAIN.filter((one) => indexed().icons[one])[hashOf(name) % 5] ?? 'package', word: '' }
}

/** SVG body of an icon on its 32 by 32 grid. */
export function bodyOf(icon: string): string {
  return PATTERNS[icon] ?? indexed().icons[icon]?.body ?? indexed().icons['package']?.body ?? ''
}
