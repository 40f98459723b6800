import { expect, test } from 'vitest'
import { knownIn, withMentions } from './mentions.ts'

const meadow = { mentions: [{ name: 'Pip', kind: 'character', line: 'a fox' }, { name: 'Meadow', kind: 'location', line: 'green' }], componentIds: ['pip', 'meadow'], placeIds: ['meadow'] }
const cave = { mentions: [{ name: 'Old Owl', kind: 'character', line: 'wise' }, { name: 'Lamp', kind: 'prop', line: '' }], componentIds: ['old-owl', 'lamp'], placeIds: ['lamp'] }
const known = knownIn([meadow, cave])

test('who is named comes into the scene, with a place of its own for places and things', () => {
  const change = withMentions(meadow, { before: '@Pip runs.', after: '@Pip meets @Old Owl, who holds a @Lamp.' }, known)
  expect(change['componentIds']).toEqual(['pip', 'meadow', 'old-owl', 'lamp'])
  expect(change['placeIds']).toEqual(['meadow', 'lamp'])
  expect(change['mentions']).toHaveLength(4)
})

test('who is named no more goes, who never was stays', () => {
  expect(withMentions(meadow, { before: '@Pip runs.', after: 'It is quiet.' }, known)['componentIds']).toEqual(['meadow'])
})

test('a longer name is not a shorter one, and strangers change nothing', () => {
  expect(withMentions(meadow, { before: '@Pip runs.', after: '@Pip meets @Lampert and @Nobody.' }, known)).toEqual({})
})
