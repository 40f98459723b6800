import { z } from '@hono/zod-openapi'
import { toWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { RunState } from '../../engine/model/events.ts'
import { Targets } from '../../engine/model/targets.ts'
import { OutputInfo } from '../api/types.ts'
import type { RunInfo } from '../api/types.ts'
import type { runs as table } from './schema.ts'

/** What a run was started with, so that it can go on after a restart. */
export interface RunStart {
  /** The document as it was, with the inputs filled in. */
  workflow: Workflow
  targets?: Targets
}

/** A run with all that is stored of it. */
export interface StoredRun extends RunInfo {
  start: RunStart
  outputs: z.infer<typeof OutputInfo>[]
}

/** What may change while a run goes on. */
export type RunChange = Partial<Omit<StoredRun, 'id' | 'workflowId' | 'createdAt' | 'start'>>

type Row = typeof table.$inferSelect
type InfoRow = Omit<Row, 'request' | 'outputs'>

const State = RunState.catch('failed')
const Review = z.enum(['auto', 'wait']).catch('auto')
const Start = z.object({ workflow: z.unknown().transform(toWorkflow), targets: Targets.optional() })

export function toRunInfo({ workflow, done, total, state, review, ...rest }: InfoRow): RunInfo {
  return { ...rest, workflowId: workflow, state: State.parse(state), review: Review.parse(review), progress: { done, total } }
}

export function toStoredRun({ request, outputs, ...info }: Row): StoredRun {
  const { workflow, targets } = Start.parse(JSON.parse(request))
  return { ...toRunInfo(info), start: { workflow, ...(targets ? { targets } : {}) }, outputs: z.array(OutputInfo).parse(JSON.parse(outputs)) }
}

/** A run as its row. */
export function toRunRow({ workflowId, progress, start, outputs, ...rest }: StoredRun): typeof table.$inferInsert {
  return { ...rest, ...progress, workflow: workflowId, request: JSON.stringify(start), outputs: JSON.stringify(outputs) }
}

/** The columns of the parts that are given. */
export function toRunChange({ progress, outputs, ...rest }: RunChange): Partial<typeof table.$inferInsert> {
  return { ...rest, ...progress, ...(outputs ? { outputs: JSON.stringify(outputs) } : {}) }
}
