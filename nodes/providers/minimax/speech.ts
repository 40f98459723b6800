import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { keepSound } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import { speedFor, voiceFor } from '../kit/voices.ts'
import type { ServicesOf } from '../provider.ts'

const Answer = z.looseObject({ data: z.looseObject({ audio: z.string().nullish() }).nullish(), extra_info: z.looseObject({ usage_characters: z.number().nullish() }).nullish() })

/** Speech at once; the sound comes in hexadecimal. It has no times of words. */
export function createMiniMaxSpeech(model: ModelInfo, door: Door): ServicesOf['speech'] {
  return {
    ...describeService(model),
    price: (request) => priceOf(model, { characters: request?.text.length ?? 100 }),
    async send(request, { signal, artifacts }) {
      const { json } = await askJson(door, {
        path: '/v1/t2a_v2', kind: 'create', signal,
        json: { model: model.name, text: request.text, stream: false, voice_setting: { voice_id: voiceFor(model, request) ?? 'English_Graceful_Lady', speed: speedFor(request, [0.5, 2]) ?? 1, vol: 1, pitch: 0 }, audio_setting: { sample_rate: 32_000, format: 'flac', channel: 1 }, output_format: 'hex' },
      })
      const answer = Answer.safeParse(json)
      if (!answer.success) throw unreadable(door, { kind: 'create' }, 'something that is no sound', json)
      const { data, extra_info: info } = answer.data
      const usd = priceOf(model, { characters: info?.usage_characters ?? request.text.length }).max
      if (!data?.audio) throw new ReelError('invalid-output', `${door.title} sent no sound.`, { usd })
      return { value: { audio: await keepSound(Buffer.from(data.audio, 'hex'), artifacts, { title: door.title, usd }), words: [] }, usd }
    },
  }
}
