import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import type { ImageRequest } from '../../capabilities.ts'
import type { TextWire } from '../provider.ts'
import { defineModels } from '../kit/model.ts'
import { fieldsOf } from '../kit/testing/form.ts'
import type { Provider } from '../provider.ts'
import { compatible, openai } from './index.ts'
import { OPENAI_MODELS } from './models.ts'
import { createOpenAiServer } from './testing.ts'

let server: Awaited<ReturnType<typeof createOpenAiServer>>
let folder: string
let io: CallIo
beforeAll(async () => {
  server = await createOpenAiServer()
  folder = await mkdtemp(join(tmpdir(), 'openai-'))
  io = { seed: 7, signal: new AbortController().signal, token: 't', artifacts: { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) } }
})
afterEach(() => {
  server.charges.length = 0
  server.heard.length = 0
  Object.assign(server.script, { answer: { prompt: 'soft' }, finish: 'stop', refusal: null })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const provider = (key = 'sk-good', timeoutMs = 5000) => openai.create({ credentials: { key, baseUrl: server.baseUrl }, models: OPENAI_MODELS, timeoutMs })
const service = <C extends 'text' | 'image' | 'speech'>(capability: C, model: string, from = provider()) => from.models[capability]!.find((one) => one.model === model)!
const text = (from = provider()) => service('text', 'openai/gpt-6-luna', from)
const image = (from = provider()) => service('image', 'openai/gpt-image-2', from)
const Answer = z.object({ prompt: z.string().min(1).describe('Soft words'), count: z.number().int().min(1).max(3).optional() })
const asked: TextWire = { purpose: 'soften', system: 'Be gentle.', prompt: 'Say it softly.', context: {}, schema: z.toJSONSchema(Answer) as Record<string, unknown>, effort: 'medium' }
const drawn = (more: Partial<ImageRequest> = {}): ImageRequest => ({ prompt: 'A fox on a pier.', depiction: sampleDepiction(), references: [], width: 1280, height: 720, style: '', ...more })
const charged = () => server.charges.reduce((sum, { usd }) => sum + usd, 0)

describe('text', () => {
  it('is asked for with a strict schema and costs what the tokens cost', async () => {
    const reply = await text().send!(asked, io)
    expect(reply.value).toEqual({ prompt: 'soft' })
    expect(reply.usd).toBeCloseTo(charged())
    expect(server.heard[0]!.json()).toMatchObject({
      model: 'gpt-6-luna', reasoning_effort: 'medium', max_completion_tokens: 16_000,
      messages: [{ role: 'system', content: 'Be gentle.' }, { role: 'user', content: 'Say it softly.' }],
      response_format: { json_schema: { name: 'soften', strict: true, schema: { required: ['prompt', 'count'], additionalProperties: false, properties: { prompt: { description: 'Soft words (not empty)' } } } } },
    })
  })
  it('estimates at least what it costs in the end', async () => {
    expect(text().price(asked).max!).toBeGreaterThan(0.0011)
  })
  it('tells a refusal, a cut answer and one that is no JSON apart, and what they cost', async () => {
    Object.assign(server.script, { refusal: 'I cannot write this.' })
    await expect(text().send!(asked, io)).rejects.toMatchObject({ code: 'refused', message: 'OpenAI: I cannot write this.', usd: expect.closeTo(0.0011) as number })
    Object.assign(server.script, { refusal: null, finish: 'length' })
    await expect(text().send!(asked, io)).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('longer than 16000') as string })
    expect(server.charges).toHaveLength(2)
  })
})

