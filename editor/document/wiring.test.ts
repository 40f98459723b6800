import { expect, test } from 'vitest'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { addNode, connect } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { whyNot } from './wiring.ts'

const type = (name: string, inputs: PortInfo[], outputs: PortInfo[]): [string, NodeTypeInfo] =>
  [name, { type: name, version: 1, title: name, category: 'test', summary: '', params: {}, inputs, outputs, functions: ['run'], needs: {}, reads: {} }]

const types = new Map([
  type('writer', [{ name: 'notes', value: 'film', title: 'Film', mode: 'one' }], [{ name: 'scenes', value: 'scene', title: 'Scene', kind: 'many' }, { name: 'best', value: 'scene', title: 'Scene', kind: 'one' }]),
  type('painter', [{ name: 'scenes', value: 'scene', title: 'Scene', mode: 'each' }, { name: 'key', value: 'scene', title: 'Scene', mode: 'one' }], [{ name: 'film', value: 'film', title: 'Film', kind: 'one' }]),
])

const workflow = ['writer', 'painter'].reduce((at, id) => addNode(at, { id, type: id, at: { x: 0, y: 0 } }), emptyWorkflow('A film'))

test('the same value in a form that fits is accepted', () => {
  expect(whyNot(workflow, types, { from: 'writer.scenes', to: 'painter.scenes' })).toBeUndefined()
  expect(whyNot(workflow, types, { from: 'writer.best', to: 'painter.key' })).toBeUndefined()
})

test('another value is refused in words', () => {
  expect(whyNot(workflow, types, { from: 'writer.scenes', to: 'writer.notes' })).toBe('A node cannot read itself.')
  const two = addNode(workflow, { id: 'other', type: 'writer', at: { x: 0, y: 0 } })
  expect(whyNot(two, types, { from: 'writer.scenes', to: 'other.notes' })).toBe('Scenes gives scene, Notes takes film.')
})

test('one and many are told apart', () => {
  expect(whyNot(workflow, types, { from: 'writer.best', to: 'painter.scenes' })).toBe('Best gives a single scene, Scenes takes a collection.')
  expect(whyNot(workflow, types, { from: 'writer.scenes', to: 'painter.key' })).toBe('Scenes gives a collection, Key takes a single scene.')
})

test('a circle is refused', () => {
  const wired = connect('writer.scenes', 'painter.scenes')(workflow)
  expect(whyNot(wired, types, { from: 'painter.film', to: 'writer.notes' })).toMatch(/circle/)
})

test('a port that does not exist is refused', () => {
  expect(whyNot(workflow, types, { from: 'writer.nothing', to: 'painter.scenes' })).toBe('There is no output Nothing.')
})
