import { expect, test } from 'vitest'
import type { Plan } from '../../engine/model/plan.ts'
import { isFirst, nodeLines, sharedReason, toMake } from './plan-lines.ts'

const count = { run: 0, maybe: 0, reuse: 0, blocked: 0, skip: 0, about: false }

test('each node says what happens to how many items, and mostly why', () => {
  const plan: Plan = {
    tasks: [
      { task: 'shots:s1', node: 'shots', verdict: 'run', reason: 'scene.text changed' },
      { task: 'shots:s2', node: 'shots', verdict: 'run', reason: 'new' },
      { task: 'shots:s3', node: 'shots', verdict: 'run', reason: 'new' },
      { task: 'shots:s4', node: 'shots', verdict: 'reuse', reason: 'nothing changed' },
    ],
    nodes: { shots: { ...count, run: 3, reuse: 1, about: true }, film: count },
    totals: count, usd: { min: 0, max: 0 }, problems: [],
  }
  expect(nodeLines(plan, (reason) => reason)).toEqual([
    { node: 'shots', counts: 'about 3 to make, 1 reused', reasons: ['new', 'scene.text changed'] },
    { node: 'film', counts: 'nothing', reasons: [] },
  ])
})

test('a reason that all nodes share is said once', () => {
  const line = (node: string, ...reasons: string[]) => ({ node, counts: '', reasons })
  expect(sharedReason([line('a', 'new'), line('b', 'new'), line('c')])).toBe('new')
  expect(sharedReason([line('a', 'new'), line('b', 'scene.text changed')])).toBeUndefined()
})

test('how many are made is said from the certain to the possible', () => {
  expect(toMake({ run: 3, maybe: 0, about: false })).toBe('3')
  expect(toMake({ run: 1, maybe: 97, about: true })).toBe('1 to about 98')
  expect(toMake({ run: 0, maybe: 8, about: false })).toBe('up to 8')
  expect(toMake({ run: 0, maybe: 1, about: true })).toBe('perhaps 1')
  expect(toMake({ run: 0, maybe: 0, about: false })).toBe('')
})

test('a plan of which nothing was ever made is a first one', () => {
  const task = (reason: string) => ({ task: 'a:', node: 'a', verdict: 'run' as const, reason })
  const plan = (...reasons: string[]): Plan => ({ tasks: reasons.map(task), nodes: {}, totals: count, usd: { min: 0, max: 0 }, problems: [] })
  expect(isFirst(plan('not made yet', 'depends on brief:, which is not known yet'))).toBe(true)
  expect(isFirst(plan('not made yet', 'scene.text changed'))).toBe(false)
})
