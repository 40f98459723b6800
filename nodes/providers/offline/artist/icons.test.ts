import { describe, expect, test } from 'vitest'
import { bodyOf } from './icons.ts'
import { meantBy } from './nouns.ts'
import { propOf } from './props.ts'
import { shapesOf } from './shapes.ts'

test.each([
  ['Loaf of Bread', 'bread'], ['Grandmother’s Silver Compass', 'story-compass'], ['the old keys', 'old-key'], ['a dented brass lantern', 'lantern'], ['Treasure Map', 'story-map'], ['violin', 'violin'], ['Paper Boat', 'paper-boat'], ['crystal', 'gem-stone'], ['wooden cart', 'cart'],
  ['book of maps', 'story-book'], ['a letter from the king', 'sealed-letter'], ['pair of scissors', 'scissors'], ['music box', 'casket'], ['boxes', 'casket'], ['sword of light', 'story-sword'],
])('%s is drawn as %s', (name, icon) => {
  expect(meantBy(name).icon).toBe(icon)
})

describe('what is in a vessel', () => {
  test('shows', () => {
    expect(meantBy('basket of apples')).toMatchObject({ icon: 'wicker-basket', contents: 'red-apple' })
    expect(propOf('Jar', 'a jar of fireflies')).toMatchObject({ icon: 'glass-jar', glow: '#f6e27a' })
  })

  test('is not taken for the vessel', () => {
    expect(meantBy('map of the stars').contents).toBeUndefined()
  })
})

test('any noun finds a picture, the same each time', () => {
  for (const noun of ['bassoon', 'quern', 'astrolabe', 'Zorblax', 'handkerchief', 'ladle', 'sundial', 'thimble', 'portcullis', 'Ключ', '', '7']) {
    const { icon } = meantBy(noun)
    expect(bodyOf(icon)).toContain('<')
    expect(meantBy(noun).icon).toBe(icon)
    expect(shapesOf(icon).shapes.length).toBeGreaterThan(0)
  }
})

test('what tells of a thing says which of its kind it is', () => {
  expect(meantBy('Boat', 'a red rowing boat').icon).toBe('rowing-boat')
})

test('an unknown name is drawn by the words that tell of it', () => {
  expect(meantBy('Zorblax', 'a heavy golden crown with three points').icon).toBe('crown')
})

test('things have the size they have beside people', () => {
  const sizes = ['a silver ring', 'an iron key', 'a brass lantern', 'a wooden barrel', 'a rowing boat', 'an old oak tree'].map((noun) => propOf(noun, '').size)
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  expect(propOf('a tiny boat', '').size).toBeLessThan(propOf('a boat', '').size)
})
