import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import type { ArrangeTask } from './arrange.ts'

const size = { width: 248, height: 120 }
const room = { width: 1300, height: 700 }

/** A graph of `n` nodes of which each reads the one before. */
const chain = (n: number): ArrangeTask => ({
  sizes: Object.fromEntries(Array.from({ length: n }, (_, index) => [`n${index}`, size])),
  wires: Array.from({ length: n - 1 }, (_, index) => [`n${index}`, `n${index + 1}`] as const),
  room,
})

const boxOf = (places: Record<string, { x: number; y: number }>) => {
  const all = Object.values(places)
  return { width: Math.max(...all.map(({ x }) => x)) + size.width, height: Math.max(...all.map(({ y }) => y)) + size.height }
}

test('a short chain stays in one row', () => {
  const places = arrange(chain(4))
  expect(new Set(Object.values(places).map(({ y }) => y)).size).toBe(1)
  expect(places['n0']?.x).toBeLessThan(places['n3']?.x ?? 0)
})

test('a long chain is folded so that it can be read, in its order and without overlap', () => {
  const places = arrange(chain(11))
  const { width, height } = boxOf(places)
  expect(Math.min(room.width / width, room.height / height)).toBeGreaterThan(0.9)
  const inOrder = Object.entries(places).sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([id]) => id)
  expect(inOrder).toEqual(Array.from({ length: 11 }, (_, index) => `n${index}`))
  const all = Object.values(places)
  for (const a of all) for (const b of all) if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(size.height)
})

test('an empty workflow has nothing to place', () => {
  expect(arrange({ sizes: {}, wires: [], room })).toEqual({})
})
