import { expect, test } from 'vitest'
import type { ModelInput } from '../api/types.ts'
import { byField, ownPrice, withAt, wordsIn } from './model-draft.ts'

const model: ModelInput = { id: 'a/b', name: 'b', title: 'B', capability: 'video', limits: { concurrency: 1 }, negative: 'rewrite', prices: [], voices: [{ id: 'v', words: 'low' }] }

test('a changed field leaves all others as they were, those that the form does not show too', () => {
  expect(withAt(model, 'limits.starts', 5)).toEqual({ ...model, limits: { concurrency: 1, starts: 5 } })
  expect(withAt(withAt(model, 'promptChars', 9), 'promptChars', undefined)).toEqual(model)
})

test('a list is what stands between commas', () => {
  expect(wordsIn(' 720p, 1080p ,, 4k\n')).toEqual(['720p', '1080p', '4k'])
})

test('a price that was entered says so, with its day, and keeps what it holds for', () => {
  const before = { unit: 'second' as const, usd: 0.1, source: 'price list', asOf: '2026-01', when: { sound: true } }
  expect(ownPrice(0.2, 'second', '2026-11-25', before)).toEqual({ unit: 'second', usd: 0.2, source: 'own figure', asOf: '2026-11-25', when: { sound: true } })
})

test('what is wrong is said at its field, and the rest with its place', () => {
  const problems = [{ path: 'prices.0.usd', message: 'Too small.' }, { path: 'limits.concurrency', message: 'At least 1.' }, { path: 'voices.0.id', message: 'Missing.' }]
  expect(byField(problems, new Set(['prices', 'limits.concurrency']))).toEqual({ prices: 'Too small.', 'limits.concurrency': 'At least 1.', '': 'voices.0.id: Missing.' })
})
