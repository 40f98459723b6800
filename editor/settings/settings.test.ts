import { afterEach, expect, test } from 'vitest'
import { ru } from '../text/ru/index.ts'
import { speak } from '../text/text.ts'
import { dateOf, pricesOf, sourcesOf } from './prices.ts'
import { verdictOf } from './verdict.ts'

afterEach(() => speak('en', {}))
const line = { unit: 'second' as const, usd: 0.12, source: 'their page', asOf: '2026-11' }

test('an unknown price is never shown as nothing, and a condition stands beside its price', () => {
  expect(pricesOf({ prices: [] })).toEqual(['Unknown'])
  expect(pricesOf({ prices: [line, { ...line, usd: 0.2, when: { resolution: '4K', sound: true } }, { ...line, usd: 0 }] })).toEqual(['$0.12 per second', '$0.20 per second, 4K, + sound', 'Free'])
})

test('a source is named once with its month or day, as the language writes it', () => {
  expect(sourcesOf({ prices: [line, { ...line, usd: 2 }] })).toBe('their page, Nov 2026')
  speak('ru', ru)
  expect([dateOf('2026-11'), dateOf('2026-11-05'), dateOf('soon')]).toEqual(['нояб. 2026 г.', '5 нояб. 2026 г.', 'soon'])
})

test('a refused key is told from a server that is away and from what cannot be told', () => {
  expect([[false, null], [true, false], [true, true], [true, null], [null, null]].map(([reachable = null, accepted = null]) => verdictOf({ reachable, accepted }).word))
    .toEqual(['settings.away', 'settings.refused', 'settings.reachable', 'settings.answers', 'settings.cannot-tell'])
})
