import { z } from 'zod'
import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Word } from '../../values/index.ts'
import { messageIn, type Classify } from '../kit/failures.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { keepSound } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import { speedFor, voiceFor } from '../kit/voices.ts'
import type { ServicesOf } from '../provider.ts'

const Alignment = z.looseObject({ characters: z.array(z.string()), character_start_times_seconds: z.array(z.number()), character_end_times_seconds: z.array(z.number()) })
const Answer = z.looseObject({ audio_base64: z.string().min(1), alignment: Alignment.nullish() })

const STATUSES: Record<string, ErrorCode> = {
  quota_exceeded: 'out-of-quota', invalid_api_key: 'unauthorised', missing_permissions: 'unauthorised', detected_unusual_activity: 'unauthorised', voice_not_found: 'rejected', max_character_limit_exceeded: 'rejected', text_too_long: 'rejected',
  too_many_concurrent_requests: 'rate-limited', concurrent_limit_exceeded: 'rate-limited', system_busy: 'unavailable', 'only_for_creator+': 'unsupported',
}

/** ElevenLabs’ status words; a used-up quota comes under 401, so the word counts before the number. */
export const classifyElevenLabs: Classify = ({ status, body }) => {
  const detail = (body as { detail?: unknown } | null)?.detail
  const word = detail !== null && typeof detail === 'object' ? String((detail as { status?: unknown }).status ?? '') : ''
  const code = status >= 400 ? STATUSES[word] : undefined
  return code === undefined ? undefined : { code, message: messageIn(detail) || word }
}

/** Speech with the time of each character, from which the times of words are made. */
export function createElevenLabsSpeech(model: ModelInfo, door: Door): ServicesOf['speech'] {
  return {
    ...describeService(model),
    price: (request) => priceOf(model, { characters: request?.text.length ?? 100 }),
    async send(request, { signal, artifacts, seed }) {
      const voice = voiceFor(model, request) ?? VOICE
      const speed = speedFor(request, [0.7, 1.2])
      const { json, headers } = await askJson(door, {
        path: `/v1/text-to-speech/${voice}/with-timestamps?output_format=mp3_44100_128`, kind: 'create', signal,
        json: { text: request.text, model_id: model.name, seed: seed % 2 ** 32, ...(speed === undefined ? {} : { voice_settings: { speed } }), ...(request.language && !model.name.includes('multilingual') ? { language_code: request.language.slice(0, 2) } : {}) },
      })
      const answer = Answer.safeParse(json)
      if (!answer.success) throw unreadable(door, { kind: 'create' }, 'something that is no sound', json)
      const charged = Number(headers.get('character-cost') ?? request.text.length)
      const usd = priceOf(model, { characters: Number.isFinite(charged) ? charged : request.text.length }).max
      const audio = await keepSound(Buffer.from(answer.data.audio_base64, 'base64'), artifacts, { title: door.title, usd })
      return { value: { audio, words: answer.data.alignment ? wordsIn(answer.data.alignment, audio.seconds) : [] }, usd }
    },
  }
}

const VOICE = '21m00Tcm4TlvDq8ikWAM'

/** Words from the times of characters: from the start of the first to the end of the last, split at spaces. */
export function wordsIn({ characters, character_start_times_seconds: starts, character_end_times_seconds: ends }: z.infer<typeof Alignment>, seconds: number): z.infer<typeof Word>[] {
  const words: z.infer<typeof Word>[] = []
  let open: z.infer<typeof Word> | undefined
  characters.forEach((character, at) => {
    if (/\s/.test(character)) open = undefined
    else if (open) Object.assign(open, { text: open.text + character, end: Math.min(seconds, ends[at] ?? open.end) })
    else words.push((open = { text: character, start: Math.min(seconds, starts[at] ?? 0), end: Math.min(seconds, ends[at] ?? 0) }))
  })
  return words
}
