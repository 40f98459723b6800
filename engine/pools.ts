import PQueue from 'p-queue'
import type { Service } from './service.ts'

/** Bounds the work per model for all runs of the process: concurrency, and starts in any window of time. Waiting costs nothing. */
export class Pools {
  private readonly queues = new Map<string, PQueue>()

  /** Runs `work` when the limits of the service allow it; rejects when aborted before. */
  run<T>(capability: string, service: Service, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const name = `${capability} ${service.model}`
    let queue = this.queues.get(name)
    if (!queue) {
      const { concurrency, starts, intervalMs } = service.limits
      queue = new PQueue({ concurrency, ...(starts !== undefined && intervalMs !== undefined ? { intervalCap: starts, interval: intervalMs, strict: true } : {}) })
      this.queues.set(name, queue)
    }
    return queue.add(work, { signal })
  }
}
