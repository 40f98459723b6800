import { createRoute, z } from '@hono/zod-openapi'
import type { Host } from '../../host/host.ts'
import { catalogueOf, valueTypesOf } from '../catalogue.ts'
import { createRoutes, json, problems } from '../route.ts'
import { Health, NodeTypeInfo, ProviderInfo, ValueTypeInfo } from '../types.ts'
import { findTools } from '../../../nodes/film/tools.ts'
import { version } from '../../version.ts'

const tags = ['System']

/** What this installation is and can do. */
export function systemRoutes(host: Host) {
  const nodeTypes = catalogueOf(host.types)
  const valueTypes = valueTypesOf(host.types)
  return createRoutes()
    .openapi(createRoute({ method: 'get', path: '/health', tags, summary: 'Whether all is well', responses: { 200: json(Health, 'The state of the server'), ...problems } }), async (c) => {
      const ffmpeg = await findTools().then((tools) => tools.ffmpeg, () => null)
      const providers = await Promise.all(host.providers.map(async ({ id, readiness }) => ({ id, ready: (await readiness()).ready })))
      return c.json({ status: ffmpeg === null ? ('degraded' as const) : ('ok' as const), version: version(), ffmpeg, providers }, 200)
    })
    .openapi(createRoute({ method: 'get', path: '/node-types', tags, summary: 'All node types, as data', responses: { 200: json(z.array(NodeTypeInfo), 'The node types'), ...problems } }), (c) => c.json(nodeTypes, 200))
    .openapi(createRoute({ method: 'get', path: '/value-types', tags, summary: 'The values that flow between nodes, with their fields', responses: { 200: json(z.array(ValueTypeInfo), 'The value types'), ...problems } }), (c) => c.json(valueTypes, 200))
    .openapi(createRoute({ method: 'get', path: '/providers', tags, summary: 'Who can write, draw, film, speak and score', responses: { 200: json(z.array(ProviderInfo), 'The providers, never with a secret'), ...problems } }), async (c) =>
      c.json(await Promise.all(host.providers.map(async ({ id, title, models, readiness }) => ({
        id, title, ...(await readiness()),
        models: Object.entries(models).flatMap(([capability, services]) => (services ?? []).map((service) => {
          const { min, max } = service.price()
          return { capability, model: service.model, paid: service.paid, usd: { min, max: max ?? null } }
        })),
      }))), 200))
}
