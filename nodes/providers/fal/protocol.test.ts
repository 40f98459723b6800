import { createCanvas } from '@napi-rs/canvas'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { freshScript, keepsToClips, type ClipServer } from '../kit/testing/clips.contract.ts'
import { createProtocolServer, fileAnswer } from '../kit/testing/protocol-server.ts'
import { fal } from './index.ts'

/** A server that speaks fal’s queue: 202 while under way, COMPLETED also for failures, answers at an address without the sub-path. */
async function createFalServer(file: Buffer): Promise<ClipServer & { nsfw: boolean }> {
  const script = freshScript()
  const jobs: (ClipServer['jobs'][number] & { looks: number; words: string[]; isVideo: boolean })[] = []
  const more = { nsfw: false }
  const server = await createProtocolServer((heard, charge) => {
    if (heard.path.startsWith('/files/')) return fileAnswer(script.file, file)
    if (heard.headers.authorization !== 'Key fal-good') return { status: 401, json: { detail: 'Invalid key' } }
    if (heard.method === 'POST') {
      const input = heard.json() as { prompt: string; duration?: string; start_image_url?: string }
      const isVideo = heard.path.includes('kling')
      if (isVideo && (typeof input.duration !== 'string' || !input.start_image_url?.startsWith('data:image/'))) return { status: 422, json: { detail: [{ loc: ['body', 'duration'], msg: 'Input should be a string', type: 'string_type' }] } }
      const job = { id: `req-${jobs.length + 1}`, seconds: Number(input.duration ?? 0), prompt: input.prompt, looks: 0, words: [...script.words], isVideo }
      jobs.push(job)
      const own = `${server.url}/fal-ai/${isVideo ? 'kling-video' : 'flux-2-pro'}/requests/${job.id}`
      return { json: { status: 'IN_QUEUE', request_id: job.id, queue_position: 0, response_url: own, status_url: `${own}/status`, cancel_url: `${own}/cancel` } }
    }
    const job = jobs.find(({ id }) => heard.path.includes(`/requests/${id}`))
    if (!job) return { status: 404, json: { detail: 'Request not found' } }
    if (heard.path.endsWith('/status')) {
      const word = job.words[job.looks++]
      return word === undefined ? { json: { status: 'COMPLETED', request_id: job.id } } : { status: 202, json: { status: word, request_id: job.id } }
    }
    if (script.ends === 'failed') return { status: 422, json: { detail: [{ loc: ['body', 'prompt'], msg: script.reason, type: /flagged/.test(script.reason) ? 'content_policy_violation' : 'value_error' }] } }
    charge(job.id, job.isVideo ? job.seconds * 0.084 : 0.05)
    const url = `${server.url}/files/${job.id}`
    return { json: job.isVideo ? { video: { url, content_type: 'video/mp4' } } : { images: [{ url }], has_nsfw_concepts: [more.nsfw] } }
  })
  return Object.assign(more, server, { script, jobs })
}

const at = (server: Pick<ClipServer, 'url' | 'host'>, key: string | undefined) => fal.create({ credentials: { key, baseUrl: server.url }, models: fal.models, trusted: new Set([server.host]), timeoutMs: 2000 }).models

describe('clips by fal', () => {
  keepsToClips({
    title: 'fal', serve: createFalServer, service: (from, key) => at(from, key).video![0]!, goodKey: 'fal-good', words: ['IN_QUEUE', 'IN_PROGRESS'], create: /POST .*kling/, look: /GET .*\/status/,
    refusals: [[403, { detail: 'User is locked. Reason: Exhausted balance.' }, 'out-of-quota'], [422, { detail: [{ msg: 'Bad', type: 'value_error' }] }, 'rejected'], [422, { detail: [{ msg: 'Flagged', type: 'content_policy_violation' }] }, 'refused'], [503, { detail: 'busy' }, 'unavailable']],
    failures: [['Could not load the image', 'rejected'], ['The prompt was flagged', 'refused']],
  })
})

describe('pictures by fal', () => {
  it('have no known price, take references, and are refused when they come out black', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fal-'))
    const server = await createFalServer(createCanvas(64, 48).toBuffer('image/png'))
    const io: CallIo = { seed: 9, signal: new AbortController().signal, token: 't', artifacts: { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) } }
    const image = at(server, 'fal-good').image![0]!
    expect(image.price().max).toBeUndefined()
    const picture = { ...await io.artifacts.put(Buffer.from('sheet'), 'image/png'), width: 8, height: 8 }
    const request = { prompt: 'A fox.', depiction: sampleDepiction(), references: [{ name: 'Ember', picture }], width: 1280, height: 720, style: '' }
    const { remoteId } = await image.start!(request, io)
    expect(server.heard[0]!.json()).toMatchObject({ image_size: { width: 1280, height: 720 }, seed: 9, image_urls: [expect.stringMatching(/^data:image\/png/)] })
    expect(await image.check!(remoteId, request, io)).toMatchObject({ state: 'done', reply: { value: { width: 64, height: 48 } } })
    server.nsfw = true
    await expect(image.check!(remoteId, request, io)).rejects.toMatchObject({ code: 'refused' })
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  it('are not looked for at an address that is not fal’s own', async () => {
    const image = fal.create({ credentials: { key: 'k', baseUrl: 'https://queue.fal.run' }, models: fal.models }).models.image![0]!
    const io = { signal: new AbortController().signal } as CallIo
    await expect(image.check!(JSON.stringify(['r', 'https://elsewhere.example/status', 'https://elsewhere.example/']), {} as never, io)).rejects.toMatchObject({ code: 'invalid-output' })
  })
})
