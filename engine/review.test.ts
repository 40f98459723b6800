import { describe, expect, it } from 'vitest'
import type { Decision } from './model/decisions.ts'
import { rejected } from './model/decisions.ts'
import type { Workflow } from './model/document.ts'
import { emptyRunView, foldEvent } from './model/events.ts'
import type { RunState } from './model/events.ts'
import { Run } from './run.ts'
import type { Session } from './session.ts'
import type { Service } from './service.ts'
import { createDesk, settled, within } from './testing/desk.ts'
import { galleryNodes, galleryWorkflow } from './testing/gallery.ts'
import { createRig, instant } from './testing/rig.ts'

const reviewed = (count = 3): Workflow => {
  const workflow = galleryWorkflow(count)
  return { ...workflow, nodes: { ...workflow.nodes, draw: { ...workflow.nodes['draw']!, review: 'run' } } }
}
const approve = (session: Session, address: string): Record<string, Decision> => {
  const on = taskAt(session, address)?.resultDigest
  return { [address]: { verdict: { state: 'approved', ...(on ? { on } : {}) } } }
}
const taskAt = (session: Session, address: string) => {
  const [node, item] = address.split(':') as [string, string]
  return session.graph.get(node)?.tasks.get(`run:${item}`)
}
const imageAt = (session: Session, address: string) => taskAt(session, address)?.value('pictures')?.fields['image']

/** A run that waits for its reviewer, with the view that a person has of it. */
function open(workflow = reviewed(), given?: Service) {
  let calls = 0
  const service = given ?? instant(({ prompt, note }: { prompt: string; note?: string }, seed) => `<${prompt}${note ? `, ${note}` : ''} by ${seed % 1000}>`, { paid: true, price: () => ({ min: 1, max: 1 }) })
  const counted: Service = given ?? { ...service, send: async (request, io) => {
    calls++
    return { ...(await service.send!(request, io)), usd: 1 }
  } }
  const rig = createRig({ implementations: galleryNodes, services: { image: counted } })
  const start = (from: Workflow = workflow) => {
    const session = rig.session(from, { waitsForReview: true })
    const view = emptyRunView()
    const states: RunState[] = []
    const run = new Run(session, { everyMs: 1, onEvent: (event) => {
      foldEvent(view, event)
      if (event.run) states.push(event.run.state)
    } })
    let decisions = from.decisions
    return {
      session, view, states, run, over: run.start(),
      decide: async (more: Record<string, Decision>) => {
        decisions = { ...decisions, ...more }
        session.decide(decisions, true)
        await settled()
      },
      document: () => ({ ...from, decisions }),
    }
  }
  return { rig, start, calls: () => calls }
}