describe('pictures', () => {
  it('are generated in steps of 16 and kept as they came', async () => {
    const reply = await image().send!(drawn(), io)
    expect(reply).toMatchObject({ value: { mime: 'image/png', width: 1280, height: 720 }, usd: expect.closeTo(charged()) as number })
    expect(server.heard[0]).toMatchObject({ path: '/v1/images/generations' })
    expect(server.heard[0]!.json()).toMatchObject({ model: 'gpt-image-2', size: '1280x720', quality: 'medium', output_format: 'png' })
  })
  it('send reference pictures in the order of the prompt', async () => {
    const picture = { ...await io.artifacts.put(Buffer.from('pixels'), 'image/png'), width: 1, height: 1 }
    await image().send!(drawn({ references: [{ name: 'the set', picture }, { name: 'Rowan', picture }] }), io)
    const form = server.heard[0]!
    expect(form.path).toBe('/v1/images/edits')
    expect([...form.body.toString('latin1').matchAll(/name="(image[^"]*)"; filename="([^"]+)"/g)].map((match) => [match[1], match[2]])).toEqual([['image[]', 'image-1.png'], ['image[]', 'image-2.png']])
    expect(fieldsOf(form)).toMatchObject({ model: 'gpt-image-2', prompt: 'A fox on a pier.' })
  })
  it('that the safety system blocks are refused after one request, and cost nothing', async () => {
    await expect(image().send!(drawn({ prompt: 'A blade.' }), io)).rejects.toMatchObject({ code: 'refused', usd: undefined })
    expect([server.heard.length, charged()]).toEqual([1, 0])
  })
  it.each([
    ['rate_limit_exceeded', 'rate-limited'], ['insufficient_quota', 'out-of-quota'], ['billing_hard_limit_reached', 'out-of-quota'],
  ])('under 429 with %s are %s, and nothing is sent twice', async (code, expected) => {
    server.strike(/images/, { kind: 'status', status: 429, headers: { 'retry-after': '3' }, json: { error: { message: 'No.', type: 't', code } } })
    await expect(image().send!(drawn(), io)).rejects.toMatchObject({ code: expected, ...(expected === 'rate-limited' ? { retryAfter: 3 } : {}) })
    expect(server.heard).toHaveLength(1)
  })
  it.each([
    ['500', { kind: 'status', status: 500, json: { error: { message: 'Oops.' } } }, 'unavailable', 1], ['a web page', { kind: 'html' }, 'rejected', 1], ['an unknown shape', { kind: 'wrong-shape' }, 'invalid-output', 1],
    ['a dropped connection before the request was read', { kind: 'drop-before' }, 'ambiguous', 0], ['a connection that broke after it', { kind: 'drop-after' }, 'ambiguous', 1], ['JSON that ends too early', { kind: 'truncated' }, 'ambiguous', 1],
  ] as const)('end in words after %s and are sent once', async (_, fault, code, heard) => {
    server.strike(/images/, fault)
    await expect(image().send!(drawn(), io)).rejects.toMatchObject({ code })
    expect(server.heard).toHaveLength(heard)
  })
  it('that do not come in time are ambiguous; those a person gave up are cancelled', async () => {
    server.strike(/images/, { kind: 'slow', ms: 600 }, { kind: 'slow', ms: 600 })
    await expect(image(provider('sk-good', 200)).send!(drawn(), io)).rejects.toMatchObject({ code: 'ambiguous' })
    const giveUp = new AbortController()
    const sent = image().send!(drawn(), { ...io, signal: giveUp.signal })
    setTimeout(() => giveUp.abort(), 50)
    await expect(sent).rejects.toMatchObject({ code: 'cancelled' })
  })
  it('with a wrong key say so', async () => {
    await expect(image(provider('sk-bad')).send!(drawn(), io)).rejects.toMatchObject({ code: 'unauthorised' })
  })
})

describe('speech', () => {
  it('comes as sound with a length, in a voice that fits', async () => {
    const tts = service('speech', 'openai/tts-1')
    const reply = await tts.send!({ text: 'Who sings there tonight?', speaker: 'Bruno', voice: 'old, deep', language: 'en' }, io)
    expect(reply.value).toMatchObject({ audio: { mime: 'audio/wav', seconds: expect.closeTo(1.6) as number }, words: [] })
    expect(reply.usd).toBeCloseTo(charged())
    expect(server.heard[0]!.json()).toMatchObject({ model: 'tts-1', voice: 'onyx' })
  })
})

describe('a provider', () => {
  it('without a key is not ready and says what to add; with one it says where it calls', async () => {
    expect(await openai.create({ credentials: {}, models: OPENAI_MODELS }).readiness()).toEqual({ ready: false, message: 'Not configured. Add OPENAI_API_KEY.' })
    await expect(image(openai.create({ credentials: {}, models: OPENAI_MODELS })).send!(drawn(), io)).rejects.toMatchObject({ code: 'unauthorised', hint: 'Add OPENAI_API_KEY.' })
    expect((await provider().readiness()).message).toContain(server.host)
    expect(JSON.stringify(await provider().readiness())).not.toContain('sk-good')
  })
  it('of another server speaks the same protocol for nothing, and repeats what was lost', async () => {
    const models = defineModels([{ id: 'compatible/llama', name: 'llama', title: 'Llama', capability: 'text', limits: { concurrency: 1 } }])
    const local = text2(compatible.create({ credentials: { key: 'sk-good', baseUrl: server.baseUrl }, models }))
    expect(local).toMatchObject({ paid: false })
    expect(local.price(asked)).toEqual({ min: 0, max: 0 })
    expect((await local.send!(asked, io)).usd).toBe(0)
    server.strike(/chat/, { kind: 'drop-after' })
    await expect(local.send!(asked, io)).rejects.toMatchObject({ code: 'unavailable' })
  })
})

const text2 = (from: Provider) => from.models.text![0]!
