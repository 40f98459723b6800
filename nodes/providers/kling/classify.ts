import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Classify } from '../kit/failures.ts'

const CODES: Record<number, ErrorCode> = {
  1000: 'unauthorised', 1001: 'unauthorised', 1002: 'unauthorised', 1003: 'unauthorised', 1004: 'unauthorised',
  1100: 'out-of-quota', 1101: 'out-of-quota', 1102: 'out-of-quota', 1103: 'unauthorised',
  1200: 'rejected', 1201: 'rejected', 1202: 'rejected', 1203: 'unsupported', 1300: 'refused', 1301: 'refused',
  1302: 'rate-limited', 1303: 'rate-limited', 1304: 'unauthorised', 5000: 'unavailable', 5001: 'unavailable', 5002: 'unavailable',
}

/** Kling's codes stand in the body, also under HTTP 200; 0 is success. */
export const classifyKling: Classify = ({ body }) => {
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code !== 'number' || code === 0) return undefined
  return { code: CODES[code] ?? (code >= 5000 ? 'unavailable' : 'rejected'), message: String(message ?? `code ${code}`) }
}
