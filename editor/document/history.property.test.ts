import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWorkflow } from '../../engine/model/document.ts'
import { edits, step } from '../testing/random-edits.ts'
import { createDocument } from './document.ts'
import { emptyWorkflow } from './empty.ts'
import { groupsOf } from './layout.ts'

test('after a thousand edits of every kind, undoing all gives the start and redoing all the end', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1000, maxLength: 1000 }), (steps) => {
    const start = emptyWorkflow('A film')
    const document = createDocument(start)
    for (const { kind, n, m, settle } of steps) {
      const made = edits[kind]?.(document.getState().workflow, n, m)
      if (made) document.edit(made.edit, made.merge)
      if (settle) document.settle()
    }
    const end = structuredClone(document.getState().workflow)
    while (document.getState().past.length) document.undo()
    expect(document.getState().workflow).toEqual(start)
    while (document.getState().future.length) document.redo()
    expect(document.getState().workflow).toEqual(end)
  }), { numRuns: 3 })
})

test('whatever is edited, the document stays one that can be stored, and its wires join ports that are there', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 30, maxLength: 150 }), (steps) => {
    const document = createDocument(emptyWorkflow('A film'))
    for (const { kind, n, m } of steps) {
      const made = edits[kind]?.(document.getState().workflow, n, m)
      if (made) document.edit(made.edit)
      const { workflow } = document.getState()
      const inputs = workflow.edges.map(({ to }) => to)
      expect(new Set(inputs).size).toBe(inputs.length)
    }
    const { workflow } = document.getState()
    expect(toWorkflow(JSON.parse(JSON.stringify(workflow)))).toEqual(workflow)
    for (const { nodes } of groupsOf(workflow)) for (const id of nodes) expect(Object.keys(workflow.nodes)).toContain(id)
  }), { numRuns: 20 })
})
