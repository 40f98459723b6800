import type { z } from 'zod'
import type { LoresContext } from '../../../../purposes.ts'
import { genderOf, type NounPhrase, readPhrase } from './grammar/phrase.ts'
import type { Gender } from './grammar/noun.ts'
import { inRussian } from './answers.ts'
import { kindNamed, type Kind } from './words/kinds.ts'
import { FLAWS } from './words/things.ts'
import { isCyrillic } from './words/translit.ts'

export type TaleBrief = z.infer<typeof LoresContext>['brief']

/** Somebody as the brief tells of them. */
export interface Told { name: string | undefined; kind: Kind | undefined; phrase: NounPhrase | undefined; gender: Gender; line: string; clause: string }

/** What the brief says, read once; undefined is left to invention. */
export interface Facts {
  title: string
  hero: Told | undefined
  friend: Told | undefined
  foe: Told | undefined
  /** For small children: what is in the way, when it is nobody. */
  obstacle: string | undefined
  alone: boolean
  /** Third person, "боится темноты". */
  flaw: string | undefined
  wish: string | undefined
  world: NounPhrase | undefined
  worldLine: string | undefined
  gift: NounPhrase | undefined
  giftLine: string | undefined
  giftClause: string | undefined
  giftWhole: string | undefined
  motif: NounPhrase | undefined
  look: string | undefined
  ending: string | undefined
  all: string
  mild: boolean
  wordless: boolean
}

const CLAUSE = /,?\s(?:котор(?:ый|ая|ое|ые|ого|ой|ую|ым|ыми|ому|ых)|кто|что|потому что|где)\s/u

/** Reads the brief: answers first, then the sentence of the story. Throws `bad-input` for English answers that cannot be told in Russian. */
export function readFacts(brief: TaleBrief): Facts {
  const answers = inRussian(brief.answers)
  const answer = (...ids: string[]): string | undefined => {
    for (const id of ids) {
      const hit = Object.entries(answers).find(([key]) => key.toLowerCase() === id) ?? Object.entries(answers).find(([key]) => key.toLowerCase().startsWith(id))
      const text = plain(hit?.[1])
      if (text) return text
    }
    return undefined
  }
  const logline = isCyrillic(brief.logline) ? plain(brief.logline) : ''
  const heroText = answer('hero', 'protagonist', 'character', 'name'), kindText = answer('kind', 'species', 'animal')
  const said = readTold([heroText, kindText].filter(Boolean).join(', ')) ?? readTold(logline)
  const friendText = answer('friendname', 'companionname', 'helpername', 'friend', 'companion', 'helper', 'sidekick')
  const alone = ['friend', 'companion', 'helper'].some((id) => /^(?:no|нет)$/i.test(brief.answers[id]?.trim() ?? ''))
  const foeText = answer('antagonist', 'villain', 'foe', 'rival', 'enemy', 'trouble', 'obstacle')
  const foe = foeText ? readTold(foeText) : undefined
  const mild = brief.audience === '2-3' || brief.audience === '3-4'
  const world = answer('world', 'place', 'setting', 'where'), power = answer('power', 'gift', 'talent', 'magic', 'thing'), motif = answer('motif', 'image')
  const flaw = answer('flaw', 'weakness', 'fear'), wish = answer('wish', 'want', 'goal', 'dream')
  return {
    title: plain(brief.title), hero: said, alone,
    friend: alone || !friendText || /^(?:да|нет|yes|no)$/i.test(friendText) ? undefined : readTold(friendText),
    foe: foe?.kind || foe?.name ? foe : undefined,
    obstacle: foeText && !foe?.kind && !foe?.name ? foeText : undefined,
    flaw: weakness(flaw ?? said?.clause ?? ''), wish: wish?.replace(/^(?:он|она)?\s*(?:хочет|мечтает),?\s+/i, ''),
    world: world ? readPhrase(headOf(world)) : undefined, worldLine: world ? lowered(world) : undefined,
    gift: power ? thing(power) : undefined, giftLine: power ? lowered(headOf(power)) : undefined, giftClause: power ? clauseOf(power) : undefined, giftWhole: power && lowered(power),
    motif: motif ? thing(motif) : undefined, look: answer('look', 'appearance', 'mark', 'clothes'), ending: answer('ending', 'end'),
    all: [brief.title, logline, ...Object.keys(answers).sort().map((id) => answers[id])].join(' . '), mild, wordless: brief.nonVerbal,
  }
}

