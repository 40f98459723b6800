import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget } from './budget.ts'
import { ReelError } from './model/errors.ts'
import type { RunState } from './model/events.ts'
import { Run } from './run.ts'
import type { Service } from './service.ts'
import { createDesk, settled, within } from './testing/desk.ts'
import { galleryNodes, galleryWorkflow, two } from './testing/gallery.ts'
import { createRemote } from './testing/remote.ts'
import { createRig, instant } from './testing/rig.ts'
import { createSwiftClock } from './testing/swift-clock.ts'

const rigOf = (image: Service, more: Partial<Parameters<typeof createRig>[0]> = {}) => createRig({ implementations: galleryNodes, services: { image }, ...more })
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => two(from + index))

describe('one of twenty items that fails for good', () => {
  function brokenRig() {
    let broken = true
    const rig = rigOf(instant((request: { prompt: string }) => {
      if (broken && request.prompt.includes('07')) throw new ReelError('rejected', 'The picture would be too dark.')
      return `<${request.prompt}>`
    }))
    return { rig, mend: () => void (broken = false) }
  }

  it('leaves the other nineteen finished', async () => {
    const { rig } = brokenRig()
    const { state, view } = await rig.run(galleryWorkflow(20))
    expect(state).toBe('partial')
    expect(numbers(1, 20).filter((id) => view.tasks[`frame:${id}`]?.state !== 'done')).toEqual(['07'])
    expect(view.tasks['draw:07']).toMatchObject({ state: 'failed', failure: { code: 'rejected', message: 'The picture would be too dark.' } })
  })

  it('blocks what depends on it, with the cause in words', async () => {
    const { rig } = brokenRig()
    const { view } = await rig.run(galleryWorkflow(20))
    for (const address of ['frame:07', 'wall:'])
      expect(view.tasks[address]).toMatchObject({ state: 'blocked', note: 'draw:07', failure: { code: 'blocked', message: 'Draw failed: The picture would be too dark.' } })
  })

  it('does not hold up a reader that takes none for it', async () => {
    const { rig } = brokenRig()
    const { session, view } = await rig.run(galleryWorkflow(20))
    expect(view.tasks['patient:']?.state).toBe('done')
    const images = session.graph.get('patient')?.task('run', '').value('wall')?.fields['images'] as string[]
    expect(images).toHaveLength(20)
    expect(images.indexOf('missing')).toBe(6)
  })

  it('is retried alone, and then only what waited for it runs', async () => {
    const { rig, mend } = brokenRig()
    await rig.run(galleryWorkflow(20))
    mend()
    const alone = await rig.run(galleryWorkflow(20), { targets: { mode: 'fresh', items: ['draw:07'] } })
    expect(alone.ran).toEqual(['draw:07'])
    expect(alone.state).toBe('succeeded')
    const rest = await rig.run(galleryWorkflow(20))
    expect(rest.ran.sort()).toEqual(['frame:07', 'patient:', 'wall:'])
    expect(rest.state).toBe('succeeded')
  })

  it('is tried again by the same session', async () => {
    const { rig, mend } = brokenRig()
    const { session } = await rig.run(galleryWorkflow(20))
    mend()
    const again = await rig.work(session)
    expect(again.ran.sort()).toEqual(['draw:07', 'frame:07', 'patient:', 'wall:'])
    expect(again.state).toBe('succeeded')
  })

  it('is never kept as a failure', async () => {
    const { rig } = brokenRig()
    const first = await rig.run(galleryWorkflow(20))
    expect(first.keys.filter((key) => rig.results.peek(key) === undefined)).toHaveLength(1)
    expect((await rig.run(galleryWorkflow(20))).ran).toEqual(['draw:07'])
    expect((await rig.plan(galleryWorkflow(20))).tasks.find((task) => task.task === 'draw:07')?.verdict).toBe('run')
  })
})

