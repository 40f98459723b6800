import { afterEach, expect, it } from 'vitest'
import { ReelError } from '../../engine/model/errors.ts'
import type { Service } from '../../engine/service.ts'
import { createApp } from '../api/app.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import type { Host } from './host.ts'

let stage: Stage
afterEach(() => stage.strike())

const tariff = [{ unit: 'image', usd: 0.3, source: 'a list', asOf: '2026-11' }]
const price = () => ({ min: 0.3, max: 0.3 })

async function run(host: Host) {
  const { id } = await host.start({ template: 'story', inputs: { lead: 'owl' }, workflowId: 'w', review: 'auto' })
  for await (const _ of host.runs.follow(id, 0, new AbortController().signal));
  return { ...(await host.runs.row(id)), failed: Object.values((await host.runs.view(id)).tasks).filter(({ state }) => state === 'failed') }
}

/** Answers pictures, but for those whose number is named. */
const painter = (lost: (call: number) => boolean): { sent: unknown[]; service: Partial<Service> } => {
  const sent: unknown[] = []
  return { sent, service: { model: 'pencil/soft', paid: true, tariff, price, send: async (request) => {
    sent.push(request)
    if (lost(sent.length)) throw new ReelError('ambiguous', 'The connection broke.')
    return { value: `<${JSON.stringify(request)}>`, usd: 0.2 }
  } } }
}

it('shows what may have been charged, leaves it alone until a person decides, and sends anew what is lost', async () => {
  const { sent, service } = painter((call) => call <= 2)
  stage = await createStage({ services: { image: service } })
  const host = await stage.open()
  const first = await run(host)
  expect(first.failed.map(({ failure }) => failure?.code)).toEqual(['ambiguous', 'ambiguous'])
  const calls = sent.length
  await run(host)
  expect(sent.length, 'nothing is sent again by itself').toBe(calls)
  const { entries, ...sums } = await host.accounts.of({ states: ['doubtful'] })
  expect(sums).toMatchObject({ calls: 2, usd: 0, perhapsUsd: 0.6, unknownCalls: 0 })
  expect(entries.map(({ task }) => task).sort()).toEqual(first.failed.map(({ task }) => task).sort())
  const [one, other] = entries.map(({ n }) => n) as [number, number]
  await expect(host.accounts.rule(one, 'look-again')).rejects.toMatchObject({ fault: 'conflict', message: expect.stringContaining('cannot be asked') as string })
  await host.accounts.rule(one, 'given-up')
  await host.accounts.rule(other, 'lost')
  await expect(host.accounts.rule(other, 'lost')).rejects.toMatchObject({ fault: 'conflict' })
  expect((await run(host)).failed).toHaveLength(1)
  expect(sent.length).toBe(calls + 1)
  const account = await host.accounts.of({ run: first.id })
  expect(account.models).toMatchObject([{ provider: 'pencil', model: 'pencil/soft', capability: 'image', perhapsUsd: 0.6 }])
  expect(account.usd + account.perhapsUsd).toBeCloseTo(first.usd)
  expect(account.entries[0]).toMatchObject({ tariff, usd: 0.2, state: 'charged' })
})

it.each([true, false])('looks again where the provider knows its calls (it has it: %s), and sends nothing by that', async (hasIt) => {
  let isAway = true
  const lookup: Service['lookup'] = async (token) => {
    if (isAway) throw new ReelError('unavailable', 'Away.')
    return hasIt ? { remoteId: token } : undefined
  }
  const { sent, service } = painter(() => false)
  stage = await createStage({ services: { image: { ...service, lookup } } })
  const host = await stage.open()
  // A call of a process that is gone: intended, and nobody has looked.
  await host.store.journal.intend('a task', 'r', 0, 'token', { run: 'gone', task: 'shots:s1', capability: 'image', model: 'pencil/soft', usd: 0.3 })
  const { n, canLookAgain } = (await host.accounts.of({ states: ['open'] })).entries[0]!
  expect(canLookAgain).toBe(true)
  await expect(host.accounts.rule(n, 'look-again')).rejects.toMatchObject({ code: 'unavailable' })
  isAway = false
  expect(await host.accounts.rule(n, 'look-again')).toContain(hasIt ? 'has it' : 'never accepted')
  expect(await host.store.journal.find('a task', 'r', 0)).toEqual(hasIt ? { token: 'token', remoteId: 'token' } : undefined)
  expect((await host.accounts.of({})).calls).toBe(hasIt ? 1 : 0)
  expect(sent).toEqual([])
})

it('is told and ruled over the API', async () => {
  const { service } = painter((call) => call === 1)
  stage = await createStage({ services: { image: service } })
  const host = await stage.open()
  const { id } = await run(host)
  const app = createApp(host)
  const told = await (await app.request(`http://localhost/api/ledger?run=${id}`)).json() as { entries: { n: number; state: string }[]; models: unknown[] }
  expect(told).toMatchObject({ perhapsUsd: 0.3, models: [{ model: 'pencil/soft' }] })
  const { n } = told.entries.find(({ state }) => state === 'doubtful')!
  const rule = (ruling: string) => app.request(`http://localhost/api/ledger/${n}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ruling }) })
  expect((await rule('look-again')).status).toBe(409)
  expect(await (await rule('lost')).json()).toMatchObject({ message: expect.stringContaining('sends it again') as string })
  expect((await rule('lost')).status).toBe(409)
})
