import { setImmediate } from 'node:timers/promises'

const TURN_MS = 15

/** Gives other work its turn, if this has had the thread for a while; throws the signal's reason when it is aborted. */
export type TakeTurns = () => Promise<void> | undefined

export function createTurns(signal: AbortSignal): TakeTurns {
  let since = performance.now()
  return () => {
    if (performance.now() - since < TURN_MS) return undefined
    return setImmediate().then(() => {
      signal.throwIfAborted()
      since = performance.now()
    })
  }
}
