import { expect, test } from 'vitest'
import { toWorkflow } from '../../engine/model/document.ts'
import { addNode, connect, decide, freeId, remove, setNode, setParam, unwire, valueAt } from './edits.ts'
import { emptyWorkflow } from './empty.ts'

const pair = () => {
  const first = addNode(emptyWorkflow('A film'), { id: 'a', type: 'brief', at: { x: 0, y: 0 } })
  const both = addNode(first, { id: 'b', type: 'scenes', at: { x: 300, y: 0 } })
  return { ...connect('a.brief', 'b.brief')(both), inputs: { hero: { node: 'a', param: 'answers.hero', title: 'Who?', required: true } } }
}

test('what edits make is a valid document', () => {
  expect(toWorkflow(JSON.parse(JSON.stringify(pair())))).toEqual(pair())
})

test('removing a node takes its wires, its place and its questions, and keeps decisions', () => {
  const decided = decide('a:', () => ({ edit: { fields: { title: 'X' } } }))(pair())
  const after = remove(['a'], [])(decided)
  expect(Object.keys(after.nodes)).toEqual(['b'])
  expect(after.edges).toEqual([])
  expect(after.inputs).toEqual({})
  expect(after.layout?.nodes).toEqual({ b: { x: 300, y: 0 } })
  expect(after.decisions).toEqual(decided.decisions)
})

test('nodes lose every wire that leads to or from them, and nothing else', () => {
  const three = connect('b.scenes', 'c.scenes')(addNode(pair(), { id: 'c', type: 'components', at: { x: 600, y: 0 } }))
  expect(unwire(['a'])(three).edges).toEqual([{ from: 'b.scenes', to: 'c.scenes' }])
  expect(unwire(['b'])(three).edges).toEqual([])
  expect(unwire(['x'])(three)).toBe(three)
})

test('removing what is not there changes nothing', () => {
  const workflow = pair()
  expect(remove(['x'], ['x.y>b.brief'])(workflow)).toBe(workflow)
})

test('a new wire into an input replaces the one it had', () => {
  const workflow = addNode(pair(), { id: 'c', type: 'brief', at: { x: 0, y: 200 } })
  expect(connect('c.brief', 'b.brief')(workflow).edges).toEqual([{ from: 'c.brief', to: 'b.brief' }])
})

test('parameters are set by path and go back to their default', () => {
  const set = setParam('a', 'answers.hero', 'Mira')(pair())
  expect(valueAt(set.nodes['a']!.params, 'answers.hero')).toBe('Mira')
  expect(setParam('a', 'answers.hero', undefined)(set).nodes['a']!.params).toEqual({ answers: {} })
  expect(setParam('a', 'answers', undefined)(set).nodes['a']!.params).toEqual({})
})

test('a node setting that is cleared leaves no trace', () => {
  const reviewed = setNode('b', { review: 'plan' })(pair())
  expect(reviewed.nodes['b']).toMatchObject({ review: 'plan' })
  expect(setNode('b', { review: undefined })(reviewed).nodes['b']).not.toHaveProperty('review')
})

test('a decision whose parts are all gone is gone', () => {
  const approved = decide('b:s01', (decision) => ({ ...decision, verdict: { state: 'approved' } }))(pair())
  expect(approved.decisions).toEqual({ 'b:s01': { verdict: { state: 'approved' } } })
  expect(decide('b:s01', ({ verdict: _verdict, ...rest }) => rest)(approved).decisions).toEqual({})
})

test('ids of new nodes are free', () => {
  expect(freeId(pair(), 'lore')).toBe('lore')
  expect(freeId(addNode(pair(), { id: 'lore', type: 'lore', at: { x: 0, y: 0 } }), 'lore')).toBe('lore-2')
})
