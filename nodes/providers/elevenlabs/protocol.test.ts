import { describe, expect, it } from 'vitest'
import type { SpeechRequest } from '../../capabilities.ts'
import { keepsToAnswers } from '../kit/testing/answers.contract.ts'
import { elevenlabs } from './index.ts'
import { wordsIn } from './speech.ts'
import { createElevenLabsServer as serve, elevenLabsDetail as detail } from './testing.ts'

const request: SpeechRequest = { text: 'Who sings there?', speaker: 'Bruno', voice: 'old, deep', language: 'en' }

describe('speech by ElevenLabs', () => {
  const { server, send } = keepsToAnswers({
    title: 'ElevenLabs', serve, goodKey: 'el-good', request, create: /text-to-speech/,
    service: (at, key, timeoutMs) => elevenlabs.create({ credentials: { key, baseUrl: at.url }, models: elevenlabs.models, timeoutMs }).models.speech![0]!,
    refusals: [[401, detail('quota_exceeded'), 'out-of-quota'], [401, detail('invalid_api_key'), 'unauthorised'], [429, detail('too_many_concurrent_requests'), 'rate-limited'], [400, detail('voice_not_found'), 'rejected'], [422, { detail: [{ loc: [], msg: 'bad', type: 'x' }] }, 'rejected'], [425, detail('too_early'), 'rate-limited']],
  })
  it('comes with the times of its words, in a voice that fits', async () => {
    const { value } = await send() as { value: { audio: { seconds: number }; words: { text: string }[] } }
    expect(value.words).toEqual([{ text: 'Who', start: 0, end: expect.closeTo(0.3) as number }, { text: 'sings', start: 0.4, end: expect.closeTo(0.9) as number }, { text: 'there?', start: 1, end: expect.closeTo(1.6) as number }])
    expect(value.audio.seconds).toBeCloseTo(1.6)
    expect(server().heard[0]!.path).toContain('pqHfZKP75CvOlQylNhV4')
  })
})

describe('words from the times of characters', () => {
  it('end with the sound and survive missing times', () => {
    expect(wordsIn({ characters: ['a', ' ', 'b', 'c'], character_start_times_seconds: [0, 1, 2], character_end_times_seconds: [1, 2, 9] }, 4)).toEqual([{ text: 'a', start: 0, end: 1 }, { text: 'bc', start: 2, end: 4 }])
    expect(wordsIn({ characters: [], character_start_times_seconds: [], character_end_times_seconds: [] }, 1)).toEqual([])
  })
})
