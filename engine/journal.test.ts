import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { implementer } from './implement.ts'
import { Budget } from './budget.ts'
import { createMemoryJournal, createMemoryResults } from './memory-stores.ts'
import { ReelError } from './model/errors.ts'
import { defineNode } from './model/node-type.ts'
import { defineValue, gives } from './model/ports.ts'
import { Run } from './run.ts'
import type { Service } from './service.ts'
import type { Journal } from './stores.ts'
import { createDesk, settled, within } from './testing/desk.ts'
import { galleryNodes, galleryWorkflow } from './testing/gallery.ts'
import type { Painter } from './testing/gallery.ts'
import { createRemote } from './testing/remote.ts'
import { createRig, workflowOf } from './testing/rig.ts'
import { createSwiftClock } from './testing/swift-clock.ts'

/** What survives a crash, and processes that come and go over it. */
function machine(image: Service, implementations = galleryNodes) {
  const store = createMemoryResults()
  const journal = createMemoryJournal()
  const processOf = (over: { journal?: Partial<Journal>; image?: Partial<Service> } = {}) =>
    createRig({ implementations, store, clock: createSwiftClock(), services: { image: { ...image, ...over.image } }, journal: { ...journal, ...over.journal } })
  return {
    store, journal, processOf,
    /** Starts a process that dies where `over` hangs, and leaves it there. */
    crash: async (over: Parameters<typeof processOf>[0]) => {
      void processOf(over).run(galleryWorkflow(1))
      await settled()
    },
    run: (workflow = galleryWorkflow(1)) => within(2000, processOf().run(workflow), 'the end of the run'),
  }
}

const hang = () => new Promise<never>(() => {})

/** Every point at which a process can die on the way of one remote call; the first three are before its id is on record. */
const crashes: Record<string, (journal: Journal, image: Service) => { journal?: Partial<Journal>; image?: Partial<Service> }> = {
  'before the intent is written': () => ({ journal: { intend: hang } }),
  'with the intent written and nothing sent': (journal) => ({ journal: { intend: async (...call) => journal.intend(...call).then(hang) } }),
  'with the job accepted and its id not yet here': (_, image) => ({ image: { start: async (...call) => image.start!(...call).then(hang) } }),
  'with the id here and not yet written': () => ({ journal: { submitted: hang } }),
  'with the id written': (journal) => ({ journal: { submitted: async (...call) => journal.submitted(...call).then(hang) } }),
  'between two looks at the job': () => ({ image: { check: hang } }),
  'with the answer here and not yet written': () => ({ journal: { finished: hang } }),
  'with the answer written and the task not settled': (journal) => ({ journal: { finished: async (...call) => journal.finished(...call).then(hang) } }),
}
const [beforeIntent, intended, accepted, unwritten, ...submitted] = Object.keys(crashes) as [string, string, string, string, ...string[]]

