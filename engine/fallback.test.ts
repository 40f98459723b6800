import { describe, expect, it } from 'vitest'
import { createMemoryJournal, createMemoryResults } from './memory-stores.ts'
import { ReelError } from './model/errors.ts'
import type { ErrorCode } from './model/errors.ts'
import type { Service } from './service.ts'
import { settled } from './testing/desk.ts'
import { galleryNodes, galleryWorkflow } from './testing/gallery.ts'
import { createRemote } from './testing/remote.ts'
import { createRig } from './testing/rig.ts'
import { createSwiftClock } from './testing/swift-clock.ts'

/** A painter that counts, and fails as long as it is told to. */
function painter(name: string, usd: number) {
  const own = { calls: 0, fails: undefined as ErrorCode | undefined, service: {
    model: `test/${name}`, revision: '1', paid: true, limits: { concurrency: 9 }, price: () => ({ min: usd, max: usd }),
    send: async (request: unknown) => {
      own.calls++
      if (own.fails) throw new ReelError(own.fails, `${name} says ${own.fails}.`)
      return { value: `${(request as { prompt: string }).prompt} by ${name}`, usd }
    },
  } satisfies Service as Service }
  return own
}

function studio(...names: string[]) {
  const painters = names.map((name, at) => painter(name, (at + 1) / 10))
  const store = createMemoryResults()
  const journal = createMemoryJournal()
  const rigOf = () => createRig({ implementations: galleryNodes, store, journal, clock: createSwiftClock(), services: { image: painters.map(({ service }) => service) } })
  const asking = (...models: string[]) => galleryWorkflow(1, { models: { image: models.map((name) => `test/${name}`) } })
  const draw = async (workflow = asking(...names)) => {
    const { view, session, state } = await rigOf().run(workflow)
    const task = view.tasks['draw:01']
    return { state, task, flags: task?.flags ?? [], image: session.graph.get('draw')?.task('run', '01').value('pictures')?.fields['image'], stored: session.graph.get('draw')?.task('run', '01').stored }
  }
  return { painters, rigOf, asking, draw, store, journal, calls: () => painters.map(({ calls }) => calls) }
}

describe('a model that cannot', () => {
  it.each([['unavailable', 4], ['rate-limited', 6], ['out-of-quota', 1], ['refused', 1], ['unsupported', 1]] as const)('because it is %s is asked %i times, then the next one is, and the result says so', async (code, times) => {
    const { painters: [first, second], draw } = studio('ink', 'oil')
    first!.fails = code
    const { image, flags, task, stored } = await draw()
    expect([first!.calls, second!.calls, image]).toEqual([times, 1, 'subject 01, ink by oil'])
    expect(flags).toEqual(['fallback'])
    expect(task).toMatchObject({ state: 'done', usd: 0.2, note: `Made by test/oil instead. ink says ${code}.` })
    expect(stored).toMatchObject({ models: { image: 'test/oil' }, asked: { image: 'test/ink' } })
  })
  it.each(['ambiguous', 'rejected', 'unauthorised', 'invalid-output', 'timeout', 'internal'] as const)('for a reason that says nothing of the model, or leaves open what became of the call, is not replaced (%s)', async (code) => {
    const { painters: [first, second], draw } = studio('ink', 'oil')
    first!.fails = code
    expect((await draw()).task?.failure?.code).toBe(code)
    expect(second!.calls).toBe(0)
  })
  it('is followed by all the others in order; the failure then tells what each said', async () => {
    const { painters, draw, store } = studio('ink', 'oil', 'chalk')
    for (const one of painters) one.fails = 'refused'
    expect((await draw()).task?.failure).toMatchObject({ code: 'refused', message: 'ink says refused. Then: oil says refused. Then: chalk says refused.' })
    expect(painters.map(({ calls }) => calls)).toEqual([1, 1, 1])
    expect([...store.results.values()].filter(({ isBegun }) => isBegun)).toEqual([])
  })
})

