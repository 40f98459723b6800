import { expect, test } from 'vitest'
import type { LedgerEntry } from '../api/types.ts'
import { unaccepted } from './paid-consent.tsx'
import { stepsOf } from './run-costs.tsx'

const entry = (task: string, state: LedgerEntry['state'], usd: number | null) => ({ task, state, usd }) as LedgerEntry

test('what was spent is told by step, the dearest first, with what may have been spent besides and never an unknown price as nothing', () => {
  const entries = [entry('shots:s1', 'charged', 0.1), entry('video:s1', 'charged', 0.5), entry('shots:s2', 'doubtful', 0.2), entry('video:s2', 'charged', null)]
  expect(stepsOf({ entries })).toEqual([
    { node: 'video', calls: 2, usd: 0.5, perhapsUsd: 0, unknownCalls: 1 },
    { node: 'shots', calls: 2, usd: 0.1, perhapsUsd: 0.2, unknownCalls: 0 },
  ])
})

test('only models that nobody has agreed to pay for are asked about', () => {
  const model = (isAccepted: boolean) => ({ model: `a/${isAccepted}`, capability: 'image', nodes: [], usd: { min: 0, max: 1 }, isAccepted })
  expect(unaccepted([model(true), model(false)]).map((each) => each.model)).toEqual(['a/false'])
  expect(unaccepted()).toEqual([])
})
