import { byGender, pronoun } from './grammar/pronoun.ts'
import { type Case, type Gender, noun } from './grammar/noun.ts'
import { decline, declineName, type NounPhrase } from './grammar/phrase.ts'
import type { Rng } from '../rng.ts'
import { type Body, HANDS, MOVES } from './words/kinds.ts'

/** Somebody or something that texts speak of. */
export interface Entity {
  /** As after `@`; for people their name, for things and places the phrase with a capital. */
  name: string
  /** What it is: "лисёнок", "медный фонарь". */
  phrase: NounPhrase
  gender: Gender
  /** One line that introduces it, in the nominative. */
  line: string
  body?: Body | undefined
  /** It has a name of its own, so that it is called by it. */
  proper: boolean
}

/** Entities by their letter, in capitals; and words by their name, which are templates themselves. */
export interface Cast { entities: Readonly<Record<string, Entity>>; words: Readonly<Record<string, string>> }

/** `scene` marks names with `@` and never changes them; `prose` and titles decline them. */
export type Mode = 'scene' | 'prose'

const TOKEN = /\{([^{}]*)\}/g

/**
 * Fills a template. `{H}` is the name (`{H.р}` declined, never marked), `{h}` and `{h.р}` what it is, `{h:он}` a pronoun,
 * `{h:шёл/шла/шло}` a form by gender, `{h*т}` paws or hands, `{h!идёт}` a verb of going as its body goes, `{g~сияет}` a
 * verb by number, `{word}` a word, `{Word}` with a capital, `[a|b]` one of the alternatives. An unknown token is a bug and throws.
 */
export function fill(template: string, cast: Cast, rng: Rng, mode: Mode): string {
  let text = template
  for (let depth = 0; depth < 12 && /[[{]/.test(text); depth++) {
    text = text.replace(/\[([^[\]]*)\]/g, (_all, choices: string) => rng.pick(choices.split('|')))
    text = text.replace(TOKEN, (_all, token: string) => resolve(token, cast, mode))
  }
  return text
}

/** Fills a template and tidies the sentences it makes. */
export const render = (template: string, cast: Cast, rng: Rng, mode: Mode): string => tidy(fill(template, cast, rng, mode))

function resolve(token: string, { entities, words }: Cast, mode: Mode): string {
  const lower = token.charAt(0).toLowerCase() + token.slice(1)
  const word = words[token] ?? (words[lower] === undefined ? undefined : capitalised(words[lower]))
  if (word !== undefined) return word
  const [, letter = '', sign = '', rest = ''] = /^(\p{L})([.:*!~]?)(.*)$/u.exec(token) ?? []
  const entity = entities[letter.toUpperCase()]
  if (!entity || (sign === '' && rest !== '')) throw new Error(`Template names an unknown slot: ${token}`)
  const isName = letter === letter.toUpperCase()
  switch (sign) {
    // beside a hero of the same gender a pronoun would be taken for the hero
    case ':': return letter === 'g' && /^он$/i.test(rest) && entities['H']?.gender === entity.gender ? decline({ ...entity.phrase, adjectives: [] }, 'и') : gendered(rest, entity.gender)
    case '*': return hands(entity, rest)
    case '!': return MOVES[entity.body ?? 'person']?.[rest] ?? rest
    case '~': return entity.gender === 'мн' ? pluralVerb(rest) : rest
    default: return named(entity, { isName, to: (rest || 'и') as Case, marked: sign === '', mode })
  }
}

function gendered(asked: string, gender: Gender): string {
  if (asked.includes('/')) {
    const form = byGender(asked, gender)
    return form === '-' ? '' : form
  }
  const form = pronoun(asked.toLowerCase(), gender)
  if (form === undefined) throw new Error(`Not a pronoun: ${asked}`)
  return /^\p{Lu}/u.test(asked) ? capitalised(form) : form
}

function hands(entity: Entity, asked: string): string {
  const to = asked.charAt(0)
  const form = noun(HANDS[entity.body ?? 'person'], 'мн', false, to as Case)
  return form
}

function named(entity: Entity, { isName, to, marked, mode }: { isName: boolean; to: Case; marked: boolean; mode: Mode }): string {
  if (!isName) return decline(entity.phrase, to, !entity.proper)
  if (marked && mode === 'scene') return `@${entity.name}`
  return entity.proper ? declineName(entity.name, entity.gender, to) : decline(entity.phrase, to)
}

/** The third person plural of a present verb from its singular. */
export function pluralVerb(verb: string): string {
  const [, stem = verb, reflexive = ''] = /^(.*?)(ся)?$/.exec(verb) ?? []
  const form = /[жшчщ]ит$/.test(stem) ? stem.replace(/ит$/, 'ат') : stem.endsWith('ит') ? stem.replace(/ит$/, 'ят')
    : /[аяеёуюио][её]т$/.test(stem) ? stem.replace(/[её]т$/, 'ют') : stem.replace(/[её]т$/, 'ут')
  return form + reflexive
}

export const capitalised = (text: string): string => text.replace(/^([@«„]*)(\p{Ll})/u, (_all, before: string, first: string) => before + first.toUpperCase())

/** Spaces, prepositions before hard clusters, capitals at the starts of sentences and of speech. */
export function tidy(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ').replace(/ ([,.;:!?…])/g, '$1').replace(/([.!?…])\.(?=\s|$)/g, '$1').replace(/([!?…])»\.(?=\s|$)/g, '$1».')
    .replace(/(?<=^|[\s«(])([Сс])(?= [сзшж][бвгджзклмнпрстфхцчшщ])/gu, '$1о').replace(/(?<=^|[\s«(])([Вв])(?= [вф][бвгджзклмнпрстфхцчшщ])/gu, '$1о')
    .replace(/(?<=^|[\s«(])([Оо])(?= [аоуэи])/giu, '$1б').trim()
  return clean.replace(/(^|[.!?…]»?\s+|[.!?…]» — |: «|^«)(\p{Ll})/gu, (all, before: string, first: string) => (before.endsWith('» — ') ? all : before + first.toUpperCase()))
}

/** Whole sentences, their speech included. A mark inside «…» ends no sentence unless the speech ends it. */
export function sentences(text: string): string[] {
  const found: string[] = []
  let open = 0, from = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '«') open++
    else if (sign === '»') open--
    if (open > 0 || !/[.!?…»]/.test(sign)) continue
    const rest = text.slice(at + 1)
    const ended = sign === '»' ? /[.!?…]/.test(text.charAt(at - 1)) : true
    if (ended && /^\s+[\p{Lu}@«—]/u.test(rest) && !/^\s+—/.test(rest)) {
      found.push(text.slice(from, at + 1).trim())
      from = at + 1
    }
  }
  const last = text.slice(from).trim()
  return last ? [...found, last] : found
}

/** The text as it is said or shown: names without their marks. */
export const spoken = (text: string): string => text.replace(/@(?=[\p{L}\p{N}])/gu, '')
