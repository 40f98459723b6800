import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { topological } from '../../engine/model/validate.ts'
import { edits, step } from '../testing/random-edits.ts'
import { changesBetween } from './changes.ts'
import type { Change } from './changes.ts'
import { createDocument } from './document.ts'
import { decide, moveNodes, setNode, setParam } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { holds, mergeWorkflows } from './merge.ts'

type Steps = readonly { kind: string; n: number; m: number }[]
const steps = (most: number) => fc.array(step, { maxLength: most })
const after = (start: Workflow, list: Steps): Workflow => list.reduce((now, { kind, n, m }) => edits[kind]?.(now, n, m).edit(now) ?? now, start)
const stored = (workflow: Workflow): Workflow => JSON.parse(JSON.stringify(workflow)) as Workflow
const start = emptyWorkflow('A film')
const isPlaceOfGone = (workflow: Workflow) => ({ table, id, path }: Change) => (table === 'places' && !workflow.nodes[id]) || (table === 'groups' && path[0] === 'members')

test('when only one side changed anything, the merge is that side', () => {
  fc.assert(fc.property(steps(60), steps(40), (before, there) => {
    const base = after(start, before)
    const other = stored(after(base, there))
    for (const [mine, theirs] of [[base, other], [other, base]] as const) {
      const merge = mergeWorkflows(base, mine, theirs)
      expect(merge.clashes).toEqual([])
      expect(changesBetween(merge.mine, other)).toEqual([])
      expect(changesBetween(merge.theirs, other)).toEqual([])
    }
  }), { numRuns: 60 })
})

test('both sides find each of their changes again, but for those that clash and were settled the other way', () => {
  fc.assert(fc.property(steps(60), steps(25), steps(25), (before, here, there) => {
    const base = after(start, before)
    const [mine, theirs] = [after(base, here), stored(after(base, there))]
    const merge = mergeWorkflows(base, mine, theirs)
    // With a node that stays goes what belongs to it.
    const isSettled = ({ table, id, after: now }: Change) => merge.clashes.some((clash) => (clash.table === table && clash.id === id) || (clash.table === 'nodes' && now === undefined))
    const missing = (result: Workflow, of: Workflow) => changesBetween(base, of).filter((change) => !holds(result, [change]) && !isPlaceOfGone(result)(change))
    expect(missing(merge.mine, mine)).toEqual([])
    expect(missing(merge.theirs, theirs)).toEqual([])
    if (!merge.clashes.length) {
      expect(missing(merge.mine, theirs)).toEqual([])
      expect(changesBetween(merge.mine, merge.theirs).filter(({ table }) => table !== 'groups')).toEqual([])
    }
    expect(missing(merge.mine, theirs).filter((change) => !isSettled(change))).toEqual([])
  }), { numRuns: 150 })
})

test('whatever is merged can be stored, and its wires join nodes that are there, in no circle', () => {
  fc.assert(fc.property(steps(60), steps(25), steps(25), (before, here, there) => {
    const base = after(start, before)
    const { mine, theirs } = mergeWorkflows(base, after(base, here), stored(after(base, there)))
    for (const one of [mine, theirs]) {
      expect(toWorkflow(stored(one))).toEqual(stored(one))
      expect(topological(one).rest).toEqual([])
      for (const { from, to } of one.edges) for (const end of [from, to]) expect(Object.keys(one.nodes)).toContain(end.split('.')[0])
      expect(new Set(one.edges.map(({ to }) => to)).size).toBe(one.edges.length)
    }
  }), { numRuns: 100 })
})

test('edits of different nodes never clash', () => {
  const base = after(start, ['idea', 'tale', 'scenes', 'cast', 'shots', 'film'].map((_type, n) => ({ kind: 'add', n, m: n })))
  const ids = Object.keys(base.nodes)
  const edit = fc.record({ node: fc.nat(), what: fc.nat(3), value: fc.nat(9) })
  const apply = (now: Workflow, parity: number, list: readonly { node: number; what: number; value: number }[]) => list.reduce((at, { node, what, value }) => {
    const id = ids.filter((_id, n) => n % 2 === parity)[node % (ids.length / 2)] ?? ''
    return [setParam(id, 'look', value), moveNodes({ [id]: { x: value, y: 0 } }), setNode(id, { title: `T${value}` }), decide(`${id}:s01`, () => ({ edit: { fields: { text: `${value}` } } }))][what]?.(at) ?? at
  }, now)
  fc.assert(fc.property(fc.array(edit), fc.array(edit), (here, there) => {
    const merge = mergeWorkflows(base, apply(base, 0, here), apply(base, 1, there))
    expect(merge.clashes).toEqual([])
    expect(merge.mine).toEqual(apply(apply(base, 0, here), 1, there))
    expect(merge.theirs).toEqual(merge.mine)
  }))
})

test('after edits from elsewhere are taken in, undoing all leaves just those, and redoing all brings everything back', () => {
  fc.assert(fc.property(steps(40), steps(25), (there, here) => {
    const document = createDocument(start)
    for (const { kind, n, m } of here) document.edit(edits[kind]?.(document.getState().workflow, n, m).edit ?? ((now) => now))
    document.rebase(changesBetween(start, after(start, there)))
    const end = document.getState().workflow
    while (document.getState().past.length) document.undo()
    expect(changesBetween(document.getState().workflow, after(start, there))).toEqual([])
    while (document.getState().future.length) document.redo()
    expect(document.getState().workflow).toEqual(end)
  }), { numRuns: 60 })
})
