import { z } from 'zod'
import { ReelError } from '../../../../engine/model/errors.ts'
import { PURPOSES, type TextPurpose } from '../../../purposes.ts'
import type { ServicesOf, TextWire } from '../../provider.ts'
import { writeComponent } from './component.ts'
import { writeLores } from './lores.ts'
import { writeNarratives } from './narratives.ts'
import { writeScenes } from './scenes.ts'
import { pageOf } from './prose/page.ts'
import { pageLores, pageNarratives, pageScenes } from './prose/story.ts'
import { checkBrief } from './refusals.ts'
import type { TaleBrief } from './facts.ts'
import { writeShots } from './shots.ts'
import { writeSofter } from './soften.ts'
import { writeStage } from './stage.ts'
import { BY_SCRIPT, isRussian, RUSSIAN } from './russian/index.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

/**
 * The offline writer: tells stories from the structured context of a text call, without a model. A pure function of
 * request and seed. It writes English and Russian; other languages are refused with `ReelError('unsupported')`.
 */
export function createWriter(): ServicesOf['text'] {
  return {
    ...PAPER_THEATRE,
    revision: '10',
    limits: { concurrency: 8 },
    async send(request, io) {
      io.signal.throwIfAborted()
      return { value: answer(request, io.seed), usd: 0 }
    },
  }
}

type Writers = { [P in TextPurpose]: (context: z.infer<(typeof PURPOSES)[P]['context']>, seed: number) => z.infer<(typeof PURPOSES)[P]['answer']> }

const WRITERS: Writers = {
  lores: (context, seed) => paged(context, (page) => pageLores(page, context)) ?? writeLores(context, seed),
  narratives: (context, seed) => paged(context, (page) => pageNarratives(page, context, seed)) ?? writeNarratives(context, seed),
  scenes: (context, seed) => paged(context, (page) => pageScenes(page, context)) ?? writeScenes(context, seed),
  component: writeComponent, stage: writeStage, shots: writeShots, soften: writeSofter,
  // The paper theatre has one look; the words of the brief are kept as they are.
  style: ({ style }) => ({ style }),
}

/** A brief that brings a whole page is told from that page. */
function paged<T>({ brief }: { brief: TaleBrief }, tell: (page: string) => T): T | undefined {
  const page = pageOf(brief)
  return page === undefined ? undefined : tell(page)
}

function answer(request: TextWire, seed: number): unknown {
  return write(request.purpose, request.context, seed)
}

function write<P extends TextPurpose>(purpose: P, context: unknown, seed: number): unknown {
  const parsed = PURPOSES[purpose].context.safeParse(context)
  if (!parsed.success) throw new ReelError('rejected', `The offline writer cannot read the context of "${purpose}": ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`)
  const known = parsed.data as z.infer<(typeof PURPOSES)[P]['context']>
  checkBrief(known)
  return writersFor(known)[purpose](known, seed)
}

const Languages = z.object({ language: z.string().optional(), brief: z.object({ language: z.string() }).optional() })

/** The writers of the language that the context names, or shows by its script where it names none. */
function writersFor(context: unknown): Writers {
  const named = Languages.parse(context)
  const language = named.brief?.language ?? named.language
  if (language === undefined) return byScript
  if (isRussian(language)) return { ...WRITERS, ...RUSSIAN }
  if (language.toLowerCase().split(/[-_]/)[0] === 'en') return WRITERS
  throw new ReelError('unsupported', `The offline writer writes English (en) and Russian (ru), and the film is to be in "${language}".`, { hint: 'Set the language of the brief to en or ru, or choose a model for the text that writes this language.' })
}

const byScript: Writers = {
  ...WRITERS,
  component: (context, seed) => (BY_SCRIPT.component(context) ? RUSSIAN : WRITERS).component(context, seed),
  stage: (context, seed) => (BY_SCRIPT.stage(context) ? RUSSIAN : WRITERS).stage(context, seed),
}
