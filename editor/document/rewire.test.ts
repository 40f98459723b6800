import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { storyTypes as types } from '../testing/story-types.ts'
import { addNode, connect } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { placeOf } from './layout.ts'
import { insertOnWire, portsForWire, removeAndHeal } from './rewire.ts'

const sizeOf = () => ({ width: 200, height: 100 })
const chain = (): Workflow => {
  const nodes = [['idea', 0], ['tale', 300], ['scenes', 600]].reduce((at, [id, x]) => addNode(at, { id: String(id), type: String(id), at: { x: Number(x), y: 0 } }), emptyWorkflow('A film'))
  return connect('tale.tale', 'scenes.tale')(connect('idea.idea', 'tale.idea')(nodes))
}
const wires = (workflow: Workflow) => workflow.edges.map(({ from, to }) => `${from} > ${to}`)
const wire = { from: 'tale.tale', to: 'scenes.tale' }

test('a node dropped on a wire goes into it, and what follows makes room', () => {
  const before = addNode(chain(), { id: 'rewrite', type: 'rewrite', at: { x: 480, y: 0 } })
  const after = insertOnWire(types, { node: 'rewrite', wire, sizeOf })(before)
  expect(wires(after)).toEqual(['idea.idea > tale.idea', 'tale.tale > rewrite.tale', 'rewrite.tale > scenes.tale'])
  expect(placeOf(after, 'scenes').x).toBe(736)
  expect(placeOf(after, 'tale').x).toBe(300)
})

test('a node that gives something else than it takes goes beside the wire, to a free port of what reads there', () => {
  const nodes = ['shots', 'film', 'voice', 'scenes'].reduce((at, id, index) => addNode(at, { id, type: id, at: { x: index * 300, y: 0 } }), emptyWorkflow('A film'))
  const before = connect('shots.shots', 'film.shots')(nodes)
  const shots = { from: 'shots.shots', to: 'film.shots' }
  const after = insertOnWire(types, { node: 'voice', wire: shots, sizeOf })(before)
  expect(wires(after)).toEqual(['shots.shots > film.shots', 'shots.shots > voice.shots', 'voice.speech > film.speech'])
  const taken = addNode(after, { id: 'voice-2', type: 'voice', at: { x: 0, y: 0 } })
  expect(insertOnWire(types, { node: 'voice-2', wire: shots, sizeOf })(taken)).toBe(taken)
  expect(portsForWire(before, types, { node: 'scenes', wire: shots })).toBeUndefined()
})

test('where there is room nothing moves', () => {
  const after = insertOnWire(types, { node: 'rewrite', wire, sizeOf })(addNode(chain(), { id: 'rewrite', type: 'rewrite', at: { x: 340, y: 200 } }))
  expect(placeOf(after, 'scenes').x).toBe(600)
})

test('a node that does not fit is not inserted, nor is an end of the wire itself', () => {
  const other = addNode(chain(), { id: 'idea-2', type: 'idea', at: { x: 0, y: 0 } })
  expect(portsForWire(other, types, { node: 'idea-2', wire })).toBeUndefined()
  expect(portsForWire(other, types, { node: 'tale', wire })).toBeUndefined()
  expect(insertOnWire(types, { node: 'idea-2', wire, sizeOf })(other)).toBe(other)
})

test('a node that is deleted from a chain leaves the chain whole', () => {
  const before = insertOnWire(types, { node: 'rewrite', wire, sizeOf })(addNode(chain(), { id: 'rewrite', type: 'rewrite', at: { x: 480, y: 0 } }))
  expect(wires(removeAndHeal(types, ['rewrite'])(before))).toEqual(['idea.idea > tale.idea', 'tale.tale > scenes.tale'])
})

test('several nodes in a row heal too, and what cannot be joined is left open', () => {
  const first = insertOnWire(types, { node: 'rewrite', wire, sizeOf })(addNode(chain(), { id: 'rewrite', type: 'rewrite', at: { x: 480, y: 0 } }))
  const two = insertOnWire(types, { node: 'rewrite-2', wire: { from: 'rewrite.tale', to: 'scenes.tale' }, sizeOf })(addNode(first, { id: 'rewrite-2', type: 'rewrite', at: { x: 480, y: 0 } }))
  expect(wires(removeAndHeal(types, ['rewrite', 'rewrite-2'])(two))).toEqual(['idea.idea > tale.idea', 'tale.tale > scenes.tale'])
  expect(wires(removeAndHeal(types, ['tale'])(chain()))).toEqual([])
})
