import { systemClock } from '../../../engine/clock.ts'
import type { Clock } from '../../../engine/clock.ts'

/** Real time, so many times faster: pauses that a provider names are kept to, in proportion. */
export function createHurriedClock(times: number): Clock {
  const start = Date.now()
  return { now: () => start + (Date.now() - start) * times, sleep: (ms, signal) => systemClock.sleep(ms / times, signal) }
}
