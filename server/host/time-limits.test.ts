import { expect, it } from 'vitest'
import { timeLimits } from './time-limits.ts'

it('are 120 seconds, ten minutes and an hour, unless the environment names others that make sense', () => {
  expect(timeLimits({})).toEqual({ callMs: 120_000, taskMs: 600_000, runMs: 3_600_000 })
  expect(timeLimits({ REELGRAPH_CALL_SECONDS: '30', REELGRAPH_STAGE_MINUTES: '2.5', REELGRAPH_RUN_MINUTES: '0' })).toEqual({ callMs: 30_000, taskMs: 150_000, runMs: 3_600_000 })
  expect(timeLimits({ REELGRAPH_CALL_SECONDS: 'soon' }).callMs).toBe(120_000)
})
