import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, probeOf, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { ANTHROPIC_MODELS } from './models.ts'
import { classifyAnthropic, createAnthropicText } from './text.ts'

/** Anthropic: text. */
export const anthropic: ProviderType = {
  id: 'anthropic',
  title: 'Anthropic',
  credentials: {
    key: { title: 'API key', env: ['ANTHROPIC_API_KEY'], secret: true },
    baseUrl: { title: 'Address', env: ['ANTHROPIC_BASE_URL'], secret: false },
  },
  models: ANTHROPIC_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, timeoutMs = CALL_TIMEOUT_MS }) => {
    const key = credentials['key'] ?? ''
    const missing = key === '' ? 'Add ANTHROPIC_API_KEY.' : undefined
    const door: Door = { title: 'Anthropic', baseUrl: credentials['baseUrl'] ?? 'https://api.anthropic.com', headers: () => ({}), fetch, classify: classifyAnthropic, paid: true, timeoutMs, missing }
    return {
      id: 'anthropic', title: 'Anthropic',
      models: { text: servicesOf(models, 'text', (model) => createAnthropicText(model, door, key)) },
      readiness: readinessOf(door), probe: probeOf(door, '/v1/models', { 'x-api-key': key, 'anthropic-version': '2023-06-01' }),
    }
  },
}