describe('a remote job after a crash', () => {
  it.each(Object.keys(crashes))('%s is found by its token and started once', async (point) => {
    const remote = createRemote({ lookup: true })
    const { crash, run, journal } = machine(remote.service)
    await crash(crashes[point]!(journal, remote.service))
    const { state, session } = await run()
    expect(state).toBe('succeeded')
    expect(remote.starts).toBe(1)
    expect(session.graph.get('wall')?.task('run', '').value('wall')?.fields['images']).toEqual(['[job-1 of subject 01, ink]'])
  })

  it.each(submitted)('%s is asked for by its id when there is no lookup, and started once', async (point) => {
    const remote = createRemote()
    const { crash, run, journal } = machine(remote.service)
    await crash(crashes[point]!(journal, remote.service))
    expect((await run()).state).toBe('succeeded')
    expect(remote.starts).toBe(1)
  })

  it.each([true, false])('whose answer was lost on the way is looked up at once, and started again only when it surely was not heard (heard: %s)', async (isHeard) => {
    const remote = createRemote({ lookup: true })
    const { processOf } = machine(remote.service)
    let lost = false
    const start: Service['start'] = async (...call) => {
      if (lost) return remote.service.start!(...call)
      lost = true
      if (isHeard) await remote.service.start!(...call)
      throw new ReelError('ambiguous', 'The connection broke.')
    }
    const outcome = await processOf({ image: { start } }).run(galleryWorkflow(1))
    expect([outcome.state, remote.starts]).toEqual(['succeeded', 1])
    expect(outcome.session.budget.spent).toBeCloseTo(0.1)
  })

  it.each([intended, accepted, unwritten])('%s is ambiguous when it is paid for and cannot be looked up: nothing is sent', async (point) => {
    const remote = createRemote()
    const { crash, run, journal } = machine(remote.service)
    await crash(crashes[point]!(journal, remote.service))
    const starts = remote.starts
    const { view } = await run()
    expect(view.tasks['draw:01']).toMatchObject({ state: 'failed', failure: { code: 'ambiguous' } })
    expect((await run()).view.tasks['draw:01']?.failure?.code).toBe('ambiguous')
    expect(remote.starts).toBe(starts)
  })

  it('is booked open with its intent and closed with its answer, and at its highest price by whoever finds that nobody can tell', async () => {
    const blind = createRemote()
    const { crash, processOf, journal } = machine(blind.service)
    await crash(crashes[accepted]!(journal, blind.service))
    expect([...journal.open.values()]).toMatchObject([{ task: 'draw:01', model: 'test/remote', usd: 0.1 }])
    const first = await processOf().run(galleryWorkflow(1))
    expect(first.session.budget.spent).toBeCloseTo(0.1)
    const second = await processOf().run(galleryWorkflow(1))
    expect([second.session.budget.spent, journal.charged, journal.open.size]).toEqual([0, [], 1])
    const seeing = createRemote({ lookup: true })
    const other = machine(seeing.service)
    await other.crash(crashes[accepted]!(other.journal, seeing.service))
    await other.run()
    expect([other.journal.open.size, other.journal.charged.map(({ usd }) => usd)]).toEqual([0, [0.1]])
  })

  it('counts in the budget of a run that goes on until it is known what became of it', async () => {
    const remote = createRemote({ lookup: true })
    const { crash, processOf, journal } = machine(remote.service)
    await crash(crashes[accepted]!(journal, remote.service))
    const session = processOf().session(galleryWorkflow(1))
    session.budget = new Budget(0.15)
    session.budget.carry([...journal.open.keys()].map((call) => JSON.stringify([...call.split(' ').slice(0, 2), 0]))[0]!, 0.1)
    await expect(within(50, session.budget.reserve(0.1, AbortSignal.timeout(20)), 'a refusal')).rejects.toMatchObject({ code: 'cancelled' })
    expect((await processOf().work(session)).state).toBe('succeeded')
    expect(session.budget.spent).toBeCloseTo(0.1)
  })

  it.each([beforeIntent, intended])('%s is started when it is free', async (point) => {
    const remote = createRemote({ paid: false, usd: 0 })
    const { crash, run, journal } = machine(remote.service)
    await crash(crashes[point]!(journal, remote.service))
    expect((await run()).state).toBe('succeeded')
    expect(remote.starts).toBe(1)
  })

  it('that was answered is not asked for again and costs nothing more', async () => {
    const remote = createRemote()
    const { crash, run, journal, store } = machine(remote.service)
    await crash(crashes['with the answer written and the task not settled']!(journal, remote.service))
    const { checks } = remote
    const { keys } = await run()
    expect([remote.starts, remote.checks]).toEqual([1, checks])
    expect(keys.map((key) => store.results.get(key)?.usd).filter(Boolean)).toEqual([])
  })
})

describe('a remote job that cannot be looked at', () => {
  it('is looked at later, and never started a second time', async () => {
    const remote = createRemote()
    remote.faults = Array.from({ length: 6 }, () => new ReelError('unavailable', 'HTTP 503'))
    const { run } = machine(remote.service)
    await run()
    expect(remote.starts).toBe(1)
    const { state } = await run()
    expect([remote.starts, state]).toEqual([1, 'succeeded'])
  })

  it('is looked at again by the next run after the network was gone for long', async () => {
    const remote = createRemote()
    remote.faults = Array.from({ length: 40 }, () => new ReelError('unavailable', 'No network.'))
    const { run } = machine(remote.service)
    expect((await run()).view.tasks['draw:01']?.failure?.code).toBe('unavailable')
    remote.faults = []
    expect([(await run()).state, remote.starts]).toEqual(['succeeded', 1])
  })

  it('and then turns out to have failed can be started anew', async () => {
    const remote = createRemote()
    const { crash, run, journal } = machine(remote.service)
    await crash(crashes['with the id written']!(journal, remote.service))
    remote.failed.set('job-1', new ReelError('refused', 'Not this.'))
    expect((await run()).view.tasks['draw:01']?.failure?.code).toBe('refused')
    expect([(await run()).state, remote.starts]).toEqual(['succeeded', 2])
  })
})

