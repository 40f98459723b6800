import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import { SPEECH_PAD } from '../../../story/timing.ts'
import type { Utterance } from '../../../values/index.ts'
import { spoken } from './grammar.ts'
import { type Moment, type Quote, wordsIn } from './reading.ts'
import type { Rng } from './rng.ts'
import { ANYWAY, THOUGHTS } from './words/thoughts.ts'

type Context = z.infer<typeof ShotsContext>
const MOST_WORDS = { dialogue: 16, voiceover: 20 }

/** What is said in each shot: what the scene lets its people and its narrator say, as far as there is time for it. Everything else is silence. */
export function speak(context: Context, moments: readonly Moment[], rng: Rng): Utterance[][] {
  if (context.nonVerbal) return moments.map(() => [])
  const room = Math.floor((context.maxSeconds - SPEECH_PAD) * 2.5)
  const said = moments.map((moment) => {
    let left = room
    return moment.quotes.flatMap((quote): Utterance[] => {
      const text = cut(quote.text, Math.min(left, MOST_WORDS[quote.kind]), quote.kind === 'voiceover') || shorter(quote, context, left, rng, moment)
      left -= wordsIn(text)
      return text === '' ? [] : [{ kind: quote.kind, speaker: quote.speaker, text }]
    })
  })
  const meant = moments.findIndex(({ quotes }) => quotes.length > 0)
  if (meant < 0 || said.some(({ length }) => length > 0)) return said
  const text = thought(context, room, rng)
  return said.map((spoken, index) => (index === meant && text !== '' ? [{ kind: 'voiceover', speaker: 'Narrator', text }] : spoken))
}

/** A line of the narrator that does not fit is thought in fewer words; what is read from a page is not replaced. */
function shorter({ kind, text }: Quote, context: Context, left: number, rng: Rng, { action }: Moment): string {
  return kind === 'dialogue' || text === action ? '' : thought(context, left, rng)
}

function thought({ scene }: Context, most: number, rng: Rng): string {
  const fitting = (THOUGHTS.find(([mood]) => mood.test(scene.mood))?.[1] ?? ANYWAY).filter((one) => wordsIn(one) <= most)
  return fitting.length > 0 ? rng.pick(fitting) : ''
}

/** As many whole sentences of a quote as fit; of a first sentence that is too long, the clauses that do, unless it is to be `whole`. */
function cut(text: string, most: number, whole: boolean): string {
  const parts = spoken(text).match(/[^.!?…]+[.!?…]*\s*/g) ?? [spoken(text)]
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
  const clean = kept.trim().replace(/,? (?:and|but|so)(?: then)?,?$/, '')
  return clean === '' ? '' : /[.!?…]$/.test(clean) ? clean : `${clean.replace(/[,;:]$/, '')}.`
}
