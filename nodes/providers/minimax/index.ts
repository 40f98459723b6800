import { createClipService } from '../kit/clip-service.ts'
import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { classifyMiniMax } from './classify.ts'
import { createMiniMaxImage } from './image.ts'
import { MINIMAX_MODELS } from './models.ts'
import { createMiniMaxSpeech } from './speech.ts'
import { version1, version2 } from './video.ts'

/** MiniMax: Hailuo and H3 video, pictures, speech. Keys belong to a region, so the address matters. */
export const minimax: ProviderType = {
  id: 'minimax',
  title: 'MiniMax',
  credentials: {
    key: { title: 'API key', env: ['MINIMAX_API_KEY', 'HAILUO_AUTH'], secret: true },
    baseUrl: { title: 'Address; keys are bound to a region', env: ['MINIMAX_BASE_URL'], secret: false },
  },
  models: MINIMAX_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, trusted, timeoutMs = CALL_TIMEOUT_MS }) => {
    const key = credentials['key']
    const door: Door = {
      title: 'MiniMax', baseUrl: credentials['baseUrl'] ?? 'https://api.minimax.io', fetch, classify: classifyMiniMax, paid: true, timeoutMs, missing: key ? undefined : 'Add MINIMAX_API_KEY.',
      headers: () => ({ authorization: `Bearer ${key ?? ''}` }),
    }
    return {
      id: 'minimax', title: 'MiniMax',
      models: {
        video: servicesOf(models, 'video', (model) => createClipService(model, { door, trusted, pollMs: 10_000 }, (/^MiniMax-H\d/.test(model.name) ? version2 : version1)(model, door))),
        image: servicesOf(models, 'image', (model) => createMiniMaxImage(model, door)),
        speech: servicesOf(models, 'speech', (model) => createMiniMaxSpeech(model, door)),
      },
      readiness: readinessOf(door),
    }
  },
}
