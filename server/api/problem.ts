import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ERROR_CODES, ReelError } from '../../engine/model/errors.ts'
import type { ErrorCode } from '../../engine/model/errors.ts'
import { ConflictError } from '../db/conflict.ts'
import { RequestError } from '../host/problem.ts'
import type { Problem } from './types.ts'

const STATUS: Record<ErrorCode, number> = {
  'bad-input': 422, 'unknown-name': 422, unsupported: 422, rejected: 422, refused: 422, 'invalid-output': 502,
  'rate-limited': 503, unavailable: 503, timeout: 504, unauthorised: 422, 'out-of-quota': 422, ambiguous: 409,
  cancelled: 409, 'lost-artifact': 410, storage: 507, 'over-budget': 409, blocked: 409, 'missing-tool': 503, internal: 500,
}
const FAULTS = { invalid: 422, 'not-found': 404, conflict: 409, unaccepted: 402 } as const
const HTTP: Record<number, [code: string, title: string, hint: string]> = {
  400: ['bad-request', 'Bad request', 'Correct the request; the API is described at /api/docs.'],
  402: ['needs-consent', 'Payment required', 'Agree to pay for what is named, or choose other models.'],
  403: ['forbidden', 'Forbidden', 'Open Reelgraph by the address it printed when it started.'],
  404: ['not-found', 'Not found', 'The API is described at /api/docs.'],
  405: ['method-not-allowed', 'Method not allowed', 'Use a method that the header Allow names.'],
  409: ['conflict', 'Conflict', 'Look at the newest state, then try again.'],
  410: ['lost-artifact', 'Gone', ERROR_CODES['lost-artifact'].hint],
  413: ['too-large', 'Too large', 'Send less at once.'],
  415: ['unsupported-media-type', 'Unsupported media type', 'Send application/json with a matching Content-Type.'],
  416: ['range-not-satisfiable', 'Range not satisfiable', 'Ask for a range within the length that Content-Range names.'],
  422: ['bad-input', 'Unprocessable', 'Correct what is named, then try again.'],
  428: ['precondition-required', 'Precondition required', 'Send the revision that was edited in If-Match, as its ETag had it.'],
  500: ['internal', 'Internal error', ERROR_CODES.internal.hint],
}

export interface ProblemMore {
  code?: string
  hint?: string
  fields?: readonly { path: string; message: string }[]
  revision?: number | undefined
}

/** An RFC 9457 body. */
export function problemOf(status: number, message: string, more: ProblemMore = {}): Problem {
  const [code, title, hint] = HTTP[status] ?? ['error', 'Error', 'Try again later.']
  const { fields, revision } = more
  return {
    type: 'about:blank', title, status, code: more.code ?? code, message, hint: more.hint ?? hint, detail: message,
    ...(fields?.length ? { fields: [...fields] } : {}), ...(revision === undefined ? {} : { revision }),
  }
}

/** Whatever was thrown, as a problem. What nobody expected says so and nothing else: never a stack. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof RequestError) {
    const status = FAULTS[thrown.fault]
    return problemOf(status, thrown.message, { hint: thrown.hint, fields: thrown.fields })
  }
  if (thrown instanceof ConflictError) return problemOf(409, thrown.message, { hint: thrown.hint, revision: thrown.revision })
  if (thrown instanceof ReelError) return problemOf(STATUS[thrown.code], thrown.message, { code: thrown.code, hint: thrown.hint })
  if (thrown instanceof HTTPException) return problemOf(thrown.status, thrown.message || 'The request cannot be met.')
  return problemOf(500, 'Something went wrong inside the server.')
}

export function sendProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(problem), problem.status as 400, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers })
}
