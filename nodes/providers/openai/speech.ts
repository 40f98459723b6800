import type { Door } from '../kit/http.ts'
import { keepSound } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import { speedFor, voiceFor } from '../kit/voices.ts'
import type { ServicesOf } from '../provider.ts'
import { calling, createOpenAiClient } from './client.ts'

/** Speech; it comes without the times of words. */
export function createOpenAiSpeech(model: ModelInfo, door: Door, key: string): ServicesOf['speech'] {
  const client = createOpenAiClient(door, key)
  return {
    ...describeService(model),
    price: (request) => priceOf(model, { characters: request?.text.length ?? 100 }),
    async send(request, { signal, artifacts }) {
      const speed = speedFor(request, [0.25, 4])
      const bytes = await calling(door, signal, async () => {
        const response = await client.audio.speech.create({
          model: model.name, input: request.text, voice: voiceFor(model, request) ?? 'alloy', response_format: 'wav',
          ...(speed === undefined ? {} : { speed }),
          ...(model.name.startsWith('tts-1') ? {} : { instructions: [request.voice, request.about].filter(Boolean).join('. The speaker is ') }),
        }, { signal })
        return Buffer.from(await response.arrayBuffer())
      })
      const usd = priceOf(model, { characters: request.text.length }).max
      return { value: { audio: await keepSound(bytes, artifacts, { title: door.title, usd }), words: [] }, usd }
    },
  }
}
