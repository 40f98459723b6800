import { describe, expect, it } from 'vitest'
import type { ImageRequest } from '../../capabilities.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { keepsToAnswers } from '../kit/testing/answers.contract.ts'
import { gemini } from './index.ts'
import { createGeminiServer, geminiFault as error } from './testing.ts'

/** What the server answers; tests put their own in place. */
let answer: Record<string, unknown> | undefined

const serve = () => createGeminiServer({ answer: () => answer })
const request: ImageRequest = { prompt: 'A fox.', depiction: sampleDepiction(), references: [], width: 1280, height: 720, style: '' }

describe('pictures by Gemini', () => {
  const { server, send, io } = keepsToAnswers({
    title: 'Gemini', serve, goodKey: 'g-good', request, create: /generateContent/,
    service: (at, key, timeoutMs) => gemini.create({ credentials: { key, baseUrl: at.url }, models: gemini.models, timeoutMs }).models.image![0]!,
    refusals: [
      [429, error(429, 'RESOURCE_EXHAUSTED'), 'rate-limited'], [429, error(429, 'RESOURCE_EXHAUSTED', { details: [{ violations: [{ quotaId: 'GenerateRequestsPerDayPerProject' }] }] }), 'out-of-quota'],
      [403, error(403, 'PERMISSION_DENIED'), 'unauthorised'], [404, error(404, 'NOT_FOUND'), 'unsupported'], [400, error(400, 'INVALID_ARGUMENT'), 'rejected'], [503, error(503, 'UNAVAILABLE'), 'unavailable'],
    ],
  })
  it('are the last that is not a thought', async () => {
    expect(await send()).toMatchObject({ value: { width: 64, height: 36 } })
  })
  it('get their references before the words, and shape and size as settings', async () => {
    const picture = { ...await io().artifacts.put(Buffer.from('sheet'), 'image/png'), width: 8, height: 8 }
    const model = gemini.create({ credentials: { key: 'g-good', baseUrl: server().url }, models: gemini.models }).models.image![0]!
    await model.send!({ ...request, width: 720, height: 1280, references: [{ name: 'Ember', picture }] }, io())
    expect(server().heard[0]!.json()).toMatchObject({
      contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: Buffer.from('sheet').toString('base64') } }, { text: 'A fox.' }] }],
      generationConfig: { responseModalities: ['TEXT', 'IMAGE'], imageConfig: { aspectRatio: '9:16', imageSize: '1K' } },
    })
  })
  it.each([
    [{ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }, 'refused'], [{ candidates: [{ finishReason: 'IMAGE_SAFETY' }] }, 'refused'], [{ candidates: [{ finishReason: 'NO_IMAGE', content: { parts: [{ text: 'Sorry.' }] } }] }, 'invalid-output'],
    [{ candidates: [{ finishReason: 'STOP', content: { parts: [{ inline_data: { data: '' } }] } }] }, 'invalid-output'],
  ])('that are not there end as what they are: %o', async (told, code) => {
    answer = told
    await expect(send()).rejects.toMatchObject({ code })
    answer = undefined
  })
})
