import { afterEach, expect, it } from 'vitest'
import { instant } from '../../engine/testing/rig.ts'
import { storyNodes, storyWorkflow } from '../../engine/testing/story.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { Provider } from '../../nodes/providers/provider.ts'
import { defineModels, retirement } from '../../nodes/providers/kit/model.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import type { Host } from './host.ts'
import { modelProblems } from './model-problems.ts'
import { createServices } from './services.ts'

const dated = (id: string, retiresOn: string) => retirement.bind(undefined, defineModels([{ id: `test/${id}`, name: id, title: id, capability: 'image', limits: { concurrency: 1 }, retiresOn, replacedBy: 'live/new' }])[0]!)
const provider = (id: string, ready: boolean): Provider => ({
  id, title: id === 'live' ? 'Live' : 'Paper theatre',
  models: {
    text: [instant(() => 'words', { model: `${id}/writer` }), instant(() => 'words', { model: 'offline/paper-theatre' })].slice(0, id === 'live' ? 1 : 2) as never,
    image: [instant(() => '<>', { model: `${id}/new` }), instant(() => '<>', { model: `${id}/late`, retirement: dated('late', '2026-12-01') }), instant(() => '<>', { model: `${id}/gone`, retirement: dated('gone', '2026-10-01') }), ...(id === 'offline' ? [instant(() => '<>', { model: 'offline/paper-theatre' })] : [])] as never,
  },
  readiness: async () => ({ ready, message: ready ? 'Ready.' : 'Not configured. Add LIVE_KEY.' }),
})
const asking = (models: Record<string, string>): Workflow => ({ ...storyWorkflow(), models })
const types = new Map(storyNodes.map(({ node }) => [node.type, node]))
const said = async (models: Record<string, string>, ready = true) => {
  const providers = [provider('offline', true), provider('live', ready)]
  return modelProblems({ workflow: asking(models), types, nodes: new Set(['lore', 'shots']), services: createServices(() => providers), providers, today: '2026-11-24' })
}

it('says of each step that its model is unknown, switched off, soon to be, or of a provider that is not configured, and what to do', async () => {
  expect(await said({})).toEqual([])
  expect(await said({ image: 'live/new' })).toEqual([])
  expect(await said({ image: 'live/none' })).toMatchObject([{ node: 'shots', capability: 'image', message: expect.stringContaining('There is no image model "live/none"') as string, hint: expect.stringContaining('live/new') as string }])
  expect(await said({ image: 'live/gone' })).toMatchObject([{ node: 'shots', message: expect.stringContaining('gone was switched off on 2026-10-01.') as string, hint: 'Use live/new instead.' }])
  expect(await said({ image: 'live/late' })).toMatchObject([{ node: 'shots', message: expect.stringContaining('late will be switched off') as string, notice: true }])
  expect(await said({ text: 'live/writer' }, false)).toMatchObject([{ node: 'lore', message: expect.stringContaining('Live is asked for live/writer') as string, hint: expect.stringContaining('Add LIVE_KEY.') as string }, { node: 'shots' }])
})

let stage: Stage | undefined
afterEach(() => stage?.strike())
const open = async (ready: boolean): Promise<Host> => {
  stage = await createStage({ services: { image: { model: 'live/new' } } })
  return stage.open(false, [provider('live', ready)])
}

it('refuses a run that would call a provider that is not configured before anything is called, and plans it with the step named', async () => {
  const host = await open(false)
  const { id } = await host.workflows.create(storyWorkflow())
  await expect(host.start({ workflowId: id, review: 'auto' })).rejects.toMatchObject({ fault: 'invalid', message: expect.stringContaining('Nothing was called') as string, fields: expect.arrayContaining([expect.objectContaining({ path: 'workflow.nodes.shots.models.image' })]) as unknown })
  expect(stage!.calls).toEqual([])
  expect((await host.plan({ workflowId: id })).problems).toContainEqual({ node: 'shots', message: expect.stringContaining('Live is asked for live/new') as string, hint: expect.stringContaining('Add LIVE_KEY.') as string })
  const lore = await host.start({ workflowId: id, targets: { to: ['lore'], mode: 'fresh' }, review: 'auto' })
  for await (const _ of host.runs.follow(lore.id, 0, new AbortController().signal));
  expect((await host.runs.row(lore.id)).state, 'what does not call it runs').toBe('succeeded')
})

it('does not refuse a run that finds again all that the provider made while it was configured', async () => {
  const first = await open(true)
  const { id } = await first.workflows.create(storyWorkflow())
  const run = await first.start({ workflowId: id, review: 'auto' })
  for await (const _ of first.runs.follow(run.id, 0, new AbortController().signal));
  await first.close()
  const host = await stage!.open(false, [provider('live', false)])
  expect((await host.plan({ workflowId: id })).problems).toEqual([])
  const again = await host.start({ workflowId: id, review: 'auto' })
  for await (const _ of host.runs.follow(again.id, 0, new AbortController().signal));
  expect(await host.runs.row(again.id)).toMatchObject({ state: 'succeeded', ran: 0 })
})
