import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Classify } from '../kit/failures.ts'

const CODES: Record<number, ErrorCode> = {
  1000: 'unavailable', 1001: 'unavailable', 1002: 'rate-limited', 1004: 'unauthorised', 1008: 'out-of-quota', 1024: 'unavailable', 1026: 'refused', 1027: 'refused', 1033: 'unavailable',
  1039: 'rate-limited', 1041: 'rate-limited', 1042: 'rejected', 2013: 'rejected', 2049: 'unauthorised', 2054: 'rejected', 2056: 'out-of-quota', 2061: 'unsupported',
}

/** Version 1 tells errors in `base_resp` under HTTP 200; version 2 by status with an `error` that may carry the same numbers. */
export const classifyMiniMax: Classify = ({ status, body }) => {
  const { base_resp: base, error } = (body ?? {}) as { base_resp?: { status_code?: unknown; status_msg?: unknown }; error?: { message?: unknown; code?: unknown } }
  const number = Number(base?.status_code ?? (status >= 400 ? error?.code : 0) ?? 0)
  if (number === 0 || Number.isNaN(number)) return undefined
  return { code: CODES[number] ?? 'rejected', message: String(base?.status_msg ?? error?.message ?? `code ${number}`) }
}

/** Class of a number that stands in a failed job. */
export const codeOfJob = (number: unknown): ErrorCode | undefined => CODES[Number(number)]
