import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import { SPEECH_PAD } from '../../../story/timing.ts'
import type { Utterance } from '../../../values/index.ts'
import { spoken } from './grammar.ts'
import { type Moment, wordsIn } from './reading.ts'

type Context = z.infer<typeof ShotsContext>
const MOST_WORDS = { dialogue: 16, voiceover: 20 }

/** What is said in each shot: what the scene lets its people and its narrator say, as far as there is time for it. Everything else is silence. */
export function speak(context: Context, moments: readonly Moment[]): Utterance[][] {
  if (context.nonVerbal) return moments.map(() => [])
  const room = Math.floor((context.maxSeconds - SPEECH_PAD) * 2.5)
  return moments.map(({ quotes }) => {
    let left = room
    return quotes.flatMap((quote): Utterance[] => {
      const text = cut(quote.text, Math.min(left, MOST_WORDS[quote.kind]), quote.kind === 'voiceover')
      left -= wordsIn(text)
      return text === '' ? [] : [{ kind: quote.kind, speaker: quote.speaker, text }]
    })
  })
}

/** As many whole sentences of a quote as fit; of a first sentence that is too long, the clauses that do, unless it is to be `whole`. */
function cut(text: string, most: number, whole: boolean): string {
  const parts = text.match(/[^.!?…]+[.!?…]*\s*/g) ?? [text]
  let kept = ''
  for (const part of parts) {
    if (wordsIn(kept + part) > most) break
    kept += part
  }
  if (kept === '' && !whole) {
    const clauses = (parts[0] ?? '').split(/(?<=[,;:])\s/)
    for (const clause of clauses) {
      if (wordsIn(`${kept} ${clause}`) > most) break
      kept = `${kept} ${clause}`
    }
    if (wordsIn(kept) < 3) kept = ''
  }
  const clean = spoken(kept).trim().replace(/,? (?:and|but|so)(?: then)?,?$/, '')
  return clean === '' ? '' : /[.!?…]$/.test(clean) ? clean : `${clean.replace(/[,;:]$/, '')}.`
}
