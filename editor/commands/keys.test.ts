import { expect, test } from 'vitest'
import { keymap } from './keymap.ts'
import { commandOf, isPressed, keyName } from './keys.ts'
import type { Pressed } from './keys.ts'

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

test('both redo forms, and undo apart from them', () => {
  expect(commandOf(press('z', { ctrlKey: true }))).toBe('undo')
  expect(commandOf(press('Z', { metaKey: true, shiftKey: true }))).toBe('redo')
  expect(commandOf(press('y', { ctrlKey: true }))).toBe('redo')
})

test('a letter works by its place on a keyboard of another script, not on another Latin one', () => {
  expect(isPressed(press('я', { code: 'KeyZ', ctrlKey: true }), 'Mod+Z')).toBe(true)
  expect(isPressed(press('w', { code: 'KeyZ', ctrlKey: true }), 'Mod+Z')).toBe(false)
})

test('a sign is itself whether or not it takes Shift', () => {
  expect(commandOf(press('?', { shiftKey: true }))).toBe('keys')
  expect(commandOf(press('/'))).toBe('add')
  expect(commandOf(press('+', { shiftKey: true }))).toBe('zoom-in')
})

test('plain letters are not the ones with Ctrl', () => {
  expect(commandOf(press('m'))).toBe('minimap')
  expect(commandOf(press('m', { ctrlKey: true }))).toBe('mute')
  expect(commandOf(press('ArrowLeft', { altKey: true }))).toBe('nudge')
})

test('no key stands for two commands', () => {
  const all = Object.values(keymap).flat()
  expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([])
})

test('keys are named as each system names them', () => {
  expect(keyName('Mod+Shift+ArrowLeft', false)).toBe('Ctrl+Shift+←')
  expect(keyName('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  expect(keyName('+', false)).toBe('+')
})
