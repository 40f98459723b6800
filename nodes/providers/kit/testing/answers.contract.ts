import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../../../../engine/memory-stores.ts'
import type { CallIo, Service } from '../../../../engine/service.ts'
import type { ProtocolServer } from './protocol-server.ts'

export interface AnswerProvider<Request> {
  title: string
  serve: () => Promise<ProtocolServer>
  service: (server: ProtocolServer, key: string | undefined, timeoutMs: number) => Service
  goodKey: string
  request: Request
  /** Line of the request that is charged. */
  create: RegExp
  /** Refusals as the provider tells them: status and body, and the class that they are. */
  refusals: readonly (readonly [status: number, body: unknown, code: string])[]
  /** How an answer of another shape ends; a provider whose answers may be empty cannot tell. */
  wrongShape?: string
}

/** What every provider keeps to that answers at once, whatever its protocol. Call it inside `describe`. */
export function keepsToAnswers<Request>({ title, serve, service, goodKey, request, create, refusals, wrongShape = 'ambiguous' }: AnswerProvider<Request>): { server: () => ProtocolServer; send: () => ReturnType<NonNullable<Service['send']>>; io: () => CallIo } {
  let server: ProtocolServer
  let folder: string
  let io: CallIo
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'answers-'))
    server = await serve()
    io = { seed: 7, signal: new AbortController().signal, token: 't', artifacts: { ...createMemoryArtifacts(), scratch: () => mkdtemp(join(folder, 's-')) } }
  })
  beforeEach(() => void (server.heard.length = server.charges.length = 0))
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  const send = (key: string | undefined = goodKey, more: Partial<CallIo> = {}, timeoutMs = 3000) => service(server, key, timeoutMs).send!(request, { ...io, ...more })

  it('sends one request, and books what was charged', async () => {
    const reply = await send()
    expect(server.heard).toHaveLength(1)
    expect(reply.usd).toBeCloseTo(server.charges.reduce((sum, { usd }) => sum + usd, 0), 5)
    expect(service(server, goodKey, 1).price(request).max!).toBeGreaterThanOrEqual(reply.usd! - 1e-9)
  })
  it.each(refusals)('reads %i %o as %s, sent once', async (status, json, code) => {
    server.strike(create, { kind: 'status', status, json })
    await expect(send()).rejects.toMatchObject({ code })
    expect(server.heard).toHaveLength(1)
  })
  it('keeps to the pause that is named with a limit, and works again after a fault of the server', async () => {
    server.strike(create, { kind: 'status', status: 429, headers: { 'retry-after': '4' }, json: {} }, { kind: 'status', status: 500, json: {} })
    await expect(send()).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 4 })
    await expect(send()).rejects.toMatchObject({ code: 'unavailable' })
    await send()
  })
  it.each([['drop-before', 'ambiguous'], ['drop-after', 'ambiguous'], ['truncated', 'ambiguous'], ['html', 'rejected'], ['wrong-shape', wrongShape]] as const)('ends after %s as %s, sent once at most', async (kind, code) => {
    server.strike(create, { kind })
    await expect(send()).rejects.toMatchObject({ code })
    expect(server.heard.length).toBeLessThanOrEqual(1)
  })
  it('is of unknown fate when it takes too long, and cancelled when a person gives up', async () => {
    server.strike(create, { kind: 'slow', ms: 700 }, { kind: 'slow', ms: 700 })
    await expect(send(goodKey, {}, 200)).rejects.toMatchObject({ code: 'ambiguous' })
    const giveUp = new AbortController()
    const sent = send(goodKey, { signal: giveUp.signal })
    setTimeout(() => giveUp.abort(), 50)
    await expect(sent).rejects.toMatchObject({ code: 'cancelled' })
  })
  it('says when the key is wrong or none is there', async () => {
    await expect(send('wrong')).rejects.toMatchObject({ code: 'unauthorised' })
    await expect(service(server, undefined, 1000).send!(request, io)).rejects.toMatchObject({ code: 'unauthorised', message: `${title} is not configured.` })
    expect(server.charges).toEqual([])
  })
  return { server: () => server, send: () => send(), io: () => io }
}
