import { expect, test } from 'vitest'
import { bodyOf, iconOf } from './icons.ts'

test.each([
  ['Loaf of Bread', 'bread'], ['Grandmother’s Silver Compass', 'compass'], ['the old keys', 'old-key'], ['Brass Lantern', 'lantern'], ['Treasure Map', 'world-map'], ['violin', 'violin'], ['Paper Boat', 'sailboat'], ['crystal', 'gem-stone'], ['wooden cart', 'cart'],
])('%s is drawn as %s', (name, icon) => {
  expect(iconOf(name).icon).toBe(icon)
})

test('any noun finds a picture, the same each time', () => {
  for (const noun of ['bassoon', 'quern', 'astrolabe', 'Zorblax', 'handkerchief', 'ladle', 'sundial', 'thimble', 'portcullis', 'Ключ', '', '7']) {
    const { icon } = iconOf(noun)
    expect(bodyOf(icon)).toContain('<')
    expect(iconOf(noun).icon).toBe(icon)
  }
})

test('an unknown name is drawn by the words that tell of it', () => {
  expect(iconOf('Zorblax', 'a heavy golden crown with three points').icon).toBe('crown')
})
