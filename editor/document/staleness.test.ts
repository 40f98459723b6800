import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { storyTypes as types } from '../testing/story-types.ts'
import { addNode, connect, decide, rename, setNode, setParam } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { isMarked, possiblyStale } from './staleness.ts'

const story = (): Workflow => {
  const nodes = ['idea', 'tale', 'scenes', 'cast', 'shots', 'voice', 'film'].reduce((at, id, index) => addNode(at, { id, type: id, at: { x: index * 300, y: 0 } }), emptyWorkflow('A film'))
  return [['idea.idea', 'tale.idea'], ['tale.tale', 'scenes.tale'], ['idea.idea', 'scenes.idea'], ['scenes.scenes', 'cast.scenes'], ['scenes.scenes', 'shots.scenes'], ['cast.cast', 'shots.cast'], ['shots.shots', 'voice.shots'], ['shots.shots', 'film.shots'], ['voice.speech', 'film.speech']]
    .reduce((at, [from = '', to = '']) => connect(from, to)(at), nodes)
}
const marks = (change: (workflow: Workflow) => Workflow) => possiblyStale(story(), change(story()), types).map(({ node, fn, item }) => `${node}:${item}:${fn}`)
const write = (address: string, fields: Record<string, unknown>) => decide(address, () => ({ edit: { fields } }))

test('an edited scene marks its own shots and what is made of them, and no other scene’s', () => {
  expect(marks(write('scenes:s07', { text: 'Rain.' }))).toEqual(['shots:s07:plan', 'shots:s07:run', 'voice:s07:run', 'film:s07:run', 'film:s07:gather'])
})

test('a field that only drawing reads leaves the plan as it is, and the words unspoken of', () => {
  expect(marks(write('scenes:s07', { mood: 'calm' }))).toEqual(['shots:s07:run', 'film:s07:run', 'film:s07:gather'])
})

test('a field that nobody reads marks nothing', () => {
  expect(marks(write('scenes:s07', { notes: 'x' }))).toEqual([])
})

test('a planned field of a shot marks its picture when drawing reads it, its words only the voice', () => {
  expect(marks(write('shots:s07/02', { action: 'It runs.' }))).toEqual(['shots:s07/02:run', 'film:s07/02:run', 'film:s07/02:gather'])
  expect(marks(write('shots:s07/02', { words: 'Hello' }))).toEqual(['voice:s07/02:run'])
})

test('a collection that is read as a whole marks the whole reader', () => {
  expect(marks(write('scenes:s07', { mentions: ['Owl'] }))).toEqual(['cast::plan', 'cast::run', 'shots::plan', 'shots::run', 'voice::run', 'film::run', 'film::gather'])
})

test('a parameter marks the functions that read it', () => {
  expect(marks(setParam('shots', 'width', 640))).toEqual(['shots::run', 'film::run', 'film::gather'])
  expect(marks(setParam('idea', 'unread', 1))).toEqual([])
})

test('another order marks only what reads across items', () => {
  expect(marks(decide('scenes::plan', () => ({ structure: { ops: [{ op: 'move', id: 's07', after: null }] } })))).toEqual(['cast::plan', 'cast::run', 'shots::plan', 'shots::run', 'voice::run', 'film::run', 'film::gather'])
  expect(marks(decide('shots:s07:plan', () => ({ structure: { ops: [{ op: 'delete', id: '02' }] } })))).toEqual(['film:s07:gather'])
})

test('a wire, a take and a choice mark what they lead to; names, places and verdicts mark nothing', () => {
  expect(marks((now) => ({ ...now, edges: now.edges.filter(({ to }) => to !== 'film.speech') }))).toEqual([])
  expect(marks((now) => ({ ...now, edges: now.edges.filter(({ to }) => to !== 'film.shots') }))).toEqual(['film::run', 'film::gather'])
  expect(marks(decide('shots:s07/02', () => ({ take: { index: 1 } })))).toEqual(['shots:s07/02:run', 'film:s07/02:run', 'film:s07/02:gather'])
  expect(marks(decide('tale:', () => ({ choice: { index: 1 } })))[0]).toBe('scenes::plan')
  expect(marks(rename('Another'))).toEqual([])
  expect(marks(setNode('shots', { title: 'Pictures', review: 'run' }))).toEqual([])
  expect(marks(decide('shots:s07/02', () => ({ verdict: { state: 'approved' } })))).toEqual([])
})

test('a mark says of which results it is', () => {
  expect(isMarked({ node: 'shots', fn: 'run', item: 's07' }, { node: 'shots', fn: 'run', item: 's07/02' })).toBe(true)
  expect(isMarked({ node: 'shots', fn: 'run', item: 's07' }, { node: 'shots', fn: 'run', item: 's08/02' })).toBe(false)
  expect(isMarked({ node: 'film', fn: 'gather', item: 's07/02' }, { node: 'film', fn: 'gather', item: '' })).toBe(true)
})
