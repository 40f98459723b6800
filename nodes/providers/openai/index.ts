import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, probeOf, readinessOf, servicesOf, type ProviderSetup } from '../kit/setup.ts'
import type { Provider, ProviderType } from '../provider.ts'
import { classifyOpenAi } from './classify.ts'
import { createOpenAiImage } from './image.ts'
import { OPENAI_MODELS } from './models.ts'
import { createOpenAiSpeech } from './speech.ts'
import { createOpenAiText } from './text.ts'

/** OpenAI: text, pictures and speech. */
export const openai: ProviderType = {
  id: 'openai',
  title: 'OpenAI',
  credentials: {
    key: { title: 'API key', env: ['OPENAI_API_KEY'], secret: true },
    baseUrl: { title: 'Address', env: ['OPENAI_BASE_URL'], secret: false },
  },
  models: OPENAI_MODELS,
  create: (setup) => at(openai, setup, { paid: true, baseUrl: setup.credentials['baseUrl'] ?? 'https://api.openai.com/v1', missing: setup.credentials['key'] ? undefined : 'Add OPENAI_API_KEY.' }),
}

/** Any server that speaks OpenAI's protocol, such as Ollama, LM Studio or vLLM on one's own machine: text, and free. Its models are added by the user. */
export const compatible: ProviderType = {
  id: 'compatible',
  title: 'OpenAI-compatible server',
  credentials: {
    baseUrl: { title: 'Address', env: ['OPENAI_COMPATIBLE_URL'], secret: false },
    key: { title: 'API key, where it asks for one', env: ['OPENAI_COMPATIBLE_KEY'], secret: true },
  },
  models: [],
  create: (setup) => at(compatible, setup, { paid: false, baseUrl: setup.credentials['baseUrl'] ?? '', missing: setup.credentials['baseUrl'] ? undefined : 'Add OPENAI_COMPATIBLE_URL, such as http://127.0.0.1:11434/v1.' }),
}

function at({ id, title }: ProviderType, { credentials, models, fetch = globalThis.fetch, timeoutMs = CALL_TIMEOUT_MS }: ProviderSetup, { paid, baseUrl, missing }: Pick<Door, 'paid' | 'baseUrl' | 'missing'>): Provider {
  const key = credentials['key'] ?? ''
  const door: Door = { title, baseUrl, headers: () => ({ authorization: `Bearer ${key}` }), fetch, classify: classifyOpenAi, paid, timeoutMs, missing }
  return {
    id, title,
    models: {
      text: servicesOf(models, 'text', (model) => createOpenAiText(model, door, key)),
      image: servicesOf(models, 'image', (model) => createOpenAiImage(model, door, key)),
      speech: servicesOf(models, 'speech', (model) => createOpenAiSpeech(model, door, key)),
    },
    readiness: readinessOf(door), probe: probeOf(door, '/models'),
  }
}
