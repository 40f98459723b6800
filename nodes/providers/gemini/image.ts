import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Artifacts } from '../../../engine/model/artifact.ts'
import type { ImageRequest } from '../../capabilities.ts'
import type { Classify } from '../kit/failures.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { keepPicture } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { nearestRatio } from '../kit/picture-size.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import type { ServicesOf } from '../provider.ts'

const Inline = z.looseObject({ data: z.string() })
const Part = z.looseObject({ thought: z.boolean().nullish(), inlineData: Inline.nullish(), inline_data: Inline.nullish() })
const Answer = z.looseObject({
  candidates: z.array(z.looseObject({ finishReason: z.string().nullish(), content: z.looseObject({ parts: z.array(Part).nullish() }).nullish() })).nullish(),
  promptFeedback: z.looseObject({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: z.looseObject({}).nullish(),
}).refine((answer) => answer.candidates !== undefined || answer.promptFeedback !== undefined)

const STATUSES: Record<string, ErrorCode> = {
  UNAUTHENTICATED: 'unauthorised', PERMISSION_DENIED: 'unauthorised', NOT_FOUND: 'unsupported', RESOURCE_EXHAUSTED: 'rate-limited', INTERNAL: 'unavailable', UNAVAILABLE: 'unavailable',
  DEADLINE_EXCEEDED: 'timeout', INVALID_ARGUMENT: 'rejected', FAILED_PRECONDITION: 'rejected',
}

/** Gemini’s status words; a quota that is used up for the day or was never there is no matter of waiting. */
export const classifyGemini: Classify = ({ status, body }) => {
  const error = (body as { error?: { status?: string; message?: string; details?: unknown } } | null)?.error
  if (status < 400 || !error) return undefined
  if (/API key not valid/i.test(error.message ?? '')) return { code: 'unauthorised', message: error.message ?? '' }
  const told = JSON.stringify(error.details ?? '')
  const code = error.status === 'RESOURCE_EXHAUSTED' && /PerDay|limit: 0/i.test(`${told} ${error.message}`) ? 'out-of-quota' : STATUSES[error.status ?? '']
  return code === undefined ? undefined : { code, message: error.message ?? '' }
}

const BLOCKED = /SAFETY|PROHIBITED|BLOCKLIST|SPII|RECITATION|JAILBREAK|MODEL_ARMOR/

/** Pictures by `generateContent`: references first, in the order of the prompt, then the words. Interim pictures of the model’s thinking are passed over. */
export function createGeminiImage(model: ModelInfo, door: Door): ServicesOf['image'] {
  const resolution = model.defaults.resolution ?? '1K'
  const price = priceOf(model, { images: 1, resolution })
  return {
    ...describeService(model),
    price: () => price,
    async send(request, { signal, artifacts }) {
      const { json } = await askJson(door, {
        path: `/v1beta/models/${model.name}:generateContent`, kind: 'create', signal,
        json: {
          contents: [{ role: 'user', parts: [...await partsOf(request, artifacts), { text: request.prompt }] }],
          generationConfig: { responseModalities: ['TEXT', 'IMAGE'], imageConfig: { aspectRatio: nearestRatio(model, request) ?? '16:9', ...(model.resolutions.length > 0 ? { imageSize: resolution } : {}) } },
        },
      })
      const answer = Answer.safeParse(json)
      if (!answer.success) throw unreadable(door, { kind: 'create' }, 'something that is no picture', json)
      const { candidates, promptFeedback } = answer.data
      if (promptFeedback?.blockReason) throw new ReelError('refused', `${door.title} blocked the prompt: ${promptFeedback.blockReason}.`)
      const { finishReason: reason, content } = candidates?.[0] ?? {}
      const encoded = (content?.parts ?? []).filter(({ thought }) => !thought).flatMap(({ inlineData, inline_data: other }) => inlineData?.data ?? other?.data ?? []).at(-1)
      if (encoded === undefined) throw new ReelError(BLOCKED.test(reason ?? '') ? 'refused' : 'invalid-output', `${door.title} made no picture${reason ? `: ${reason}` : ''}.`)
      return { value: await keepPicture(Buffer.from(encoded, 'base64'), artifacts, { title: door.title, usd: price.max }), usd: price.max }
    },
  }
}

async function partsOf({ references }: ImageRequest, artifacts: Artifacts): Promise<unknown[]> {
  return Promise.all(references.map(async ({ picture: { artifact, mime } }) => ({ inlineData: { mimeType: mime, data: Buffer.from(await artifacts.read(artifact)).toString('base64') } })))
}
