import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Classify } from '../kit/failures.ts'
import { MODERATED } from '../kit/job-state.ts'

const CODES: Record<number, ErrorCode> = {
  400: 'rejected', 401: 'unauthorised', 402: 'out-of-quota', 404: 'rejected', 408: 'unavailable', 422: 'rejected', 429: 'rate-limited',
  433: 'out-of-quota', 451: 'rejected', 455: 'unavailable', 500: 'unavailable', 501: 'rejected', 505: 'unsupported', 550: 'rate-limited',
}

/** KIE.ai answers nearly everything with HTTP 200; the `code` of the body decides, and the words are in `msg` or `message`. */
export const classifyKie: Classify = ({ body }) => {
  const { code, msg, message } = (body ?? {}) as { code?: unknown; msg?: unknown; message?: unknown }
  if (typeof code !== 'number' || code === 200) return undefined
  const words = String(msg ?? message ?? `code ${code}`)
  return { code: MODERATED.test(words) ? 'refused' : (CODES[code] ?? (code >= 500 ? 'unavailable' : 'rejected')), message: words }
}
