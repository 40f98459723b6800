import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import type { Utterance } from '../../../values/index.ts'
import { capitalise, spoken, tidy } from './grammar.ts'
import type { Moment } from './moments.ts'
import type { Rng } from './rng.ts'

type Context = z.infer<typeof ShotsContext>
const MOST_WORDS = 16

/** What is said in each shot: the scene's own quotes by who says them, and a narrator over about half of the rest. */
export function speak(context: Context, moments: readonly Moment[], rng: Rng): Utterance[][] {
  if (context.nonVerbal) return moments.map(() => [])
  const most = Math.min(MOST_WORDS, Math.floor((context.maxSeconds - 0.6) * 2.5))
  const quotes = moments.map(({ quote }): Utterance[] => (quote ? cut(quote.text, most).map((text) => ({ kind: 'dialogue', speaker: quote.speaker, text })) : []))
  const wanted = Math.ceil(moments.length / 2)
  let left = wanted - quotes.filter((list) => list.length > 0).length
  const narrated = moments.map((moment) => (moment.kind === 'place' || moment.kind === 'story' ? narration(moment.action, most) : undefined))
  const order = rng.shuffle(moments.map((_moment, index) => index)).sort((a, b) => score(moments, quotes, b) - score(moments, quotes, a))
  for (const index of order) {
    const text = narrated[index]
    if (left <= 0 || text === undefined || (quotes[index]?.length ?? 0) > 0) continue
    quotes[index] = [{ kind: 'voiceover', speaker: 'Narrator', text }]
    left--
  }
  return quotes
}

/** A narrator is best before or between, not right beside somebody who speaks. */
function score(moments: readonly Moment[], quotes: readonly Utterance[][], index: number): number {
  const beside = (quotes[index - 1]?.length ?? 0) + (quotes[index + 1]?.length ?? 0)
  return (index === 0 ? 1 : 0) + (moments[index]?.kind === 'story' ? 1 : 0) - beside
}

/** As many whole sentences of a quote as fit. */
function cut(text: string, most: number): string[] {
  const parts = text.match(/[^.!?]+[.!?]*/g) ?? [text]
  let kept = ''
  for (const part of parts) if (count(kept + part) <= most) kept += part
  const clean = spoken(kept).trim()
  return clean === '' ? [] : [/[.!?]$/.test(clean) ? clean : `${clean.replace(/,$/, '')}.`]
}

/** The sentence of an action as a storyteller says it, cut at a joint when it is too long; undefined when it cannot be. */
export function narration(action: string, most: number): string | undefined {
  const full = spoken(action)
  if (count(full) <= most) return full
  const joints = [...full.matchAll(/[;:,]? (?:and|but|while|as|so|until|for|where|then)\b|[;:]/g)].map((match) => match.index)
  for (const at of joints.reverse()) {
    const clause = full.slice(0, at).replace(/[\s,;:]+$/, '')
    const rest = full.slice(at)
    if (count(clause) <= most && count(clause) >= 4 && /^[;:]|^, (?:and|but|so|where|for)|^;/.test(rest)) return tidy(capitalise(`${clause}.`))
  }
  return undefined
}

const count = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length
