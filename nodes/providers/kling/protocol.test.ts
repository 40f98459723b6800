import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import type { VideoRequest } from '../../capabilities.ts'
import type { Footage } from '../../values/media.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { sampleClip } from '../kit/testing/sample-clip.ts'
import { signKling, signWebhook } from './auth.ts'
import { kling } from './index.ts'
import { createKlingServer } from './testing.ts'

let server: Awaited<ReturnType<typeof createKlingServer>>
let folder: string
let artifacts: CallIo['artifacts']
let request: VideoRequest
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kling-'))
  server = await createKlingServer(await sampleClip(folder, 5))
  artifacts = { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) }
  const image = { ...await artifacts.put(Buffer.from('picture'), 'image/jpeg'), width: 1280, height: 720 }
  request = { prompt: 'Ember turns.', image, depiction: sampleDepiction(), movement: 'static', sound: '', seconds: 5, fps: 24, width: 1280, height: 720, style: '' }
})
beforeEach(() => {
  server.heard.length = server.jobs.length = server.charges.length = 0
  Object.assign(server.script, { words: ['submitted', 'processing'], ends: 'done', reason: '', files: 'here' })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

let calls = 0
const io = (token = `call-${++calls}`): CallIo => ({ seed: 1, signal: new AbortController().signal, token, artifacts })
const dialects = ['kling/kling-3.0', 'kling/legacy/kling-v3'] as const
const service = (model: string, credentials: Record<string, string> = { key: 'key-good' }) =>
  kling.create({ credentials: { baseUrl: server.url, ...credentials }, models: kling.models, trusted: new Set([server.host]), timeoutMs: 2000 }).models.video!.find((one) => one.model === model)!

/** Looks at a job until it is over. */
async function follow(film: ReturnType<typeof service>, remoteId: string, asked = request): Promise<{ value: Footage; usd: number | undefined }> {
  for (let looks = 0; looks < 20; looks++) {
    const progress = await film.check!(remoteId, asked, io(''))
    if (progress.state === 'done') return progress.reply
  }
  throw new Error('The job never ended.')
}

describe.each(dialects)('a clip by %s', (model) => {
  const film = (credentials?: Record<string, string>) => service(model, credentials)

  it('is submitted with its token, looked at through every state, fetched, looked into and charged as told', async () => {
    server.script.words = ['submitted', 'submitted', 'PROCESSING', 'a word of some gateway']
    const { remoteId } = await film().start!(request, io('token-1'))
    const reply = await follow(film(), remoteId)
    expect(reply.value).toMatchObject({ mime: 'video/mp4', width: 64, height: 48, hasSound: false })
    expect(reply.usd).toBeCloseTo(server.charges.reduce((sum, { usd }) => sum + usd, 0))
    expect(reply.usd).toBeCloseTo(film().price(request).max!)
    expect(server.jobs[0]).toMatchObject({ external: 'token-1', seconds: 5, prompt: 'Ember turns.' })
  })
  it('whose answer was lost is found by its token, and a job that never came is known to be none', async () => {
    server.strike(/POST/, { kind: 'drop-after' })
    await expect(film().start!(request, io('token-2'))).rejects.toMatchObject({ code: 'ambiguous' })
    const found = await film().lookup!('token-2', io(''))
    expect(found).toEqual({ remoteId: server.jobs[0]!.id })
    expect(await film().lookup!('token-3', io(''))).toBeUndefined()
    expect((await follow(film(), found!.remoteId)).value.seconds).toBeCloseTo(5, 0)
    expect(server.charges).toHaveLength(1)
  })
  it('that fails says why; moderation is a refusal, and neither is charged', async () => {
    server.script.ends = 'failed'
    for (const [reason, code] of [['Image pixel is invalid', 'rejected'], ['Failure to pass the risk control system', 'refused']] as const) {
      server.script.reason = reason
      const { remoteId } = await film().start!(request, io())
      await expect(follow(film(), remoteId)).rejects.toMatchObject({ code, message: `Kling: ${reason}` })
    }
    expect(server.charges).toEqual([])
  })
  it('is refused, put off or turned away by the codes in the body, once each', async () => {
    await expect(film().start!({ ...request, prompt: 'A blade.' }, io())).rejects.toMatchObject({ code: 'refused' })
    for (let busy = 0; busy < 3; busy++) await film().start!(request, io())
    await expect(film().start!(request, io())).rejects.toMatchObject({ code: 'rate-limited' })
    for (const [status, code, expected] of [[429, 1102, 'out-of-quota'], [429, 1302, 'rate-limited'], [403, 1103, 'unauthorised'], [404, 1203, 'unsupported'], [503, 5001, 'unavailable'], [200, 1201, 'rejected']] as const) {
      const before = server.heard.length
      server.strike(/POST/, { kind: 'status', status, json: { code, message: 'No.' } })
      await expect(film().start!(request, io())).rejects.toMatchObject({ code: expected, message: 'Kling: No.' })
      expect(server.heard.length).toBe(before + 1)
    }
  })
  it.each([['drop-before', 'ambiguous'], ['truncated', 'ambiguous'], ['wrong-shape', 'ambiguous'], ['html', 'rejected']] as const)('whose create ends by %s is %s; a look that does is looked at again', async (kind, code) => {
    server.strike(/POST/, { kind })
    await expect(film().start!(request, io())).rejects.toMatchObject({ code })
    server.jobs.length = 0
    const { remoteId } = await film().start!(request, io())
    if (kind === 'html') return
    server.strike(/GET/, { kind })
    await expect(film().check!(remoteId, request, io(''))).rejects.toMatchObject({ code: 'unavailable' })
    expect((await follow(film(), remoteId)).value.mime).toBe('video/mp4')
  })
  it('whose file is gone, or is of another length than was asked, is no result', async () => {
    server.script.files = 'gone'
    const { remoteId } = await film().start!(request, io())
    await expect(follow(film(), remoteId)).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('expired') as string })
    server.script.files = 'here'
    const second = await film().start!({ ...request, seconds: 15 }, io())
    await expect(follow(film(), second.remoteId, { ...request, seconds: 15 })).rejects.toMatchObject({ code: 'invalid-output' })
  })
  it('takes the pair of keys of earlier accounts, and says what is wrong with a key', async () => {
    expect((await film({ accessKey: 'ak', secretKey: 'sk' }).start!(request, io())).remoteId).toBe('task-1')
    await expect(film({ accessKey: 'ak', secretKey: 'other' }).start!(request, io())).rejects.toMatchObject({ code: 'unauthorised' })
    await expect(film({ key: '' }).start!(request, io())).rejects.toMatchObject({ code: 'unauthorised', hint: expect.stringContaining('KLING_API_KEY') as string })
  })
})

describe('signatures', () => {
  it('are those that were computed elsewhere', () => {
    expect(signKling('ak_test', 'sk_test', 1_780_000_000_000)).toBe('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJha190ZXN0IiwiZXhwIjoxNzgwMDAxODAwLCJuYmYiOjE3Nzk5OTk5OTV9.SthISPvNIzhAZFFXKMBb9RyuEaDIeRtI5vB2tyc218U')
    const body = '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}'
    expect(signWebhook('whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=', { id: '9876543210', timestamp: '1781080794', body })).toBe('v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=')
  })
})
