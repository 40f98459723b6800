import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Classify } from '../kit/failures.ts'

const TYPES: Record<string, ErrorCode> = {
  authentication: 'unauthorised', permission_denied: 'unauthorised', payment_required: 'out-of-quota', rate_limit_exceeded: 'rate-limited', provider_overloaded: 'unavailable', provider_unavailable: 'unavailable',
  content_policy_violation: 'refused', refusal: 'refused', not_found: 'unsupported', server: 'unavailable', timeout: 'timeout', invalid_request: 'rejected', invalid_prompt: 'rejected', context_length_exceeded: 'rejected',
}
const NUMBERS: Record<number, ErrorCode> = { 400: 'rejected', 401: 'unauthorised', 402: 'out-of-quota', 404: 'unsupported', 408: 'timeout', 413: 'rejected', 422: 'rejected', 429: 'rate-limited', 502: 'unavailable', 503: 'unavailable' }

/** OpenRouter’s errors: a number that equals the status, or stands alone under 200 once a maker had begun; 403 is moderation when it gives reasons. */
export const classifyOpenRouter: Classify = ({ body }) => {
  const error = (body as { error?: { code?: unknown; message?: unknown; metadata?: { error_type?: unknown; reasons?: unknown } | null } | string | null } | null)?.error
  if (error === undefined || error === null || typeof error === 'string') return undefined
  const message = String(error.message ?? '')
  if (error.metadata?.reasons !== undefined) return { code: 'refused', message }
  const code = TYPES[String(error.metadata?.error_type ?? '')] ?? NUMBERS[Number(error.code)]
  return code === undefined ? undefined : { code, message }
}
