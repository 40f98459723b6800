import { z } from 'zod'
import type { Call } from '../../engine/calls.ts'
import type { BaseContext } from '../../engine/implement.ts'
import { seedFrom } from '../../engine/digest.ts'
import { toFailure } from '../../engine/model/errors.ts'
import type { Capabilities, ImageRequest } from '../capabilities.ts'
import { SoftenAnswer } from '../purposes.ts'
import type { Dialect } from '../prompting/dialect.ts'
import { fitPicture } from '../prompting/fit-picture.ts'
import { lintPicture } from '../prompting/lint.ts'
import { sanitise, shorten } from '../story/sanitise.ts'
import { Picture } from '../values/media.ts'

/**
 * Draws a picture. When the provider refuses the prompt it goes down a ladder, each step at most once and on record as
 * a version of the prompt: words replaced, then shortened, then another seed, then one softening by the writer.
 */
export function createImageClient(call: Call, ctx: BaseContext, dialect: () => Dialect): Capabilities['image'] {
  return async (asked) => {
    const reader = dialect()
    for (const { code, message } of lintPicture(asked, reader)) if (code !== 'thin-description') ctx.warn(message)
    const first = asked.prompt
    let refused: unknown
    const gentle = sanitise(first)
    const short = shorten(gentle)
    const steps: { prompt: () => Promise<string>; seed?: number }[] = [
      { prompt: async () => first },
      { prompt: async () => gentle },
      { prompt: async () => short },
      { prompt: async () => short, seed: seedFrom(`${ctx.seed} again`) },
      { prompt: () => soften(call, short, toFailure(refused).message) },
    ]
    let last: { prompt: string; seed: number | undefined } | undefined
    for (const step of steps) {
      const prompt = await step.prompt()
      if (last && last.prompt === prompt && last.seed === step.seed) continue
      const { request } = fitPicture({ ...asked, prompt }, reader)
      if (last || request.prompt !== first) ctx.sent(request.prompt)
      last = { prompt, seed: step.seed }
      try {
        return Picture.parse(await call('image', request satisfies ImageRequest, step.seed === undefined ? {} : { seed: step.seed }))
      } catch (error) {
        if (toFailure(error).code !== 'refused') throw error
        refused = error
      }
    }
    throw refused
  }
}

async function soften(call: Call, prompt: string, reason: string): Promise<string> {
  const answer = await call('text', {
    purpose: 'soften', effort: 'none', context: { prompt, reason },
    system: 'You rewrite picture prompts so that a strict moderator accepts them, and keep what the picture shows.',
    prompt: `This prompt was refused (${reason}). Say the same picture in gentle words:\n\n${prompt}`,
    schema: z.toJSONSchema(SoftenAnswer),
  })
  return SoftenAnswer.parse(answer).prompt
}
