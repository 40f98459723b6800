import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyRunView, foldEvent, RunEvent, RunState, TaskState } from './events.ts'
import { ReelError } from './errors.ts'
import { createRig, instant } from '../testing/rig.ts'
import { storyNodes, storyWorkflow } from '../testing/story.ts'

const address = fc.constantFrom('a:', 'a:1', 'a:2', 'b:1:plan', 'b::gather')
const log: fc.Arbitrary<RunEvent[]> = fc.array(fc.record({
  at: fc.nat(),
  run: fc.record({ state: fc.constantFrom(...RunState.options), usd: fc.nat(), message: fc.string() }, { requiredKeys: ['state'] }),
  items: fc.array(fc.record({ node: fc.constantFrom('a', 'b'), parent: fc.constantFrom('', '1'), ids: fc.array(fc.string()) })),
  tasks: fc.array(fc.record({ task: address, state: fc.constantFrom(...TaskState.options), usd: fc.nat() }, { requiredKeys: ['task', 'state'] })),
  gone: fc.array(address, { maxLength: 2 }),
}, { requiredKeys: ['at'] }), { maxLength: 12 }).map((events) => events.map((event, index) => ({ ...event, n: index + 1 })))

const fold = (events: readonly RunEvent[]) => events.reduce(foldEvent, emptyRunView())

describe('the view of a run', () => {
  it('is the same however often, and from wherever, events are replayed', () => {
    fc.assert(fc.property(log, fc.array(fc.tuple(fc.nat(12), fc.nat(12))), (events, replays) => {
      const view = emptyRunView()
      const pending = [...replays]
      for (const event of events) {
        foldEvent(view, event)
        const [from, to] = pending.shift() ?? [0, 0]
        for (const old of events.slice(from, Math.min(to, event.n))) foldEvent(view, old)
      }
      expect(view).toEqual(fold(events))
    }))
  })

  it('is the same when it was stored on the way and read back', () => {
    fc.assert(fc.property(log, fc.nat(12), (events, at) => {
      const stored = JSON.parse(JSON.stringify(fold(events.slice(0, at))))
      expect(events.slice(at).reduce(foldEvent, stored)).toEqual(fold(events))
    }))
  })

  it('shows a task that went and came again within one event', () => {
    const view = fold([
      { n: 1, at: 0, tasks: [{ task: 'a:1', state: 'failed' }] },
      { n: 2, at: 1, gone: ['a:1'], tasks: [{ task: 'a:1', state: 'done' }] },
      { n: 3, at: 2, gone: ['a:2'] },
    ])
    expect(view.tasks).toEqual({ 'a:1': { task: 'a:1', state: 'done' } })
  })

  it('is what the tasks of the session say, also when a session works a second time', async () => {
    let words = 'first'
    const rig = createRig({ implementations: storyNodes, services: {
      text: instant((request: { shot?: number; scene?: string }) => {
        if (request.shot !== undefined && request.scene?.includes('scene 1')) throw new ReelError('rejected', `Not this, for the ${words} time.`)
        return JSON.stringify(request)
      }),
      image: instant((request) => JSON.stringify(request)),
    } })
    const first = await rig.run(storyWorkflow())
    expect(first.view.tasks['shots:s02:plan']?.state).toBe('failed')
    expect(first.view.tasks['voice:s02:plan']?.state).toBe('blocked')
    words = 'second'
    const second = await rig.work(first.session)
    expect(second.view.tasks['shots:s02:plan']?.failure?.message).toContain('second')
    expect(second.view.tasks['voice:s02:plan']?.failure?.message).toContain('second')
  })

  it('comes of events that are as the schema says, numbered without a gap', async () => {
    const rig = createRig({ implementations: storyNodes, services: { text: instant((request) => JSON.stringify(request)), image: instant((request) => JSON.stringify(request)) } })
    const { events, view } = await rig.run(storyWorkflow(), {}, { after: 40 })
    expect(events.map((event) => event.n)).toEqual(events.map((_, index) => 41 + index))
    for (const event of events) expect(RunEvent.parse(event)).toEqual(event)
    expect(view.last).toBe(events.at(-1)?.n)
    expect(view.items['scenes:']).toEqual(['s01', 's02', 's03', 's04'])
  })
})
