import { ReelError } from '../../../engine/model/errors.ts'
import { failureOf, type Classify } from './failures.ts'
import type { FetchFile } from './guard.ts'

/** How a provider is reached. What stands in for the network may stand in for the hosts of its files too. */
export type Fetch = typeof globalThis.fetch & { files?: FetchFile }

/** One provider's door: where it is, who we are, how its answers are read. */
export interface Door {
  /** Name of the provider in messages. */
  title: string
  baseUrl: string
  /** Headers of every request, keys among them; made anew for each, since some sign the time. */
  headers: () => Record<string, string>
  fetch: Fetch
  classify?: Classify | undefined
  /** A create costs money, so one of unknown fate must not be sent again. */
  paid: boolean
  /** Milliseconds that one exchange may take. */
  timeoutMs: number
  /** What is missing before anything can be asked, in words. */
  missing?: string | undefined
}

export interface Ask {
  path: string
  /** A `create` may be accepted and charged even when its answer is lost; a `read` can be repeated. */
  kind: 'create' | 'read'
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  json?: unknown
  body?: FormData | Uint8Array
  headers?: Record<string, string>
  signal: AbortSignal
}

/** What came back, whole. */
export interface Answer {
  status: number
  headers: Headers
  bytes: Uint8Array
}

/** Most bytes of one answer; pictures come as base64 inside JSON. */
const MOST_BYTES = 128 * 1024 * 1024

/**
 * Sends one request and answers what came back if the status says success. Every other end is a `ReelError` whose code
 * tells what may be done: a connection that was never made is `unavailable`; one that broke after the request may have
 * been heard is `ambiguous` for a paid create and `unavailable` for a read.
 */
export async function ask(door: Door, request: Ask): Promise<Answer> {
  checkOpen(door)
  const isPaidCreate = request.kind === 'create' && door.paid
  const deadline = AbortSignal.timeout(door.timeoutMs)
  let answer: Answer
  try {
    const response = await door.fetch(new URL(request.path.replace(/^\//, ''), `${door.baseUrl.replace(/\/$/, '')}/`), {
      method: request.method ?? (request.json === undefined && request.body === undefined ? 'GET' : 'POST'),
      headers: { accept: 'application/json', ...(request.json === undefined ? {} : { 'content-type': 'application/json' }), ...door.headers(), ...request.headers },
      ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
      ...(request.body === undefined ? {} : { body: request.body as BodyInit }),
      signal: AbortSignal.any([request.signal, deadline]),
      redirect: 'error',
    })
    answer = { status: response.status, headers: response.headers, bytes: await whole(response, door.title) }
  } catch (error) {
    throw lostOf(error, { door, kind: request.kind, signal: request.signal, timedOut: deadline.aborted })
  }
  if (answer.status >= 200 && answer.status < 300) return answer
  throw failureOf({ status: answer.status, headers: answer.headers, body: loose(answer.bytes, keysIn(door)) }, { title: door.title, isPaidCreate, classify: door.classify })
}

/** Throws `unauthorised` for a door that is not configured, before anything is sent. */
export function checkOpen({ title, missing }: Door): void {
  if (missing !== undefined) throw new ReelError('unauthorised', `${title} is not configured.`, { hint: missing })
}

/** Sends one request and answers its JSON. What is not JSON, or ends too early, never passes for an answer. */
export async function askJson(door: Door, request: Ask): Promise<{ json: unknown; headers: Headers }> {
  const { headers, bytes, status } = await ask(door, request)
  const text = new TextDecoder().decode(bytes)
  try {
    const json: unknown = JSON.parse(text)
    const said = door.classify?.({ status, headers, body: json })
    if (said) throw failureOf({ status, headers, body: loose(bytes, keysIn(door)) }, { title: door.title, isPaidCreate: request.kind === 'create' && door.paid, classify: door.classify })
    return { json, headers }
  } catch (error) {
    if (error instanceof ReelError) throw error
    throw unreadable(door, request, 'JSON that ends too early or is broken', text)
  }
}

/**
 * The failure of an answer that came with success and cannot be read: whatever a paid create made may have been charged.
 * A web page was not written by the provider, so nothing was; on a
 * look at what was accepted before, something stands between for a while.
 */
export function unreadable(door: Door, { kind }: Pick<Ask, 'kind'>, what: string, answer?: unknown): ReelError {
  if (typeof answer === 'string' && /^\s*</.test(answer)) return new ReelError(kind === 'read' ? 'unavailable' : 'rejected', `${door.title} answered with a web page instead of JSON.`, { hint: `Look at the address of this provider in Settings: ${door.baseUrl}` })
  return new ReelError(kind === 'create' && door.paid ? 'ambiguous' : 'unavailable', `${door.title} answered ${what}.`)
}

async function whole(response: Response, title: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > MOST_BYTES) throw new ReelError('invalid-output', `${title} sent more than ${MOST_BYTES / 1048576} MB.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reasons for which a connection was never made, so that nothing can have been heard (codes of Node and of undici). */
const NEVER_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/

/** The failure of an exchange that brought no answer. A connection that was never made can be tried again; else a paid create is ambiguous. */
export function lostOf(error: unknown, { door, kind, signal, timedOut }: { door: Door; kind: Ask['kind']; signal: AbortSignal; timedOut: boolean }): ReelError {
  if (error instanceof ReelError) return error
  if (signal.aborted) return new ReelError('cancelled', 'Cancelled.')
  const isPaidCreate = kind === 'create' && door.paid
  if (timedOut) return new ReelError(isPaidCreate ? 'ambiguous' : 'timeout', `${door.title} did not answer within ${Math.max(1, Math.round(door.timeoutMs / 1000))} seconds.`)
  const code = codeOf(error)
  if (NEVER_SENT.test(code)) return new ReelError('unavailable', `${door.title} cannot be reached at ${new URL(door.baseUrl).host} (${code}).`)
  return new ReelError(isPaidCreate ? 'ambiguous' : 'unavailable', `The connection to ${door.title} broke${code === '' ? '' : ` (${code})`}.`)
}

/** The innermost code of a failed fetch. */
function codeOf(error: unknown): string {
  let code = ''
  for (let one = error; one instanceof Error; one = one.cause) code = String((one as { code?: unknown }).code ?? code)
  return code
}

/** The keys that a door sends: some providers repeat them in what they refuse, which is shown and kept. */
function keysIn(door: Door): string[] {
  return Object.entries(door.headers()).filter(([name]) => /auth|key/i.test(name)).flatMap(([, value]) => value.split(' ').at(-1) ?? []).filter((key) => key.length >= 6)
}

function loose(bytes: Uint8Array, keys: readonly string[]): unknown {
  const text = keys.reduce((clean, key) => clean.replaceAll(key, '•••'), new TextDecoder().decode(bytes.subarray(0, 65_536)))
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
