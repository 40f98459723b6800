import { createCanvas } from '@napi-rs/canvas'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import type { ImageRequest, VideoRequest } from '../../capabilities.ts'
import { sampleDepiction } from '../offline/artist/sample-depictions.ts'
import { fieldsOf } from '../kit/testing/form.ts'
import { defineModels } from '../kit/model.ts'
import { createProtocolServer, type ProtocolServer } from '../kit/testing/protocol-server.ts'
import { sampleClip } from '../kit/testing/sample-clip.ts'
import { fillGraph } from './fill.ts'
import { comfyui } from './index.ts'
import { toRunId } from './jobs.ts'

const workflow = {
  3: { class_type: 'KSampler', inputs: { seed: '{{seed}}', cfg: 7, positive: ['6', 0] } },
  6: { class_type: 'CLIPTextEncode', inputs: { text: 'paper theatre, {{prompt}}' } },
  8: { class_type: 'LoadImage', inputs: { image: '{{image}}' } },
  9: { class_type: 'SaveImage', inputs: { filename_prefix: 'reelgraph' } },
}
const models = defineModels([
  { id: 'comfyui/paper', name: 'paper', title: 'Paper', capability: 'image', limits: { concurrency: 1 }, workflow },
  { id: 'comfyui/film', name: 'film', title: 'Film', capability: 'video', limits: { concurrency: 1 }, workflow: { ...workflow, 10: { class_type: 'SaveVideo', inputs: { length: '{{frames}}' } } } },
])

