/**
 * Every failure the engine can report, as data: what a person is told, what they can do, and whether the
 * engine may try again by itself. `retry/table` (engine/retry.ts) turns the class into delays.
 */
export const ERROR_CODES = {
  'rate-limited': { retry: 'later', hint: 'The provider asked for a pause. Nothing is lost; it is tried again after the time the provider named.' },
  unavailable: { retry: 'later', hint: 'The provider is temporarily unavailable. Your project has been saved; try again in a few minutes.' },
  timeout: { retry: 'later', hint: 'It is taking longer than expected. Retry this item, or raise the time limit in Settings.' },
  refused: { retry: 'ladder', hint: 'The provider declined this content. Edit the prompt of this item and retry it.' },
  rejected: { retry: 'never', hint: 'The provider did not accept the request. Change the parameter it names and retry.' },
  unauthorised: { retry: 'never', hint: 'Check the key of this provider in Settings.' },
  'out-of-quota': { retry: 'never', hint: 'Add credit at the provider, or choose another model, then retry.' },
  'invalid-output': { retry: 'repair', hint: 'The answer did not have the form that was asked for. Retry this item, or choose another model.' },
  ambiguous: { retry: 'never', hint: 'It is unknown whether the provider accepted the job, so it was not sent again. Look in the provider’s own list; then count it as lost and send it again, or give it up.' },
  cancelled: { retry: 'never', hint: 'Run again to continue; what was finished is kept.' },
  'lost-artifact': { retry: 'never', hint: 'A stored file is missing or damaged. Run again: only what is lost is made again.' },
  storage: { retry: 'never', hint: 'Free some space or choose another data folder, then run again; what was finished is kept.' },
  'over-budget': { retry: 'never', hint: 'Raise the budget of the run, or choose a cheaper model.' },
  'bad-input': { retry: 'never', hint: 'Correct the value that is named, then run again.' },
  'unknown-name': { retry: 'never', hint: 'Use a name that exists, or add a component with this name.' },
  blocked: { retry: 'never', hint: 'Fix or retry what it depends on first.' },
  unsupported: { retry: 'never', hint: 'Choose a model that can do this, or configure the provider in Settings.' },
  'missing-tool': { retry: 'never', hint: 'Install the program that is named, then run again.' },
  internal: { retry: 'never', hint: 'This is a defect in Reelgraph. Please report it with the run id.' },
} as const satisfies Record<string, { retry: 'never' | 'later' | 'repair' | 'ladder'; hint: string }>

export type ErrorCode = keyof typeof ERROR_CODES

/** The provider call that a failure came from. */
export interface FailedCall {
  capability: string
  model: string
  /** It may have been accepted, or goes on: it stays on record, and the next run asks what came of it. */
  isOpen: boolean
}

/** A failure as it is stored, sent and shown: never a stack. */
export interface Failure {
  code: ErrorCode
  message: string
  hint: string
  /** Seconds the provider asked to wait, where it did. */
  retryAfter?: number
  /** Digest of the lost bytes, for `lost-artifact`. */
  digest?: string
  call?: FailedCall
}

/** An expected failure: thrown by nodes and providers, told apart by `code`. Anything else that is thrown is a bug. */
export class ReelError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  readonly retryAfter: number | undefined
  readonly digest: string | undefined
  /** US dollars that the provider charged although it failed; undefined when it surely charged nothing. */
  readonly usd: number | undefined
  /** Told by whoever made the call; absent for failures of other kinds. */
  call: FailedCall | undefined

  constructor(code: ErrorCode, message: string, more: { hint?: string; retryAfter?: number; digest?: string; usd?: number | undefined; cause?: unknown } = {}) {
    super(message, { cause: more.cause })
    this.name = 'ReelError'
    this.code = code
    this.hint = more.hint ?? ERROR_CODES[code].hint
    this.retryAfter = more.retryAfter
    this.digest = more.digest
    this.usd = more.usd
  }
}

/** Converts whatever was thrown, once, into a `Failure`. Unknown throws become `internal`; a full disk becomes `storage`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ReelError) {
    const { code, message, hint, retryAfter, digest, call } = thrown
    return { code, message, hint, ...(retryAfter === undefined ? {} : { retryAfter }), ...(digest === undefined ? {} : { digest }), ...(call === undefined ? {} : { call }) }
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (error.name === 'AbortError') return failure('cancelled', 'Cancelled.')
  const code = (error as { code?: unknown }).code
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('storage', 'The disk is full: a result could not be saved.')
  if (code === 'EROFS' || code === 'EACCES') return failure('storage', `The data folder cannot be written: ${error.message}`)
  return failure('internal', error.message)
}

export function failure(code: ErrorCode, message: string, hint: string = ERROR_CODES[code].hint): Failure {
  return { code, message, hint }
}
