import type { Failure } from '../../../../engine/model/errors.ts'
import type { JobKind } from './jobs.ts'

/** What is told to a member of the crew. */
export type Order = { type: 'work'; kind: JobKind; request: unknown } | { type: 'stop' }

/** What a member tells when a job is over. */
export type Report = { type: 'done'; result: unknown } | { type: 'failed'; failure: Failure }
