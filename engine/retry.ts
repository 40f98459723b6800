import { ERROR_CODES } from './model/errors.ts'
import type { ErrorCode, Failure } from './model/errors.ts'

/** Attempts in all and the first pause, by class of error. The only place that says what is tried again. */
export const RETRY_TABLE: Partial<Record<ErrorCode, { attempts: number; firstMs: number; mostMs: number }>> = {
  'rate-limited': { attempts: 6, firstMs: 2000, mostMs: 60_000 },
  unavailable: { attempts: 4, firstMs: 1000, mostMs: 30_000 },
  timeout: { attempts: 3, firstMs: 1000, mostMs: 30_000 },
}

/**
 * How long to wait before the next attempt after `failed` ones, in milliseconds; undefined when it is not tried again.
 * A time that the provider named is kept to. `fraction` (0 to 1) spreads pauses so that many callers do not return at once.
 */
export function retryDelay(failure: Failure, failed: number, fraction: number): number | undefined {
  const row = ERROR_CODES[failure.code].retry === 'later' ? RETRY_TABLE[failure.code] : undefined
  if (!row || failed >= row.attempts) return undefined
  if (failure.retryAfter !== undefined) return failure.retryAfter * 1000
  return Math.min(row.mostMs, row.firstMs * 2 ** (failed - 1)) * (0.75 + fraction / 2)
}