describe('calls of one task', () => {
  const Word = defineValue('word', 'Word', z.object({ text: z.string() }))
  const implement = implementer<Painter>()
  const thrice = implement(defineNode({
    type: 'thrice', version: 1, title: 'Thrice', category: 'test', summary: 'Asks the same twice, then something else.', params: z.object({}), inputs: {},
    outputs: { word: gives.one(Word) }, needs: { run: ['image'] }, reads: { run: {} },
  }), {
    run: async (_, ctx) => ({ word: { text: [await ctx.image({ ask: 'same' }), await ctx.image({ ask: 'same' }), await ctx.image({ ask: 'other' })].join() } }),
  })
  const asking = (more: { shared: boolean }) => ['a', 'b'].map((name) => implement(defineNode({
    type: name, version: 1, title: name, category: 'test', summary: 'Asks what another asks too.', params: z.object({}), inputs: {},
    outputs: { word: gives.one(Word) }, needs: { run: ['image'] }, reads: { run: {} },
  }), {
    run: async (_, ctx) => ({ word: { text: await ctx.image({ ask: 'who is the owl' }, more) } }),
  }))
  const wording = (more: Partial<Service> = {}) => {
    let calls = 0
    return { calls: () => calls, service: { model: 'test/words', revision: '1', paid: true, limits: { concurrency: 9 }, price: () => ({ min: 1, max: 1 }), send: async () => ({ value: `wording ${++calls}`, usd: 1 }), ...more } satisfies Service as Service }
  }
  const textOf = (outcome: { session: { graph: Map<string, { task(fn: 'run', item: ''): { value(port: string): { fields: object } | undefined } }> } }, node: string) =>
    (outcome.session.graph.get(node)?.task('run', '').value('word')?.fields as { text?: string } | undefined)?.text

  it('that were finished are replayed in their order after a crash, and only the rest is made', async () => {
    const writer = wording()
    const { processOf, journal } = machine(writer.service, [thrice])
    let finished = 0
    void processOf({ journal: { finished: async (...call) => (++finished === 3 ? hang() : journal.finished(...call)) }, image: { send: async (...call) => (finished === 2 ? hang() : writer.service.send!(...call)) } })
      .run(workflowOf({ thrice: { type: 'thrice' } }, []))
    await settled()
    expect(writer.calls()).toBe(2)
    // The third was begun, and it is paid for: only a provider that knows what it accepted can tell.
    const again = processOf({ image: { lookup: async () => undefined } })
    const outcome = await again.run(workflowOf({ thrice: { type: 'thrice' } }, []))
    expect(textOf(outcome, 'thrice')).toBe('wording 1,wording 2,wording 3')
    expect(writer.calls()).toBe(3)
  })

  it.each(['rate-limited', 'rejected', 'refused'] as const)('that ended with %s leave nothing behind that would stop a retry', async (code) => {
    const writer = wording()
    let broken = true
    const { processOf } = machine(writer.service, [thrice])
    const send: Service['send'] = async (...call) => {
      if (broken) throw new ReelError(code, 'Not now.')
      return writer.service.send!(...call)
    }
    expect((await processOf({ image: { send } }).run(workflowOf({ thrice: { type: 'thrice' } }, []))).state).toBe('failed')
    broken = false
    expect((await processOf({ image: { send } }).run(workflowOf({ thrice: { type: 'thrice' } }, []))).state).toBe('succeeded')
  })

  it('are answered apart for each task unless they are shared', async () => {
    const writer = wording()
    const { processOf } = machine(writer.service, asking({ shared: false }))
    const outcome = await processOf().run(workflowOf({ a: { type: 'a' }, b: { type: 'b' } }, []))
    expect([textOf(outcome, 'a'), textOf(outcome, 'b')].sort()).toEqual(['wording 1', 'wording 2'])
  })

  it('are answered once for all tasks when they are shared, one after the other', async () => {
    const writer = wording()
    const { processOf } = machine(writer.service, asking({ shared: true }))
    const first = await processOf().run(workflowOf({ a: { type: 'a' } }, []))
    const second = await processOf().run(workflowOf({ b: { type: 'b' } }, []))
    expect([textOf(first, 'a'), textOf(second, 'b'), writer.calls()]).toEqual(['wording 1', 'wording 1', 1])
  })

  it('are answered once for all tasks when they are shared and asked at the same time', async () => {
    const desk = createDesk({ paid: true })
    const rig = createRig({ implementations: asking({ shared: true }), services: { image: desk.service } })
    const over = rig.run(workflowOf({ a: { type: 'a' }, b: { type: 'b' } }, []))
    await settled()
    expect(desk.calls).toBe(1)
    desk.open.forEach((call, index) => call.answer(`wording ${index + 1}`, 1))
    const outcome = await within(1000, over, 'the end')
    expect([textOf(outcome, 'a'), textOf(outcome, 'b')]).toEqual(['wording 1', 'wording 1'])
  })

  it('are not called ambiguous when a second task asks while the first still waits for the answer', async () => {
    const desk = createDesk({ paid: true })
    const rig = createRig({ implementations: asking({ shared: true }), services: { image: desk.service } })
    const first = rig.run(workflowOf({ a: { type: 'a' } }, []))
    await desk.came(1)
    const second = rig.run(workflowOf({ b: { type: 'b' } }, []))
    await settled()
    for (const call of [...desk.open]) call.answer('wording 1', 1)
    expect((await first).state).toBe('succeeded')
    expect((await within(1000, second, 'the end')).state).toBe('succeeded')
    expect(desk.calls).toBe(1)
  })

  it('are asked anew by a second task when the run of the first is cancelled', async () => {
    const desk = createDesk({ paid: false })
    const rig = createRig({ implementations: asking({ shared: true }), services: { image: desk.service } })
    const first = new Run(rig.session(workflowOf({ a: { type: 'a' } }, [])), { everyMs: 1 })
    const over = first.start()
    await desk.came(1)
    const second = rig.run(workflowOf({ b: { type: 'b' } }, []))
    await settled()
    first.cancel()
    await settled()
    for (const call of [...desk.open]) call.answer('wording 2')
    expect(await within(1000, over, 'the first end')).toBe('cancelled')
    const outcome = await within(1000, second, 'the second end')
    expect([outcome.state, textOf(outcome, 'b')]).toEqual(['succeeded', 'wording 2'])
  })
})
