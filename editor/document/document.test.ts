import { expect, test } from 'vitest'
import { createDocument } from './document.ts'
import { addNode, moveNodes, rename, setParam } from './edits.ts'
import { emptyWorkflow } from './empty.ts'

const start = () => createDocument(addNode(emptyWorkflow('A film'), { id: 'a', type: 'scenes', at: { x: 0, y: 0 } }))

test('undo and redo walk through every edit', () => {
  const document = start()
  const [first] = [document.getState().workflow]
  document.edit(rename('Another'))
  document.edit(moveNodes({ a: { x: 10, y: 20 } }))
  const last = document.getState().workflow
  document.undo()
  document.undo()
  expect(document.getState().workflow).toBe(first)
  document.redo()
  document.redo()
  expect(document.getState().workflow).toBe(last)
})

test('typing is one step, typing elsewhere another', () => {
  const document = start()
  for (const text of ['f', 'fo', 'fox']) document.edit(setParam('a', 'lead', text), 'a.lead')
  document.edit(setParam('a', 'count', 3), 'a.count')
  expect(document.getState().past).toHaveLength(2)
  document.undo()
  expect(document.getState().workflow.nodes['a']?.params).toEqual({ lead: 'fox' })
  document.undo()
  expect(document.getState().workflow.nodes['a']?.params).toEqual({})
})

test('after an undo the same field starts a step of its own', () => {
  const document = start()
  document.edit(rename('B'), 'name')
  document.edit(moveNodes({ a: { x: 1, y: 1 } }))
  document.undo()
  document.edit(rename('C'), 'name')
  document.undo()
  expect(document.getState().workflow.name).toBe('B')
})

test('an edit after an undo drops what could be redone', () => {
  const document = start()
  document.edit(rename('B'))
  document.undo()
  document.edit(rename('C'))
  document.redo()
  expect(document.getState().workflow.name).toBe('C')
})

test('an edit that changes nothing is no step', () => {
  const document = start()
  document.edit(moveNodes({ a: { x: 0, y: 0 } }))
  document.edit(rename('A film'))
  expect(document.getState().past).toHaveLength(0)
})