let server: ProtocolServer
let folder: string
let io: CallIo
const runs = new Map<string, { looks: number; isVideo: boolean }>()
const script = { busy: 1, ends: 'success' as 'success' | 'error' | 'interrupted', lost: false }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comfy-'))
  const clip = await sampleClip(folder, 2)
  const png = createCanvas(64, 36).toBuffer('image/png')
  server = await createProtocolServer(({ path, query, json, method }) => {
    if (path === '/upload/image') return { json: { name: 'sheet (1).png', subfolder: 'in', type: 'input' } }
    if (path === '/view') return { bytes: query.get('filename')!.endsWith('.mp4') ? clip : png }
    if (path === '/prompt' && method === 'POST') {
      const { prompt, prompt_id: id } = json() as { prompt: typeof workflow; prompt_id: string }
      if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) return { status: 400, json: { error: { type: 'invalid_prompt_id', message: 'prompt_id must be a UUID' }, node_errors: {} } }
      if (prompt[3].inputs.cfg < 0) return { status: 400, json: { error: { type: 'prompt_outputs_failed_validation', message: 'Prompt outputs failed validation' }, node_errors: { 3: { class_type: 'KSampler', errors: [{ message: 'Value -1 smaller than min', details: 'cfg' }] } } } }
      runs.set(id, { looks: 0, isVideo: '10' in prompt })
      return { json: { prompt_id: id, number: 1, node_errors: {} } }
    }
    const id = path.split('/').at(-1)!
    if (path === '/queue') return { json: { queue_running: script.lost ? [] : [...runs.keys()].map((run) => [0, run, {}, {}, []]), queue_pending: [] } }
    const run = runs.get(id)
    if (!run || script.lost || run.looks++ < script.busy) return { json: {} }
    const messages = script.ends === 'error' ? [['execution_error', { node_type: 'KSampler', exception_message: 'out of memory' }]] : script.ends === 'interrupted' ? [['execution_interrupted', {}]] : [['execution_success', {}]]
    const images = [{ filename: 'preview.png', subfolder: '', type: 'temp' }, { filename: run.isVideo ? 'clip_00001_.mp4' : 'reelgraph_00001_.png', subfolder: 'out', type: 'output' }]
    return { json: { [id]: { outputs: { 9: { images, animated: [run.isVideo] } }, status: { status_str: script.ends === 'success' ? 'success' : 'error', completed: script.ends === 'success', messages } } } }
  })
  io = { seed: 41, signal: new AbortController().signal, token: '00ff'.repeat(8), artifacts: { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) } }
})
beforeEach(() => {
  runs.clear()
  server.heard.length = 0
  Object.assign(script, { busy: 1, ends: 'success', lost: false })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const provider = () => comfyui.create({ credentials: { baseUrl: server.url }, models, trusted: new Set([server.host]), timeoutMs: 2000 })
const image = () => provider().models.image![0]!
const request = async (): Promise<ImageRequest> => ({ prompt: 'a fox', depiction: sampleDepiction(), references: [{ name: 'Ember', picture: { ...await io.artifacts.put(Buffer.from('sheet'), 'image/png'), width: 8, height: 8 } }], width: 1280, height: 720, style: '' })

describe('a picture by a workflow of one’s own', () => {
  it('is the workflow with its placeholders filled, references uploaded under the name that the server gave', async () => {
    const asked = await request()
    const { remoteId } = await image().start!(asked, io)
    expect(fieldsOf(server.heard[0]!)).toMatchObject({ image: 'sheet' })
    expect(server.heard[1]!.json()).toMatchObject({ prompt_id: remoteId, prompt: { 3: { inputs: { seed: 41, cfg: 7, positive: ['6', 0] } }, 6: { inputs: { text: 'paper theatre, a fox' } }, 8: { inputs: { image: 'in/sheet (1).png' } } } })
    expect(await image().check!(remoteId, asked, io)).toMatchObject({ state: 'running' })
    expect(await image().check!(remoteId, asked, io)).toMatchObject({ state: 'done', reply: { value: { width: 64, height: 36 }, usd: 0 } })
    expect(image()).toMatchObject({ paid: false })
    expect(image().price(asked)).toEqual({ min: 0, max: 0 })
  })
  it('is found again by the token of its call', async () => {
    server.strike(/prompt/, { kind: 'drop-after' })
    await expect(image().start!(await request(), io)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await image().lookup!(io.token, io)).toEqual({ remoteId: toRunId(io.token) })
    expect(await image().lookup!('ab'.repeat(16), io)).toBeUndefined()
  })
  it.each([['error', 'rejected', 'KSampler: out of memory'], ['interrupted', 'rejected', 'cancelled']] as const)('that ended by %s says so', async (ends, code, words) => {
    Object.assign(script, { ends, busy: 0 })
    const asked = await request()
    const { remoteId } = await image().start!(asked, io)
    await expect(image().check!(remoteId, asked, io)).rejects.toMatchObject({ code, message: expect.stringContaining(words) as string })
  })
  it('that went with a restart of the server is gone, not running', async () => {
    const asked = await request()
    const { remoteId } = await image().start!(asked, io)
    script.lost = true
    await expect(image().check!(remoteId, asked, io)).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('no job') as string })
  })
  it('that the server does not accept names the node, and one with an unknown placeholder is not sent', async () => {
    const bad = (inputs: Record<string, unknown>) => comfyui.create({ credentials: { baseUrl: server.url }, models: [{ ...models[0]!, workflow: { ...workflow, 3: { class_type: 'KSampler', inputs } } }] }).models.image![0]!
    await expect(bad({ cfg: -1 }).start!(await request(), io)).rejects.toMatchObject({ code: 'rejected', message: 'ComfyUI: node 3 (KSampler): Value -1 smaller than min cfg' })
    await expect(bad({ cfg: '{{strength}}' }).start!(await request(), io)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('{{strength}} at 3.cfg') as string })
    expect(() => fillGraph({ 1: { class_type: 'X', inputs: { a: '{{nobody}}' } } }, {})).toThrow()
  })
})

describe('a clip by a workflow of one’s own', () => {
  it('is found among the pictures by the name of its file', async () => {
    const asked = await request()
    const clip: VideoRequest = { prompt: 'turns', image: asked.references[0]!.picture, depiction: asked.depiction, movement: 'static', sound: '', seconds: 2, fps: 12, width: 64, height: 48, style: '' }
    const film = provider().models.video![0]!
    const { remoteId } = await film.start!(clip, io)
    expect(server.heard[1]!.json()).toMatchObject({ prompt: { 10: { inputs: { length: 24 } } } })
    await film.check!(remoteId, clip, io)
    expect(await film.check!(remoteId, clip, io)).toMatchObject({ state: 'done', reply: { value: { mime: 'video/mp4', fps: 12 } } })
  })
})
