import type { Clock } from '../clock.ts'

/** A clock whose time passes as soon as someone sleeps; it notes how long each sleep was, in milliseconds. */
export function createSwiftClock(): Clock & { sleeps: number[] } {
  let now = 0
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    sleep: async (ms) => {
      sleeps.push(ms)
      now += ms
    },
  }
}
