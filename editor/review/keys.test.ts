import { expect, test } from 'vitest'
import { actionOf } from './keys.ts'

const press = (key: string, more: object = {}) => actionOf({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

test('letters, arrows and digits are the review’s own, and those with Ctrl or Alt are not', () => {
  expect(['a', 'r', 'c', 'l', 'ArrowRight', '1', '9', '0', 'x'].map((key) => press(key))).toEqual(['approve', 'retake', 'compare', 'lock', 'on', 0, 8, undefined, undefined])
  expect(press('a', { ctrlKey: true })).toBeUndefined()
  expect(press('1', { altKey: true })).toBeUndefined()
})

test('letters go by their place on a keyboard of another script', () => expect(press('ф', { code: 'KeyA' })).toBe('approve'))
