import { z } from 'zod'
import { createClipService } from '../kit/clip-service.ts'
import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, probeOf, readinessOf, servicesOf, type CreditIn } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { classifyOpenRouter } from './classify.ts'
import { createOpenRouterImage } from './image.ts'
import { OPENROUTER_MODELS } from './models.ts'
import { createOpenRouterText } from './text.ts'
import { openRouterClips } from './video.ts'

const Key = z.object({ data: z.object({ limit_remaining: z.number().nullish() }) })

/** OpenRouter: text, pictures and video of many makers with one key. */
export const openrouter: ProviderType = {
  id: 'openrouter',
  title: 'OpenRouter',
  credentials: {
    key: { title: 'API key', env: ['OPENROUTER_API_KEY'], secret: true },
    baseUrl: { title: 'Address', env: ['OPENROUTER_BASE_URL'], secret: false },
  },
  models: OPENROUTER_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, trusted, timeoutMs = CALL_TIMEOUT_MS }) => {
    const key = credentials['key']
    const door: Door = {
      title: 'OpenRouter', baseUrl: credentials['baseUrl'] ?? 'https://openrouter.ai/api/v1', fetch, classify: classifyOpenRouter, paid: true, timeoutMs, missing: key ? undefined : 'Add OPENROUTER_API_KEY.',
      headers: () => ({ authorization: `Bearer ${key ?? ''}`, 'x-title': 'Reelgraph' }),
    }
    return {
      id: 'openrouter', title: 'OpenRouter',
      models: {
        text: servicesOf(models, 'text', (model) => createOpenRouterText(model, door)),
        image: servicesOf(models, 'image', (model) => createOpenRouterImage(model, door, trusted)),
        video: servicesOf(models, 'video', (model) => createClipService(model, { door, trusted }, openRouterClips(model, door))),
      },
      readiness: readinessOf(door), probe: probeOf(door, '/key', {}, creditIn),
    }
  },
}

/** What is left of the limit of the key; a key without a limit has none to tell. */
const creditIn: CreditIn = (answer) => {
  const left = Key.safeParse(answer).data?.data.limit_remaining
  return left === undefined || left === null ? undefined : `$${left.toFixed(2)} are left on this key.`
}
