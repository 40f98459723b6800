import { expect, test } from 'vitest'
import { addNode, connect } from '../document/edits.ts'
import { emptyWorkflow } from '../document/empty.ts'
import { storyTypes as types } from '../testing/story-types.ts'
import { findBoardNodes } from './find-lists.ts'

const nodes = (...ids: string[]) => ids.reduce((at, id) => addNode(at, { id, type: id, at: { x: 0, y: 0 } }), emptyWorkflow('A film'))

test('rows are the scenes, and cards the shots that they are broken into', () => {
  const found = findBoardNodes(connect('scenes.scenes', 'shots.scenes')(nodes('shots', 'scenes')), types)
  expect([found?.rows.node, found?.cards?.node]).toEqual(['scenes', 'shots'])
})

test('shots that do not come from the scenes are no cards of theirs', () => {
  expect(findBoardNodes(nodes('shots', 'scenes'), types)?.cards).toBeUndefined()
})

test('without scenes there is no board', () => expect(findBoardNodes(nodes('idea', 'cast'), types)).toBeUndefined())
