import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { literalsIn } from '../testing/literals.ts'
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

test('Russian says all that English says', () => {
  expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort())
})

test.each(['en', 'ru'])('no key stands in two areas, where one text would hide the other, in %s', async (catalogue) => {
  const folder = new URL(`./${catalogue}/`, import.meta.url)
  const areas = await Promise.all(readdirSync(folder).filter((file) => file !== 'index.ts').map((file) => import(new URL(file, folder).href) as Promise<Record<string, object>>))
  const keys = areas.flatMap((area) => Object.values(area).flatMap(Object.keys))
  expect(keys.length).toBeGreaterThan(300)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('nothing that is read or heard stands outside of the catalogue', () => {
  const folder = new URL('../', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  expect(files.length).toBeGreaterThan(80)
  expect(files.flatMap((file) => literalsIn(file, readFileSync(new URL(file, folder), 'utf8')).map((words) => `${file}: ${words}`))).toEqual([])
})

test('words of their own are found wherever a page shows them', () => {
  const code = '<b title="To read">{isNew ? "New one" : t("a.b")}<i aria-label={`Take ${n}`}>Plain</i>{n && "And"}{/* not this */}{n === "other" && n}<kbd>Ctrl Enter</kbd></b>'
  expect(literalsIn('some.tsx', `export const Some = () => ${code}`)).toEqual(['New one', 'And', 'To read', 'Take', 'Plain'])
})
