import { toProblem } from './problem.ts'

const WAITS_MS = [1000, 3000, 5000]

/** Calls until the server answers: an answer that refuses is thrown, a server that cannot be reached is asked again. */
export async function untilReached<T>(call: () => Promise<T>, isWanted: () => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      if (toProblem(error).code !== 'unreachable' || !isWanted()) throw error
      await new Promise((resolve) => setTimeout(resolve, WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]))
    }
  }
}
