import type { Address, Fn, Key } from './model/ids.ts'
import type { StoredResult } from './stores.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { Budget } from './budget.ts'

/** A task as data: any worker that has the node types, the artifacts and the services can execute it. */
export interface TaskSpec {
  key: Key
  /** Key under which its calls are journalled, where it is not its own: that of the first choice of model. */
  scope?: Key
  type: string
  version: number
  fn: Fn
  input: Record<string, unknown>
  seed: number
  take: { index: number; note?: string }
  /** What a person wrote instead of the prompt. */
  prompt?: string
  /** Model reference by capability. */
  models: Record<string, string>
  /** For logs and events only: no function ever sees it. */
  address: Address
}

export interface ExecutionIo {
  signal: AbortSignal
  budget: Budget
  /** While the run is paused: resolves when it goes on. No call is sent meanwhile. */
  gate: () => Promise<void> | undefined
  /** The time that the run has worked. */
  time?: Stopwatch
}

/** Where tasks are executed: in this process, or by workers. Rejects with what the function threw. */
export interface Executor {
  execute(task: TaskSpec, io: ExecutionIo): Promise<StoredResult>
}
