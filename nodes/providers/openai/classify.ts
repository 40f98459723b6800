import type { ErrorCode } from '../../../engine/model/errors.ts'
import type { Classify } from '../kit/failures.ts'

/** OpenAI's error codes that say more than the HTTP status. Codes of spent money come under 429 and are never tried again. */
const CODES: Record<string, ErrorCode> = {
  insufficient_quota: 'out-of-quota', credit_balance_exhausted: 'out-of-quota', billing_hard_limit_reached: 'out-of-quota',
  organization_spend_limit_exceeded: 'out-of-quota', project_spend_limit_exceeded: 'out-of-quota', organization_usage_limit_exceeded: 'out-of-quota',
  rate_limit_exceeded: 'rate-limited', slow_down: 'rate-limited', server_is_overloaded: 'unavailable',
  moderation_blocked: 'refused', content_policy_violation: 'refused', image_content_policy_violation: 'refused',
  invalid_api_key: 'unauthorised', model_not_found: 'unsupported', context_length_exceeded: 'rejected',
}

export const classifyOpenAi: Classify = ({ status, body }) => {
  const error = (body as { error?: { code?: unknown; message?: unknown } } | null)?.error
  if (status < 400 || error === undefined || error === null || typeof error !== 'object') return undefined
  const code = CODES[String(error.code ?? '')]
  return code === undefined ? undefined : { code, message: String(error.message ?? '') }
}
