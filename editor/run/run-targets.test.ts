import { expect, test } from 'vitest'
import { fromTargets, numberIn, toTargets } from './run-targets.ts'

const all = { what: 'all', nodes: ['shots'], items: ['shots:s01/01', 'shots:s02/01'], mode: 'fresh', sample: undefined } as const

test('everything needs no targets, and each choice names only what it is about', () => {
  expect(toTargets(all)).toBeUndefined()
  expect(toTargets({ ...all, what: 'to' })).toEqual({ to: ['shots'], mode: 'fresh' })
  expect(toTargets({ ...all, what: 'items', mode: 'fill-missing', sample: 2 })).toEqual({ items: ['shots:s01/01', 'shots:s02/01'], mode: 'fill-missing', sample: 2 })
  expect(toTargets({ ...all, mode: 'refresh-stale' })).toEqual({ mode: 'refresh-stale' })
})

test('what was asked for elsewhere is shown as chosen', () => {
  for (const targets of [undefined, { to: ['film'], mode: 'fresh' as const }, { items: ['a:1', 'b:2'], mode: 'refresh-stale' as const, sample: 3 }]) expect(toTargets(fromTargets(targets, { nodes: [], items: [] }))).toEqual(targets)
})

test('a number is taken as people write it, and nothing else is', () => {
  expect(['', '2', '1,5', '-1', 'x'].map((text) => numberIn(text, { least: 0, isWhole: false }))).toEqual([undefined, 2, 1.5, null, null])
  expect(numberIn('1.5', { least: 1, isWhole: true })).toBeNull()
})
