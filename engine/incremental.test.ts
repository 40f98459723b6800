import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget } from './budget.ts'
import { canonical, digestValue } from './digest.ts'
import type { Implementation } from './implement.ts'
import type { Workflow } from './model/document.ts'
import type { Plan } from './model/plan.ts'
import type { Targets } from './model/targets.ts'
import type { Service } from './service.ts'
import type { Session } from './session.ts'
import { genericNodes } from './testing/generic-nodes.ts'
import { applyEdit, EDIT_KINDS, editsOf, workflows } from './testing/random-graph.ts'
import { createRig, instant, workflowOf } from './testing/rig.ts'
import { snapshot } from './testing/snapshot.ts'

type Rig = ReturnType<typeof createRig>
const PRICE = { text: 0.02, image: 0.3 }

/** Writes the same for the same request and seed, or each time in other words. */
function rigOf(isVarying: boolean, implementations: Implementation[] = genericNodes): Rig {
  let calls = 0
  const service = (usd: number): Service => ({
    model: 'test/writer', revision: '1', paid: true, limits: { concurrency: 100 }, price: () => ({ min: usd, max: usd }),
    send: async (request, io) => ({ value: digestValue([request, io.seed, isVarying ? ++calls : 0]).slice(0, 12), usd }),
  })
  return createRig({ implementations, services: { text: service(PRICE.text), image: service(PRICE.image) } })
}

/** Node types that note what each call of a function was handed: all that may decide a result, and nothing else. */
function noting(notes: string[]): Implementation[] {
  return genericNodes.map((each) => ({
    node: each.node,
    functions: Object.fromEntries(Object.entries(each.functions).map(([fn, work]) => [fn, (input: Record<string, unknown>, ctx: Parameters<typeof work>[1]) => {
      notes.push(digestValue([each.node.type, fn, JSON.parse(canonical(input)), ctx.seed, ctx.take, ctx.prompt('')]))
      return work(input, ctx)
    }])),
  }))
}

/**
 * False once an item has another id than the one its plan returned: then decisions, `along` and `some` address it
 * otherwise than in a run from scratch, which has no earlier plan to carry ids from. The generic nodes return ids that
 * follow from content, so this happens only to an item that was away while a decision still named it.
 */
const hasReturnedIds = (rig: Rig) => [...rig.shelved.values()].every((entry) => Object.values(entry.parts ?? {}).every((parts) => parts.every(([id, returned]) => id === returned)))

/** certain ⊆ executed ⊆ certain ∪ maybe, unless the plan says “about” of a node. Tasks with equal keys stand for each other. */
function expectHonest(plan: Plan, { ran, keys }: { ran: string[]; keys: string[] }) {
  const certain = plan.tasks.filter((task) => task.verdict === 'run')
  const certainKeys = new Set(certain.map((task) => task.key))
  const covered = new Set(plan.tasks.filter((task) => task.verdict === 'run' || task.verdict === 'maybe').map((task) => task.task))
  expect(certain.filter((task) => !keys.includes(task.key ?? '')).map((task) => [task.task, task.reason])).toEqual([])
  expect(ran.filter((address, index) => !covered.has(address) && !certainKeys.has(keys[index]) && !plan.nodes[address.split(':')[0] ?? '']?.about)).toEqual([])
}

const withoutLocks = EDIT_KINDS.filter((kind) => kind !== 'lock')
const live = { 'param or decision': EDIT_KINDS.filter((kind) => kind !== 'wire' && kind !== 'mode') }
/** What a run is asked for, chosen among the nodes and items that there are. */
const targets = fc.tuple(fc.constantFrom('to', 'items', 'sample', 'fill-missing', 'refresh-stale'), fc.nat(23), fc.nat(23)).map(([kind, a, b]) => (workflow: Workflow, session: Session): Targets => {
  const nodes = Object.keys(workflow.nodes)
  const tasks = [...session.graph.values()].flatMap((node) => [...node.tasks.values()]).filter((task) => task.fn === 'run')
  if (kind === 'to') return { mode: 'fresh', to: [nodes[a % nodes.length]!] }
  if (kind === 'items') return { mode: 'fresh', items: [a, b].flatMap((pick) => tasks[pick % Math.max(1, tasks.length)]?.address ?? []) }
  if (kind === 'sample') return { mode: 'fresh', sample: 1 + (a % 2) }
  return { mode: kind as 'fill-missing' | 'refresh-stale' }
})
const runs = (count: number) => ({ numRuns: Number(process.env['FUZZ_RUNS'] ?? count) })

