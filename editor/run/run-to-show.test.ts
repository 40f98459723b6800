import { expect, test } from 'vitest'
import type { RunInfo } from '../api/types.ts'
import { runToShow } from './run-to-show.ts'

const run = (id: string, state: RunInfo['state']): RunInfo => ({ id, workflowId: 'w', name: '', state, message: null, createdAt: 0, startedAt: null, endedAt: null, usd: 0, budgetUsd: null, review: 'auto', progress: { done: 0, total: 0 }, ran: 0, reused: 0 })

test('the run that works is shown before those in line behind it, and when none works the newest', () => {
  expect(runToShow([run('c', 'queued'), run('b', 'running'), run('a', 'failed')])?.id).toBe('b')
  expect(runToShow([run('b', 'cancelled'), run('a', 'succeeded')])?.id).toBe('b')
  expect(runToShow([])).toBeUndefined()
})
