import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import { failureOf } from '../kit/failures.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { jsonIn } from '../kit/json-in.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf, tokensIn } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import { toStrictSchema } from '../kit/strict-schema.ts'
import type { ServicesOf } from '../provider.ts'

const Answer = z.looseObject({
  choices: z.array(z.looseObject({ finish_reason: z.string().nullish(), error: z.unknown().optional(), message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }) })).min(1),
  usage: z.looseObject({ cost: z.number().nullish(), prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
})

/** Text by chat with a schema; only makers that keep to the schema are asked. What it cost is told in the answer. */
export function createOpenRouterText(model: ModelInfo, door: Door): ServicesOf['text'] {
  const most = model.outputTokens ?? 16_000
  return {
    ...describeService(model),
    price: (request) => priceOf(model, { inputTokens: request ? tokensIn(request.system) + tokensIn(request.prompt) + tokensIn(JSON.stringify(request.schema)) : 2000, outputTokens: [100, most] }),
    async send(request, { signal, seed }) {
      const { json, headers } = await askJson(door, {
        path: '/chat/completions', kind: 'create', signal,
        json: {
          model: model.name, messages: [{ role: 'system', content: request.system }, { role: 'user', content: request.prompt }], max_tokens: most, seed: seed % 2 ** 31,
          response_format: { type: 'json_schema', json_schema: { name: request.purpose, strict: true, schema: toStrictSchema(request.schema) } }, provider: { require_parameters: true },
          ...(request.effort === 'none' ? {} : { reasoning: { effort: request.effort } }),
        },
      })
      const answer = Answer.safeParse(json)
      if (!answer.success) throw unreadable(door, { kind: 'create' }, 'something that is no completion', json)
      const { choices: [choice], usage } = answer.data
      const usd = usage?.cost ?? priceOf(model, { inputTokens: usage?.prompt_tokens ?? 0, outputTokens: [usage?.completion_tokens ?? 0, usage?.completion_tokens ?? 0] }).max
      if (choice?.error) throw failureOf({ status: 200, headers, body: { error: choice.error } }, { title: door.title, isPaidCreate: true, classify: door.classify })
      if (choice?.message.refusal || choice?.finish_reason === 'content_filter') throw new ReelError('refused', `${door.title}: ${choice.message.refusal || 'the answer was filtered.'}`, { usd })
      if (choice?.finish_reason === 'length') throw new ReelError('invalid-output', `${door.title} stopped in the middle: the answer is longer than ${most} tokens.`, { usd })
      return { value: jsonIn(choice?.message.content ?? '', door.title, usd), usd }
    },
  }
}
