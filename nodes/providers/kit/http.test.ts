import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureOf, messageIn, retryAfter } from './failures.ts'
import { ask, askJson, type Ask, type Door } from './http.ts'
import { createProtocolServer, type ProtocolServer } from './testing/protocol-server.ts'

let server: ProtocolServer
beforeAll(async () => {
  server = await createProtocolServer(({ path }, charge) => {
    charge(path, 0.1)
    return { json: { made: path } }
  })
})
afterAll(() => server.close())

const signal = new AbortController().signal
const door = (more: Partial<Door> = {}): Door => ({ title: 'Maker', baseUrl: `${server.url}/v1`, headers: () => ({ authorization: 'Bearer key' }), fetch, paid: true, timeoutMs: 5000, ...more })
const create: Ask = { path: '/things', kind: 'create', json: { of: 'paper' }, signal }
const read: Ask = { path: '/things/1', kind: 'read', signal }
const charged = () => server.charges.splice(0).length

describe('one exchange', () => {
  it('goes to the path below the base address, signed, and answers the JSON', async () => {
    expect((await askJson(door(), create)).json).toEqual({ made: '/v1/things' })
    expect(server.heard.at(-1)).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' } })
    expect(charged()).toBe(1)
  })
  it('that never connected was surely not heard and may be tried again', async () => {
    const gone = await createProtocolServer(() => ({}))
    await gone.close()
    await expect(askJson(door({ baseUrl: gone.url }), create)).rejects.toMatchObject({ code: 'unavailable' })
  })
  it.each([['drop-after', 1], ['drop-before', 0], ['truncated', 1]] as const)('of a paid create that ended by %s is ambiguous, whatever the server did', async (kind, charges) => {
    server.strike(/things/, { kind })
    await expect(askJson(door(), create)).rejects.toMatchObject({ code: 'ambiguous' })
    expect(charged()).toBe(charges)
  })
  it.each(['drop-after', 'drop-before', 'truncated'] as const)('that only reads can be repeated after %s', async (kind) => {
    server.strike(/things/, { kind })
    await expect(askJson(door(), read)).rejects.toMatchObject({ code: 'unavailable' })
    charged()
  })
  it('that takes too long is ambiguous for a paid create and a timeout for the rest', async () => {
    server.strike(/things/, { kind: 'slow', ms: 500 }, { kind: 'slow', ms: 500 }, { kind: 'slow', ms: 500 })
    await expect(askJson(door({ timeoutMs: 250 }), create)).rejects.toMatchObject({ code: 'ambiguous', message: expect.stringContaining('did not answer') as string })
    await expect(askJson(door({ timeoutMs: 250 }), read)).rejects.toMatchObject({ code: 'timeout' })
    await expect(askJson(door({ paid: false, timeoutMs: 250 }), create)).rejects.toMatchObject({ code: 'timeout' })
    charged()
  })
  it('that is refused with the key repeated tells it without the key', async () => {
    server.strike(/things/, { kind: 'status', status: 401, json: { error: { message: 'Incorrect key sk-good-1234.' } } })
    await expect(askJson(door({ headers: () => ({ authorization: 'Bearer sk-good-1234' }) }), read)).rejects.toMatchObject({ message: 'Maker: Incorrect key •••.' })
  })
  it('that a person gives up is cancelled', async () => {
    const giveUp = new AbortController()
    server.strike(/given-up/, { kind: 'slow', ms: 200 })
    const asked = askJson(door(), { ...create, path: '/given-up', signal: giveUp.signal })
    await expect.poll(() => server.heard.at(-1)?.path).toBe('/v1/given-up')
    giveUp.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  })
  it('with a web page where JSON belongs says to look at the address', async () => {
    server.strike(/things/, { kind: 'html' })
    await expect(askJson(door(), create)).rejects.toMatchObject({ code: 'rejected', hint: expect.stringContaining(server.url) as string })
  })
  it('answers a refusal by its status, with the words of the provider and the time it named', async () => {
    server.strike(/things/, { kind: 'status', status: 429, headers: { 'retry-after': '7' }, json: { error: { message: 'Slow down.' } } })
    await expect(ask(door(), create)).rejects.toMatchObject({ code: 'rate-limited', message: 'Maker: Slow down.', retryAfter: 7 })
  })
  it('asks the provider’s own codes first, also under a status of success', async () => {
    const classify: Door['classify'] = ({ body }) => ((body as { code?: number }).code === 1301 ? { code: 'refused', message: 'Not for children.' } : undefined)
    server.strike(/things/, { kind: 'status', status: 200, json: { code: 1301 } })
    await expect(askJson(door({ classify }), create)).rejects.toMatchObject({ code: 'refused', message: 'Maker: Not for children.' })
  })
})

describe('the class of a refusal', () => {
  const of = (status: number, isPaidCreate = true) => failureOf({ status, headers: new Headers(), body: {} }, { title: 'Maker', isPaidCreate }).code
  it('follows the status', () => {
    expect([400, 401, 402, 403, 404, 408, 422, 425, 429, 500, 503].map((status) => of(status))).toEqual(['rejected', 'unauthorised', 'out-of-quota', 'unauthorised', 'unsupported', 'timeout', 'rejected', 'rate-limited', 'rate-limited', 'unavailable', 'unavailable'])
  })
  it('is ambiguous when a gateway gave up on a paid create', () => {
    expect([of(504), of(504, false)]).toEqual(['ambiguous', 'unavailable'])
  })
  it('reads the pause in every form, and none that is absurd', () => {
    const now = Date.parse('2026-11-24T10:00:00Z')
    expect(['3', '0.5', 'Tue, 24 Nov 2026 10:00:09 GMT', 'soon', '86400'].map((value) => retryAfter(new Headers({ 'retry-after': value }), now))).toEqual([3, 0.5, 9, undefined, undefined])
    expect(retryAfter(new Headers({ 'retry-after-ms': '250', 'retry-after': '9' }))).toBe(0.25)
  })
  it('finds the sentence wherever a provider puts it', () => {
    expect([{ error: { message: 'a' } }, { detail: [{ msg: 'b' }] }, { base_resp: 1, status_msg: 'c' }, 'd', '<html>', null].map(messageIn)).toEqual(['a', 'b', 'c', 'd', '', ''])
  })
})
