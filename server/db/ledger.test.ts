import { expect, it } from 'vitest'
import { openTestStore } from './testing/store.ts'

const booking = (usd: number | null, more: object = {}) => ({ run: 'run-1', task: 'shots:s1', capability: 'image', model: 'gemini/banana', usd, ...more })
const tariff = [{ unit: 'image', usd: 0.3, source: 'a price list', asOf: '2026-11' }]

it('holds a call at its highest price while it is open, and for good at what was charged with the prices of that day', async () => {
  const { journal, ledger } = await openTestStore()
  await journal.intend('s', 'r', 0, 'token', booking(0.5, { tariff }))
  expect(await ledger.list()).toMatchObject([{ state: 'open', usd: 0.5 }])
  expect(await ledger.ofRun('run-1')).toEqual({ usd: 0, open: new Map([['["s","r",0]', 0.5]]) })
  await journal.finished('s', 'r', 0, { value: 'x', usd: 0.3 }, booking(0.3, { tariff }))
  expect(await ledger.list()).toMatchObject([{ state: 'charged', usd: 0.3, tariff, task: 'shots:s1', run: 'run-1' }])
  expect(await ledger.ofRun('run-1')).toEqual({ usd: 0.3, open: new Map() })
  await journal.forget('s', 'r', 0)
  expect(await ledger.list(), 'money that is gone stays on record').toHaveLength(1)
})

it('lets go of what surely cost nothing, and keeps what a failure cost', async () => {
  const { journal, ledger } = await openTestStore()
  await journal.intend('s', 'free', 0, 'a', booking(0.5))
  await journal.forget('s', 'free', 0)
  await journal.intend('s', 'spoilt', 0, 'b', booking(0.5))
  await journal.forget('s', 'spoilt', 0, booking(0.4))
  await journal.intend('s', 'spoilt', 0, 'b', booking(0.5))
  await journal.finished('s', 'spoilt', 0, { value: 'x', usd: null }, booking(null))
  expect((await ledger.list({ run: 'run-1' })).map(({ state, usd }) => [state, usd])).toEqual([['charged', null], ['charged', 0.4]])
  expect(await ledger.list({ run: 'run-2' })).toEqual([])
})

it('sends a doubtful call anew only when a person says that it is lost, and counts it all the same', async () => {
  const { journal, ledger } = await openTestStore()
  await journal.intend('shared a/b@1', 'r', 1, 'token', booking(0.5))
  await journal.doubted('shared a/b@1', 'r', 1, booking(0.5))
  const { n } = (await ledger.list({ states: ['doubtful'] }))[0]!
  expect(await ledger.unsettled(n)).toMatchObject({ call: ['shared a/b@1', 'r', 1], token: 'token' })
  expect(await ledger.decide(n, 'given-up')).toBe(true)
  expect(await journal.find('shared a/b@1', 'r', 1)).toMatchObject({ isDoubtful: true })
  expect(await ledger.decide(n, 'lost')).toBe(true)
  expect(await ledger.decide(n, 'lost')).toBe(false)
  expect(await journal.find('shared a/b@1', 'r', 1)).toBeUndefined()
  await journal.intend('shared a/b@1', 'r', 1, 'token', booking(0.5))
  await journal.finished('shared a/b@1', 'r', 1, { value: 'x', usd: 0.3 }, booking(0.3))
  expect((await ledger.list()).map(({ state, usd }) => [state, usd])).toEqual([['charged', 0.3], ['lost', 0.5]])
  expect((await ledger.ofRun('run-1')).usd).toBeCloseTo(0.8)
})
