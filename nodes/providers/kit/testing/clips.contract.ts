import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../../engine/memory-stores.ts'
import type { CallIo } from '../../../../engine/service.ts'
import type { VideoRequest } from '../../../capabilities.ts'
import type { Footage } from '../../../values/media.ts'
import { sampleDepiction } from '../../offline/artist/sample-depictions.ts'
import type { ServicesOf } from '../../provider.ts'
import type { ProtocolServer } from './protocol-server.ts'
import { sampleClip } from './sample-clip.ts'

/** What a server of clips lets tests decide: the states a job goes through, how it ends, why, and what its file is. */
export interface Script { words: string[]; ends: 'done' | 'failed'; reason: string; file: 'clip' | 'gone' | 'empty' | 'picture' | 'huge' }
export const freshScript = (words: string[] = []): Script => ({ words, ends: 'done', reason: '', file: 'clip' })

export interface ClipServer extends ProtocolServer {
  script: Script
  /** What was accepted, in order. */
  jobs: { id: string; seconds: number; prompt: string }[]
}

export interface ClipProvider {
  title: string
  serve: (clip: Buffer) => Promise<ClipServer>
  /** The service for a key; undefined stands for none configured. */
  service: (server: ClipServer, key: string | undefined) => ServicesOf['video']
  goodKey: string
  /** Every state in which a job is under way, in the provider's words. */
  words: readonly string[]
  /** Line of the request that creates a job, and of the one that looks at it. */
  create: RegExp
  look: RegExp
  /** Refusals of a create as the provider tells them: status and body, and the class that they are. */
  refusals: readonly (readonly [status: number, body: unknown, code: string])[]
  /** Words of the provider for a job that failed, and their class. */
  failures: readonly (readonly [reason: string, code: string])[]
  /** What a look at a lost or unknown answer ends as. */
  seconds?: number
}

/** What every provider of clips keeps to, whatever its protocol. Call it inside `describe`. */
export function keepsToClips(provider: ClipProvider): { server: () => ClipServer; request: () => VideoRequest; io: (token?: string) => CallIo; follow: (remoteId: string) => Promise<{ value: Footage; usd: number | undefined }> } {
  const { title, create, look, goodKey, seconds = 5 } = provider
  let server: ClipServer
  let folder: string
  let artifacts: CallIo['artifacts']
  let request: VideoRequest
  let calls = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clips-'))
    server = await provider.serve(await sampleClip(folder, seconds))
    artifacts = { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) }
    const image = { ...await artifacts.put(Buffer.from('picture'), 'image/jpeg'), width: 1280, height: 720 }
    request = { prompt: 'Ember turns.', image, depiction: sampleDepiction(), movement: 'static', sound: '', seconds, fps: 24, width: 1280, height: 720, style: '' }
  })
  beforeEach(() => {
    server.heard.length = server.jobs.length = server.charges.length = 0
    Object.assign(server.script, freshScript(provider.words.slice(0, 1)))
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  const io = (token = `call-${++calls}`): CallIo => ({ seed: 1, signal: new AbortController().signal, token, artifacts })
  const film = (key: string | undefined = goodKey) => provider.service(server, key)
  const start = async () => (await film().start!(request, io())).remoteId
  const follow = async (remoteId: string) => {
    for (let looks = 0; looks < 20; looks++) {
      const progress = await film().check!(remoteId, request, io(''))
      if (progress.state === 'done') return progress.reply
    }
    throw new Error('The job never ended.')
  }
  const charged = () => server.charges.reduce((sum, { usd }) => sum + usd, 0)
  const creates = () => server.heard.filter(({ method, path }) => create.test(`${method} ${path}`)).length

  it('submits a job once, looks at it through every state, fetches its file, looks into it and books what was charged', async () => {
    server.script.words = [...provider.words, 'a word of some gateway']
    const reply = await follow(await start())
    expect(reply.value).toMatchObject({ mime: 'video/mp4', width: 64, height: 48, hasSound: false })
    expect(reply.usd).toBeCloseTo(charged(), 4)
    expect(film().price(request).max!).toBeGreaterThanOrEqual(reply.usd! - 1e-9)
    expect(server.jobs).toMatchObject([{ seconds, prompt: 'Ember turns.' }])
    expect(creates()).toBe(1)
  })
  it.each(provider.failures)('tells a job that failed because of “%s” as %s, and books nothing', async (reason, code) => {
    Object.assign(server.script, { ends: 'failed', reason })
    const remoteId = await start()
    await expect(follow(remoteId)).rejects.toMatchObject({ code, message: `${title}: ${reason}`, usd: undefined })
    expect(server.charges).toEqual([])
  })
  it.each(provider.refusals)('reads a create that is answered by %i %o as %s, sent once', async (status, json, code) => {
    server.strike(create, { kind: 'status', status, json })
    await expect(start()).rejects.toMatchObject({ code })
    expect(creates()).toBe(1)
  })
  it('keeps to the pause that is named with a limit', async () => {
    server.strike(create, { kind: 'status', status: 429, headers: { 'retry-after': '7' }, json: {} })
    await expect(start()).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 7 })
  })
  it.each([['drop-before', 'ambiguous'], ['drop-after', 'ambiguous'], ['truncated', 'ambiguous'], ['wrong-shape', 'ambiguous'], ['html', 'rejected']] as const)('calls a create that ended by %s %s; the same on a look is looked at again', async (kind, code) => {
    server.strike(create, { kind })
    await expect(start()).rejects.toMatchObject({ code })
    const remoteId = await start()
    server.strike(look, { kind })
    await expect(film().check!(remoteId, request, io(''))).rejects.toMatchObject({ code: 'unavailable' })
    server.strike(look, { kind: 'status', status: 500, json: {} })
    await expect(film().check!(remoteId, request, io(''))).rejects.toMatchObject({ code: 'unavailable' })
    expect((await follow(remoteId)).value.mime).toBe('video/mp4')
  })
  it.each([['gone', 'expired'], ['empty', 'empty file'], ['picture', 'image/png instead of a video'], ['huge', 'larger than']] as const)('takes no file that is %s, and books what it was charged', async (file, words) => {
    server.script.file = file
    const remoteId = await start()
    const failed = await follow(remoteId).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'invalid-output', message: expect.stringContaining(words) as string, usd: expect.closeTo(charged(), 4) as number })
  })
  it('says when the key is wrong or none is there, and nothing is made', async () => {
    await expect(film('wrong').start!(request, io())).rejects.toMatchObject({ code: 'unauthorised' })
    await expect(provider.service(server, undefined).start!(request, io())).rejects.toMatchObject({ code: 'unauthorised', message: `${title} is not configured.` })
    expect(server.jobs).toEqual([])
  })
  return { server: () => server, request: () => request, io, follow }
}
