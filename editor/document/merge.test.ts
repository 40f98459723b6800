import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { addNode, connect, decide, moveNodes, remove, rename, setNode, setParam } from './edits.ts'
import type { Edit } from './document.ts'
import { emptyWorkflow } from './empty.ts'
import { addGroup, addNote } from './group-edits.ts'
import { mergeWorkflows } from './merge.ts'

const make = (...edits: Edit[]): Workflow => edits.reduce((now, edit) => edit(now), emptyWorkflow('A film'))
const on = (base: Workflow, ...edits: Edit[]): Workflow => edits.reduce((now, edit) => edit(now), base)
const node = (id: string): Edit => (now) => addNode(now, { id, type: id, at: { x: 0, y: 0 } })
const base = make(node('brief'), node('lore'), node('scenes'), connect('brief.brief', 'lore.brief'), connect('lore.lore', 'scenes.lore'), setParam('brief', 'answers.hero', 'Mira'))

const places = ({ clashes }: ReturnType<typeof mergeWorkflows>) => clashes.map(({ table, id, path }) => [table, id, ...path].join(' '))

test('edits in different places come together, whatever they are about', () => {
  const mine = on(base, setParam('brief', 'answers.kind', 'a fox'), moveNodes({ lore: { x: 9, y: 9 } }), decide('scenes:s01', () => ({ edit: { fields: { text: 'Rain.' } } })))
  const theirs = on(base, setParam('brief', 'answers.hero', 'Pip'), setNode('lore', { title: 'Legend' }), decide('scenes:s01', () => ({ edit: { fields: { mood: 'calm' } } })), rename('B'), (now) => addNote(now, 'Hm', { x: 0, y: 0 }).workflow)
  const merge = mergeWorkflows(base, mine, theirs)
  expect(merge.clashes).toEqual([])
  expect(merge.mine).toEqual(merge.theirs)
  expect(merge.mine).toMatchObject({
    name: 'B', nodes: { brief: { params: { answers: { hero: 'Pip', kind: 'a fox' } } }, lore: { title: 'Legend' } },
    decisions: { 'scenes:s01': { edit: { fields: { text: 'Rain.', mood: 'calm' } } } }, layout: { nodes: { lore: { x: 9, y: 9 } }, notes: [{ text: 'Hm' }] },
  })
})

test('the same made by both is no clash; two values of one place are', () => {
  expect(mergeWorkflows(base, on(base, rename('B')), on(base, rename('B'))).clashes).toEqual([])
  const merge = mergeWorkflows(base, on(base, setParam('brief', 'answers.hero', 'Ann')), on(base, setParam('brief', 'answers.hero', 'Bob'), rename('B')))
  expect(merge.clashes).toEqual([{ table: 'nodes', id: 'brief', path: ['params', 'answers', 'hero'], mine: 'Ann', theirs: 'Bob' }])
  expect([merge.mine.nodes['brief']?.params, merge.theirs.nodes['brief']?.params]).toEqual([{ answers: { hero: 'Ann' } }, { answers: { hero: 'Bob' } }])
  expect([merge.mine.name, merge.theirs.name]).toEqual(['B', 'B'])
})

test('a verdict and another take of the same result are never mixed', () => {
  const merge = mergeWorkflows(base, on(base, decide('scenes:s01', () => ({ take: { index: 1 } }))), on(base, decide('scenes:s01', () => ({ verdict: { state: 'approved' } }))))
  expect(places(merge)).toEqual(['decisions scenes:s01 settled'])
  expect([merge.mine.decisions, merge.theirs.decisions]).toEqual([{ 'scenes:s01': { take: { index: 1 } } }, { 'scenes:s01': { verdict: { state: 'approved' } } }])
})

test('a node that one removes and the other changes or wires anew is a clash, and stays with all its wires for who used it', () => {
  const without = on(base, remove(['lore'], []))
  for (const used of [on(base, setNode('lore', { title: 'Legend' })), on(base, node('music'), connect('lore.lore', 'music.lore'))]) {
    const merge = mergeWorkflows(base, without, used)
    expect(merge.clashes).toHaveLength(1)
    expect(merge.mine.nodes['lore']).toBeUndefined()
    expect(merge.mine.edges.filter(({ from, to }) => `${from} ${to}`.includes('lore.'))).toEqual([])
    expect(merge.theirs).toEqual(used)
  }
})

test('a node that one removes and the other only moves is gone', () => {
  const merge = mergeWorkflows(base, on(base, moveNodes({ lore: { x: 5, y: 5 } })), on(base, remove(['lore'], [])))
  expect(merge.clashes).toEqual([])
  expect(merge.mine.nodes['lore']).toBeUndefined()
})

test('one input is wired by one side only, and two wires never make a circle', () => {
  expect(places(mergeWorkflows(base, on(base, connect('brief.brief', 'scenes.lore')), on(base, remove([], ['lore.lore>scenes.lore']))))).toEqual(['wires scenes.lore'])
  const apart = on(base, remove([], ['brief.brief>lore.brief', 'lore.lore>scenes.lore']))
  const merge = mergeWorkflows(apart, on(apart, connect('lore.lore', 'scenes.lore')), on(apart, connect('scenes.scenes', 'lore.brief')))
  expect(places(merge)).toEqual(['wires lore.brief'])
  // Turned round by one side as one change, it is none.
  expect(mergeWorkflows(base, base, on(base, remove([], ['brief.brief>lore.brief']), connect('lore.lore', 'brief.lore'))).clashes).toEqual([])
})

test('members come and go by each hand', () => {
  const grouped = on(base, addGroup(['brief', 'lore', 'scenes'], 'G'))
  const merge = mergeWorkflows(grouped, on(grouped, remove(['brief'], [])), on(grouped, remove(['scenes'], [])))
  expect(merge.clashes).toEqual([])
  expect(merge.mine.layout?.groups).toEqual([{ id: 'group-1', title: 'G', nodes: ['lore'] }])
})
