import { ReelError } from '../../../engine/model/errors.ts'
import type { ErrorCode } from '../../../engine/model/errors.ts'

/** What a provider answered when it did not do what it was asked. */
export interface Refusal {
  status: number
  headers: Headers
  /** The parsed body, or its text where it is not JSON. */
  body: unknown
}

/** Reads a provider's own codes; undefined leaves the answer to the HTTP status. */
export type Classify = (refusal: Refusal) => { code: ErrorCode; message: string } | undefined

/** HTTP statuses as classes of error, for whatever a provider has no code of its own (RFC 9110; 402 and 429 as providers use them). */
const BY_STATUS: Record<number, ErrorCode> = {
  401: 'unauthorised', 402: 'out-of-quota', 403: 'unauthorised', 404: 'unsupported', 408: 'timeout', 409: 'unavailable', 410: 'unsupported', 425: 'rate-limited', 429: 'rate-limited',
}

/**
 * The failure that an answer stands for. A gateway's timeout (504) to a paid create leaves its fate unknown and is
 * `ambiguous`; other server errors say that it was not done. The time a provider names is kept.
 */
export function failureOf(refusal: Refusal, { title, isPaidCreate, classify }: { title: string; isPaidCreate: boolean; classify?: Classify | undefined }): ReelError {
  const known = classify?.(refusal)
  const { status } = refusal
  const code = known?.code ?? BY_STATUS[status] ?? (status === 504 && isPaidCreate ? 'ambiguous' : status >= 500 ? 'unavailable' : 'rejected')
  const after = code === 'rate-limited' || code === 'unavailable' ? retryAfter(refusal.headers) : undefined
  return new ReelError(code, `${title}: ${known?.message || messageIn(refusal.body) || `HTTP ${status}`}`, after === undefined ? {} : { retryAfter: after })
}

/** Seconds to wait, from `retry-after-ms` or `retry-after` (seconds or a date, RFC 9110 section 10.2.3); none over ten minutes. */
export function retryAfter(headers: Headers, now = Date.now()): number | undefined {
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(milliseconds)) return bounded(milliseconds / 1000)
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const seconds = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isFinite(seconds) ? bounded(seconds) : undefined
}

const bounded = (seconds: number): number | undefined => (seconds >= 0 && seconds <= 600 ? seconds : undefined)

/** The sentence in an error body, wherever providers put it; cut to a length that fits a panel. */
export function messageIn(body: unknown): string {
  if (typeof body === 'string') return body.startsWith('<') ? '' : body.slice(0, 300)
  if (body === null || typeof body !== 'object') return ''
  const object = body as Record<string, unknown>
  for (const name of ['message', 'msg', 'detail', 'error', 'status_msg', 'error_message']) {
    const found = messageIn(Array.isArray(object[name]) ? (object[name] as unknown[])[0] : object[name])
    if (found !== '') return found
  }
  return ''
}
