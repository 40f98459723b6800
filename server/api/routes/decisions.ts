import { createRoute, z } from '@hono/zod-openapi'
import type { Host } from '../../host/host.ts'
import { body, createRoutes, etag, Id, json, problems, revisionIn } from '../route.ts'
import { Decision, DecisionsPut, StoredWorkflow } from '../types.ts'

const tags = ['Decisions']
const Revision = z.object({ 'if-match': z.string().optional().describe('Refuse when the workflow has another revision; without it the decision is put on top of whatever is stored') })
/** `node:item`, URL-encoded, or `node/item` as it is. */
const At = Id.extend({ address: z.string().min(1).max(600).describe('Address such as shot-images:s07/02, or shot-images/s07/02; with :plan or :gather at its end for those functions') })
const stored = { 200: json(StoredWorkflow, 'The workflow with the decision, as its next revision'), ...problems } as const
// The address holds slashes, so it takes all the rest of the path.
const path = '/workflows/{id}/decisions/:address{.+}'

/** What a person settled about items: written into the document, and handed to runs that are going on. */
export function decisionRoutes(host: Host) {
  const { workflows } = host
  return createRoutes()
    .openapi(createRoute({ method: 'put', path: '/workflows/{id}/decisions', tags, summary: 'Decide about many items at once', request: { params: Id, headers: Revision, body: body(DecisionsPut) }, responses: stored }), async (c) => {
      const row = await workflows.decide(c.req.valid('param').id, c.req.valid('json').decisions, revisionIn(c.req.valid('header')['if-match']))
      return c.json(row, 200, { etag: etag(row.revision) })
    })
    .openapi(createRoute({ method: 'put', path, tags, summary: 'Decide about one item; a rejection asks for the next take', request: { params: At, headers: Revision, body: body(Decision) }, responses: stored }), async (c) => {
      const { id, address } = c.req.valid('param')
      const row = await workflows.decide(id, { [toAddress(address)]: c.req.valid('json') }, revisionIn(c.req.valid('header')['if-match']))
      return c.json(row, 200, { etag: etag(row.revision) })
    })
    .openapi(createRoute({ method: 'delete', path, tags, summary: 'Take a decision back', request: { params: At, headers: Revision }, responses: stored }), async (c) => {
      const { id, address } = c.req.valid('param')
      const row = await workflows.decide(id, { [toAddress(address)]: null }, revisionIn(c.req.valid('header')['if-match']))
      return c.json(row, 200, { etag: etag(row.revision) })
    })
}

function toAddress(given: string): string {
  return given.includes(':') && !/^[^:]*\//.test(given) ? given : given.replace('/', ':')
}
