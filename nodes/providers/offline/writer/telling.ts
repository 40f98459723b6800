import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import { isForSmallChildren } from '../../../story/timing.ts'
import { sentences } from './grammar.ts'
import { isBare, type Moment, UNSEEN } from './reading.ts'

type Context = z.infer<typeof ShotsContext>

const PAST = /\b(?:was|were|had|did|went|came|stood|sat|took|gave|held|found|said|knew|thought|saw|ran|put|made|told|began|lay|\p{Ll}{2,}ed)\b/u
/** What only a screenplay says outside of quotes. */
const PRESENT = /\b(?:is|are|has|does|goes|comes|looks|says)\b|@[\p{L}\p{N}]+ (?!was\b|as\b|his\b)\p{Ll}+s\b/u

/** A page of prose is in the past, a screenplay in the present: what is written as told is told aloud. */
export function isTold(text: string): boolean {
  const own = sentences(text.replace(/Narrator: "[^"]*"/g, '')).map((sentence) => sentence.replace(/"[^"]*"/g, ''))
  return own.length > 0 && own.filter((sentence) => PAST.test(sentence) && !PRESENT.test(sentence)).length >= own.length * 0.6
}

/**
 * Where the scene’s own sentences are read over their pictures: all through a page of prose, and for the smallest as
 * from a picture book, with a breath after each page. Everywhere else only what no picture shows is told.
 */
export function withTelling(context: Context, moments: readonly Moment[]): Moment[] {
  const page = isTold(context.scene.text)
  if (context.nonVerbal || !(page || isForSmallChildren(context.audience))) return apart(moments)
  return moments.map((moment, index) => {
    const readable = moment.kind === 'story' || (page && isTold(moment.action))
    if (!readable || moment.quotes.length > 0 || isBare(moment) || moment.action === UNSEEN || (!page && index % 2 === 1)) return moment
    return { ...moment, quotes: [{ kind: 'voiceover', speaker: 'Narrator', text: moment.action }] }
  })
}

/** The narrator speaks over one shot, and then lets one go by: a second line running moves on to where there is silence, or is not said. */
function apart(moments: readonly Moment[]): Moment[] {
  const list = moments.map((moment) => ({ ...moment, quotes: [...moment.quotes] }))
  const tells = (moment: Moment | undefined) => moment?.quotes.some(({ kind }) => kind === 'voiceover') === true
  list.forEach((moment, index) => {
    if (!tells(moment) || !tells(list[index - 1])) return
    const next = list.find((other, at) => at > index && other.quotes.length === 0 && !tells(list[at + 1]) && (at === index + 1 || !tells(list[at - 1])))
    const told = moment.quotes.filter(({ kind }) => kind === 'voiceover')
    moment.quotes = moment.quotes.filter(({ kind }) => kind === 'dialogue')
    next?.quotes.push(...told)
  })
  return list
}
