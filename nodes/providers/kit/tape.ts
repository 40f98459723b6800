import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import { fetchGuarded } from './guard.ts'
import type { Fetch } from './http.ts'
import { ModelInfo } from './model.ts'

/** One exchange as it is kept: no header that could hold a secret, bodies as base64. */
const Exchange = z.object({
  method: z.string(),
  url: z.string(),
  request: z.string(),
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})
export type Exchange = z.infer<typeof Exchange>
export const Tape = z.object({
  format: z.literal('reelgraph/tape'), version: z.literal(1), exchanges: z.array(Exchange),
  /** Addresses of providers that are not the usual ones, by provider and role. */
  addresses: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Models that a person added or edited. */
  models: z.array(ModelInfo).default([]),
})
export type Tape = z.infer<typeof Tape>

/** Response headers that tell something about the exchange and nothing about the account. */
const KEPT = ['content-type', 'retry-after', 'retry-after-ms', 'x-should-retry', 'request-id', 'x-request-id']

/** A file that a provider named, told apart from what was asked of its API. */
const FILE = 'FILE'

/** A fetch that writes down what goes by, files too, with every secret blotted out, and the tape it writes on. */
export function record(fetch: Fetch, secrets: readonly string[]): { fetch: Fetch; tape: Tape } {
  const tape: Tape = { format: 'reelgraph/tape', version: 1, exchanges: [], addresses: {}, models: [] }
  const blot = blotter(secrets)
  const listen: Fetch = async (input, init) => {
    const request = new Request(input, init)
    const sent = blot(Buffer.from(await request.clone().arrayBuffer()).toString('latin1'))
    const response = await fetch(request)
    const body = Buffer.from(await response.clone().arrayBuffer())
    const headers = Object.fromEntries(KEPT.flatMap((name) => (response.headers.get(name) === null ? [] : [[name, blot(response.headers.get(name) ?? '')]])))
    tape.exchanges.push({ method: request.method, url: blot(bare(request.url)), request: digestOf(sent), status: response.status, headers, body: Buffer.from(blot(body.toString('latin1')), 'latin1').toString('base64') })
    return response
  }
  listen.files = async (url, guard) => {
    const file = await fetchGuarded(url, guard)
    tape.exchanges.push({ method: FILE, url: blot(bare(url)), request: '', status: 200, headers: { 'content-type': file.mime }, body: Buffer.from(file.bytes).toString('base64') })
    return file
  }
  return { tape, fetch: listen }
}

/** A fetch that answers from a tape and never goes out. The same request gives its answers in the order they were recorded. */
export function replay(tape: Tape, secrets: readonly string[] = []): Fetch {
  const left = [...tape.exchanges]
  const blot = blotter(secrets)
  const take = (method: string, url: string, request: string): Exchange => {
    const at = left.findIndex((one) => one.method === method && one.url === url && one.request === request)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (!found) throw new ReelError('rejected', `The recording holds no answer to ${method} ${new URL(url).pathname}.`, { hint: 'Record it again, with the same request.' })
    return found
  }
  const answer: Fetch = async (input, init) => {
    const request = new Request(input, init)
    const sent = digestOf(blot(Buffer.from(await request.clone().arrayBuffer()).toString('latin1')))
    const { status, headers, body } = take(request.method, blot(bare(request.url)), sent)
    return new Response(status === 204 ? null : Buffer.from(body, 'base64'), { status, headers })
  }
  answer.files = async (url) => {
    const { headers, body } = take(FILE, blot(bare(url)), '')
    return { bytes: Buffer.from(body, 'base64'), mime: headers['content-type'] ?? '' }
  }
  return answer
}

/** The address without what signs it: queries of file hosts hold signatures. */
function bare(url: string): string {
  const { origin, pathname, searchParams } = new URL(url)
  for (const name of [...searchParams.keys()]) if (/key|token|sig|secret|credential|expires/i.test(name)) searchParams.set(name, '…')
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  return `${origin}${pathname}${query}`
}

/** A boundary of multipart bodies is drawn by chance, so it is no part of what was asked. */
function digestOf(body: string): string {
  const boundary = /^--([^\r\n]+)\r\n/.exec(body)?.[1]
  return createHash('sha256').update(boundary === undefined ? body : body.replaceAll(boundary, 'boundary')).digest('hex')
}

function blotter(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= 4)
  return (text) => known.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text)
}
