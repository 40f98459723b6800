import { afterEach, expect, it } from 'vitest'
import { createApp } from '../api/app.ts'
import { storyWorkflow } from '../../engine/testing/story.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'

let stage: Stage
afterEach(() => stage.strike())

const priced = (usd: number | undefined) => ({ paid: true, price: () => ({ min: usd ?? 0, max: usd }) })
const story = { template: 'story', inputs: { lead: 'owl' }, review: 'auto' as const }

it('asks once before a paid model is used, remembers it for the installation, and no document can agree by itself', async () => {
  stage = await createStage({ isFirstUse: true, services: { image: { model: 'pencil/soft', ...priced(0.3) } } })
  const host = await stage.open()
  const refused = await host.start({ ...story, workflowId: 'w' }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ fault: 'unaccepted', fields: [{ path: 'acceptPaid', message: expect.stringContaining('pencil/soft (image) costs about $0.30 a call') as string }] })
  expect((await host.plan(story)).paid).toMatchObject([{ model: 'pencil/soft', capability: 'image', usd: { min: 0.3, max: 0.3 }, isAccepted: false }])
  await expect(host.start({ ...story, acceptPaid: ['pencil/hard'] })).rejects.toMatchObject({ fault: 'unaccepted' })
  expect(stage.calls).toEqual([])
  await host.start({ ...story, acceptPaid: ['pencil/soft', 'not/asked-for'] })
  expect([host.settings.isAccepted('pencil/soft'), host.settings.isAccepted('not/asked-for')]).toEqual([true, false])
  await host.start(story)
  expect((await host.plan(story)).paid).toMatchObject([{ isAccepted: true }])
  await host.close()
  await (await stage.open()).start(story)
})

it('is refused as 402 over the API, and admitted with the models named', async () => {
  stage = await createStage({ isFirstUse: true, services: { image: { model: 'pencil/soft', ...priced(undefined) } } })
  const app = createApp(await stage.open())
  const post = async (body: object) => {
    const response = await app.request('http://localhost/api/runs', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return { status: response.status, body: await response.json() as { code?: string } }
  }
  expect(await post({ template: 'story', inputs: { lead: 'owl' } })).toMatchObject({ status: 402, body: { code: 'needs-consent', fields: [{ message: expect.stringContaining('an unknown price') as string }] } })
  expect((await post({ template: 'story', inputs: { lead: 'owl' }, acceptPaid: ['pencil/soft'] })).status).toBe(202)
})

it('is refused as a whole with every reason at once, and nothing is called', async () => {
  stage = await createStage({ isFirstUse: true, services: { image: { model: 'pencil/soft', ...priced(undefined) }, text: { model: 'quill/grey', ...priced(0.1), retirement: () => ({ gone: true, message: 'Grey was switched off.', hint: 'Use quill/white instead.' }) } } })
  const host = await stage.open()
  const refused = await host.start({ template: 'story', review: 'auto', budgetUsd: 1 }).catch((error: unknown) => error) as { fault: string; message: string; fields: { path: string; message: string }[] }
  expect(refused.fault).toBe('invalid')
  expect(refused.message).toContain('things stand in the way')
  const paths = refused.fields.map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('inputs'))).toHaveLength(1)
  expect(paths.filter((path) => path.endsWith('.models.text')).length).toBeGreaterThan(0)
  expect(paths).toContain('budgetUsd')
  expect(paths.filter((path) => path === 'acceptPaid')).toHaveLength(2)
  expect(stage.calls).toEqual([])
  expect(await host.runs.list({ limit: 10 })).toEqual([])
})

it('asks for the whole or goes as far as the budget does, as one likes', async () => {
  stage = await createStage({ services: { text: { model: 'quill/grey', ...priced(0.4) } } })
  const host = await stage.open()
  const asked = { workflow: storyWorkflow(), review: 'auto' as const, budgetUsd: 0.5 }
  const { usd } = await host.plan(asked)
  await expect(host.start({ ...asked, budgetUsd: usd.min / 2, whole: true })).rejects.toMatchObject({ fault: 'invalid', fields: [{ path: 'budgetUsd', message: expect.stringContaining(`at least $${usd.min.toFixed(2)}`) as string }] })
  expect(stage.calls).toEqual([])
  await host.start({ ...asked, budgetUsd: usd.min / 2 })
})