describe('after any edits of any workflow', () => {
  it('fresh sessions and a live one hold what a run from scratch would, and execute the same', () => fc.assert(fc.asyncProperty(workflows, editsOf(withoutLocks), async (first, edits) => {
    const fresh = rigOf(false)
    const living = rigOf(false)
    let workflow = first
    const history: Workflow[] = []
    let { session } = await living.run(workflow)
    await fresh.run(workflow)
    for (const edit of edits) {
      history.push(workflow)
      workflow = applyEdit(workflow, session, edit, history)
      const before = living.executed.length
      session.budget = new Budget()
      const outcome = session.update(workflow) ? await living.work(session) : await living.run(workflow)
      session = outcome.session
      const incremental = await fresh.run(workflow)
      expect(living.executed.slice(before).map((task) => task.key).sort()).toEqual([...incremental.keys].sort())
      expect(snapshot(session)).toEqual(snapshot(incremental.session))
      expect(outcome.state).toBe(incremental.state)
      expect(outcome.view.usd).toBeCloseTo(incremental.view.usd)
      if (!hasReturnedIds(fresh)) return
      const scratch = await rigOf(false).run(workflow)
      expect(snapshot(incremental.session)).toEqual(snapshot(scratch.session))
    }
  }), runs(120)))

  it('only what is handed something new is executed, never twice, and the plan says it before', () => fc.assert(fc.asyncProperty(workflows, editsOf(EDIT_KINDS), async (first, edits) => {
    const notes: string[] = []
    const rig = rigOf(true, noting(notes))
    let workflow = first
    const history: Workflow[] = []
    let { session } = await rig.run(workflow)
    for (const edit of edits) {
      history.push(workflow)
      workflow = applyEdit(workflow, session, edit, history)
      const plan = await rig.plan(workflow)
      const outcome = await rig.run(workflow)
      session = outcome.session
      expect(notes).toHaveLength(new Set(notes).size)
      expect(notes).toHaveLength(rig.executed.length)

      expectHonest(plan, outcome)
      const paid = outcome.keys.reduce((sum, key) => sum + (rig.results.peek(key)?.usd ?? 0), 0)
      expect(paid).toBeGreaterThanOrEqual(plan.usd.min - 1e-9)
      if (!plan.totals.about) expect(paid).toBeLessThanOrEqual((plan.usd.max ?? Infinity) + 1e-9)
      expect(outcome.view.usd).toBeCloseTo(paid)

      const again = await rig.plan(workflow)
      expect([again.totals.run, again.totals.maybe, again.totals.about]).toEqual([0, 0, false])
      expect((await rig.run(workflow)).ran).toEqual([])
    }
  }), runs(120)))

  it('going back to an earlier document executes nothing', () => fc.assert(fc.asyncProperty(workflows, editsOf(EDIT_KINDS), editsOf(EDIT_KINDS, 4), async (first, settle, edits) => {
    const rig = rigOf(true)
    let { session } = await rig.run(first)
    let before = first
    for (const edit of settle) before = applyEdit(before, session, edit, [first])
    const expected = snapshot((await rig.run(before)).session)
    let workflow = before
    for (const edit of edits) {
      workflow = applyEdit(workflow, session, edit, [before])
      session = (await rig.run(workflow)).session
    }
    const back = await rig.run(before)
    if (!hasReturnedIds(rig)) return
    expect(back.ran).toEqual([])
    expect(snapshot(back.session)).toEqual(expected)
  }), runs(100)))

  it('part of a graph can be run: the plan for it is honest, and the whole then runs only the rest', () => fc.assert(fc.asyncProperty(workflows, editsOf(EDIT_KINDS, 3), targets, async (first, edits, pick) => {
    const notes: string[] = []
    const rig = rigOf(true, noting(notes))
    let { session } = await rig.run(first)
    let workflow = first
    for (const edit of edits) workflow = applyEdit(workflow, session, edit, [first])
    const asked = pick(workflow, session)
    const plan = await rig.plan(workflow, asked)
    const part = await rig.run(workflow, { targets: asked })
    expectHonest(plan, part)
    const needed = new Set((asked.to ?? asked.items)?.map((address) => address.split(':')[0]))
    for (const id of needed) for (const edge of workflow.edges) if (edge.to.split('.')[0] === id) needed.add(edge.from.split('.')[0])
    if (needed.size) expect(part.ran.filter((address) => !needed.has(address.split(':')[0]))).toEqual([])
    const again = await rig.plan(workflow, asked)
    expect([again.totals.run, again.totals.maybe]).toEqual([0, 0])
    expect((await rig.run(workflow, { targets: asked })).ran).toEqual([])
    session = (await rig.run(workflow)).session
    expect(notes).toHaveLength(new Set(notes).size)
    if (asked.mode === 'fresh' && asked.sample === undefined) {
      // What a part holds is what the whole holds.
      for (const node of part.session.graph.values()) for (const task of node.tasks.values())
        if (task.settled && task.outcome.kind === 'ok' && part.ran.includes(task.address)) expect(session.graph.get(node.id)?.tasks.get(`${task.fn}:${task.item}`)?.resultDigest).toBe(task.resultDigest)
    }
  }), runs(80)))

  it.each(Object.entries(live))('a live session takes over every %s', (_, kinds) => fc.assert(fc.asyncProperty(workflows, editsOf(kinds, 1), async (workflow, [edit]) => {
    const rig = rigOf(true)
    const { session } = await rig.run(workflow)
    expect(session.update(applyEdit(workflow, session, edit!, [workflow]))).toBe(true)
  }), runs(40)))
})

