import { ReelError } from './model/errors.ts'
import type { Stopwatch } from './stopwatch.ts'

/** The clocks that a call runs against: its task's and its run's. */
export interface Times {
  task: Stopwatch
  run: Stopwatch
}

const minutes = (ms: number): string => `${Math.round(ms / 6000) / 10} ${ms === 60_000 ? 'minute' : 'minutes'}`

/** The failure of a call for which no time is left, saying which limit it was; undefined while there is some. */
export function timeIsUp({ task, run }: Times, { model, isSent }: { model: string; isSent: boolean }): ReelError | undefined {
  if (task.left > 0 && run.left > 0) return undefined
  const [whose, { limitMs }, setting] = run.left > 0 ? (['this step', task, 'REELGRAPH_STAGE_MINUTES'] as const) : (['the run', run, 'REELGRAPH_RUN_MINUTES'] as const)
  const what = isSent ? `${model} is still at work.` : `nothing more was sent to ${model}.`
  const hint = isSent ? 'Run again: the job goes on at the provider, is looked at again and is not paid for twice.' : 'Run again to go on: what was finished is kept.'
  return new ReelError('timeout', `The ${minutes(limitMs)} that ${whose} may take are over; ${what}`, { hint: `${hint} ${setting} sets the limit.` })
}
