import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, type ProviderSetup } from '../kit/setup.ts'
import type { Provider } from '../provider.ts'
import { classifyOpenAi } from './classify.ts'
import { createOpenAiImage } from './image.ts'
import { createOpenAiSpeech } from './speech.ts'
import { createOpenAiText } from './text.ts'

/** OpenAI: text, pictures and speech. */
export function createOpenAiProvider(setup: ProviderSetup): Provider {
  return providerAt({ id: 'openai', title: 'OpenAI', paid: true, baseUrl: 'https://api.openai.com/v1', missing: 'Add OPENAI_API_KEY.' }, setup)
}

/** Any server that speaks OpenAI's protocol, such as Ollama, LM Studio or vLLM on one's own machine: text, and free. */
export function createCompatibleProvider(setup: ProviderSetup): Provider {
  return providerAt({ id: 'compatible', title: 'OpenAI-compatible server', paid: false, baseUrl: setup.baseUrl ?? '', missing: 'Add OPENAI_COMPATIBLE_URL, such as http://127.0.0.1:11434/v1.' }, { ...setup, key: setup.key ?? (setup.baseUrl === undefined ? undefined : 'none') })
}

function providerAt({ id, title, paid, baseUrl, missing }: { id: string; title: string; paid: boolean; baseUrl: string; missing: string }, setup: ProviderSetup): Provider {
  const { key = '', models, fetch = globalThis.fetch, timeoutMs = CALL_TIMEOUT_MS } = setup
  const door: Door = { title, baseUrl: setup.baseUrl ?? baseUrl, headers: () => ({ authorization: `Bearer ${key}` }), fetch, classify: classifyOpenAi, paid, timeoutMs, missing: key === '' ? missing : undefined }
  const own = models.filter((model) => model.id.startsWith(`${id}/`))
  const of = (capability: string) => own.filter((model) => model.capability === capability)
  return {
    id, title,
    models: {
      text: of('text').map((model) => createOpenAiText(model, door, key)),
      image: of('image').map((model) => createOpenAiImage(model, door, key)),
      speech: of('speech').map((model) => createOpenAiSpeech(model, door, key)),
    },
    readiness: async () => (key === '' ? { ready: false, message: `Not configured. ${missing}` } : { ready: true, message: `Configured for ${new URL(door.baseUrl).host}.` }),
  }
}
