import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, probeOf, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { classifyGemini, createGeminiImage } from './image.ts'
import { GEMINI_MODELS } from './models.ts'

/** Gemini: pictures with many references. */
export const gemini: ProviderType = {
  id: 'gemini',
  title: 'Gemini',
  credentials: {
    key: { title: 'API key', env: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'], secret: true },
    baseUrl: { title: 'Address', env: ['GEMINI_BASE_URL'], secret: false },
  },
  models: GEMINI_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, timeoutMs = CALL_TIMEOUT_MS }) => {
    const key = credentials['key']
    const door: Door = {
      title: 'Gemini', baseUrl: credentials['baseUrl'] ?? 'https://generativelanguage.googleapis.com', fetch, classify: classifyGemini, paid: true, timeoutMs, missing: key ? undefined : 'Add GEMINI_API_KEY.',
      headers: () => ({ 'x-goog-api-key': key ?? '' }),
    }
    return { id: 'gemini', title: 'Gemini', models: { image: servicesOf(models, 'image', (model) => createGeminiImage(model, door)) }, readiness: readinessOf(door), probe: probeOf(door, '/v1beta/models') }
  },
}