describe('review', () => {
  it('lets items wait one by one, and those that are approved flow on', async () => {
    const { session, run, view, decide, over, states } = open().start()
    await settled()
    expect([run.state, session.inReview.size]).toEqual(['waiting', 3])
    expect(view.tasks['draw:01']?.state).toBe('review')
    expect(view.tasks['frame:01']?.state).not.toBe('done')
    await decide(approve(session, 'draw:02'))
    expect([view.tasks['draw:02']?.state, view.tasks['frame:02']?.state]).toEqual(['done', 'done'])
    expect(view.tasks['frame:01']?.state).not.toBe('done')
    expect(run.state).toBe('waiting')
    await decide({ ...approve(session, 'draw:01'), ...approve(session, 'draw:03') })
    expect(await within(1000, over, 'the end')).toBe('succeeded')
    expect(view.tasks['wall:']?.state).toBe('done')
    expect(states[0]).toBe('running')
    expect(states).toContain('waiting')
    expect(states.at(-1)).toBe('succeeded')
  })

  it('brings a rejected item back as a new take made with the note, and keeps the old take', async () => {
    const { rig, start, calls } = open()
    const { session, run, view, decide, over, document } = start()
    await settled()
    const first = imageAt(session, 'draw:01')
    await decide({ 'draw:01': rejected(undefined, 'make it darker') })
    expect(view.tasks['draw:01']).toMatchObject({ state: 'review', take: 1 })
    expect(imageAt(session, 'draw:01')).toContain('make it darker')
    expect(String(imageAt(session, 'draw:01')).split(' by ')[1]).not.toBe(String(first).split(' by ')[1])
    expect([run.state, calls()]).toEqual(['waiting', 4])
    await decide({ ...approve(session, 'draw:02'), ...approve(session, 'draw:03'), 'draw:01': { ...document().decisions['draw:01'], ...approve(session, 'draw:01')['draw:01'] } })
    expect(await within(1000, over, 'the end')).toBe('succeeded')
    const back = await rig.run({ ...document(), decisions: { ...document().decisions, 'draw:01': { take: { index: 0, notes: ['', 'make it darker'] } } } })
    expect(back.ran.filter((address) => address.startsWith('draw'))).toEqual([])
    expect(imageAt(back.session, 'draw:01')).toBe(first)
    expect(calls()).toBe(4)
  })

  it('asks again when the result is another than the one that was approved', async () => {
    const { rig, start } = open()
    const { session, decide, over, document } = start()
    await settled()
    await decide({ ...approve(session, 'draw:01'), ...approve(session, 'draw:02'), ...approve(session, 'draw:03') })
    await over
    const same = await rig.run(document(), { waitsForReview: true })
    expect([same.state, same.ran]).toEqual(['succeeded', []])
    const restyled = document()
    restyled.nodes = { ...restyled.nodes, draw: { ...restyled.nodes['draw']!, params: { style: 'oil' } } }
    const other = start(restyled)
    await settled()
    expect([other.run.state, other.session.inReview.size]).toEqual(['waiting', 3])
    other.run.cancel()
    expect(await within(1000, other.over, 'the end')).toBe('cancelled')
  })

  it('of results that are found again waits too, and costs nothing', async () => {
    const { rig, start, calls } = open()
    await rig.run(reviewed())
    const before = calls()
    const { run, session } = start()
    await settled()
    expect([run.state, session.inReview.size, calls()]).toEqual(['waiting', 3, before])
    run.cancel()
  })

  it('does not stop a run that is not asked to wait', async () => {
    expect((await open().rig.run(reviewed())).state).toBe('succeeded')
  })

  it('of a plan holds back its parts until it is approved', async () => {
    const workflow = galleryWorkflow(2)
    const { session, decide, over, run } = open({ ...workflow, nodes: { ...workflow.nodes, subjects: { ...workflow.nodes['subjects']!, review: 'plan' } } }).start()
    await settled()
    expect(run.state).toBe('waiting')
    expect([...session.graph.get('draw')!.tasks.keys()]).toEqual([])
    await decide({ 'subjects::plan': { verdict: { state: 'approved' } } })
    expect(await within(1000, over, 'the end')).toBe('succeeded')
  })

  it('counts what was paid once, however often an item is looked at', async () => {
    const { start, calls } = open()
    const { session, decide, over, view } = start()
    await settled()
    await decide({ 'draw:01': { edit: { fields: { image: 'painted over' } } }, ...approve(session, 'draw:02') })
    await decide({ 'draw:01': {}, ...approve(session, 'draw:03') })
    await decide(approve(session, 'draw:01'))
    expect(await within(1000, over, 'the end')).toBe('succeeded')
    expect(calls()).toBe(3)
    expect(view.usd).toBe(3)
  })

  it('never shows a take that was given up while it was being made', async () => {
    const desk = createDesk<{ prompt: string; note?: string }>()
    const { session, decide, run } = open(reviewed(1), desk.service).start()
    await desk.came(1)
    await decide({ 'draw:01': rejected(undefined, 'brighter') })
    desk.open[0]?.answer('the first')
    await settled()
    expect(session.inReview.size).toBe(0)
    expect(desk.open[0]?.request.note).toBe('brighter')
    desk.open[0]?.answer('the second')
    await settled()
    expect([run.state, imageAt(session, 'draw:01')]).toEqual(['waiting', 'the second'])
    run.cancel()
  })

  it('counts a decision on a settled item only from the next run on', async () => {
    const { session, decide, over, document } = open().start()
    await settled()
    await decide(approve(session, 'draw:01'))
    await decide({ 'frame:01': { edit: { fields: { image: 'mine' } } }, 'draw:01': rejected(undefined, 'too late') })
    expect(imageAt(session, 'frame:01')).not.toBe('mine')
    expect(session.inReview.size).toBe(2)
    await decide({ ...approve(session, 'draw:02'), ...approve(session, 'draw:03') })
    expect(await within(1000, over, 'the end')).toBe('succeeded')
    expect(document().decisions['draw:01']?.take?.index).toBe(1)
  })

  it('shows the new result when the graph above changed while an item waited', async () => {
    const { rig, start } = open(reviewed(1))
    const { session, run, over, document } = start()
    await settled()
    run.cancel()
    await over
    const restyled = document()
    restyled.nodes = { ...restyled.nodes, draw: { ...restyled.nodes['draw']!, params: { style: 'oil' } } }
    expect(session.update(restyled)).toBe(true)
    const again = new Run(session, { everyMs: 1 })
    const done = again.start()
    await settled()
    expect(imageAt(session, 'draw:01')).toContain('oil')
    expect(rig.executed.filter((task) => task.address === 'draw:01')).toHaveLength(2)
    again.cancel()
    await within(1000, done, 'the end')
  })
})
