import type { Door } from '../kit/http.ts'
import { CALL_TIMEOUT_MS, probeOf, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { ELEVENLABS_MODELS } from './models.ts'
import { classifyElevenLabs, createElevenLabsSpeech } from './speech.ts'

/** ElevenLabs: speech with timings. */
export const elevenlabs: ProviderType = {
  id: 'elevenlabs',
  title: 'ElevenLabs',
  credentials: {
    key: { title: 'API key', env: ['ELEVENLABS_API_KEY'], secret: true },
    baseUrl: { title: 'Address', env: ['ELEVENLABS_BASE_URL'], secret: false },
  },
  models: ELEVENLABS_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, timeoutMs = CALL_TIMEOUT_MS }) => {
    const key = credentials['key']
    const door: Door = {
      title: 'ElevenLabs', baseUrl: credentials['baseUrl'] ?? 'https://api.elevenlabs.io', fetch, classify: classifyElevenLabs, paid: true, timeoutMs, missing: key ? undefined : 'Add ELEVENLABS_API_KEY.',
      headers: () => ({ 'xi-api-key': key ?? '' }),
    }
    return { id: 'elevenlabs', title: 'ElevenLabs', models: { speech: servicesOf(models, 'speech', (model) => createElevenLabsSpeech(model, door)) }, readiness: readinessOf(door), probe: probeOf(door, '/v1/models') }
  },
}