describe('what is tried again', () => {
  async function attempts(...errors: (ReelError | undefined)[]) {
    const clock = createSwiftClock()
    let calls = 0
    const image = instant(() => {
      const error = errors[Math.min(calls++, errors.length - 1)]
      if (error) throw error
      return 'picture'
    })
    const { view } = await rigOf(image, { clock }).run(galleryWorkflow(1))
    return { calls, sleeps: clock.sleeps, state: view.tasks['draw:01']?.state, failure: view.tasks['draw:01']?.failure }
  }
  const doubling = (sleeps: number[], firstMs: number, mostMs: number) =>
    sleeps.forEach((ms, index) => {
      const middle = Math.min(mostMs, firstMs * 2 ** index)
      expect(ms).toBeGreaterThanOrEqual(middle * 0.75)
      expect(ms).toBeLessThanOrEqual(middle * 1.25)
    })

  it('keeps to the pause that the provider names', async () => {
    const limited = new ReelError('rate-limited', 'Slow down.', { retryAfter: 7 })
    expect(await attempts(limited, limited, undefined)).toMatchObject({ calls: 3, sleeps: [7000, 7000], state: 'done' })
  })

  it('pauses longer and longer when a limit names no pause, six attempts in all', async () => {
    const { calls, sleeps, state, failure } = await attempts(new ReelError('rate-limited', 'Slow down.'))
    expect([calls, sleeps.length, state, failure?.code]).toEqual([6, 5, 'failed', 'rate-limited'])
    doubling(sleeps, 2000, 60_000)
  })

  it('tries again after a fault of the server', async () => {
    const { calls, sleeps, state } = await attempts(new ReelError('unavailable', 'HTTP 500'), undefined)
    expect([calls, sleeps.length, state]).toEqual([2, 1, 'done'])
    doubling(sleeps, 1000, 30_000)
  })

  it.each([['unavailable', 4], ['timeout', 3]] as const)('gives up on %s after %i attempts', async (code, most) => {
    const { calls, sleeps, failure } = await attempts(new ReelError(code, 'Nothing came.'))
    expect([calls, failure?.code]).toEqual([most, code])
    doubling(sleeps, 1000, 30_000)
  })

  it.each(['refused', 'rejected', 'unauthorised', 'out-of-quota', 'invalid-output', 'ambiguous', 'bad-input', 'unsupported', 'internal'] as const)('does not repeat a call that ended with %s', async (code) => {
    expect(await attempts(new ReelError(code, 'No.'), undefined)).toMatchObject({ calls: 1, sleeps: [], state: 'failed', failure: { code, message: 'No.' } })
  })

  it('reports a result of another form with the field that is wrong', async () => {
    const { view } = await rigOf(instant(() => 42)).run(galleryWorkflow(1))
    expect(view.tasks['draw:01']?.failure).toMatchObject({ code: 'invalid-output', message: expect.stringContaining('image') })
  })

  it('turns whatever else is thrown into one internal failure, without a stack', async () => {
    const { view } = await rigOf(instant(() => {
      throw new TypeError('x is not a function')
    })).run(galleryWorkflow(1))
    expect(view.tasks['draw:01']?.failure).toMatchObject({ code: 'internal', message: 'x is not a function' })
  })
})

