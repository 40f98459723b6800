import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { Fetch } from './http.ts'

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
export const Tape = z.object({ format: z.literal('reelgraph/tape'), version: z.literal(1), exchanges: z.array(Exchange) })
export type Tape = z.infer<typeof Tape>

/** Response headers that tell something about the exchange and nothing about the account. */
const KEPT = ['content-type', 'retry-after', 'retry-after-ms', 'x-should-retry', 'request-id', 'x-request-id']

/** A fetch that writes down what goes by, with every secret blotted out, and the tape it writes on. */
export function record(fetch: Fetch, secrets: readonly string[]): { fetch: Fetch; tape: Tape } {
  const tape: Tape = { format: 'reelgraph/tape', version: 1, exchanges: [] }
  const blot = blotter(secrets)
  return {
    tape,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const sent = blot(Buffer.from(await request.clone().arrayBuffer()).toString('latin1'))
      const response = await fetch(request)
      const body = Buffer.from(await response.clone().arrayBuffer())
      const headers = Object.fromEntries(KEPT.flatMap((name) => (response.headers.get(name) === null ? [] : [[name, blot(response.headers.get(name) ?? '')]])))
      tape.exchanges.push({ method: request.method, url: blot(bare(request.url)), request: digestOf(sent), status: response.status, headers, body: Buffer.from(blot(body.toString('latin1')), 'latin1').toString('base64') })
      return response
    },
  }
}

/** A fetch that answers from a tape and never goes out. The same request gives its answers in the order they were recorded. */
export function replay(tape: Tape, secrets: readonly string[] = []): Fetch {
  const left = [...tape.exchanges]
  const blot = blotter(secrets)
  return async (input, init) => {
    const request = new Request(input, init)
    const sent = digestOf(blot(Buffer.from(await request.clone().arrayBuffer()).toString('latin1')))
    const url = blot(bare(request.url))
    const at = left.findIndex((one) => one.method === request.method && one.url === url && one.request === sent)
    if (at < 0) throw new ReelError('unavailable', `The recording holds no answer to ${request.method} ${new URL(request.url).pathname}.`, { hint: 'Record the exchange again, with the same request.' })
    const [found] = left.splice(at, 1)
    return new Response(found?.status === 204 ? null : Buffer.from(found?.body ?? '', 'base64'), { status: found?.status ?? 500, headers: found?.headers ?? {} })
  }
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