/** Reads "Мира, маленькая сова, которая боится темноты" in any part of it. */
export function readTold(text: string): Told | undefined {
  if (text === '') return undefined
  const [, dashed, rest] = /^(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)(?:,| —| -) (.+)$/u.exec(text) ?? []
  const single = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*$/u.test(text) && !kindNamed(text.toLowerCase()) ? text : undefined
  const clause = clauseOf(rest ?? text)
  const head = untilVerb(lowered(headOf(rest ?? (single ? '' : text))))
  const [, inner, after] = /^(.*\S) (?:по имени )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)$/u.exec(head) ?? []
  const phrase = readPhrase(inner ?? head, true)
  const kind = phrase && kindNamed(phrase.head.toLowerCase())
  const name = dashed && !kindNamed(dashed.toLowerCase()) ? dashed : single ?? after
  if (!name && !kind) return undefined
  // a kind that the lexicon lacks is kept as it was said
  const said = kind || (name && rest) ? phrase : undefined
  return { name, kind, phrase: said, gender: said ? said.gender : genderOf(name?.split(' ').at(-1) ?? ''), line: said ? inner ?? head : '', clause }
}

/** A thing with a noun that can be declined; undefined for "летать" or "умеет слышать". */
function thing(text: string): NounPhrase | undefined {
  const head = lowered(headOf(text))
  return /^(?:умеет|может|уме|способн|дар\b)/i.test(head) || /(?:ть|ться|ти)$/.test(head.split(' ')[0] ?? '') ? undefined : readPhrase(head)
}

/** "слишком спешит" and "боится темноты" are told as they are; "застенчивость" and "застенчивый" by their likeness. */
function weakness(text: string): string | undefined {
  if (text === '') return undefined
  const bare = lowered(text).replace(/^(?:он|она|оно|герой|героиня)\s+/, '')
  const [first = ''] = bare.replace(/^(?:не|слишком|всегда|очень|никогда не|часто|всё время)\s+/, '').split(' ')
  if (/(?:[аяеиую]т|[аяеиую]тся|ёт|ётся)$/.test(first)) return bare
  return FLAWS.find(({ keys }) => keys.test(bare))?.is
}

/** What stands before the verb of a sentence: "одинокий лисёнок". */
const untilVerb = (text: string): string => text.replace(/ (?:не )?(?!(?:цвет|свет|букет|портрет|кит|щит|скит)(?:\s|$))\p{Ll}{2,}(?:ет|ёт|ит|ют|ут|ят|ат)(?:ся)?(?=\s|,|$).*$/u, '')

export const headOf = (text: string): string => text.split(CLAUSE)[0]?.replace(/[,.;]$/, '').trim() ?? text
export const clauseOf = (text: string): string => {
  const found = CLAUSE.exec(text)
  return found ? text.slice(found.index).replace(/^,?\s*(?:котор\S+|кто|что|где)\s+/u, '').replace(/^,?\s*потому что/, 'потому что').trim() : ''
}
const lowered = (text: string): string => (/^\p{Lu}\p{Ll}+ /u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const plain = (text: string | undefined): string => (text ?? '').replace(/[@{}[\]|<>]/g, '').replace(/\s+/g, ' ').replace(/[.\s]+$/, '').replace(/"([^"]*)"/g, '«$1»').trim()

/** Wishes are told as infinitives; what is none is told as a noun that stands alone. */
export const isInfinitive = (wish: string): boolean => /^(?:не )?\p{L}+(?:ть|ться|ти|тись|чь|чься)(?:[\s,]|$)/u.test(wish)

/** The facts as one text for seeding: the same facts in any order seed the same choices. */
export function canon(brief: TaleBrief): string {
  return JSON.stringify([brief.title, brief.logline, Object.keys(brief.answers).sort().map((id) => [id, brief.answers[id]]), brief.audience, brief.nonVerbal])
}
