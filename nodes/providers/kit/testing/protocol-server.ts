import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as a provider's server sees it. */
export interface Heard {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
  /** The same for requests of the same body. */
  digest: string
  json: () => unknown
}

export interface Said {
  status?: number
  headers?: Record<string, string>
  json?: unknown
  bytes?: Uint8Array
  /** Length to announce instead of the true one. */
  claims?: number
}

/** Faults of networks and servers; each strikes the next request that matches, once. `drop-after` has done the work, and charged. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; json?: unknown }
  | { kind: 'drop-before' } | { kind: 'drop-after' } | { kind: 'truncated' } | { kind: 'html' } | { kind: 'wrong-shape' }
  | { kind: 'slow'; ms: number }
  /** Another answer instead, after the work was done and charged. */
  | { kind: 'instead'; said: Said }

interface Planned { match: RegExp; fault: Fault }

export interface ProtocolServer {
  url: string
  host: string
  heard: Heard[]
  /** What the server has charged, in US dollars, one entry for each thing it sold. */
  charges: { what: string; usd: number }[]
  /** Plans a fault for the next request whose `METHOD /path` matches. */
  strike: (match: RegExp, ...faults: Fault[]) => void
  /** Asks for a fault for each request that no planned one strikes, by its `METHOD /path`. */
  weather: (next: (line: string) => Fault | undefined) => void
  close: () => Promise<void>
}

type Answer = (heard: Heard, charge: (what: string, usd: number) => void) => Said | Promise<Said>

/** A real HTTP server on the loopback that speaks a provider's protocol by `answer`, with faults switched on from outside. */
export async function createProtocolServer(answer: Answer): Promise<ProtocolServer> {
  const heard: Heard[] = []
  const charges: ProtocolServer['charges'] = []
  const planned: Planned[] = []
  let weather: (line: string) => Fault | undefined = () => undefined
  const server = createServer((request, response) => void serve(request, response))
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const line = `${request.method ?? 'GET'} ${url.pathname}`
    const at = planned.findIndex(({ match }) => match.test(line))
    const fault = at < 0 ? weather(line) : planned.splice(at, 1)[0]?.fault
    if (fault?.kind === 'drop-before') return void request.socket.destroy()
    const body = await bodyOf(request)
    const one: Heard = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers, body, digest: createHash('sha256').update(body).digest('hex'), json: () => JSON.parse(body.toString('utf8')) as unknown }
    heard.push(one)
    if (fault?.kind === 'status') return send(response, fault)
    if (fault?.kind === 'html') return send(response, { headers: { 'content-type': 'text/html' }, bytes: Buffer.from('<!doctype html><title>Sign in</title>') })
    const said = await answer(one, (what, usd) => void charges.push({ what, usd }))
    if (fault?.kind === 'drop-after') return void request.socket.destroy()
    if (fault?.kind === 'instead') return send(response, fault.said)
    if (fault?.kind === 'wrong-shape') return send(response, { json: { unexpected: true } })
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
    if (fault?.kind === 'truncated') return send(response, { ...said, bytes: bytesOf(said).subarray(0, Math.floor(bytesOf(said).length / 2)) })
    return send(response, said)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`, host, heard, charges,
    strike: (match, ...faults) => void planned.push(...faults.map((fault) => ({ match, fault }))),
    weather: (next) => void (weather = next),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const bytesOf = ({ bytes, json }: Said): Uint8Array => bytes ?? Buffer.from(JSON.stringify(json ?? {}))

function send(response: ServerResponse, said: Said): void {
  const bytes = bytesOf(said)
  response.writeHead(said.status ?? 200, { 'content-type': said.bytes ? 'application/octet-stream' : 'application/json', 'content-length': said.claims ?? bytes.length, ...said.headers })
  response.end(bytes)
}

/** The file of a job as the script of a test wants it. `huge` announces two gigabytes. */
export function fileAnswer(file: 'clip' | 'gone' | 'empty' | 'picture' | 'huge', clip: Uint8Array): Said {
  const headers = { 'content-type': 'video/mp4' }
  switch (file) {
    case 'gone': return { status: 403 }
    case 'empty': return { bytes: new Uint8Array(), headers }
    case 'picture': return { bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), headers }
    case 'huge': return { bytes: clip, headers, claims: 2 ** 31 }
    case 'clip': return { bytes: clip, headers }
  }
}
