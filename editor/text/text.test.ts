import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { en } from './en/index.ts'
import { format, languageOf } from './messages.ts'
import { pseudo } from './pseudo.ts'
import { speak, t } from './text.ts'

afterEach(() => speak('en', {}))

test('a text takes its values, and numbers are written as the language writes them', () => {
  expect(format('{done} of {total} in {place}', { done: 17, total: 2000, place: 'Scenes' }, languageOf('en'))).toBe('17 of 2,000 in Scenes')
})

test('the form of a text follows its number, in languages with more than two as well', () => {
  const russian = { one: '{count} сцена', few: '{count} сцены', many: '{count} сцен', other: '{count} сцены' }
  expect([1, 2, 5, 21].map((count) => format(russian, { count }, languageOf('ru')))).toEqual(['1 сцена', '2 сцены', '5 сцен', '21 сцена'])
})

test('a value that looks like a place for another is not filled in again', () => {
  expect(format('{a}', { a: '{b}', b: 'no' }, languageOf('en'))).toBe('{b}')
})

test('another language takes over at once, and what it lacks stays English', () => {
  speak('ru', { 'command.undo': 'Отменить' })
  expect(t('command.undo')).toBe('Отменить')
  expect(t('command.redo')).toBe(en['command.redo'])
})

test('every text says something, and its forms have the same places', () => {
  const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join()
  for (const [key, message] of Object.entries(en)) {
    const forms = typeof message === 'string' ? [message] : Object.values(message)
    expect(forms.every((form) => form.trim() !== ''), key).toBe(true)
    if (typeof message !== 'string') expect(forms.every((form) => placesIn(form) === placesIn(message.other) || !form.includes('{')), key).toBe(true)
  }
})

test('no text is left over that nothing shows', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.startsWith('text')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const made = [...sources.matchAll(/t\(`([\w.-]+)\$\{/g)].map(([, prefix = '']) => prefix)
  expect(Object.keys(en).filter((key) => !sources.includes(`'${key}'`) && !made.some((prefix) => key.startsWith(prefix)))).toEqual([])
})

test('the language to try the pages with says each text longer, with its values', () => {
  expect(pseudo['node.count']).toBe('{done}/{total}')
  expect(format(pseudo['board.shots'] ?? '', { count: 1 }, languageOf('en'))).toMatch(/^1 šhöt~+$/)
  expect(Object.keys(pseudo)).toEqual(Object.keys(en))
})
