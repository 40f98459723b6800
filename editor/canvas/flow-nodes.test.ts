import { expect, test } from 'vitest'
import { addNode, connect, moveNodes, setNode } from '../document/edits.ts'
import { emptyWorkflow } from '../document/empty.ts'
import { createFlowNodes } from './flow-nodes.ts'

const plain = { selected: new Set<string>(), dragged: {}, rows: {} }
const three = () => ['a', 'b', 'c'].reduce((workflow, id, index) => addNode(workflow, { id, type: 'mystery', at: { x: index * 300, y: 0 } }), emptyWorkflow('A film'))

test('only what changed becomes a new object', () => {
  const derive = createFlowNodes(new Map())
  const workflow = three()
  const before = derive(workflow, plain)
  expect(derive(workflow, plain)).toEqual(before)
  for (const [after, changed] of [
    [derive(moveNodes({ b: { x: 5, y: 5 } })(workflow), plain), 'b'],
    [derive(setNode('c', { title: 'C' })(workflow), plain), 'c'],
    [derive(workflow, { ...plain, dragged: { a: { x: 9, y: 9 } } }), 'a'],
  ] as const) {
    derive(workflow, plain)
    expect(after.filter((node, index) => node.data.node !== before[index]?.data.node || node.position.x !== before[index]?.position.x).map(({ id }) => id)).toEqual([changed])
  }
  const [first, second] = [derive(workflow, plain), derive(workflow, { ...plain, selected: new Set(['b']) })]
  expect(first.map((node, index) => node === second[index])).toEqual([true, false, true])
})

test('what a node shows stays the same object while it is dragged and when it is let go', () => {
  const derive = createFlowNodes(new Map())
  const workflow = three()
  const before = derive(workflow, plain)
  for (const x of [9, 18]) {
    const [a, b] = derive(workflow, { ...plain, dragged: { a: { x, y: 0 } } })
    expect(a?.position).toEqual({ x, y: 0 })
    expect(a?.data).toBe(before[0]?.data)
    expect(b).toBe(before[1])
  }
  const [a] = derive(moveNodes({ a: { x: 18, y: 0 } })(workflow), plain)
  expect(a?.position).toEqual({ x: 18, y: 0 })
  expect(a?.data).toBe(before[0]?.data)
})

test('a node of an unknown type shows the ports that its wires name', () => {
  const [a, b] = createFlowNodes(new Map())(connect('a.notes', 'b.text')(three()), plain)
  expect(a?.data.outputs.map((port) => port.name)).toEqual(['notes'])
  expect(b?.data.inputs.map((port) => port.name)).toEqual(['text'])
})
