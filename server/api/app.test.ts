import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { storyWorkflow } from '../../engine/testing/story.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import type { Host } from '../host/host.ts'
import { createApp } from './app.ts'
import type { Problem, RunDetail, RunInfo } from './types.ts'

let stage: Stage
let host: Host
let app: OpenAPIHono
const bugs: unknown[] = []

beforeAll(async () => {
  stage = await createStage()
  host = await stage.open()
  app = createApp(host, { onBug: (error) => bugs.push(error) })
})
afterAll(() => stage.strike())

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.request(`http://localhost/api${path}`, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
const problemIn = async (response: Response | Promise<Response>): Promise<Problem> => {
  const answer = await response
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return (await answer.json()) as Problem
}
const make = async () => (await (await send('POST', '/workflows', { workflow: storyWorkflow() })).json()) as { id: string; revision: number }
const finish = async (id: string) => {
  for await (const _ of host.runs.follow(id, 0, new AbortController().signal));
  return (await (await send('GET', `/runs/${id}`)).json()) as RunDetail
}

describe('the documents', () => {
  it('are saved on the revision that was edited, and never over another one', async () => {
    const { id, revision } = await make()
    const first = await send('PUT', `/workflows/${id}`, { ...storyWorkflow(), name: 'Mine' }, { 'if-match': `"${revision}"` })
    expect(first.status).toBe(200)
    expect(first.headers.get('etag')).toBe('"2"')
    const late = await problemIn(send('PUT', `/workflows/${id}`, storyWorkflow(), { 'if-match': `"${revision}"` }))
    expect(late).toMatchObject({ status: 409, code: 'conflict', revision: 2 })
    expect(await problemIn(send('PUT', `/workflows/${id}`, storyWorkflow()))).toMatchObject({ status: 428 })
    expect(await problemIn(send('PUT', `/workflows/${id}`, storyWorkflow(), { 'if-match': 'x' }))).toMatchObject({ status: 422 })
  })
  it('are refused with every fault in its place', async () => {
    expect(await problemIn(send('POST', '/workflows', { workflow: { format: 'x' } }))).toMatchObject({ status: 422, code: 'bad-input' })
    expect(await problemIn(send('POST', '/workflows', { name: 7 }))).toMatchObject({ status: 422, fields: [{ path: 'name' }] })
    expect(await problemIn(send('GET', '/workflows/none'))).toMatchObject({ status: 404, code: 'not-found' })
  })
  it('are made from a template with answers, and of older versions', async () => {
    const made = await send('POST', '/workflows', { template: 'story', inputs: { lead: 'owl' }, name: 'Owl' })
    expect(made.status).toBe(201)
    expect(await made.json()).toMatchObject({ name: 'Owl', template: 'story', revision: 1, workflow: { nodes: { scenes: { params: { lead: 'owl' } } } } })
    expect((await send('POST', '/workflows', { workflow: { format: 'reelgraph/workflow', version: 0, name: 'Old', nodes: [{ id: 'a', type: 'lore' }], edges: [] } })).status).toBe(201)
  })
  it('have named versions that can be brought back', async () => {
    const { id } = await make()
    const version = (await (await send('POST', `/workflows/${id}/versions`, { name: 'First cut' })).json()) as { id: string }
    await send('PUT', `/workflows/${id}`, { ...storyWorkflow(), name: 'Other' }, { 'if-match': '1' })
    expect(await (await send('GET', `/workflows/${id}/versions`)).json()).toMatchObject([{ name: 'First cut', revision: 1 }])
    expect(await (await send('POST', `/workflows/${id}/versions/${version.id}/restore`)).json()).toMatchObject({ name: 'Test', revision: 3 })
    expect(await problemIn(send('POST', `/workflows/${id}/versions/none/restore`))).toMatchObject({ status: 404 })
    expect((await send('DELETE', `/workflows/${id}`)).status).toBe(204)
    expect((await send('GET', `/workflows/${id}`)).status).toBe(404)
  })
})

describe('decisions', () => {
  it('are put at an address in either form, merged into the document, and taken back', async () => {
    const { id } = await make()
    expect(await (await send('PUT', `/workflows/${id}/decisions/${encodeURIComponent('shots:s01/02')}`, { verdict: { state: 'rejected', note: 'no' } })).json()).toMatchObject({ revision: 2, workflow: { decisions: { 'shots:s01/02': { take: { index: 1, notes: ['', 'no'] } } } } })
    expect(await (await send('PUT', `/workflows/${id}/decisions/shots/s01/02`, { take: { index: 0 } })).json()).toMatchObject({ workflow: { decisions: { 'shots:s01/02': { take: { index: 0 } } } } })
    const two = await send('PUT', `/workflows/${id}/decisions`, { decisions: { 'shots:s01/02': null, 'scenes::plan': { structure: { ops: [{ op: 'delete', id: 's03' }] } } } }, { 'if-match': '"3"' })
    expect(((await two.json()) as { workflow: { decisions: object } }).workflow.decisions).toEqual({ 'scenes::plan': { structure: { ops: [{ op: 'delete', id: 's03' }] } } })
    expect((await send('DELETE', `/workflows/${id}/decisions/scenes::plan`)).status).toBe(200)
    expect(await problemIn(send('PUT', `/workflows/${id}/decisions`, { decisions: { nowhere: {} } }))).toMatchObject({ status: 422 })
    expect(await problemIn(send('PUT', `/workflows/${id}/decisions`, { decisions: {} }, { 'if-match': '"1"' }))).toMatchObject({ status: 409 })
  })
})

describe('runs', () => {
  it('are started once per idempotency key', async () => {
    const { id } = await make()
    const start = (body: object) => send('POST', '/runs', body, { 'idempotency-key': 'k1' })
    const first = await start({ workflowId: id })
    expect(first.status).toBe(202)
    const { id: run } = (await first.json()) as RunInfo
    expect(await (await start({ workflowId: id })).json()).toMatchObject({ id: run })
    expect(await problemIn(start({ workflowId: id, review: 'wait' }))).toMatchObject({ status: 409 })
    const detail = await finish(run)
    expect(detail).toMatchObject({ state: 'succeeded', outputs: [{ node: 'assemble', port: 'film', fields: { missing: 0 } }] })
    expect(await problemIn(send('POST', `/runs/${run}/cancel`))).toMatchObject({ status: 409 })
    const item = await (await send('GET', `/runs/${run}/items/shots?item=${encodeURIComponent('s01/01')}`)).json()
    expect(item).toMatchObject({ task: { task: 'shots:s01/01' }, values: { shots: { seconds: 3 } }, recipe: { models: { image: 'test/instant' } }, inputs: expect.arrayContaining([{ node: 'scenes', item: 's01', fn: 'run' }]) as unknown })
    expect(await problemIn(send('GET', `/runs/${run}/items/shots?item=s99`))).toMatchObject({ status: 404 })
    expect(await (await send('GET', `/runs/${run}/items/shots/takes?item=${encodeURIComponent('s01/01')}`)).json()).toMatchObject([{ index: 0, values: { shots: { seconds: 3 } } }])
    expect(await (await send('GET', `/runs/${run}/document`)).json()).toMatchObject({ workflow: { name: storyWorkflow().name }, targets: { mode: 'fresh' } })
    expect(await (await send('GET', `/runs?workflowId=${id}`)).json()).toMatchObject([{ id: run }])
    expect(await (await send('POST', `/workflows/${id}/plan`, {})).json()).toMatchObject({ totals: { run: 0, maybe: 0 } })
    expect((await send('GET', `/runs/${run}/events`, undefined, { 'last-event-id': String(detail.last) })).status).toBe(204)
  })
  it('are refused with each missing answer before anything is called', async () => {
    const before = stage.calls.length
    expect(await problemIn(send('POST', '/runs', { template: 'story' }))).toMatchObject({ status: 422, fields: [{ path: 'inputs.lead', message: 'Missing: Who leads?' }] })
    expect(await problemIn(send('POST', '/runs', {}))).toMatchObject({ status: 422 })
    expect(stage.calls.length).toBe(before)
  })
})

describe('artifacts', () => {
  const picture = () => {
    const canvas = createCanvas(300, 150)
    canvas.getContext('2d').fillRect(0, 0, 100, 100)
    return canvas.toBuffer('image/png')
  }
  const upload = (bytes: Uint8Array, type: string) => app.request('http://localhost/api/artifacts', { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(bytes) })
  it('are uploaded, told by their bytes, and served whole, in ranges and small', async () => {
    const bytes = picture()
    const { artifact } = (await (await upload(bytes, 'image/png')).json()) as { artifact: string }
    const whole = await send('GET', `/artifacts/${artifact}`)
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(whole.headers)).toMatchObject({ 'content-type': 'image/png', etag: `"${artifact}"`, 'cache-control': expect.stringContaining('immutable') as string, 'x-content-type-options': 'nosniff' })
    expect((await send('GET', `/artifacts/${artifact}`, undefined, { 'if-none-match': `"${artifact}"` })).status).toBe(304)
    const part = await send('GET', `/artifacts/${artifact}`, undefined, { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer())]).toEqual([206, `bytes 10-19/${bytes.length}`, bytes.subarray(10, 20)])
    const end = await send('GET', `/artifacts/${artifact}`, undefined, { range: 'bytes=-5' })
    expect(Buffer.from(await end.arrayBuffer())).toEqual(bytes.subarray(-5))
    expect(await problemIn(send('GET', `/artifacts/${artifact}`, undefined, { range: `bytes=${bytes.length}-` }))).toMatchObject({ status: 416 })
    const head = await send('HEAD', `/artifacts/${artifact}`)
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(bytes.length), ''])
    for (let again = 0; again < 2; again++) {
      const small = await send('GET', `/artifacts/${artifact}?w=64`)
      expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp'])
      const { width, height } = await loadImage(Buffer.from(await small.arrayBuffer()))
      expect([width, height]).toEqual([64, 32])
    }
  })
  it('are refused when they are not what they say, of no known kind, empty or too large', async () => {
    expect(await problemIn(upload(picture(), 'video/mp4'))).toMatchObject({ status: 415 })
    expect(await problemIn(upload(new Uint8Array([0, 1, 2, 3]), 'application/octet-stream'))).toMatchObject({ status: 415 })
    expect(await problemIn(upload(new Uint8Array(), 'image/png'))).toMatchObject({ status: 422 })
    expect(await problemIn(app.request('http://localhost/api/artifacts', { method: 'POST', headers: { 'content-length': String(1e9), 'content-type': 'image/png' }, body: 'x' }))).toMatchObject({ status: 413 })
    expect((await upload(Buffer.from('<svg onload="x"></svg>'), 'image/svg+xml')).status).toBe(415)
  })
  it('that are lost say so, and the next run makes them again', async () => {
    const lost = 'a'.repeat(64)
    expect(await problemIn(send('GET', `/artifacts/${lost}`))).toMatchObject({ status: 410, code: 'lost-artifact', hint: expect.stringContaining('Run again') as string })
    expect(host.studio.missed.has(lost)).toBe(true)
    expect(await problemIn(send('GET', '/artifacts/..%2f..%2fetc'))).toMatchObject({ status: 422 })
  })
})

