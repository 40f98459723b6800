import { expect, test } from 'vitest'
import { ERROR_CODES } from '../../engine/model/errors.ts'
import type { TaskChange } from '../../engine/model/events.ts'
import { failedByNode, remediesFor, toldOf } from './failure-help.ts'
import { toNodeProgress } from './node-progress.ts'

const failed = (task: string, code: string): TaskChange => ({ task, state: 'failed', failure: { code, message: 'HTTP 503', hint: 'Wait.' } })

test('every failure there is has something that can be done about it', () => {
  for (const code of Object.keys(ERROR_CODES)) expect(remediesFor(code).length, code).toBeGreaterThan(0)
  expect(remediesFor('refused')[0]).toBe('edit')
  expect(remediesFor('ambiguous')).not.toContain('retry')
})

test('what takes too long and who is away is told in words, with what was answered beside it', () => {
  expect(toldOf(failed('a:', 'timeout'))).toEqual({ message: 'Generation is taking longer than expected.', hint: 'HTTP 503' })
  expect(toldOf(failed('a:', 'unavailable')).message).toContain('Your project has been saved')
  expect(toldOf(failed('a:', 'refused'))).toEqual({ message: 'HTTP 503', hint: 'Wait.' })
})

test('failures are counted by node among all that it makes', () => {
  const tasks = [failed('shots:1', 'refused'), failed('shots:2', 'timeout'), { task: 'shots:3', state: 'done' as const }]
  expect(failedByNode(tasks.slice(0, 2), { shots: toNodeProgress(tasks, () => 0) })).toEqual([{ node: 'shots', failed: 2, total: 3 }])
})
