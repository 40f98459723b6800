import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ImageRequest } from '../../capabilities.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import type { TextWire } from '../provider.ts'
import { keepsToAnswers } from '../kit/testing/answers.contract.ts'
import { freshScript, keepsToClips, type ClipServer } from '../kit/testing/clips.contract.ts'
import { createProtocolServer, fileAnswer, type ProtocolServer } from '../kit/testing/protocol-server.ts'
import { openrouter } from './index.ts'

const dataUrl = `data:image/png;base64,${createCanvas(64, 36).toBuffer('image/png').toString('base64')}`
const error = (code: number, metadata?: Record<string, unknown>) => ({ error: { code, message: `A ${code}.`, ...(metadata ? { metadata } : {}) } })
/** The message of the next answers; tests put other shapes in place. */
let message: Record<string, unknown> = {}
let choice: Record<string, unknown> = {}

/** A server that speaks OpenRouter’s protocol: chat with text or pictures, and clips. */
async function createServer(clip: Buffer = Buffer.alloc(0)): Promise<ClipServer> {
  const script = freshScript()
  const jobs: (ClipServer['jobs'][number] & { looks: number; words: string[] })[] = []
  const server = await createProtocolServer(({ path, method, headers, json }, charge) => {
    if (headers.authorization !== 'Bearer or-good') return { status: 401, json: error(401) }
    if (path === '/chat/completions') {
      const { modalities, response_format: format } = json() as { modalities?: string[]; response_format?: unknown }
      const cost = modalities ? 0.134 : 0.0007
      charge('chat', cost)
      const plain = format ? { role: 'assistant', content: '{"prompt":"soft"}' } : { role: 'assistant', content: '', images: [{ type: 'image_url', image_url: { url: dataUrl } }] }
      return { json: { id: 'gen-1', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message: { ...plain, ...message }, ...choice }], usage: { prompt_tokens: 100, completion_tokens: 200, cost } } }
    }
    if (path === '/videos' && method === 'POST') {
      const { duration, prompt, frame_images: frames } = json() as { duration: number; prompt: string; frame_images: { image_url: { url: string } }[] }
      if (!frames[0]?.image_url.url.startsWith('data:image/')) return { status: 400, json: error(400) }
      const job = { id: `v${jobs.length + 1}`, seconds: duration, prompt, looks: 0, words: [...script.words] }
      jobs.push(job)
      return { status: 202, json: { id: job.id, polling_url: `/videos/${job.id}`, status: 'pending' } }
    }
    if (path.endsWith('/content')) return fileAnswer(script.file, clip)
    const job = jobs.find(({ id }) => path === `/videos/${id}`)
    if (!job) return { status: 404, json: error(404) }
    const status = job.words[job.looks] ?? (script.ends === 'done' ? 'completed' : 'failed')
    if (job.looks++ === job.words.length && script.ends === 'done') charge(job.id, job.seconds * 0.12)
    return { json: { id: job.id, polling_url: '', status, ...(status === 'failed' ? { error: script.reason } : {}), ...(status === 'completed' ? { usage: { cost: job.seconds * 0.12 } } : {}) } }
  })
  return { ...server, script, jobs }
}

const at = ({ url, host }: Pick<ProtocolServer, 'url' | 'host'>, key: string | undefined, timeoutMs = 2000) => openrouter.create({ credentials: { key, baseUrl: url }, models: openrouter.models, trusted: new Set([host]), timeoutMs }).models
const refusals = [[402, error(402), 'out-of-quota'], [403, error(403, { reasons: ['violence'], flagged_input: 'x' }), 'refused'], [429, error(429), 'rate-limited'], [502, error(502), 'unavailable'], [400, error(400), 'rejected'], [404, error(404), 'unsupported']] as const

describe('text by OpenRouter', () => {
  const request: TextWire = { purpose: 'soften', system: 'Be gentle.', prompt: 'Say it.', context: {}, schema: z.toJSONSchema(z.object({ prompt: z.string() })) as Record<string, unknown>, effort: 'none' }
  const { server, send } = keepsToAnswers({ title: 'OpenRouter', serve: createServer, goodKey: 'or-good', request, create: /chat/, refusals, service: (from, key, timeoutMs) => at(from, key, timeoutMs).text![0]! })
  it('is asked of makers that keep to the schema, and fails in words when one breaks off', async () => {
    expect((await send()).value).toEqual({ prompt: 'soft' })
    expect(server().heard[0]!.json()).toMatchObject({ provider: { require_parameters: true }, response_format: { json_schema: { strict: true } } })
    choice = { error: { code: 502, message: 'The maker broke off.' }, finish_reason: 'error' }
    await expect(send()).rejects.toMatchObject({ code: 'unavailable', message: 'OpenRouter: The maker broke off.' })
    choice = {}
  })
})

describe('pictures by OpenRouter', () => {
  const request: ImageRequest = { prompt: 'A fox.', depiction: sampleDepiction(), references: [], width: 1280, height: 720, style: '' }
  const { send, server } = keepsToAnswers({ title: 'OpenRouter', serve: createServer, goodKey: 'or-good', request, create: /chat/, refusals, service: (from, key, timeoutMs) => at(from, key, timeoutMs).image![0]! })
  it.each([
    ['nested', { images: [{ type: 'image_url', image_url: { url: dataUrl } }] }], ['as a plain address', { images: [{ image_url: dataUrl }] }], ['as a list of texts', { images: [dataUrl] }], ['as url', { images: [{ url: dataUrl }] }],
    ['alone', { images: undefined, image_url: { url: dataUrl } }], ['inside the text', { images: undefined, content: `Here it is: ![fox](${dataUrl})` }], ['as a part of the content', { images: undefined, content: [{ type: 'image_url', image_url: { url: dataUrl } }] }],
  ])('are found %s', async (_, shape) => {
    message = shape
    expect(await send()).toMatchObject({ value: { width: 64, height: 36 }, usd: 0.134 })
    message = {}
  })
  it('that are not there are a failure with its price, and asked for in both modalities', async () => {
    message = { images: [], content: 'I would rather describe it.' }
    await expect(send()).rejects.toMatchObject({ code: 'invalid-output', message: 'OpenRouter sent no picture.', usd: 0.134 })
    message = {}
    expect(server().heard[0]!.json()).toMatchObject({ modalities: ['image', 'text'], image_config: { aspect_ratio: '16:9', image_size: '1K' } })
  })
})

describe('clips by OpenRouter', () => {
  keepsToClips({
    title: 'OpenRouter', serve: createServer, service: (from, key) => at(from, key).video![0]!, goodKey: 'or-good', words: ['pending', 'in_progress'], create: /POST \/videos/, look: /GET \/videos\/\w+$/, refusals,
    failures: [['first frame unreadable', 'rejected'], ['blocked by moderation', 'refused']],
  })
})
