import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { Door } from '../kit/http.ts'
import { unreadable } from '../kit/http.ts'
import { jsonIn } from '../kit/json-in.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf, tokensIn } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import { toStrictSchema } from '../kit/strict-schema.ts'
import type { ServicesOf, TextWire } from '../provider.ts'
import { calling, createOpenAiClient } from './client.ts'

const Completion = z.object({
  choices: z.array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
})

/** Text by Chat Completions with a strict schema: what OpenAI and every compatible server speak. */
export function createOpenAiText(model: ModelInfo, door: Door, key: string): ServicesOf['text'] {
  const client = createOpenAiClient(door, key)
  return {
    ...describeService(model),
    paid: door.paid,
    price: (request) => (door.paid ? estimate(model, request) : { min: 0, max: 0 }),
    async send(request, { signal, seed }) {
      const answer = await calling(door, signal, () => client.chat.completions.create({
        model: model.name,
        messages: [{ role: 'system', content: request.system }, { role: 'user', content: request.prompt }],
        response_format: { type: 'json_schema', json_schema: { name: request.purpose, strict: true, schema: toStrictSchema(request.schema) as Record<string, unknown> } },
        ...(door.paid ? { reasoning_effort: request.effort } : {}),
        ...(model.outputTokens === undefined ? {} : { max_completion_tokens: model.outputTokens }),
        ...(model.seed ? { seed: seed % 2 ** 31 } : {}),
      }, { signal }))
      const parsed = Completion.safeParse(answer)
      if (!parsed.success) throw unreadable(door, { kind: 'create' }, 'something that is no completion', answer)
      const { choices: [choice], usage } = parsed.data
      const usd = door.paid ? costOf(model, usage) : 0
      if (choice?.message.refusal) throw new ReelError('refused', `${door.title}: ${choice.message.refusal}`, { usd })
      if (choice?.finish_reason === 'content_filter') throw new ReelError('refused', `${door.title} filtered the answer.`, { usd })
      if (choice?.finish_reason === 'length') throw new ReelError('invalid-output', `${door.title} stopped in the middle: the answer is longer than ${model.outputTokens ?? 'the model’s limit of'} tokens.`, { usd })
      return { value: jsonIn(choice?.message.content ?? '', door.title, usd), usd }
    },
  }
}

function estimate(model: ModelInfo, request: TextWire | undefined) {
  const inputTokens = request ? tokensIn(request.system) + tokensIn(request.prompt) + tokensIn(JSON.stringify(request.schema)) : 2000
  return priceOf(model, { inputTokens, outputTokens: [100, model.outputTokens ?? 16_000] })
}

function costOf(model: ModelInfo, usage: { prompt_tokens: number; completion_tokens: number } | null | undefined): number | undefined {
  return usage ? priceOf(model, { inputTokens: usage.prompt_tokens, outputTokens: [usage.completion_tokens, usage.completion_tokens] }).max : undefined
}
