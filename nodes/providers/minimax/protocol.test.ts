import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { keepsToClips, type ClipServer } from '../kit/testing/clips.contract.ts'
import { minimax } from './index.ts'
import { createMiniMaxServer } from './testing.ts'

const at = (server: Pick<ClipServer, 'url' | 'host'>, key: string | undefined) => minimax.create({ credentials: { key, baseUrl: server.url }, models: minimax.models, trusted: new Set([server.host]), timeoutMs: 2000 }).models
const answer = (code: number, message: string) => ({ base_resp: { status_code: code, status_msg: message } })
const common = { title: 'MiniMax', serve: createMiniMaxServer, goodKey: 'mm-good', create: /POST .*video_generation/, look: /GET .*query/ }

describe('clips by Hailuo (version 1)', () => {
  const { server, request, io } = keepsToClips({
    ...common, seconds: 6, service: (from, key) => at(from, key).video!.find(({ model }) => model === 'minimax/hailuo-2.3')!, words: ['Preparing', 'Queueing', 'Processing'],
    refusals: [[200, answer(1008, 'insufficient balance'), 'out-of-quota'], [200, answer(1002, 'rate limit'), 'rate-limited'], [200, answer(1026, 'input is sensitive'), 'refused'], [200, answer(1024, 'internal'), 'unavailable'], [200, answer(2013, 'bad'), 'rejected'], [200, answer(2061, 'plan'), 'unsupported']],
    failures: [['first frame too small', 'rejected'], ['output is sensitive', 'refused']],
  })
  it('carry the camera move in brackets', async () => {
    await at(server(), 'mm-good').video![0]!.start!({ ...request(), movement: 'push-in' }, io())
    expect(server().heard.at(-1)!.json()).toMatchObject({ prompt: '[Push in] Ember turns.', duration: 6, resolution: '768P', first_frame_image: expect.stringMatching(/^data:image\/jpeg;base64,/) as string })
  })
})

describe('clips by H3 (version 2)', () => {
  const error = (number: string) => ({ type: 'error', error: { type: 'x', message: 'No.', code: number } })
  keepsToClips({
    ...common, service: (from, key) => at(from, key).video!.find(({ model }) => model === 'minimax/h3')!, words: ['queued', 'running'],
    refusals: [[400, error('1026'), 'refused'], [402, error('1008'), 'out-of-quota'], [429, error('1002'), 'rate-limited'], [500, error('0'), 'unavailable'], [400, error('2013'), 'rejected']],
    failures: [['reference not readable', 'rejected'], ['content policy', 'refused']],
  })
})

describe('pictures and speech by MiniMax', () => {
  it('come at once, as base64 and in hexadecimal, and cost what was charged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'minimax-'))
    const server = await createMiniMaxServer(Buffer.alloc(0))
    const io: CallIo = { seed: 5, signal: new AbortController().signal, token: 't', artifacts: { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) } }
    const { image, speech } = at(server, 'mm-good')
    const picture = { ...await io.artifacts.put(Buffer.from('sheet'), 'image/png'), width: 8, height: 8 }
    const drawn = await image![0]!.send!({ prompt: 'A fox.', depiction: sampleDepiction(), references: [{ name: 'the set', picture }, { name: 'Ember', picture }], width: 720, height: 1280, style: '' }, io)
    expect(drawn).toMatchObject({ value: { width: 64, height: 36 }, usd: 0.0035 })
    expect(server.heard[0]!.json()).toMatchObject({ aspect_ratio: '9:16', seed: 5, subject_reference: [{ type: 'character' }] })
    const spoken = await speech![0]!.send!({ text: 'Who sings there?', speaker: 'Bruno', voice: 'old, deep', language: 'en' }, io)
    expect(spoken.value.audio.seconds).toBeCloseTo(1.5, 1)
    expect(server.heard[1]!.json()).toMatchObject({ voice_setting: { voice_id: 'English_Wise_Elder' } })
    expect(drawn.usd! + spoken.usd!).toBeCloseTo(server.charges.reduce((sum, { usd }) => sum + usd, 0))
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
})
