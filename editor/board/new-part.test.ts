import { expect, test } from 'vitest'
import { blankLike, halvesOf, mergedFields } from './new-part.ts'

const fields = { words: 'action', facts: [], lines: 'said', seconds: 'seconds' }

test('a new part is like its neighbour, without its words', () => {
  expect(blankLike({ title: 'Rain', text: 'It rains.', mood: 'calm' }, { name: 'title', words: 'text', facts: [] }, 'New scene')).toEqual({ title: 'New scene', text: '', mood: 'calm' })
})

test('words are cut where the cursor is, else between the sentences at the middle', () => {
  expect(halvesOf({ action: 'It runs. It jumps. It falls.', seconds: 6 }, fields, 9)).toEqual({ first: { action: 'It runs.', seconds: 3 }, second: { action: 'It jumps. It falls.', said: [], seconds: 3 } })
  expect(halvesOf({ action: 'Aaaa aaaa. Bb. Cc.' }, fields)?.first).toEqual({ action: 'Aaaa aaaa.' })
})

test('a single sentence is cut only where the cursor is', () => {
  expect(halvesOf({ action: 'It runs.' }, fields)).toBeUndefined()
  expect(halvesOf({ action: 'It runs.' }, fields, 0)).toBeUndefined()
  expect(halvesOf({ action: 'It runs away.' }, fields, 7)?.second).toEqual({ action: 'away.', said: [] })
})

test('what two parts say, show and last is added up', () => {
  expect(mergedFields({ action: 'A.', said: ['x'], who: ['fox', 'owl'], seconds: 4, size: 'wide' }, { action: 'B.', said: ['x'], who: ['owl', 'bear'], seconds: 3, size: 'close' }, fields))
    .toEqual({ action: 'A. B.', said: ['x', 'x'], who: ['fox', 'owl', 'bear'], seconds: 7 })
})