describe('cancel', () => {
  it('aborts ten calls in flight at once, keeps what is finished, and is silent afterwards', async () => {
    const desk = createDesk({ limits: { concurrency: 10 } })
    const rig = rigOf(desk.service)
    const session = rig.session(galleryWorkflow(20))
    const states: RunState[] = []
    let events = 0
    const run = new Run(session, { everyMs: 1, onEvent: (event) => {
      events++
      if (event.run) states.push(event.run.state)
    } })
    const over = run.start()
    await desk.came(10)
    for (const call of [...desk.open].slice(0, 3)) call.answer(`<${call.request.prompt}>`)
    await desk.came(13)
    expect(desk.open).toHaveLength(10)
    run.cancel()
    expect(desk.aborted).toBe(10)
    expect(await within(1000, over, 'the end')).toBe('cancelled')
    const before = events
    await settled()
    expect(events).toBe(before)
    expect(states.slice(-2)).toEqual(['cancelling', 'cancelled'])
    expect(desk.calls).toBe(13)

    const next = rig.run(galleryWorkflow(20))
    await desk.came(13 + 10)
    while (desk.open.length) {
      for (const call of [...desk.open]) call.answer(`<${call.request.prompt}>`)
      await settled()
    }
    const { ran, state } = await next
    expect(state).toBe('succeeded')
    expect(ran.filter((address) => address.startsWith('draw:'))).toHaveLength(17)
  })

  it('lets the same session go on with work that was held by a pause', async () => {
    const rig = rigOf(instant(({ prompt }: { prompt: string }) => `<${prompt}>`))
    const session = rig.session(galleryWorkflow(3))
    const run = new Run(session, { everyMs: 1 })
    run.pause()
    const over = run.start()
    await settled()
    run.cancel()
    expect(await over).toBe('cancelled')
    session.resume()
    const again = await rig.work(session)
    expect(again.state).toBe('succeeded')
    expect(again.ran).toContain('wall:')
  })

  it('lets the same session go on though some work ended well in spite of it', async () => {
    let open = (): void => {}
    const gate = new Promise<void>((go) => void (open = go))
    const stubborn = galleryNodes.map((each) => (each.node.type === 'draw' ? { ...each, functions: { run: () => gate.then(() => ({ pictures: { image: 'picture' } })) } } : each))
    const rig = rigOf(instant(() => ''), { implementations: stubborn })
    const session = rig.session(galleryWorkflow(1))
    const run = new Run(session, { everyMs: 1 })
    const over = run.start()
    await settled()
    run.cancel()
    open()
    expect(await over).toBe('cancelled')
    const again = await rig.work(session)
    expect(again.ran.sort()).toEqual(['frame:01', 'patient:', 'wall:'])
  })

  it('of one run leaves another run with the same work going', async () => {
    const desk = createDesk()
    const rig = rigOf(desk.service)
    const first = new Run(rig.session(galleryWorkflow(1)), { everyMs: 1 })
    const second = new Run(rig.session(galleryWorkflow(1)), { everyMs: 1 })
    const overs = [first.start(), second.start()]
    await desk.came(1)
    first.cancel()
    await settled()
    for (const call of [...desk.open]) call.answer('picture')
    expect(await within(1000, overs[0]!, 'the first end')).toBe('cancelled')
    expect(await within(1000, overs[1]!, 'the second end')).toBe('succeeded')
    expect(second.session.graph.get('wall')?.task('run', '').value('wall')?.fields['images']).toEqual(['[picture]'])
  })

  it('ends a call that asks for money after the cancel', async () => {
    const budget = new Budget(1)
    await budget.reserve(1, new AbortController().signal)
    const abort = new AbortController()
    abort.abort()
    await expect(within(100, budget.reserve(0.5, abort.signal), 'an answer')).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('pause', () => {
  it('starts nothing more until it is resumed, and lets what is under way end', async () => {
    const desk = createDesk({ limits: { concurrency: 2 } })
    const rig = rigOf(desk.service)
    const states: RunState[] = []
    const run = new Run(rig.session(galleryWorkflow(6)), { everyMs: 1, onEvent: (event) => void (event.run && states.push(event.run.state)) })
    const over = run.start()
    await desk.came(2)
    run.pause()
    for (const call of [...desk.open]) call.answer(`<${call.request.prompt}>`)
    await settled()
    expect(desk.calls).toBe(2)
    expect(run.session.graph.get('draw')?.task('run', '01').outcome.kind).toBe('ok')
    run.resume()
    while (desk.calls < 6 || desk.open.length) {
      for (const call of [...desk.open]) call.answer(`<${call.request.prompt}>`)
      await settled()
    }
    expect(await within(1000, over, 'the end')).toBe('succeeded')
    expect(states).toEqual(['running', 'paused', 'running', 'succeeded'])
  })
})

describe('budget', () => {
  const priced = (usd: number, more: Partial<Service> = {}) => createDesk({ paid: true, price: () => ({ min: usd, max: usd }), limits: { concurrency: 10 }, ...more })

  it('stops before the fourth call of $0.30 under a cap of $1, ten at once, and goes on when it is raised', async () => {
    const desk = priced(0.3)
    const rig = rigOf(desk.service)
    const session = rig.session(galleryWorkflow(20))
    session.budget = new Budget(1)
    const states: RunState[] = []
    const run = new Run(session, { everyMs: 1, onEvent: (event) => void (event.run && states.push(event.run.state)) })
    const over = run.start()
    await desk.came(3)
    await settled()
    expect(desk.calls).toBe(3)
    for (const call of [...desk.open]) call.answer(`<${call.request.prompt}>`, 0.3)
    await settled()
    expect([desk.calls, run.state]).toEqual([3, 'paused'])
    expect(session.budget.spent).toBeCloseTo(0.9)
    run.resume(10)
    while (desk.calls < 20 || desk.open.length) {
      for (const call of [...desk.open]) call.answer(`<${call.request.prompt}>`, 0.3)
      await settled()
    }
    expect(await within(1000, over, 'the end')).toBe('succeeded')
    expect(session.budget.spent).toBeCloseTo(6)
    expect(states).toEqual(['running', 'paused', 'running', 'succeeded'])
  })

  it('can be cancelled while it is reached', async () => {
    const desk = priced(0.3)
    const session = rigOf(desk.service).session(galleryWorkflow(5))
    session.budget = new Budget(0.5)
    const run = new Run(session, { everyMs: 1 })
    const over = run.start()
    await desk.came(1)
    desk.open[0]?.answer('picture', 0.3)
    await settled()
    expect(run.state).toBe('paused')
    run.cancel()
    expect(await within(1000, over, 'the end')).toBe('cancelled')
    expect(desk.calls).toBe(1)
  })

  it('is still reached when the run is resumed without a higher one', async () => {
    const desk = priced(0.3)
    const session = rigOf(desk.service).session(galleryWorkflow(5))
    session.budget = new Budget(0.5)
    const run = new Run(session, { everyMs: 1 })
    const over = run.start()
    await desk.came(1)
    desk.open[0]?.answer('picture', 0.3)
    await settled()
    run.resume()
    await settled()
    expect([run.state, desk.calls]).toEqual(['paused', 1])
    run.cancel()
    await within(1000, over, 'the end')
  })

  it('books what a failed call was charged, and what one of unknown fate may have cost', async () => {
    const ends = [new ReelError('invalid-output', 'An empty picture.', { usd: 0.2 }), new ReelError('ambiguous', 'The connection broke.'), new ReelError('refused', 'Not this.')]
    const desk = priced(0.3)
    const service: Service = { ...desk.service, send: async () => { throw ends.shift() ?? new Error('no more') } }
    const outcome = await rigOf(service).run(galleryWorkflow(3))
    expect(outcome.session.budget.spent).toBeCloseTo(0.2 + 0.3)
  })

  it('counts what remote jobs cost', async () => {
    const remote = createRemote({ usd: 0.3 })
    const rig = rigOf(remote.service, { clock: createSwiftClock() })
    const outcome = await rig.run(galleryWorkflow(2))
    expect(outcome.session.budget.spent).toBeCloseTo(0.6)
    expect(outcome.view.usd).toBeCloseTo(0.6)
  })

  it('makes no call of unknown price under a cap, and says so', async () => {
    const desk = createDesk({ paid: true, price: () => ({ min: 0, max: undefined }) })
    const session = rigOf(desk.service).session(galleryWorkflow(2))
    session.budget = new Budget(100)
    const { view, state } = await rigOf(desk.service).work(session)
    expect(state).toBe('partial')
    expect(desk.calls).toBe(0)
    expect(view.tasks['draw:01']?.failure).toMatchObject({ code: 'over-budget', message: expect.stringContaining('unknown') })
  })

  it('shows a price that turned out unknown as unknown, not as nothing', async () => {
    const rig = rigOf(instant(() => 'picture', { price: () => ({ min: 0, max: undefined }), send: async () => ({ value: 'picture', usd: undefined }) }))
    const plan = await rig.plan(galleryWorkflow(1))
    expect(plan.usd.max).toBeNull()
    const { keys, view } = await rig.run(galleryWorkflow(1))
    expect(keys.map((key) => rig.results.peek(key)?.usd)).toContain(null)
    expect(view.tasks['draw:01']?.usd).toBeNull()
  })

  it('is never exceeded, whatever calls cost less than they might, fail, or come at once', () => fc.assert(fc.asyncProperty(
    fc.array(fc.record({ max: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }), fails: fc.boolean(), turns: fc.nat(4) }), { minLength: 1, maxLength: 30 }),
    fc.integer({ min: 10, max: 200 }),
    async (calls, cap) => {
      const budget = new Budget(cap / 100)
      const abort = new AbortController()
      setMaxListeners(0, abort.signal)
      let underWay = 0
      let done = 0
      const work = calls.map(async ({ max, part, fails, turns }) => {
        const reserved = await budget.reserve(max / 100, abort.signal)
        underWay += max / 100
        expect(budget.spent + underWay).toBeLessThanOrEqual(cap / 100 + 1e-6)
        for (let turn = 0; turn < turns; turn++) await Promise.resolve()
        underWay -= max / 100
        budget.settle(reserved, fails ? 0 : (max / 100) * part)
        done++
        expect(budget.spent).toBeLessThanOrEqual(cap / 100 + 1e-6)
      })
      const all = Promise.allSettled(work)
      for (let turn = 0; turn < 400; turn++) await Promise.resolve()
      if (done < calls.length) expect(budget.isExhausted).toBe(true)
      abort.abort()
      const outcomes = await all
      expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason.code !== 'cancelled')).toEqual([])
    },
  ), { numRuns: 200 }))
})
