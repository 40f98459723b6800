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
    await expect(replay(tape)(`${server.url}/b`)).rejects.toMatchObject({ code: 'unavailable' })
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
})
