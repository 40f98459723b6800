import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { preferredLanguage } from './language.ts'
import type { Message } from './messages.ts'
import { ru } from './ru/index.ts'

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message) as string[])
const placesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join()
const entries = Object.entries(ru) as [keyof typeof en, Message][]

test('Russian says each thing with the same values, and with every form that a number asks for', () => {
  for (const [key, message] of entries) {
    const english = en[key] as Message | undefined
    expect(english, key).toBeDefined()
    if (english === undefined) continue
    for (const form of formsOf(message)) {
      expect(form.trim(), key).not.toBe('')
      expect(placesIn(form), key).toBe(placesIn(formsOf(english).at(-1) ?? ''))
    }
    expect(typeof message === 'string', key).toBe(typeof english === 'string')
    if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(['few', 'many', 'one', 'other'])
  }
})

test('nothing was left in English by mistake', () => {
  const isSame = (key: keyof typeof en, message: Message) => JSON.stringify(message) === JSON.stringify(en[key]) && /[a-z]{3}/i.test(formsOf(message).join().replace(/\{\w+\}/g, ''))
  expect(entries.filter(([key, message]) => isSame(key, message)).map(([key]) => key)).toEqual([])
})

test('a choice is kept, else the browser is heard, else it is English', () => {
  expect(preferredLanguage('ru', ['en'])).toBe('ru')
  expect(preferredLanguage('constructor', ['de-DE', 'ru-RU', 'en'])).toBe('ru')
  expect(preferredLanguage(null, ['ja'])).toBe('en')
})

test('pages that speak by the catalogue have no words of their own', () => {
  for (const folder of ['home', 'brief', 'settings']) {
    const path = new URL(`../${folder}/`, import.meta.url)
    for (const file of readdirSync(path).filter((name) => name.endsWith('.tsx'))) {
      const code = readFileSync(new URL(file, path), 'utf8')
      const between = [...code.matchAll(/>\s*([^<>{}=;()]*[A-Za-z]{3}[^<>{}=;()]*)\s*<\//g)].map(([, words]) => words?.trim())
      const named = [...code.matchAll(/(?:aria-label|title|placeholder|alt|label)="([^"]*[A-Za-z]{2}[^"]*)"/g)].map(([, words]) => words)
      expect([...between, ...named].filter((words) => !words?.startsWith('Ctrl+')), file).toEqual([])
    }
  }
})
