import { RUN_MS, TASK_MS } from '../../engine/stopwatch.ts'
import { CALL_TIMEOUT_MS } from '../../nodes/providers/kit/setup.ts'
import type { Environment } from './providers.ts'

export interface TimeLimits {
  callMs: number
  taskMs: number
  runMs: number
}

/** How long one exchange with a provider, one step and one run may take, each nested in the next: 120 seconds, 10 minutes and an hour where the environment does not say otherwise. */
export function timeLimits(env: Environment): TimeLimits {
  return {
    callMs: numberIn(env, 'REELGRAPH_CALL_SECONDS', 1000) ?? CALL_TIMEOUT_MS,
    taskMs: numberIn(env, 'REELGRAPH_STAGE_MINUTES', 60_000) ?? TASK_MS,
    runMs: numberIn(env, 'REELGRAPH_RUN_MINUTES', 60_000) ?? RUN_MS,
  }
}

function numberIn(env: Environment, name: string, unit: number): number | undefined {
  const value = Number(env[name] ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value * unit : undefined
}
