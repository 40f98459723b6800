import { createRoute, z } from '@hono/zod-openapi'
import type { Host } from '../../host/host.ts'
import { body, createRoutes, Id, json, problems } from '../route.ts'
import { CredentialPut, ModelInfo, ModelSettings, ProviderSettings, ProviderTest } from '../types.ts'

const tags = ['Settings']
const OneCredential = Id.extend({ role: z.string().min(1).max(100) })
const providersAre = { 200: json(z.array(ProviderSettings), 'The providers as they are configured now, never with a secret'), ...problems } as const
const modelsAre = { 200: json(z.array(ModelSettings), 'The models there are now'), ...problems } as const

/** Keys and addresses of providers, and models as data. Every change answers what is in effect after it. */
export function settingsRoutes({ settings }: Host) {
  return createRoutes()
    .openapi(createRoute({ method: 'get', path: '/settings/providers', tags, summary: 'What is configured of each provider, and what is missing', responses: providersAre }), async (c) =>
      c.json(await settings.describe(), 200))
    .openapi(createRoute({ method: 'put', path: '/settings/providers/{id}/credentials/{role}', tags, summary: 'Store a key or an address; it counts at once', request: { params: OneCredential, body: body(CredentialPut) }, responses: providersAre }), async (c) => {
      const { id, role } = c.req.valid('param')
      await settings.setCredential(id, role, c.req.valid('json').value)
      return c.json(await settings.describe(), 200)
    })
    .openapi(createRoute({ method: 'delete', path: '/settings/providers/{id}/credentials/{role}', tags, summary: 'Remove what is stored; the environment is left as it is', request: { params: OneCredential }, responses: providersAre }), async (c) => {
      const { id, role } = c.req.valid('param')
      await settings.removeCredential(id, role)
      return c.json(await settings.describe(), 200)
    })
    .openapi(createRoute({ method: 'post', path: '/settings/providers/{id}/test', tags, summary: 'Ask the provider something that costs nothing', request: { params: Id }, responses: { 200: json(ProviderTest, 'Whether it answers and takes the key'), ...problems } }), async (c) =>
      c.json(await settings.probe(c.req.valid('param').id), 200))
    .openapi(createRoute({ method: 'get', path: '/settings/models', tags, summary: 'All models with limits, prices and where they come from', responses: modelsAre }), (c) => c.json(settings.listModels(), 200))
    .openapi(createRoute({ method: 'put', path: '/settings/models', tags, summary: 'Add a model, or take its data in place of what is known', request: { body: body(ModelInfo) }, responses: modelsAre }), async (c) => {
      await settings.setModel(c.req.valid('json'))
      return c.json(settings.listModels(), 200)
    })
    .openapi(createRoute({ method: 'delete', path: '/settings/models', tags, summary: 'Take back what was edited, or an added model away', request: { query: z.object({ id: z.string().min(1).max(300) }) }, responses: modelsAre }), async (c) => {
      await settings.removeModel(c.req.valid('query').id)
      return c.json(settings.listModels(), 200)
    })
}
