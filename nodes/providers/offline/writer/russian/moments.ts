import type { z } from 'zod'
import type { ShotsContext } from '../../../../purposes.ts'
import { findMentions } from '../../../../story/mentions.ts'
import type { Utterance } from '../../../../values/index.ts'
import { capitalised, sentences, spoken } from './render.ts'

export type ShotsAsked = z.infer<typeof ShotsContext>

/** What one shot shows: some sentences of the scene, who is in frame though not named, and what is said in it. */
export interface Moment { action: string; also: string[]; quotes: Utterance[]; kind: 'place' | 'story' | 'reaction'; told: string }

const SAYS = 'говор(?:ит|ят)|шепч(?:ет|ут)|крич(?:ит|ат)|спрашива(?:ет|ют)|отвеча(?:ет|ют)|броса(?:ет|ют)|признаётся|обеща(?:ет|ют)|прос(?:ит|ят)|объявляет|цедит|хрипит|замечает|раздаётся|смеётся|считает'
const AUTHOR = new RegExp(`(?:${SAYS})`, 'u')
const INSIDE = new RegExp(`[,!?…]? — (?:${SAYS})[^.,«»]*[.,] — `, 'u')

/** Breaks a scene into exactly `count` moments: its sentences in order, joined or filled up as needed. */
export function momentsOf(asked: ShotsAsked): Moment[] {
  const names = asked.components.map(({ name }) => name)
  const people = asked.components.filter(({ kind }) => kind === 'character').map(({ name }) => name)
  let last: string | undefined
  const story = sentences(asked.scene.text).map((sentence, index) => {
    const moment = read(sentence, { names, people, last, index })
    last = findMentions(sentence, names).flatMap(({ known }) => (known && people.includes(known) ? [known] : [])).at(-1) ?? last
    return moment
  })
  while (story.length > asked.count) joinShortest(story)
  const place = asked.components.find(({ kind }) => kind === 'location')?.name
  const extras = fillers(people.filter((name) => asked.scene.text.includes(`@${name}`)), place)
  for (let turn = 0; story.length < asked.count; turn++) story.splice(Math.min(story.length, 1 + 2 * turn), 0, extras[turn % extras.length] ?? NOBODY)
  return story
}

const NOBODY: Moment = { action: 'Свет медленно скользит по земле.', also: [], quotes: [], kind: 'place', told: '' }

function read(sentence: string, { names, people, last, index }: { names: readonly string[]; people: readonly string[]; last: string | undefined; index: number }): Moment {
  const outside = sentence.replace(/«[^»]*»/gu, '')
  const named = (text: string): string[] => findMentions(text, names).flatMap(({ known }) => (known && people.includes(known) ? [known] : []))
  const own = named(outside)
  const also = own.length === 0 && index > 0 && last && !/^(?:Вет|Дожд|Темнота|Птиц|Столы|Дорога|Тропа)/u.test(sentence) ? [last] : []
  const quotes: Utterance[] = []
  for (const [whole, inner = ''] of sentence.matchAll(/«([^»]*)»/gu)) {
    const [first = '', second] = inner.split(INSIDE)
    const after = sentence.slice(sentence.indexOf(whole) + whole.length)
    const beside = second === undefined ? after : inner
    if (!AUTHOR.test(`${outside} ${inner}`) && !after.startsWith(' — @') && !sentence.includes(': «')) continue
    const speaker = named(INSIDE.exec(inner)?.[0] ?? '')[0] ?? (/^,? — /.test(after) ? named(after)[0] : named(sentence.slice(0, sentence.indexOf(whole))).at(-1)) ?? (/(?:^|\s)(?:он|она|оно)(?=[\s,.]|$)/u.test(`${beside} ${outside}`) ? own.at(-1) ?? last : undefined)
    if (!speaker) continue
    const text = second === undefined ? first : `${closed(first)} ${capitalised(second)}`
    quotes.push({ kind: 'dialogue', speaker, text: spoken(closed(text)) })
  }
  return { action: quotes.length > 0 ? withoutSpeech(sentence, quotes[0]?.speaker ?? '') : sentence, also: quotes.length > 0 ? [...new Set([...also, ...quotes.map(({ speaker }) => speaker)])].filter((name) => !own.includes(name)) : also, quotes, kind: own.length + also.length > 0 ? 'story' : 'place', told: sentence }
}

const closed = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim().replace(/,$/, '')}.`)

/** What is done while it is said: "@Тиша шепчет." */
function withoutSpeech(sentence: string, speaker: string): string {
  const bare = sentence.replace(/:?\s*«[^»]*»/gu, '').replace(/^[\s,—]+/u, '').replace(/\s+([,.])/gu, '$1').replace(/[,.:\s—]+$/u, '').trim()
  const text = new RegExp(`^(?:${SAYS})(?: (?:он|она|оно))?$`, 'u').test(bare) || bare === '' ? `@${speaker} ${bare.split(' ')[0] || 'говорит'}` : bare.replace(new RegExp(`^(${SAYS}) @(${speaker})`, 'u'), '@$2 $1')
  return `${capitalised(text)}.`
}

/** Joins the two neighbours that are shortest together; the one with more to say gives its kind. */
function joinShortest(story: Moment[]): void {
  const lengths = story.slice(1).map((moment, at) => moment.told.length + (story[at]?.told.length ?? 0) + 40 * (moment.quotes.length + (story[at]?.quotes.length ?? 0)))
  const at = lengths.indexOf(Math.min(...lengths))
  const [one, two] = [story[at], story[at + 1]]
  if (!one || !two) return
  const action = `${one.action} ${two.action}`
  story.splice(at, 2, { action, also: [...new Set([...one.also, ...two.also])].filter((name) => !action.includes(`@${name}`)), quotes: [...one.quotes, ...two.quotes], kind: one.kind === 'place' && two.kind === 'place' ? 'place' : 'story', told: `${one.told} ${two.told}` })
}

/** Pictures that need no words: a face, a look, the place. */
function fillers(people: readonly string[], place: string | undefined): Moment[] {
  const still = (action: string, kind: Moment['kind']): Moment => ({ action, also: [], quotes: [], kind, told: '' })
  return [
    ...people.slice(0, 2).map((name) => still(`@${name} замирает и смотрит вперёд.`, 'reaction')),
    ...(place ? [still(`@${place}: ни звука, только воздух дрожит.`, 'place')] : []),
    ...people.slice(0, 1).map((name) => still(`@${name} делает глубокий вдох.`, 'reaction')), NOBODY,
  ]
}
