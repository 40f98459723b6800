import { hashOf } from './chance.ts'
import { findIcon, hasIcon } from './icons.ts'
import { wordsOf } from './words.ts'

/** Adjectives and materials that icons have as keywords, but that say nothing about what a thing is. */
const WEAK = new Set(('old new small little big red blue green golden gold silver white black brown wooden magic magical lost broken ancient a the an of and with in its his her their my our your glass paper heavy glowing tiny large worn brass round first last '
  + 'dented rusty torn dusty shiny bright dark secret family copper iron stone-cold hand hands single great long short forgotten enchanted mysterious special favourite favorite lucky cracked faded folded half empty full warm cold').split(' '))
/** Heads that only count or measure what follows their "of". */
const MEASURES = new Set('pair piece pieces bunch bit set pile kind sort handful slice sheet length scrap stack heap bundle group lump fragment shard drop part loaf'.split(' '))
const VESSELS = new Set('jar basket bag sack box crate bowl bottle bucket pail chest cup mug pot vial tray barrel cage plate tin net'.split(' '))

/** What a thing is: its icon, the word that found it, and the icon of what is in it. */
export interface Meant { icon: string; word: string; contents: string | undefined }

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['scroll', /\b(deed|contract|document|will|treaty|decree|poem|manuscript|recipe|list|plan|blueprint|spell|song|script|charter|prophecy|permit)s?\b/],
  ['cloth', /\b(cloth|blanket|quilt|tapestry|handkerchief|shawl|towel|fabric|rug|carpet|sail|sheet|curtain|veil|napkin|ribbon|kerchief)s?\b/],
  ['flask', /\b(potion|elixir|tonic|syrup|medicine|oil|ink|perfume|antidote|brew|liquid|poison|cordial|serum)s?\b/],
  ['gear', /\b(device|contraption|mechanism|machine|apparatus|gadget|generator|instrument|automaton|astrolabe|part|component|invention)s?\b/],
  ['chest', /\b(treasure|casket|coffer|hoard|strongbox|reliquary|case|trunk)s?\b/],
  ['gem-stone', /\b(relic|talisman|charm|artifact|artefact|idol|jewel|orb|rune|essence|heart|soul|power)s?\b/],
  ['toolbox', /\b(tool|kit|equipment|gear|supplies)s?\b/],
]

/** The icon that stands for a thing: its head noun first, then what tells of it, else a plain object of its class. */
export function meantBy(name: string, visual = ''): Meant {
  for (const text of [name, visual.split(/[,.;]/)[0] ?? '']) {
    const found = inPhrase(text)
    if (!found) continue
    const told = text === name ? inPhrase(visual.split(/[,.;]/)[0] ?? '') : undefined
    return told && told.word === found.word ? { ...told, contents: found.contents ?? told.contents } : found
  }
  const told = `${name} ${visual}`.toLowerCase()
  const icon = CLASSES.find(([one, words]) => words.test(told) && hasIcon(one))?.[0] ?? PLAIN[hashOf(name) % PLAIN.length] ?? 'parcel'
  return { icon, word: '', contents: undefined }
}

const PLAIN = ['parcel', 'pouch', 'casket', 'bundle']

/** Head nouns stand before "of", "with" and their like; what follows tells of them. */
function inPhrase(text: string): Meant | undefined {
  const plain = text.toLowerCase().replace(/[’']s\b/g, "'s")
  const [front = '', ...rest] = plain.split(/\b(?:of|with|in|from|for|that|which|who|to|on|made|full|carved|tied|wrapped|shaped|by|at|under|inside|containing|filled)\b/)
  const head = inSegment(front)
  const [after = ''] = rest.filter((part) => wordsOf(part).some((word) => !WEAK.has(word)))
  if (head && !MEASURES.has(head.word)) {
    const inside = VESSELS.has(singular(head.word)) && /\b(of|with|full|filled|containing)\b/.test(plain) ? inSegment(after)?.icon : undefined
    return { ...head, contents: inside === head.icon ? undefined : inside }
  }
  const later = rest.map(inSegment).find((one) => one !== undefined)
  return later ? { ...later, contents: undefined } : head ? { ...head, contents: undefined } : undefined
}

function inSegment(text: string): Pick<Meant, 'icon' | 'word'> | undefined {
  const words = wordsOf(text).filter((word) => !word.endsWith("'s")).reverse()
  for (const [i, word] of words.entries()) {
    if (WEAK.has(word)) continue
    const before = words[i + 1]
    const icon = (before === undefined ? undefined : findIcon(`${before}-${word}`)) ?? findIcon(word) ?? word.split('-').reverse().map((part) => (WEAK.has(part) ? undefined : findIcon(part))).find((one) => one !== undefined)
    if (icon) return { icon, word }
  }
  return undefined
}

const singular = (word: string): string => word.replace(/s$/, '')
