import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { arrange } from './arrange.ts'
import { emptyWorkflow } from './empty.ts'

const size = { width: 248, height: 120 }

/** A graph of `n` nodes of which each reads the one before, or all the first. */
function graph(n: number, from: (index: number) => number): Workflow {
  const ids = Array.from({ length: n }, (_, index) => `n${index}`)
  return {
    ...emptyWorkflow('A'),
    nodes: Object.fromEntries(ids.map((id) => [id, { type: 'any', params: {}, mode: 'on' as const }])),
    edges: ids.slice(1).map((id, index) => ({ from: `n${from(index + 1)}.out`, to: `${id}.in` })),
  }
}

const room = { width: 1300, height: 700 }
const boxOf = (places: Record<string, { x: number; y: number }>) => {
  const all = Object.values(places)
  return { width: Math.max(...all.map(({ x }) => x)) + size.width, height: Math.max(...all.map(({ y }) => y)) + size.height }
}

test('a short chain stays in one row', async () => {
  const places = await arrange(graph(4, (index) => index - 1), () => size, room)
  expect(new Set(Object.values(places).map(({ y }) => y)).size).toBe(1)
  expect(places['n0']?.x).toBeLessThan(places['n3']?.x ?? 0)
})

test('a long chain is folded so that it can be read, in its order and without overlap', async () => {
  const places = await arrange(graph(11, (index) => index - 1), () => size, room)
  const { width, height } = boxOf(places)
  expect(Math.min(room.width / width, room.height / height)).toBeGreaterThan(0.9)
  const inOrder = Object.entries(places).sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([id]) => id)
  expect(inOrder).toEqual(Array.from({ length: 11 }, (_, index) => `n${index}`))
  const all = Object.values(places)
  for (const a of all) for (const b of all) if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(size.height)
})

test('an empty workflow has nothing to place', async () => {
  expect(await arrange(emptyWorkflow('A'), () => size, room)).toEqual({})
})
