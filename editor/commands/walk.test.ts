import { expect, test } from 'vitest'
import { addNode, connect } from '../document/edits.ts'
import { emptyWorkflow } from '../document/empty.ts'
import { stepFrom } from './walk.ts'

const workflow = connect('a.idea', 'd.idea')([['a', 0, 0], ['b', 300, 0], ['c', 300, 200], ['d', 700, 20]]
  .reduce((at, [id, x, y]) => addNode(at, { id: String(id), type: 'idea', at: { x: Number(x), y: Number(y) } }), emptyWorkflow('A film')))

test('left and right follow wires, even past nearer nodes', () => {
  expect(stepFrom(workflow, 'a', 'right')).toBe('d')
  expect(stepFrom(workflow, 'd', 'left')).toBe('a')
})

test('without a wire the nearest node on that side is reached', () => {
  expect(stepFrom(workflow, 'b', 'right')).toBe('d')
  expect(stepFrom(workflow, 'c', 'left')).toBe('a')
})

test('up and down go by place, and there is an end', () => {
  expect(stepFrom(workflow, 'b', 'down')).toBe('c')
  expect(stepFrom(workflow, 'c', 'up')).toBe('b')
  expect(stepFrom(workflow, 'c', 'down')).toBeUndefined()
})

test('with nothing selected the walk begins at the first node', () => {
  expect(stepFrom(workflow, undefined, 'down')).toBe('a')
})
