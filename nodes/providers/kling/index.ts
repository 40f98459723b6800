import { createClipService } from '../kit/clip-service.ts'
import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { signKling } from './auth.ts'
import { classifyKling } from './classify.ts'
import { current, legacy } from './dialects.ts'
import { KLING_MODELS } from './models.ts'

/** Kling's own API: video. One key, or the pair of access and secret key of earlier accounts. */
export const kling: ProviderType = {
  id: 'kling',
  title: 'Kling',
  credentials: {
    key: { title: 'API key', env: ['KLING_API_KEY', 'KLINGAI_API_KEY'], secret: true },
    accessKey: { title: 'Access key (earlier accounts)', env: ['KLING_ACCESS_KEY', 'KLINGAI_ACCESS_KEY'], secret: true },
    secretKey: { title: 'Secret key (earlier accounts)', env: ['KLING_SECRET_KEY', 'KLINGAI_SECRET_KEY'], secret: true },
    baseUrl: { title: 'Address; keys are bound to a region', env: ['KLING_BASE_URL'], secret: false },
  },
  models: KLING_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, trusted, timeoutMs = CALL_TIMEOUT_MS }) => {
    const { key, accessKey, secretKey } = credentials
    const missing = key || (accessKey && secretKey) ? undefined : 'Add KLING_API_KEY, or KLING_ACCESS_KEY and KLING_SECRET_KEY.'
    const door: Door = {
      title: 'Kling', baseUrl: credentials['baseUrl'] ?? 'https://api-singapore.klingai.com', fetch, classify: classifyKling, paid: true, timeoutMs, missing,
      headers: () => ({ authorization: `Bearer ${key ?? signKling(accessKey ?? '', secretKey ?? '')}` }),
    }
    return {
      id: 'kling', title: 'Kling',
      models: { video: servicesOf(models, 'video', (model) => createClipService(model, { door, trusted }, (model.id.startsWith('kling/legacy/') ? legacy : current)(model, door))) },
      readiness: readinessOf(door),
    }
  },
}
