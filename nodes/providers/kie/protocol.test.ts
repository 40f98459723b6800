import { createCanvas } from '@napi-rs/canvas'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { keepsToClips, type ClipServer } from '../kit/testing/clips.contract.ts'
import { kie } from './index.ts'
import { createKieServer } from './testing.ts'

const at = (server: Pick<ClipServer, 'url' | 'host'>, key: string | undefined) => kie.create({ credentials: { key, baseUrl: server.url, filesUrl: server.url }, models: kie.models, trusted: new Set([server.host]), timeoutMs: 2000 })

describe('clips by KIE.ai', () => {
  const { server, request, io } = keepsToClips({
    title: 'KIE.ai', serve: createKieServer, service: (from, key) => at(from, key).models.video![0]!, goodKey: 'kie-good', words: ['waiting', 'queuing', 'generating'],
    create: /POST .*createTask/, look: /GET .*recordInfo/,
    refusals: [
      [200, { code: 402, msg: 'Credits insufficient' }, 'out-of-quota'], [200, { code: 429, msg: 'Too many' }, 'rate-limited'], [200, { code: 455, message: 'Maintenance' }, 'unavailable'],
      [200, { code: 422, msg: 'Bad duration' }, 'rejected'], [200, { code: 500, msg: 'Server error' }, 'unavailable'], [200, { code: 400, msg: 'Prompt violates content policy' }, 'refused'], [502, 'Bad gateway', 'unavailable'],
    ],
    failures: [['Image could not be read', 'rejected'], ['Flagged by content moderation', 'refused']],
  })
  it('upload the first frame before, and send every field with its type', async () => {
    const film = at(server(), 'kie-good').models.video![0]!
    await film.start!(request(), io())
    expect(server().heard.map(({ path }) => path)).toEqual(['/api/file-base64-upload', '/api/v1/jobs/createTask'])
    expect(server().heard[1]!.json()).toEqual({ model: 'kling-3.0/video', input: {
      prompt: 'Ember turns.', image_urls: [expect.stringMatching(/\/uploads\/.+\.jpeg$/)], sound: false, duration: '5', aspect_ratio: '16:9', mode: 'std', multi_shots: false, multi_prompt: [],
    } })
  })
})

describe('pictures by KIE.ai', () => {
  it('go with their references as uploaded pictures, and cost what the resolution costs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kie-'))
    const server = await createKieServer(createCanvas(64, 36).toBuffer('image/png'))
    const io: CallIo = { seed: 1, signal: new AbortController().signal, token: 't', artifacts: { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) } }
    const image = at(server, 'kie-good').models.image![0]!
    const picture = { ...await io.artifacts.put(Buffer.from('sheet'), 'image/png'), width: 8, height: 8 }
    const request = { prompt: 'A fox.', depiction: sampleDepiction(), references: [{ name: 'Ember', picture }], width: 1280, height: 720, style: '' }
    const { remoteId } = await image.start!(request, io)
    const progress = await image.check!(remoteId, request, io)
    expect(progress).toMatchObject({ state: 'done', reply: { value: { mime: 'image/png', width: 64, height: 36 }, usd: 0.04 } })
    expect(server.uploads).toEqual([`data:image/png;base64,${Buffer.from('sheet').toString('base64')}`])
    expect(server.heard[1]!.json()).toMatchObject({ model: 'nano-banana-2', input: { aspect_ratio: '16:9', resolution: '1K', image_input: [expect.stringContaining('/uploads/')] } })
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
})
