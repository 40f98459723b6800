import Anthropic, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from '@anthropic-ai/sdk'
import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { ErrorCode } from '../../../engine/model/errors.ts'
import { failureOf, type Classify } from '../kit/failures.ts'
import { checkOpen, lostOf, unreadable, type Door } from '../kit/http.ts'
import { jsonIn } from '../kit/json-in.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf, tokensIn } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import { toStrictSchema } from '../kit/strict-schema.ts'
import type { ServicesOf, TextWire } from '../provider.ts'

const Message = z.object({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  stop_details: z.looseObject({ explanation: z.string().nullish() }).nullish(),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number(), cache_creation_input_tokens: z.number().nullish(), cache_read_input_tokens: z.number().nullish() }),
})

const TYPES: Record<string, ErrorCode> = {
  billing_error: 'out-of-quota', rate_limit_error: 'rate-limited', overloaded_error: 'unavailable', authentication_error: 'unauthorised',
  permission_error: 'unauthorised', not_found_error: 'unsupported', timeout_error: 'timeout', api_error: 'unavailable', request_too_large: 'rejected',
}

/** Anthropic's error types; limits of spending come under `rate_limit_error` and are never tried again. */
export const classifyAnthropic: Classify = ({ status, body }) => {
  const error = (body as { error?: { type?: unknown; message?: unknown; details?: { error_code?: unknown } | null } } | null)?.error
  if (status < 400 || error === undefined || error === null) return undefined
  const code = /spend_limit/.test(String(error.details?.error_code ?? '')) ? 'out-of-quota' : TYPES[String(error.type ?? '')]
  return code === undefined ? undefined : { code, message: String(error.message ?? '') }
}

/**
 * Text by the Messages API with a schema for the answer. Sampling parameters are never sent: the current version of the API
 * refuses them. A story's instructions are marked for caching, since a film asks the same of every scene.
 */
export function createAnthropicText(model: ModelInfo, door: Door, key: string): ServicesOf['text'] {
  const client = new Anthropic({ apiKey: key || 'none', authToken: null, baseURL: door.baseUrl, maxRetries: 0, timeout: door.timeoutMs, fetch: door.fetch })
  const most = model.outputTokens ?? 16_000
  return {
    ...describeService(model),
    price: (request) => priceOf(model, { inputTokens: request ? inputOf(request) : 2000, outputTokens: [100, most] }),
    async send(request, { signal }) {
      const answer = await calling(door, signal, async () => client.messages.create({
        model: model.name,
        max_tokens: most,
        system: [{ type: 'text', text: request.system, cache_control: { type: 'ephemeral' } }],
        messages: [{ role: 'user', content: request.prompt }],
        output_config: { ...(request.effort === 'medium' ? { effort: 'medium' as const } : { effort: 'low' as const }), format: { type: 'json_schema', schema: toStrictSchema(request.schema) as Record<string, unknown> } },
      }, { signal }))
      const parsed = Message.safeParse(answer)
      if (!parsed.success) throw unreadable(door, { kind: 'create' }, 'something that is no message', answer)
      const { content, stop_reason: stop, stop_details: details, usage } = parsed.data
      const input = usage.input_tokens + (usage.cache_creation_input_tokens ?? 0) * 1.25 + (usage.cache_read_input_tokens ?? 0) * 0.1
      const usd = priceOf(model, { inputTokens: input, outputTokens: [usage.output_tokens, usage.output_tokens] }).max
      if (stop === 'refusal') throw new ReelError('refused', `${door.title}: ${details?.explanation || 'the answer was declined.'}`, { usd })
      if (stop === 'max_tokens' || stop === 'model_context_window_exceeded') throw new ReelError('invalid-output', `${door.title} stopped in the middle: the answer is longer than ${most} tokens.`, { usd })
      return { value: jsonIn(content.flatMap(({ type, text }) => (type === 'text' ? [text ?? ''] : [])).join(''), door.title, usd), usd }
    },
  }
}

const inputOf = ({ system, prompt, schema }: TextWire): number => tokensIn(system) + tokensIn(prompt) + tokensIn(JSON.stringify(schema))

async function calling<T>(door: Door, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  checkOpen(door)
  try {
    return await call()
  } catch (error) {
    if (error instanceof ReelError) throw error
    if (signal.aborted || error instanceof APIUserAbortError) throw new ReelError('cancelled', 'Cancelled.')
    if (error instanceof APIConnectionError) throw lostOf(error, { door, kind: 'create', signal, timedOut: error instanceof APIConnectionTimeoutError })
    if (error instanceof APIError && error.status !== undefined) throw failureOf({ status: error.status as number, headers: (error.headers as Headers | undefined) ?? new Headers(), body: error.error }, { title: door.title, isPaidCreate: door.paid, classify: door.classify })
    if (error instanceof SyntaxError || error instanceof TypeError) throw unreadable(door, { kind: 'create' }, 'JSON that ends too early or is broken')
    throw error
  }
}
