import { expect, test } from 'vitest'
import { replaceable, replacement } from './replace.ts'

const picture = { artifact: 'a'.repeat(64), mime: 'image/jpeg', bytes: 9, width: 456, height: 256, layout: { characters: [], props: [] } }

test('the picture of a result is what a file of one’s own can take the place of', () => {
  expect(replaceable({ shots: { action: 'x', image: picture } })).toEqual({ field: 'image', kind: 'image', value: picture })
  expect(replaceable({ lore: { title: 'x' }, parts: [picture] })).toBeUndefined()
})

test('a file of one’s own brings its own size, and what was known of the other picture is gone', () => {
  expect(replacement(picture, { artifact: 'b'.repeat(64), mime: 'image/png', bytes: 5 }, { width: 100, height: 50, seconds: 3 })).toEqual({ artifact: 'b'.repeat(64), mime: 'image/png', bytes: 5, width: 100, height: 50 })
})
