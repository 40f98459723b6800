import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FieldValue } from './field-value.tsx'
import { NestedValue } from './nested-value.tsx'

const html = (value: unknown) => renderToStaticMarkup(<NestedValue value={value} />)
const words = (value: unknown) => html(value).replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
const artifact = { artifact: 'a'.repeat(64), mime: 'audio/wav', bytes: 1, seconds: 2 }

test('what somebody says is read as speech, and can be heard', () => {
  expect(words([{ kind: 'dialogue', speaker: 'Mara', text: 'Who is there?' }])).toBe('|Mara| Who is there?|')
  expect(html([{ speaker: 'Mara', text: 'Hm.', start: 1.2, audio: artifact, words: [] }])).toMatch(/<strong>Mara<\/strong>.*0:01.*<audio/)
})

test('an entry begins with its name and range, its short facts share a line, its one text stands without a label', () => {
  expect(words([{ title: 'Act one', summary: 'Everything that happens here is told at length.', from: 1, to: 3, mood: 'calm' }])).toBe('|Act one| 1–3|Mood| calm|Everything that happens here is told at length.|')
})

test('words with times are one sentence with its span', () => {
  const timed = ['It', 'is', 'still', 'warm'].map((text, at) => ({ text, start: at, end: at + 1 }))
  expect(words(timed)).toBe('|It is still warm |(|0:00|–|0:04|)|'.replace('(|0:00|–|0:04|)', '(0:00–0:04)'))
})

test('nothing is shown of what is empty, and no value is shown as code', () => {
  for (const value of [undefined, null, '', []]) expect(html(value)).toBe('')
  expect(html({ a: { b: { c: { d: 'deep' } } }, list: [{ x: 1 }], isOn: true })).not.toMatch(/[{}[\]]/)
})

test('words of others stay words', () => {
  expect(html([{ name: '<img src=x onerror=alert(1)>' }])).not.toContain('<img')
  expect(renderToStaticMarkup(<FieldValue name="mentions" value={[{ name: 'Mara', kind: 'character', line: '' }]} />)).toContain('Mentions')
})