/** Smallest forms of what the properties above once found. */
describe('in a fan-out', () => {
  const fan = (params: Record<string, unknown> = {}, more: Parameters<typeof workflowOf>[2] = {}) => workflowOf(
    { cast: { type: 'cast', params: { keys: ['a', 'b'] } }, split: { type: 'split', params }, tint: { type: 'tint' } }, [['cast.items', 'split.items'], ['split.parts', 'tint.items']], more,
  )
  const addresses = (session: { graph: Map<string, { tasks: Map<string, { address: string }> }> }) => [...session.graph.values()].flatMap((node) => [...node.tasks.values()].map((task) => task.address)).sort()

  it('a part is handed the item that it is a part of, and no task is made for anything else', async () => {
    const asked: { items?: { image: string } }[] = []
    const rig = createRig({ implementations: genericNodes, services: {
      text: instant((request) => JSON.stringify(request)),
      image: instant(({ by, prompt }: { by: string; prompt: string }) => {
        if (by === 'split run') asked.push(JSON.parse(prompt))
        return `image by ${by}`
      }),
    } })
    const { session } = await rig.run(fan())
    expect(asked.map((input) => input.items?.image)).toEqual(Array.from({ length: 4 }, () => 'image by cast run'))
    expect([...session.graph.get('cast')!.tasks.keys()].sort()).toEqual(['plan:', 'run:a', 'run:b'])
  })

  it('an item that is deleted leaves no task behind in a live session', async () => {
    const base = fan()
    const rig = rigOf(false)
    const { session } = await rig.run(base)
    session.update({ ...base, decisions: { 'cast::plan': { structure: { ops: [{ op: 'delete', id: 'a' }] } } } })
    expect((await rig.work(session)).ran).toEqual([])
    expect(addresses(session)).toEqual(['cast::plan', 'cast:b', 'split:b/1', 'split:b/2', 'split:b:plan', 'tint:b/1', 'tint:b/2'])
  })

  it('a decision about the plan of an item that is gone brings nothing back', async () => {
    const base = fan()
    const rig = rigOf(false)
    const { session } = await rig.run(base)
    const without = { ...base, decisions: { 'cast::plan': { structure: { ops: [{ op: 'delete' as const, id: 'a' }] } } } }
    session.update(without)
    await rig.work(session)
    session.update({ ...without, decisions: { ...without.decisions, 'split:a:plan': { structure: { ops: [{ op: 'delete', id: '1' }] } }, 'split:a/1': { take: { index: 1 } } } })
    const { ran } = await rig.work(session)
    expect(ran).toEqual([])
    expect(addresses(session).filter((address) => address.includes('a/') || address.includes(':a'))).toEqual([])
  })

  it.each([['parts', { count: 3 }, 'split:a:plan', '3'], ['items', { alone: true }, 'cast::plan', 'b']] as const)('%s that follow each other are made anew in another order', async (_, params, address, id) => {
    const base = fan(params)
    const live = rigOf(false)
    const { session } = await live.run(base)
    const moved = { ...base, decisions: { [address]: { structure: { ops: [{ op: 'move' as const, id, after: null }] } } } }
    session.update(moved)
    await live.work(session)
    const scratch = await rigOf(false).run(moved)
    expect(snapshot(session)).toEqual(snapshot(scratch.session))
  })

  it('the plan says “about” for every node whose items follow from one that is not planned yet', async () => {
    const rig = rigOf(false)
    await rig.run(fan())
    const value = { text: 'inserted', tag: 'z', names: [] }
    const plan = await rig.plan(fan({}, { decisions: { 'cast::plan': { structure: { ops: [{ op: 'insert', id: 'z', after: null, value }] } } } }))
    expect([plan.nodes['cast']?.about, plan.nodes['split']?.about, plan.nodes['tint']?.about]).toEqual([false, true, true])
  })

  it('the plan calls nothing certain that follows an item whose own plan would run', async () => {
    const rig = rigOf(true)
    await rig.run(fan({ count: 0, alone: true }))
    const value = { text: 'inserted', tag: 'z', names: [] }
    const inserted = fan({ count: 0, alone: true }, { decisions: { 'cast::plan': { structure: { ops: [{ op: 'insert', id: 'z', after: null, value }] } } } })
    const plan = await rig.plan(inserted)
    expectHonest(plan, await rig.run(inserted))
    expect(plan.tasks.find((task) => task.task === 'split:a')?.verdict).toBe('maybe')
  })

  it('an item that goes away and comes back has its decisions again', async () => {
    const rig = rigOf(true)
    const base = fan({ count: 3 }, { decisions: { 'split:a/3': { edit: { fields: { text: 'mine' } } }, 'tint:b/3': { take: { index: 1 } } } })
    const first = await rig.run(base)
    const fewer = { ...base, nodes: { ...base.nodes, split: { ...base.nodes['split']!, params: { count: 2 } } } }
    await rig.run(fewer)
    const again = await rig.run(base)
    expect(again.ran).toEqual([])
    expect(snapshot(again.session)).toEqual(snapshot(first.session))
  })
})
