import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import { ReelError } from '../../../engine/model/errors.ts'
import { failureOf } from '../kit/failures.ts'
import type { Door } from '../kit/http.ts'
import { checkOpen, lostOf, unreadable } from '../kit/http.ts'

/** OpenAI's own client behind our door: never retries by itself, since a second request may be billed a second time. */
export function createOpenAiClient(door: Door, key: string): OpenAI {
  return new OpenAI({ apiKey: key || 'none', baseURL: door.baseUrl || 'http://127.0.0.1', maxRetries: 0, timeout: door.timeoutMs, fetch: door.fetch, organization: null, project: null })
}

/** Makes one call of the client; whatever it throws becomes a `ReelError` whose code tells what may be done. */
export async function calling<T>(door: Door, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  checkOpen(door)
  try {
    return await call()
  } catch (error) {
    if (error instanceof ReelError) throw error
    if (signal.aborted || error instanceof APIUserAbortError) throw new ReelError('cancelled', 'Cancelled.')
    if (error instanceof APIConnectionError) {
      const timedOut = error instanceof APIConnectionTimeoutError
      throw lostOf(error, { door, kind: 'create', signal, timedOut })
    }
    if (error instanceof APIError && error.status !== undefined) throw failureOf({ status: error.status as number, headers: (error.headers as Headers | undefined) ?? new Headers(), body: { error: error.error as unknown } }, { title: door.title, isPaidCreate: door.paid, classify: door.classify })
    if (error instanceof SyntaxError || error instanceof TypeError) throw unreadable(door, { kind: 'create' }, 'JSON that ends too early or is broken')
    throw error
  }
}
