import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../engine/memory-stores.ts'
import type { CallIo, RequestPreview, Service } from '../../engine/service.ts'
import type { ImageRequest, SpeechRequest, VideoRequest } from '../capabilities.ts'
import { previewTask } from '../clients/preview.ts'
import { shotImages } from '../shot-images/run.ts'
import { aBrief, aComponent, aShot, aStage, someScenes } from '../testing/samples.ts'
import { handed, scripted } from '../testing/scripted.ts'
import type { Picture } from '../values/index.ts'
import { video } from '../video/run.ts'
import { providerTypes } from './index.ts'
import { defineModels, type ModelInfo } from './kit/model.ts'
import { createProvider, headersOf, withoutMedia } from './kit/preview.ts'
import { fieldsOf } from './kit/testing/form.ts'
import { createProtocolServer, type Heard, type ProtocolServer } from './kit/testing/protocol-server.ts'
import { sampleDepiction } from './offline/artist/sample-depictions.ts'
import type { ProviderType, TextWire } from './provider.ts'

const graph = { 3: { class_type: 'KSampler', inputs: { seed: '{{seed}}' } }, 6: { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}' } }, 8: { class_type: 'LoadImage', inputs: { image: '{{image}}' } } }
/** Providers whose models are the user's own get one of each here. */
const OWN: Record<string, ModelInfo[]> = {
  comfyui: defineModels([{ id: 'comfyui/paper', name: 'paper', title: 'Paper', capability: 'image', limits: { concurrency: 1 }, references: 4, workflow: graph }, { id: 'comfyui/film', name: 'film', title: 'Film', capability: 'video', limits: { concurrency: 1 }, workflow: graph }]),
  compatible: defineModels([{ id: 'compatible/llama', name: 'llama', title: 'Llama', capability: 'text', limits: { concurrency: 1 } }]),
}
const modelsOf = (type: ProviderType) => [...type.models, ...(OWN[type.id] ?? [])].filter(({ retiresOn }) => retiresOn === undefined || retiresOn > '2026-11-25')

let server: ProtocolServer
let io: CallIo
let picture: (bytes: string) => Promise<Picture>
beforeAll(async () => {
  // Answers nothing that could be an answer: only what it hears counts.
  server = await createProtocolServer(({ path }) => ({ json: providerTypes.flatMap(({ uploads = [] }) => uploads).find((upload) => upload.path.test(path))?.answer ?? { nothing: true } }))
  const artifacts = createMemoryArtifacts()
  io = { seed: 7, signal: new AbortController().signal, token: '00ff'.repeat(8), artifacts }
  picture = async (bytes) => ({ ...await artifacts.put(Buffer.from(bytes), 'image/png'), width: 1280, height: 720 })
})
beforeEach(() => void (server.heard.length = 0))
afterAll(() => server.close())

function serviceOf(type: ProviderType, { capability, id }: Pick<ModelInfo, 'capability' | 'id'>): Service {
  const credentials = Object.fromEntries(Object.entries(type.credentials).map(([role, { secret }]) => [role, secret ? 'planted-key-value' : server.url]))
  const services = createProvider(type, { credentials, models: modelsOf(type), trusted: new Set([server.host]), timeoutMs: 2000 }).models[capability] as Service[]
  return services.find(({ model }) => model === id)!
}

async function requestFor(capability: ModelInfo['capability']): Promise<unknown> {
  const depiction = sampleDepiction()
  switch (capability) {
    case 'text': return { purpose: 'soften', system: 'Be gentle.', prompt: 'Say it softly.', context: {}, schema: { type: 'object', properties: {}, additionalProperties: false }, effort: 'none' } satisfies TextWire
    case 'image': return { prompt: 'A fox.', negative: 'captions', depiction, references: [{ name: 'Ember', picture: await picture('sheet') }], width: 1280, height: 720, style: '' } satisfies ImageRequest
    case 'video': return { prompt: 'Ember turns.', image: await picture('first'), depiction, movement: 'pan-left', sound: 'rain', seconds: 6, fps: 24, width: 1280, height: 720, style: '' } satisfies VideoRequest
    default: return { text: 'Who sings there?', speaker: 'Bruno', voice: 'old, deep', about: 'an old bear', pace: 0.9, language: 'en' } satisfies SpeechRequest
  }
}

/** The request as the server heard it, told as a preview tells it. */
function told({ method, path, query, headers, body }: Heard): RequestPreview {
  const isForm = headers['content-type']?.startsWith('multipart/form-data')
  const search = query.size ? `?${query.toString()}` : ''
  return { method, url: `${server.url}${path}${search}`, headers: headersOf(Object.entries(headers) as [string, string][]), body: isForm ? fieldsOf({ body, headers } as Heard) : JSON.parse(body.toString()) }
}

describe.each(providerTypes.flatMap((type) => modelsOf(type).map((model) => [model.id, model.capability, type] as const)))('the preview of %s (%s)', (id, capability, type) => {
  it('is what the server is sent, byte for byte of the body, without the key', async () => {
    const service = serviceOf(type, { capability, id })
    const request = await requestFor(capability)
    const preview = await service.preview!(request, io)
    expect(server.heard).toEqual([])
    await (service.send ?? service.start)!(request, io).catch(() => undefined)
    const heard = told(server.heard.at(-1)!)
    const isForm = heard.headers['content-type']?.startsWith('multipart/form-data')
    expect({ method: preview.method, url: preview.url }).toEqual({ method: heard.method, url: heard.url })
    if (isForm) expect(Object.keys(preview.body as object).sort()).toEqual(Object.keys(heard.body as object).sort())
    else expect(preview.body).toEqual(heard.body)
    const { 'content-type': kind, ...headers } = preview.headers
    expect(heard.headers).toMatchObject(headers)
    expect(kind?.split(';')[0]).toBe(heard.headers['content-type']?.split(';')[0])
    expect(JSON.stringify(preview)).not.toContain('planted-key-value')
  })
})

describe('the request for a fixed shot', () => {
  const first = (capability: 'image' | 'video' | 'speech') => providerTypes.flatMap((type) => modelsOf(type).filter((model) => model.capability === capability).slice(0, 1).map((model) => [model.id, type, model] as const))
  const shot = async () => {
    const [set, sheet, lamp] = await Promise.all(['set', 'rowan', 'lantern'].map(picture))
    return {
      shots: aShot({ image: await picture('frame') }), stages: { ...aStage(), image: set! }, scenes: someScenes(1, [])[0], brief: aBrief(),
      components: [aComponent('Rowan', 'character', { image: sheet! }), aComponent('Brass Lantern', 'prop', { image: lamp! }), aComponent('Old Pier', 'location')],
    }
  }
  const golden = (id: string, preview: RequestPreview | undefined) => {
    // What a client says of itself and of this machine is no part of what is asked for.
    const headers = Object.fromEntries(Object.entries(preview?.headers ?? {}).flatMap(([name, value]) => (/^x-stainless|^user-agent/.test(name) ? [] : [[name, value.split(';')[0]]])))
    const text = JSON.stringify(withoutMedia({ ...preview, headers }), null, 2).replaceAll('\\r\\n', '\\n').replaceAll(server.url, 'https://provider.example')
    return expect(`${text}\n`).toMatchFileSnapshot(`golden/${id.replaceAll('/', '-')}.json`)
  }
  const context = () => ({ ...scripted(), artifacts: io.artifacts })

  it.each(first('image'))('drawn by %s is the one on file', async (id, type, model) => {
    const input = await shot()
    const preview = await previewTask({ implementation: shotImages, fn: 'run', input: handed(shotImages, 'run', { ...input, part: input.shots }), ctx: context(), serviceOf: () => serviceOf(type, model) })
    await golden(id, preview?.request)
  })
  it.each(first('speech'))('spoken by %s, slowly and by an old bear, is the one on file', async (id, type, model) => {
    await golden(id, await serviceOf(type, model).preview!(await requestFor('speech'), io))
  })
  it.each(first('video'))('filmed by %s is the one on file', async (id, type, model) => {
    const input = await shot()
    const [clip] = (await video.functions.plan!(handed(video, 'plan', input), context()) as { clips: { value: object }[] }).clips
    const preview = await previewTask({ implementation: video, fn: 'run', input: handed(video, 'run', { ...input, part: clip!.value }), ctx: context(), serviceOf: () => serviceOf(type, model) })
    await golden(id, preview?.request)
  })
})
