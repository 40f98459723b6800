import { t } from '../text/text.ts'
import type { Problem } from './types.ts'

/** A refusal or failure of the server in words; `status` 0 means that it was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string
  readonly fields: readonly { path: string; message: string }[]

  constructor(problem: Pick<Problem, 'status' | 'code' | 'message' | 'hint'> & { fields?: Problem['fields'] }) {
    super(problem.message)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code
    this.hint = problem.hint
    this.fields = problem.fields ?? []
  }
}

/** Turns an answer that is not 2xx into words, whatever its body is. */
export async function toApiError(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>
  return new ApiError({
    status: response.status,
    code: body.code ?? 'unknown',
    message: body.message ?? t('problem.status', { status: response.status }),
    hint: body.hint ?? (response.status >= 500 ? t('problem.look-at-log') : ''),
    fields: body.fields,
  })
}

export function unreachable(): ApiError {
  return new ApiError({ status: 0, code: 'unreachable', message: t('problem.unreachable'), hint: t('problem.unreachable-hint') })
}

/** Any thrown value as something that can be shown to a person. */
export function toProblem(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown
  return new ApiError({ status: 0, code: 'internal', message: t('problem.internal'), hint: t('problem.internal-hint') })
}
