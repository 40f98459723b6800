import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchGuarded, isClosed, type Guard } from './guard.ts'
import { createProtocolServer, type ProtocolServer, type Said } from './testing/protocol-server.ts'

let server: ProtocolServer
const pages: Record<string, Said> = {
  '/file': { bytes: Buffer.from('whole'), headers: { 'content-type': 'image/png; charset=x' } },
  '/moved': { status: 302, headers: { location: '/file' } },
  '/inside': { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data' } },
  '/round': { status: 302, headers: { location: '/round' } },
  '/huge': { bytes: Buffer.alloc(5000) },
  '/gone': { status: 403 },
}
beforeAll(async () => {
  server = await createProtocolServer(({ path }) => pages[path] ?? { status: 404 })
})
afterAll(() => server.close())

const fetchIt = (url: string, more: Partial<Guard> = {}) => fetchGuarded(url, { trusted: new Set([server.host]), mostBytes: 1000, timeoutMs: 1000, signal: new AbortController().signal, ...more })

describe('fetching a file that somebody named', () => {
  it('gives the bytes and their media type, through redirects', async () => {
    expect(await fetchIt(`${server.url}/moved`)).toEqual({ bytes: Buffer.from('whole'), mime: 'image/png' })
  })
  it('refuses private addresses, by number, by name and behind a redirect, unless the operator named the host', async () => {
    for (const url of [`${server.url}/file`, `http://localhost:${server.host.split(':')[1]}/file`, 'http://[::1]/x', 'http://10.0.0.1/x', 'http://[::ffff:127.0.0.1]/x'])
      await expect(fetchIt(url, { trusted: new Set() })).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('private network') as string })
    await expect(fetchIt(`${server.url}/inside`)).rejects.toMatchObject({ code: 'rejected' })
  })
  it('sends a key to the host it was meant for, and not on to where that points', async () => {
    const other = await createProtocolServer(() => ({ bytes: Buffer.from('there') }))
    pages['/elsewhere'] = { status: 307, headers: { location: `${other.url}/file` } }
    await fetchIt(`${server.url}/elsewhere`, { trusted: new Set([server.host, other.host]), headers: { authorization: 'Bearer key' } })
    expect(server.heard.at(-1)!.headers.authorization).toBe('Bearer key')
    expect(other.heard.at(-1)!.headers.authorization).toBeUndefined()
    await other.close()
  })
  it('refuses what is not http, and names with passwords', async () => {
    for (const url of ['file:///etc/passwd', 'data:text/plain,x', 'http://a:b@example.org/', 'no address']) await expect(fetchIt(url)).rejects.toMatchObject({ code: 'rejected' })
  })
  it('stops at the size that is allowed, and at redirects without end', async () => {
    await expect(fetchIt(`${server.url}/huge`)).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('larger') as string })
    await expect(fetchIt(`${server.url}/round`)).rejects.toMatchObject({ code: 'unavailable' })
  })
  it('tells an address that expired from a server that is down', async () => {
    await expect(fetchIt(`${server.url}/gone`)).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('expired') as string })
    await expect(fetchIt('http://127.0.0.1:9/x', { trusted: new Set(['127.0.0.1:9']) })).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('the closed ranges', () => {
  it('hold this machine, private and link-local networks, and nothing public', () => {
    expect(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', 'fe80::1', 'fd00::1', '::ffff:192.168.0.1'].every(isClosed)).toBe(true)
    expect(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'].some(isClosed)).toBe(false)
  })
})
