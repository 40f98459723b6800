import { expect, test } from 'vitest'
import { ago, clock, duration, inWords, price, priceRange } from './words.ts'

test('times are as short as they can be read', () => {
  expect([800, 42_900, 187_000].map(duration)).toEqual(['0.8 s', '42 s', '3:07'])
  expect([7, 750, 3605].map(clock)).toEqual(['0:07', '12:30', '1:00:05'])
})

test('an unknown price is never shown as nothing', () => {
  expect(price(0)).toBe('Free')
  expect(priceRange({ min: 0, max: null })).toBe('Unknown')
  expect(priceRange({ min: 1.5, max: null })).toBe('$1.50 or more')
  expect(priceRange({ min: 0.02, max: 0.3 })).toBe('$0.0200 to $0.30')
})

test('names become words', () => {
  expect(['maxReferences', 'stage-shots', 'lens'].map(inWords)).toEqual(['Max references', 'Stage shots', 'Lens'])
})

test('recent times are told in words', () => {
  expect([0, 60_000, 7_200_000].map((past) => ago(1e12 - past, 1e12))).toEqual(['just now', '1 minute ago', '2 hours ago'])
})