describe('the door', () => {
  it('answers to the names of this machine only, and to orders from its own pages only', async () => {
    expect(await problemIn(app.request('http://evil.example/api/health'))).toMatchObject({ status: 403 })
    expect(await problemIn(send('GET', '/health', undefined, { host: 'localhost.evil.example' }))).toMatchObject({ status: 403 })
    expect((await send('GET', '/health', undefined, { host: '127.0.0.1:4600' })).status).toBe(200)
    expect((await send('GET', '/health', undefined, { host: '[::1]:4600' })).status).toBe(200)
    expect(await problemIn(send('POST', '/workflows', {}, { origin: 'https://evil.example' }))).toMatchObject({ status: 403 })
    expect(await problemIn(send('POST', '/workflows', {}, { origin: 'null' }))).toMatchObject({ status: 403 })
    expect((await send('POST', '/workflows', {}, { host: 'localhost:4600', origin: 'http://localhost:4600' })).status).toBe(201)
    expect((await send('GET', '/health')).headers.get('access-control-allow-origin')).toBeNull()
  })
  it('answers wrong paths, methods, bodies and sizes in words', async () => {
    expect(await problemIn(send('GET', '/nothing'))).toMatchObject({ status: 404 })
    const wrong = await send('DELETE', '/health')
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    const raw = (body: string, type = 'application/json') => app.request('http://localhost/api/workflows', { method: 'POST', headers: { 'content-type': type }, body })
    expect(await problemIn(raw('{"name": '))).toMatchObject({ status: 400, message: expect.stringContaining('JSON') as string })
    expect(await problemIn(raw(`{"workflow": ${'['.repeat(5000)}${']'.repeat(5000)}}`))).toMatchObject({ status: 422 })
    expect(await problemIn(raw('name=x', 'text/plain'))).toMatchObject({ status: 415 })
    expect(await problemIn(raw(' '.repeat(17 * 1024 * 1024)))).toMatchObject({ status: 413 })
  })
  it('serves the explorer of its own', async () => {
    const page = await (await send('GET', '/docs')).text()
    expect(page).not.toMatch(/https?:/)
    const script = await send('GET', '/docs/standalone.js')
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    await script.body?.cancel()
  })
  it('hides what is wrong inside', async () => {
    const broken = createApp({ ...host, workflows: undefined as never, types: host.types, store: host.store } as never, { onBug: () => undefined })
    const problem = await problemIn(broken.request('http://localhost/api/workflows'))
    expect(problem).toMatchObject({ status: 500, code: 'internal' })
    expect(JSON.stringify(problem)).not.toMatch(/undefined|\.ts/)
  })
})

it('met no bug of its own', () => {
  expect(bugs).toEqual([])
})
