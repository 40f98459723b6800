import { expect, test } from 'vitest'
import { toWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { addNode } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { deletePart, freshPartId, insertPart, mergeParts, movePart, partsOf, splitPart, writePart } from './parts.ts'
import type { ListRef, Part } from './parts.ts'

const digest = 'a'.repeat(64)
const list: ListRef = { node: 'shots', parent: 's07', digest }
const planned = ['01', '02', '03'].map((id) => ({ id: `s07/${id}`, value: { action: `Action ${id}`, seconds: 4 }, digest }))
const start = () => addNode(emptyWorkflow('A film'), { id: 'shots', type: 'shots', at: { x: 0, y: 0 } })
const parts = (workflow: Workflow) => partsOf(workflow.decisions, list, planned)
const at = (workflow: Workflow, index: number): Part => parts(workflow)[index] ?? { id: '', value: {}, isEdited: false, isInserted: false }
const ids = (workflow: Workflow) => parts(workflow).map(({ id }) => id)

test('parts are as planned until a person changes them', () => {
  expect(parts(start()).map(({ id, value, isEdited }) => [id, value['action'], isEdited])).toEqual([['s07/01', 'Action 01', false], ['s07/02', 'Action 02', false], ['s07/03', 'Action 03', false]])
})

test('a part is inserted with an id of its own, and the others keep theirs', () => {
  const id = freshPartId(start(), list, planned, 's07/01')
  const after = insertPart(list, { id, after: 's07/01', value: { action: 'New' } })(start())
  expect(ids(after)).toEqual(['s07/01', 's07/01-n1', 's07/02', 's07/03'])
  expect(freshPartId(after, list, parts(after), 's07/01')).toBe('01-n2')
  expect(toWorkflow(JSON.parse(JSON.stringify(after)))).toEqual(after)
})

test('the id of a deleted part is not given again', () => {
  const inserted = insertPart(list, { id: '01-n1', after: 's07/01', value: {} })(start())
  const after = deletePart(list, 's07/01-n1')(inserted)
  expect(ids(after)).toEqual(['s07/01', 's07/02', 's07/03'])
  expect(freshPartId(after, list, parts(after), 's07/01')).toBe('01-n2')
})

test('parts move by places and not beyond the ends', () => {
  const down = movePart(list, parts(start()), 's07/01', 1)(start())
  expect(ids(down)).toEqual(['s07/02', 's07/01', 's07/03'])
  expect(ids(movePart(list, parts(down), 's07/01', 5)(down))).toEqual(['s07/02', 's07/03', 's07/01'])
  expect(ids(movePart(list, parts(down), 's07/03', -2)(down))).toEqual(['s07/03', 's07/02', 's07/01'])
  expect(movePart(list, parts(start()), 's07/01', -1)(start())).toEqual(start())
})

test('a split keeps the id with the first half, a merge with the first part', () => {
  const split = splitPart(list, at(start(), 1), { first: { action: 'It runs.' }, second: { action: 'It falls.' }, id: '02-n1' })(start())
  expect(parts(split).map(({ id, value }) => [id, value['action'], value['seconds']])).toEqual([['s07/01', 'Action 01', 4], ['s07/02', 'It runs.', 4], ['s07/02-n1', 'It falls.', 4], ['s07/03', 'Action 03', 4]])
  const merged = mergeParts(list, at(split, 1), at(split, 2), { action: 'It runs and falls.' })(split)
  expect(parts(merged).map(({ id, value }) => [id, value['action']])).toEqual([['s07/01', 'Action 01'], ['s07/02', 'It runs and falls.'], ['s07/03', 'Action 03']])
})

test('a field is written over with the digest it was written on, and given back', () => {
  const written = writePart(list, at(start(), 0), { action: 'Other' })(start())
  expect(written.decisions['shots:s07/01']?.edit).toEqual({ fields: { action: 'Other' }, on: digest })
  expect(at(written, 0)).toMatchObject({ isEdited: true, value: { action: 'Other', seconds: 4 } })
  expect(writePart(list, at(written, 0), { action: undefined })(written).decisions).toEqual({})
})
