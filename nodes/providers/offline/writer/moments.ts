import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import { capitalise, sentences, tidy } from './grammar.ts'
import type { Rng } from './rng.ts'

type Context = z.infer<typeof ShotsContext>

/** What one shot shows. `quote` is what is said in the sentence it films. */
export interface Moment {
  action: string
  /** Names in frame that the action does not spell out. */
  also: string[]
  quote: { speaker: string; text: string } | undefined
  kind: 'place' | 'story' | 'reaction' | 'detail'
}

/** Breaks a scene into exactly `count` moments: its sentences in order, thinned or filled up as needed. */
export function momentsOf(context: Context, rng: Rng): Moment[] {
  const { components, count } = context
  const names = (kind: string) => components.filter((component) => component.kind === kind).map(({ name }) => name)
  const characters = names('character'), place = names('location').find((name) => context.scene.text.includes(`@${name}`)) ?? names('location')[0]
  const props = names('prop')
  let last: string | undefined, lastProp: string | undefined
  const story = sentences(context.scene.text).map((sentence): Moment => {
    const moment = read(sentence, characters, props, last)
    const named = namesIn(sentence)
    if (/\b[Ii]t\b/.test(sentence) && lastProp && !named.some((name) => props.includes(name))) moment.also.push(lastProp)
    lastProp = named.filter((name) => props.includes(name)).at(-1) ?? lastProp
    last = namesIn(moment.action).find((name) => characters.includes(name)) ?? moment.also[0] ?? last
    return moment
  })
  const moments = thin(join(ground(withGesture(story), count, place), count), count)
  const extras = rng.shuffle(fillers(context, characters, place))
  if (moments.length < count && place && moments[0]?.kind === 'story' && !moments[0].action.includes(`@${place}`)) {
    moments.unshift({ action: `The @${place} lies ${rng.pick(['quiet', 'open', 'still'])} in the ${context.scene.time} light.`, also: [], quote: undefined, kind: 'place' })
  }
  for (let turn = 0; moments.length < count; turn++) {
    const extra = extras[turn % Math.max(1, extras.length)] ?? { action: 'The light moves slowly over the ground.', also: [], quote: undefined, kind: 'place' as const }
    moments.splice(Math.min(moments.length, 2 + 2 * turn), 0, turn < extras.length ? extra : { ...extra, action: again(extra.action, Math.floor(turn / Math.max(1, extras.length))) })
  }
  return moments
}

