import PQueue from 'p-queue'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { toFailure } from './model/errors.ts'
import type { Failure } from './model/errors.ts'
import type { Service } from './service.ts'

interface Pool {
  queue: PQueue
  limits: Service['limits']
  /** Concurrency that the service allows; less while the provider complains. */
  most: number
  /** Calls that went well since the concurrency was last changed. */
  good: number
  /** When the provider wants to be asked again, in milliseconds of the clock. */
  notBefore: number
}

const isSame = (a: Service['limits'], b: Service['limits']): boolean => a === b || (a.concurrency === b.concurrency && a.starts === b.starts && a.intervalMs === b.intervalMs)

const queueOf = ({ concurrency, starts, intervalMs }: Service['limits']): PQueue =>
  new PQueue({ concurrency, ...(starts !== undefined && intervalMs !== undefined ? { intervalCap: starts, interval: intervalMs, strict: true } : {}) })

/**
 * Bounds the work per model for all runs of the process: concurrency, and starts in any window of time. Waiting costs
 * nothing. When a provider says that it is too much, all its calls wait for the time it names and half as many go on at
 * once; each full round that goes well lets one more in again. Limits that a person edits hold from the next call on.
 */
export class Pools {
  private readonly pools = new Map<string, Pool>()
  private readonly clock: Clock

  constructor(clock: Clock = systemClock) {
    this.clock = clock
  }

  /** Runs `work` when the limits of the service allow it; rejects when aborted before. */
  run<T>(capability: string, service: Service, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const pool = this.poolOf(`${capability} ${service.model}`, service)
    return pool.queue.add(async () => {
      for (let wait = pool.notBefore - this.clock.now(); wait > 0; wait = pool.notBefore - this.clock.now()) await this.clock.sleep(wait, signal)
      try {
        const value = await work()
        this.wentWell(pool)
        return value
      } catch (error) {
        const failure = toFailure(error)
        if (failure.code === 'rate-limited') this.slowDown(pool, failure)
        throw error
      }
    }, { signal })
  }

  private poolOf(name: string, { limits }: Service): Pool {
    const known = this.pools.get(name)
    if (known && isSame(known.limits, limits)) return known
    const { concurrency } = limits
    const isSameRate = known?.limits.starts === limits.starts && known?.limits.intervalMs === limits.intervalMs
    if (known && isSameRate) {
      known.queue.concurrency = known.most = concurrency
      return Object.assign(known, { limits, good: 0 })
    }
    // Another rate needs another queue; what waits in the old one is started at the old rate.
    const pool = { queue: queueOf(limits), limits, most: concurrency, good: 0, notBefore: known?.notBefore ?? 0 }
    this.pools.set(name, pool)
    return pool
  }

  private wentWell(pool: Pool): void {
    if (pool.queue.concurrency >= pool.most || ++pool.good < pool.queue.concurrency) return
    pool.queue.concurrency++
    pool.good = 0
  }

  private slowDown(pool: Pool, { retryAfter }: Failure): void {
    pool.queue.concurrency = Math.max(1, Math.floor(pool.queue.concurrency / 2))
    pool.good = 0
    if (retryAfter !== undefined) pool.notBefore = Math.max(pool.notBefore, this.clock.now() + retryAfter * 1000)
  }
}
