import { expect, it } from 'vitest'
import type { Service, Services } from '../../engine/service.ts'
import { storyNodes, storyWorkflow } from '../../engine/testing/story.ts'
import { paidModels } from './paid-models.ts'

it('names every model that may be paid, those that stand in for the first among them', () => {
  const services = { find: (capability: string, model = 'free/one') => ({ model: `${model}`, paid: !model.startsWith('free/'), price: () => ({ min: 0.1, max: undefined }), capability }) as unknown as Service } as unknown as Services
  const workflow = { ...storyWorkflow(), models: { image: ['dear/brush', 'free/one', 'dear/pencil'] } }
  const found = paidModels({ workflow, types: new Map(storyNodes.map(({ node }) => [node.type, node])), nodes: new Set(Object.keys(workflow.nodes)), services, isAccepted: (model) => model === 'dear/pencil' })
  expect(found.map(({ model, isAccepted, usd }) => [model, isAccepted, usd.max])).toEqual([['dear/brush', false, null], ['dear/pencil', true, null]])
})