/** Splits the speech from a sentence: what is done stays as the action, what is said becomes the quote. */
function read(told: string, characters: readonly string[], props: readonly string[], last: string | undefined): Moment {
  const nobody = !namesIn(told.replace(/["“][^"”]*["”]/gu, '')).some((name) => characters.includes(name))
  const sentence = nobody && last ? told.replace(/\b(?:he|she)\b(?=[^"“]*(?:["“][^"”]*["”][^"“]*)*$)/i, `@${last}`) : told
  const said = /["“]([^"”]+)["”]/u.exec(sentence)
  const named = namesIn(sentence).filter((name) => characters.includes(name))
  const pronoun = /\b(?:he|she|him|her|his|it|they|them)\b/i.test(sentence)
  const also = named.length === 0 && pronoun && last ? [last] : []
  if (!said) return { action: sentence, also, quote: undefined, kind: named.length > 0 || pronoun ? 'story' : namesIn(sentence).some((name) => props.includes(name)) ? 'detail' : 'place' }
  const after = /["”],? (?:says|calls|asks|whispers|cries|answers) @?([\p{L}\p{N}]+)/u.exec(sentence)?.[1]
  const before = namesIn(sentence.slice(0, said.index)).find((name) => characters.includes(name))
  const speaker = after && characters.includes(after) ? after : before ?? (pronoun ? last : named[0])
  const rest = sentence.replace(/["“][^"”]+["”]/gu, '').replace(/,? ?(?:and |but )?@?[\p{L}]+ (?:says|calls|asks|whispers|cries|answers)\b[^,.]*(?=[,.]|$)/gu, '').replace(/,? ?(?:and |but )?(?:says|calls|asks|whispers|cries|answers)\b[^,.]*(?=[,.]|$)/gu, '').replace(/[\s,.:;]+$/, '').replace(/^[\s,.:;]+/, '').trim()
  const bare = speaker ? gesture(speaker) : 'A voice is heard.'
  const action = rest.split(' ').length > 2 ? tidy(`${rest}.`) : bare
  return { action: capitalise(action), also: speaker && !action.includes(`@${speaker}`) ? [speaker, ...also.filter((name) => name !== speaker)] : also, quote: speaker ? { speaker, text: said[1] ?? '' } : undefined, kind: 'story' }
}

const namesIn = (text: string): string[] => [...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? '')
const wordsIn = (text: string): number => text.split(/\s+/).length

/** Where there is too much to film, the place is shown by what happens in it, not by a shot of its own. */
function ground(story: readonly Moment[], count: number, place: string | undefined): Moment[] {
  const [first, second, ...rest] = story
  if (!first || !second || story.length <= count || first.kind !== 'place' || second.quote) return [...story]
  const here = place && first.action.includes(`@${place}`) && !second.action.includes(`@${place}`) ? [place] : []
  return [{ ...second, also: [...second.also, ...here] }, ...rest]
}

/** Who speaks right after doing something is filmed doing it. */
function withGesture(story: readonly Moment[]): Moment[] {
  return story.reduce<Moment[]>((list, moment) => {
    const before = list.at(-1)
    const bare = moment.quote !== undefined && moment.action === gesture(moment.quote.speaker)
    if (!bare || !before || before.quote || namesIn(before.action)[0] !== moment.quote?.speaker) return [...list, moment]
    return [...list.slice(0, -1), { ...before, quote: moment.quote }]
  }, [])
}

const gesture = (speaker: string): string => `@${speaker} turns and speaks.`

/** Joins neighbours that are short enough to be one movement, shortest first. */
function join(story: readonly Moment[], count: number): Moment[] {
  const list = [...story]
  while (list.length > count) {
    const pairs = list.slice(1).map((second, index) => ({ index, first: list[index], second, words: wordsIn(`${list[index]?.action} ${second.action}`) }))
      .filter(({ first, second, words }) => words <= 22 && first?.quote === undefined && second.quote === undefined).sort((a, b) => a.words - b.words)
    const pair = pairs[0]
    if (!pair?.first) break
    list.splice(pair.index, 2, { action: `${pair.first.action} ${pair.second.action}`, also: [...new Set([...pair.first.also, ...pair.second.also])], quote: undefined, kind: pair.first.kind === 'story' ? 'story' : pair.second.kind })
  }
  return list
}

/** Keeps the first and the last, then speech, then what has people in it. */
function thin(story: readonly Moment[], count: number): Moment[] {
  if (story.length <= count) return [...story]
  const rank = story.map((moment, index) => ({ index, weight: (index === 0 ? 4 : 0) + (index === story.length - 1 ? 3 : 0) + (moment.quote ? 2 : 0) + (moment.kind === 'story' ? 1.5 : 0) + (moment.action.includes('@') ? 1 : 0) }))
  const kept = new Set(rank.sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, count).map(({ index }) => index))
  return story.filter((_moment, index) => kept.has(index))
}

function fillers(context: Context, characters: readonly string[], place: string | undefined): Moment[] {
  const props = context.components.filter(({ kind, name }) => kind === 'prop' && context.scene.text.includes(`@${name}`))
  return [
    ...characters.slice(0, 3).map((name): Moment => ({ action: `@${name} looks up, and it shows how ${context.scene.mood} the moment is.`, also: [], quote: undefined, kind: 'reaction' })),
    ...props.map(({ name }): Moment => ({ action: `The @${name} lies in the light, very near.`, also: [], quote: undefined, kind: 'detail' })),
    ...characters.slice(0, 2).map((name): Moment => ({ action: `@${name} takes one step forward and stops.`, also: [], quote: undefined, kind: 'reaction' })),
    ...(place ? [{ action: `The ${context.scene.weather === 'indoors' ? 'light' : 'air'} moves through the @${place}.`, also: [], quote: undefined, kind: 'place' as const }] : []),
  ]
}

const AGAIN = ['A moment later, ', 'Then, more slowly, ', 'Once more, ', 'At last, ']
const again = (action: string, turn: number): string => `${AGAIN[turn % AGAIN.length]}${action.charAt(0) === '@' ? action : action.charAt(0).toLowerCase() + action.slice(1)}`
