import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { storyTypes as types } from '../testing/story-types.ts'
import { addNode, connect } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { autoConnect, portFor, possibleWires } from './matches.ts'

const withNodes = (...ids: string[]): Workflow => ids.reduce((at, id, index) => addNode(at, { id, type: id.replace(/-\d+$/, ''), at: { x: index * 300, y: 0 } }), emptyWorkflow('A film'))
const wires = (workflow: Workflow) => workflow.edges.map(({ from, to }) => `${from} > ${to}`)

test('one node is connected to what it needs from the nodes there are', () => {
  expect(wires(autoConnect(withNodes('idea', 'tale', 'scenes'), types, ['scenes']))).toEqual(['tale.tale > scenes.tale', 'idea.idea > scenes.idea'])
})

test('of several nodes each reads the others, in the order in which they stand, and nothing else', () => {
  expect(wires(autoConnect(withNodes('idea', 'tale', 'scenes', 'cast'), types, ['tale', 'scenes', 'cast']))).toEqual(['tale.tale > scenes.tale', 'scenes.scenes > cast.scenes'])
})

test('a wire that is there is kept, and the nearest source is taken', () => {
  const two = connect('tale.tale', 'scenes.tale')(withNodes('tale', 'tale-2', 'scenes', 'idea'))
  expect(wires(autoConnect(two, types, ['scenes']))).toEqual(['tale.tale > scenes.tale', 'idea.idea > scenes.idea'])
  expect(wires(autoConnect(withNodes('tale', 'tale-2', 'scenes'), types, ['scenes']))).toEqual(['tale-2.tale > scenes.tale'])
})

test('no circle is made', () => {
  const both = connect('rewrite.tale', 'rewrite-2.tale')(withNodes('rewrite', 'rewrite-2'))
  expect(wires(autoConnect(both, types, ['rewrite']))).toEqual(['rewrite.tale > rewrite-2.tale'])
})

test('all possible wires are offered, those into free inputs that must be wired first', () => {
  const workflow = connect('idea.idea', 'scenes.idea')(withNodes('idea', 'tale', 'idea-2', 'scenes'))
  expect(possibleWires(workflow, types, 'scenes').map(({ from, to }) => `${from} > ${to}`)).toEqual(['tale.tale > scenes.tale', 'idea-2.idea > scenes.idea'])
})

test('a wire ends at the port of the same name, else at the first that fits', () => {
  const scenes = types.get('scenes')
  const film = types.get('film')
  if (!scenes || !film) throw new Error('no such type')
  expect(portFor(scenes, { name: 'idea', value: 'idea', title: 'idea', kind: 'one' }, 'out')?.name).toBe('idea')
  expect(portFor(film, { name: 'anything', value: 'speech', title: 'speech', kind: 'many' }, 'out')?.name).toBe('speech')
  expect(portFor(film, { name: 'idea', value: 'idea', title: 'idea', kind: 'one' }, 'out')).toBeUndefined()
})
