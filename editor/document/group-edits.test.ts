import { expect, test } from 'vitest'
import { toWorkflow } from '../../engine/model/document.ts'
import { addNode, remove } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { addGroup, addNote, moveNotes, removeNotes, setGroup, toggleCollapsed, toggleMode, ungroup } from './group-edits.ts'
import { groupsOf, isCollapsed, notesOf, placeOf, withLayout } from './layout.ts'

const three = () => ['a', 'b', 'c'].reduce((at, id, index) => addNode(at, { id, type: 'idea', at: { x: index * 10, y: 0 } }), emptyWorkflow('A film'))
const members = (workflow: ReturnType<typeof three>) => groupsOf(workflow).map(({ nodes }) => nodes)

test('a node is in one group at most', () => {
  const twice = addGroup(['b', 'c'], 'Two')(addGroup(['a', 'b'], 'One')(three()))
  expect(members(twice)).toEqual([['a'], ['b', 'c']])
  expect(new Set(groupsOf(twice).map(({ id }) => id)).size).toBe(2)
})

test('a group goes with its last node', () => {
  const grouped = addGroup(['a', 'b'], 'One')(three())
  expect(members(remove(['a'], [])(grouped))).toEqual([['b']])
  expect(members(remove(['a', 'b'], [])(grouped))).toEqual([])
})

test('a group is taken apart by its id or by one of its nodes', () => {
  const grouped = addGroup(['a', 'b'], 'One')(three())
  expect(members(ungroup(['b'])(grouped))).toEqual([])
  expect(members(ungroup([groupsOf(grouped)[0]?.id ?? ''])(grouped))).toEqual([])
  expect(ungroup(['c'])(grouped)).toBe(grouped)
})

test('what another version wrote into the layout stays in the document', () => {
  const strange = withLayout(addGroup(['a'], 'One')(three()), {})
  const workflow = { ...strange, layout: { nodes: {}, notes: [{ shape: 'star' }], groups: [...(strange.layout?.groups ?? []), { lane: 3 }] } }
  const after = setGroup(groupsOf(workflow)[0]?.id ?? '', { title: 'Two' })(workflow)
  expect(after.layout?.groups).toHaveLength(2)
  expect(notesOf(after)).toEqual([])
  expect(toWorkflow(JSON.parse(JSON.stringify(after)))).toEqual(after)
})

test('notes are written, moved and removed', () => {
  const { workflow, id } = addNote(three(), 'Why', { x: 1, y: 2 })
  expect(notesOf(moveNotes({ [id]: { x: 5, y: 6 } })(workflow))).toMatchObject([{ text: 'Why', x: 5, y: 6 }])
  expect(notesOf(removeNotes([id])(workflow))).toEqual([])
})

test('a mode is taken back only when all have it', () => {
  const one = toggleMode(['a'], 'mute')(three())
  const both = toggleMode(['a', 'b'], 'mute')(one)
  expect(['a', 'b', 'c'].map((id) => both.nodes[id]?.mode)).toEqual(['mute', 'mute', 'on'])
  expect(toggleMode(['a', 'b'], 'mute')(both).nodes['a']?.mode).toBe('on')
})

test('collapsing keeps the place', () => {
  const collapsed = toggleCollapsed(['b'])(three())
  expect([isCollapsed(collapsed, 'b'), placeOf(collapsed, 'b').x]).toEqual([true, 10])
  expect(isCollapsed(toggleCollapsed(['b'])(collapsed), 'b')).toBe(false)
})
