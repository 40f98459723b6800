import { describe, expect, it } from 'vitest'
import { ReelError } from './model/errors.ts'
import { createMemoryJournal } from './memory-stores.ts'
import type { Service } from './service.ts'
import { Stopwatch } from './stopwatch.ts'
import { galleryNodes, galleryWorkflow } from './testing/gallery.ts'
import { createRemote } from './testing/remote.ts'
import { createRig, instant } from './testing/rig.ts'
import { createSwiftClock } from './testing/swift-clock.ts'

/** A studio whose jobs are looked at every second for so many seconds. */
function studio(seconds: number) {
  const remote = createRemote({ polls: seconds })
  const clock = createSwiftClock()
  const journal = createMemoryJournal()
  const rigOf = (image: Service = remote.service) => createRig({ implementations: galleryNodes, clock, journal, services: { image } })
  return { remote, clock, rigOf }
}

describe('a job that takes longer than a step may', () => {
  it('is left alone after ten minutes, and is looked at again by the next run instead of being sent anew', async () => {
    const { remote, clock, rigOf } = studio(900)
    const { view, state, session } = await rigOf().run(galleryWorkflow(1))
    expect(view.tasks['draw:01']?.failure).toEqual({ code: 'timeout', message: 'The 10 minutes that this step may take are over; test/remote is still at work.', hint: expect.stringContaining('not paid for twice') as string })
    expect([state, clock.now(), session.budget.spent]).toEqual(['partial', 600_000, 0])
    const again = await rigOf().run(galleryWorkflow(1))
    expect([again.state, remote.starts]).toEqual(['succeeded', 1])
    expect(again.session.budget.spent).toBeCloseTo(0.1)
  })
  it('does not count the time before it was sent', async () => {
    const { clock, rigOf } = studio(500)
    let limited = 20
    const service = studio(500).remote.service
    const slow: Service = { ...service, start: async (...call) => {
      if (limited-- > 15) throw new ReelError('rate-limited', 'Busy.', { retryAfter: 200 })
      return service.start!(...call)
    } }
    expect((await rigOf(slow).run(galleryWorkflow(1))).state).toBe('succeeded')
    expect(clock.now()).toBeGreaterThan(1_400_000)
  })
})

describe('a run that takes longer than it may', () => {
  it('sends nothing more, says so, keeps what is finished, and goes on when it is run again', async () => {
    const clock = createSwiftClock()
    let calls = 0
    const paid = instant(() => {
      clock.sleep(25 * 60_000, new AbortController().signal)
      return `picture ${++calls}`
    }, { paid: true, price: () => ({ min: 1, max: 1 }), limits: { concurrency: 1 } })
    const rig = createRig({ implementations: galleryNodes, clock, services: { image: paid } })
    const run = () => rig.run(galleryWorkflow(5), { time: new Stopwatch(3_600_000, clock.now) })
    const first = await run()
    const states = Object.values(first.view.tasks).filter(({ task }) => task.startsWith('draw:0')).map(({ state }) => state)
    expect(states).toEqual(['done', 'done', 'done', 'failed', 'failed'])
    expect(first.view.tasks['draw:05']?.failure).toMatchObject({ code: 'timeout', message: 'The 60 minutes that the run may take are over; nothing more was sent to test/instant.', hint: expect.stringContaining('Run again to go on') as string })
    const second = await run()
    expect([second.state, calls]).toEqual(['succeeded', 5])
  })
  it('is not stopped in what costs nothing', async () => {
    const clock = createSwiftClock()
    const rig = createRig({ implementations: galleryNodes, clock, services: { image: instant(() => {
      clock.sleep(50 * 60_000, new AbortController().signal)
      return 'picture'
    }) } })
    expect((await rig.run(galleryWorkflow(4), { time: new Stopwatch(3_600_000, clock.now) })).state).toBe('succeeded')
  })
})

describe('a stopwatch', () => {
  it('counts while anything is under way, once however much of it, and stands still while it is held', () => {
    let now = 0
    const watch = new Stopwatch(100, () => now)
    const pass = (ms: number) => void (now += ms)
    pass(50)
    watch.enter()
    watch.enter()
    pass(10)
    watch.leave()
    pass(10)
    watch.hold(true)
    pass(500)
    watch.hold(false)
    pass(10)
    watch.leave()
    pass(500)
    expect(watch.left).toBe(70)
    watch.reset()
    expect(watch.left).toBe(100)
  })
})
