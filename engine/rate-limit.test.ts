import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReelError } from './model/errors.ts'
import type { Service } from './service.ts'
import { galleryNodes, galleryWorkflow } from './testing/gallery.ts'
import { createRig, instant } from './testing/rig.ts'

const MINUTE = 60_000

/** A service that takes its time and notes when each call started and ended. */
function slowService(ms: number, limits: Service['limits']) {
  const starts: number[] = []
  const ends: number[] = []
  let underWay = 0
  let most = 0
  const service = instant(() => '', {
    limits,
    send: async () => {
      starts.push(Date.now())
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, ms))
      underWay--
      ends.push(Date.now())
      return { value: 'picture', usd: 0 }
    },
  })
  return { service, starts, ends, most: () => most }
}

/** The most starts that lie in any window of this length; a start exactly one window later is outside. */
function mostIn(starts: readonly number[], windowMs: number): number {
  return Math.max(...starts.map((from) => starts.filter((start) => start >= from && start < from + windowMs).length))
}

/** The earliest possible end: each call starts as soon as a place is free and the window has room. */
function bestEnd(count: number, ms: number, limits: Required<Service['limits']>): number {
  const starts: number[] = []
  for (let index = 0; index < count; index++) {
    const place = index >= limits.concurrency ? starts[index - limits.concurrency]! + ms : 0
    const room = index >= limits.starts ? starts[index - limits.starts]! + limits.intervalMs : 0
    starts.push(Math.max(place, room))
  }
  return starts.at(-1)! + ms
}

describe('limits of a service', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  it.each([
    { count: 20, ms: 8000, limits: { concurrency: 10, starts: 15, intervalMs: MINUTE }, best: 68_000 },
    { count: 40, ms: 2000, limits: { concurrency: 10, starts: 15, intervalMs: MINUTE }, best: 122_000 },
    { count: 12, ms: 30_000, limits: { concurrency: 3, starts: 15, intervalMs: MINUTE }, best: 120_000 },
  ])('$count pictures of $ms ms end at the best time, with at most $limits.starts starts in any minute and $limits.concurrency at once', async ({ count, ms, limits, best }) => {
    const { service, starts, ends, most } = slowService(ms, limits)
    const start = Date.now()
    const over = createRig({ implementations: galleryNodes, services: { image: service } }).run(galleryWorkflow(count))
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect((await over).state).toBe('succeeded')
    expect(starts).toHaveLength(count)
    expect(mostIn(starts, limits.intervalMs)).toBeLessThanOrEqual(limits.starts)
    expect(most()).toBe(limits.concurrency)
    expect(bestEnd(count, ms, limits)).toBe(best)
    // One slot of slack: the time in which the limit lets one more call start.
    expect(Math.max(...ends) - start).toBeLessThanOrEqual(best + limits.intervalMs / limits.starts)
  })

  it.each([0, 50_000])('hold for all runs of the process together, the second %i ms after the first', async (later) => {
    const { service, starts, most } = slowService(8000, { concurrency: 10, starts: 15, intervalMs: MINUTE })
    const rig = createRig({ implementations: galleryNodes, services: { image: service } })
    const first = rig.run(galleryWorkflow(10))
    await vi.advanceTimersByTimeAsync(later)
    const second = rig.run({ ...galleryWorkflow(20), seed: 7 })
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    await Promise.all([first, second])
    expect(starts).toHaveLength(30)
    expect(mostIn(starts, MINUTE)).toBe(15)
    expect(most()).toBe(10)
  })

  it('give way when the provider says that it is too much, wait as long as it asked, and come back', async () => {
    const { service, starts, most } = slowService(1000, { concurrency: 8 })
    let complaints = 0
    const send = service.send!.bind(service)
    const picky: Service = {
      ...service,
      send: async (request, io) => {
        if (complaints < 2) {
          complaints++
          throw new ReelError('rate-limited', 'Slow down.', { retryAfter: 20 })
        }
        return send(request, io)
      },
    }
    const begun = Date.now()
    const over = createRig({ implementations: galleryNodes, services: { image: picky } }).run(galleryWorkflow(40))
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect((await over).state).toBe('succeeded')
    const late = starts.filter((start) => start >= begun + 20_000)
    // Six of the first eight were let in before anybody complained; the rest keep to the pause.
    expect(starts).toHaveLength(40)
    expect(late.length).toBeGreaterThanOrEqual(34)
    const firstRound = late.filter((start) => start < late[0]! + 1000).length
    expect(firstRound).toBeLessThanOrEqual(4)
    expect(most()).toBeLessThanOrEqual(8)
    expect(Math.max(...late.map((start) => late.filter((other) => other >= start && other < start + 1000).length))).toBeGreaterThan(firstRound)
  })
})