describe('what a fallback made', () => {
  async function made(...names: string[]) {
    const all = studio(...names)
    all.painters[0]!.fails = 'refused'
    await all.draw()
    all.painters[0]!.fails = undefined
    return all
  }
  it('stands in for the first choice in later runs, and costs nothing more', async () => {
    const { draw, rigOf, asking, calls } = await made('ink', 'oil')
    const again = await draw()
    expect([again.image, again.flags, calls()]).toEqual(['subject 01, ink by oil', ['fallback'], [1, 1]])
    expect((await rigOf().plan(asking('ink', 'oil'))).tasks.find(({ task }) => task === 'draw:01')).toMatchObject({ verdict: 'reuse', reason: 'nothing it reads has changed; made by test/oil instead of test/ink' })
  })
  it('is not taken for a result of the first choice when no other will do', async () => {
    const { draw, asking, calls } = await made('ink', 'oil')
    const { image, flags } = await draw(asking('ink'))
    expect([image, flags, calls()]).toEqual(['subject 01, ink by ink', [], [2, 1]])
  })
  it('is found by whoever asks for its model first, unmarked', async () => {
    const { draw, asking, calls } = await made('ink', 'oil')
    const { image, flags } = await draw(asking('oil', 'ink'))
    expect([image, flags, calls()]).toEqual(['subject 01, ink by oil', [], [1, 1]])
  })
  it('before it was a fallback is not taken until the first choice has failed, and then not paid again', async () => {
    const { draw, asking, calls } = studio('ink', 'oil')
    await draw(asking('oil'))
    expect((await draw()).image).toBe('subject 01, ink by ink')
    expect(calls()).toEqual([1, 1])
    const other = studio('ink', 'oil')
    await other.draw(other.asking('oil'))
    other.painters[0]!.fails = 'refused'
    expect((await other.draw()).image).toBe('subject 01, ink by oil')
    expect(other.calls()).toEqual([1, 1])
  })
  it('gives way to the first choice on a retake', async () => {
    const { draw, asking } = await made('ink', 'oil')
    const { image, flags } = await draw({ ...asking('ink', 'oil'), decisions: { 'draw:01': { take: { index: 1 } } } })
    expect([image, flags]).toEqual(['subject 01, ink by ink', []])
  })
})

describe('the plan', () => {
  it('goes from the price of the first choice to that of the dearest in its place', async () => {
    const { rigOf, asking } = studio('ink', 'oil', 'chalk')
    const plan = await rigOf().plan(asking('ink', 'oil', 'chalk'))
    expect(plan.tasks.find(({ node }) => node === 'draw')?.usd).toEqual({ min: 0.1, max: expect.closeTo(0.3, 5) as number })
  })
})

describe('a job of a fallback', () => {
  it('goes on after a crash: the first choice is not asked again while it is under way', async () => {
    const ink = painter('ink', 0.1)
    ink.fails = 'out-of-quota'
    const remote = createRemote()
    const oil: Service = { ...remote.service, model: 'test/oil' }
    const store = createMemoryResults()
    const journal = createMemoryJournal()
    const workflow = galleryWorkflow(1, { models: { image: ['test/ink', 'test/oil'] } })
    const rigOf = (over: Partial<Service> = {}) => createRig({ implementations: galleryNodes, store, journal, clock: createSwiftClock(), services: { image: [ink.service, { ...oil, ...over }] } })
    void rigOf({ check: () => new Promise<never>(() => {}) }).run(workflow)
    await settled()
    ink.fails = undefined
    const { view } = await rigOf().run(workflow)
    expect([remote.starts, ink.calls, view.tasks['draw:01']?.flags]).toEqual([1, 1, ['fallback']])
  })
  it('that cannot be looked at is left to the next run, not to another model', async () => {
    const remote = createRemote()
    remote.faults = Array.from({ length: 40 }, () => new ReelError('unavailable', 'No network.'))
    const oil = painter('oil', 0.1)
    const workflow = galleryWorkflow(1, { models: { image: ['test/remote', 'test/oil'] } })
    const rig = createRig({ implementations: galleryNodes, clock: createSwiftClock(), services: { image: [remote.service, oil.service] } })
    expect((await rig.run(workflow)).view.tasks['draw:01']?.failure?.code).toBe('unavailable')
    expect(oil.calls).toBe(0)
    remote.faults = []
    expect((await rig.run(workflow)).state).toBe('succeeded')
    expect([remote.starts, oil.calls]).toEqual([1, 0])
  })
})
