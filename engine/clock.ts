import { ReelError } from './model/errors.ts'

/** Time, so that tests can set it. */
export interface Clock {
  now(): number
  /** Resolves after `ms`; rejects with `cancelled` on abort. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new ReelError('cancelled', 'Cancelled.'))
      const stop = () => {
        clearTimeout(timer)
        reject(new ReelError('cancelled', 'Cancelled.'))
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      signal.addEventListener('abort', stop, { once: true })
    }),
}
