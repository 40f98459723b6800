import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { ImageRequest } from '../../capabilities.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { keepsToAnswers } from '../kit/testing/answers.contract.ts'
import { createProtocolServer } from '../kit/testing/protocol-server.ts'
import { gemini } from './index.ts'

const png = (width: number) => createCanvas(width, 36).toBuffer('image/png').toString('base64')
const error = (code: number, status: string, more: Record<string, unknown> = {}) => ({ error: { code, status, message: `A ${status}.`, ...more } })
const inline = (data: string, more: Record<string, unknown> = {}) => ({ inlineData: { mimeType: 'image/png', data }, ...more })
/** What the server answers; tests put their own in place. */
let answer: Record<string, unknown> | undefined

const serve = () => createProtocolServer(({ path, headers }, charge) => {
  if (headers['x-goog-api-key'] !== 'g-good') return { status: 400, json: error(400, 'INVALID_ARGUMENT', { message: 'API key not valid. Please pass a valid API key.' }) }
  if (!/^\/v1beta\/models\/[\w.-]+:generateContent$/.test(path)) return { status: 404, json: error(404, 'NOT_FOUND') }
  if (answer) return { json: answer }
  charge('image', 0.0336)
  return { json: { candidates: [{ index: 0, finishReason: 'STOP', content: { role: 'model', parts: [{ text: 'Here.' }, inline(png(10), { thought: true }), inline(png(64)), inline(png(11), { thought: true })] } }], usageMetadata: { totalTokenCount: 1130 } } }
})
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
