import { expect, test } from 'vitest'
import { crosses } from './crossing.ts'

const at = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }))

test('a line across a curve crosses it, wherever that is', () => {
  const curve = at([0, 0], [10, 2], [20, 10], [30, 18], [40, 20])
  expect(crosses(at([20, 0], [20, 30]), curve)).toBe(true)
  expect(crosses(at([33, 0], [35, 10], [36, 30]), curve)).toBe(true)
  expect(crosses(at([0, 10], [14, 8], [15, 30]), curve)).toBe(false)
})

test('what only comes near or lies along crosses nothing', () => {
  expect(crosses(at([0, 0], [0, 9]), at([-5, 10], [5, 10]))).toBe(false)
  expect(crosses(at([0, 0], [10, 0]), at([5, 0], [15, 0]))).toBe(false)
  expect(crosses(at([3, 3]), at([0, 0], [10, 10]))).toBe(false)
})
