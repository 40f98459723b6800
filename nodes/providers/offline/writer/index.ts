import { z } from 'zod'
import { ReelError } from '../../../../engine/model/errors.ts'
import { PURPOSES, type TextPurpose } from '../../../purposes.ts'
import type { ServicesOf, TextWire } from '../../provider.ts'
import { writeComponent } from './component.ts'
import { writeLores } from './lores.ts'
import { writeNarratives } from './narratives.ts'
import { writeScenes } from './scenes.ts'
import { writeShots } from './shots.ts'
import { writeSofter } from './soften.ts'
import { writeStage } from './stage.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

/**
 * The offline writer: tells stories from the structured context of a text call, without a model. A pure function of
 * request and seed. It writes English; other languages are refused with `ReelError('unsupported')`.
 */
export function createWriter(): ServicesOf['text'] {
  return {
    ...PAPER_THEATRE,
    revision: '4',
    limits: { concurrency: 8 },
    async send(request, io) {
      io.signal.throwIfAborted()
      return { value: answer(request, io.seed), usd: 0 }
    },
  }
}

type Writers = { [P in TextPurpose]: (context: z.infer<(typeof PURPOSES)[P]['context']>, seed: number) => z.infer<(typeof PURPOSES)[P]['answer']> }

const WRITERS: Writers = {
  lores: writeLores, narratives: writeNarratives, scenes: writeScenes, component: writeComponent, stage: writeStage, shots: writeShots, soften: writeSofter,
}

function answer(request: TextWire, seed: number): unknown {
  return write(request.purpose, request.context, seed)
}

function write<P extends TextPurpose>(purpose: P, context: unknown, seed: number): unknown {
  const parsed = PURPOSES[purpose].context.safeParse(context)
  if (!parsed.success) throw new ReelError('rejected', `The offline writer cannot read the context of "${purpose}": ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`)
  const known = parsed.data as z.infer<(typeof PURPOSES)[P]['context']>
  checkLanguage(known)
  return WRITERS[purpose](known, seed)
}

const Languages = z.object({ language: z.string().optional(), brief: z.object({ language: z.string() }).optional() })

function checkLanguage(context: unknown): void {
  const named = Languages.parse(context)
  const language = named.brief?.language ?? named.language ?? 'en'
  if (language.toLowerCase().split(/[-_]/)[0] === 'en') return
  throw new ReelError('unsupported', `The offline writer writes English (en) only, and the film is to be in "${language}".`, { hint: 'Set the language of the brief to en, or choose a model for the text that writes this language.' })
}
