import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record, replay, Tape } from './tape.ts'
import { createProtocolServer, type ProtocolServer } from './testing/protocol-server.ts'

let server: ProtocolServer
let polls = 0
beforeAll(async () => {
  server = await createProtocolServer(({ path }) => ({ json: { path, poll: ++polls, echo: 'planted-secret-1' }, headers: { 'set-cookie': 'session=planted-secret-1', 'request-id': 'r1' } }))
})
afterAll(() => server.close())

const secret = 'planted-secret-1'
const send = (fetch: typeof globalThis.fetch) => fetch(`${server.url}/jobs?api_key=${secret}`, { method: 'POST', headers: { authorization: `Bearer ${secret}` }, body: JSON.stringify({ token: secret }) })

describe('a recording', () => {
  it('holds no secret, and answers the same requests in their order without a network', async () => {
    const { fetch: recording, tape } = record(fetch, [secret])
    const live = [await (await send(recording)).text(), await (await send(recording)).text()]
    const kept = JSON.stringify(tape)
    expect(kept).not.toContain(secret)
    expect(tape.exchanges.map(({ body }) => Buffer.from(body, 'base64').toString()).join('')).not.toContain(secret)
    const heard = server.heard.length
    const again = replay(Tape.parse(JSON.parse(kept)), [secret])
    const replayed = [await send(again), await send(again)]
    expect(await Promise.all(replayed.map((one) => one.text()))).toEqual(live.map((text) => text.replace(secret, '•••'.split('').map((dot) => Buffer.from(dot, 'latin1').toString('latin1')).join(''))))
    expect(replayed[0]!.headers.get('request-id')).toBe('r1')
    expect(server.heard).toHaveLength(heard)
  })
  it('knows what it was not asked', async () => {
    const { fetch: recording, tape } = record(fetch, [])
    await recording(`${server.url}/a`)
    await expect(replay(tape)(`${server.url}/b`)).rejects.toMatchObject({ code: 'rejected' })
  })
  it('knows a form again although its boundary is drawn by chance', async () => {
    const form = () => {
      const data = new FormData()
      data.append('image', new Blob(['pixels'], { type: 'image/png' }), 'a.png')
      return data
    }
    const { fetch: recording, tape } = record(fetch, [])
    await recording(`${server.url}/form`, { method: 'POST', body: form() })
    expect((await replay(tape)(`${server.url}/form`, { method: 'POST', body: form() })).status).toBe(200)
  })
  it('holds the files that a provider names, without what signs their addresses', async () => {
    const { fetch: recording, tape } = record(fetch, [])
    const guard = { trusted: new Set([server.host]), mostBytes: 1e6, timeoutMs: 1000, signal: new AbortController().signal }
    const { bytes } = await recording.files!(`${server.url}/clip.mp4?signature=abc`, guard)
    expect(JSON.stringify(tape)).not.toContain('abc')
    expect(Buffer.from((await replay(tape).files!(`${server.url}/clip.mp4?signature=other`, guard)).bytes)).toEqual(Buffer.from(bytes))
    await expect(recording.files!('http://127.0.0.1:9/x', { ...guard, trusted: new Set<string>() }), 'the guard stands while it is recorded').rejects.toMatchObject({ code: 'rejected' })
  })
})
