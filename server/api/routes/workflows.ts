import { createRoute, z } from '@hono/zod-openapi'
import type { Workflow } from '../../../engine/model/document.ts'
import type { Host } from '../../host/host.ts'
import { applyInputs } from '../../host/inputs.ts'
import { RequestError } from '../../host/problem.ts'
import { Document } from '../document.ts'
import { body, createRoutes, etag, Id, json, problems, revisionIn } from '../route.ts'
import { problemOf, sendProblem } from '../problem.ts'
import { Plan, PlanRequest, StoredWorkflow, VersionCreate, WorkflowCreate, WorkflowInfo, WorkflowVersion } from '../types.ts'

const tags = ['Workflows']
const Revision = z.object({ 'if-match': z.string().optional().describe('The revision that was edited, as its ETag had it') })
const OneVersion = Id.extend({ version: z.string().min(1).max(200) })
const stored = { 200: json(StoredWorkflow, 'The workflow; its revision is also in the header ETag'), ...problems } as const

/** The documents, with revisions and named versions, and what a run of one would do. */
export function workflowRoutes(host: Host) {
  const { workflows } = host
  return createRoutes()
    .openapi(createRoute({ method: 'get', path: '/workflows', tags, summary: 'All workflows, the last changed first', responses: { 200: json(z.array(WorkflowInfo), 'Without the documents'), ...problems } }), async (c) =>
      c.json(await workflows.list(), 200))
    .openapi(createRoute({ method: 'post', path: '/workflows', tags, summary: 'Make a workflow, empty or from a template or document', request: { body: body(WorkflowCreate.extend({ workflow: Document.optional() })) }, responses: { 201: json(StoredWorkflow, 'The new workflow'), ...problems } }), async (c) => {
      const { template, workflow, inputs = {}, name } = c.req.valid('json')
      if (template !== undefined && workflow) throw new RequestError('invalid', 'Give a template or a workflow, not both.')
      const { workflow: filled, problems: faults } = applyInputs(workflow ?? (template === undefined ? EMPTY : host.template(template).workflow), inputs)
      if (faults.length) throw new RequestError('invalid', faults.map(({ message }) => message).join(' '), { fields: faults })
      const made = await workflows.create(name === undefined ? filled : { ...filled, name }, template)
      return c.json(made, 201, { etag: etag(made.revision), location: `/api/workflows/${made.id}` })
    })
    .openapi(createRoute({ method: 'get', path: '/workflows/{id}', tags, summary: 'One workflow with its document', request: { params: Id }, responses: stored }), async (c) => {
      const row = await workflows.get(c.req.valid('param').id)
      return c.json(row, 200, { etag: etag(row.revision), 'cache-control': 'no-cache' })
    })
    .openapi(createRoute({ method: 'put', path: '/workflows/{id}', tags, summary: 'Save over the revision that was edited', request: { params: Id, headers: Revision, body: body(Document) }, responses: stored }), async (c) => {
      const revision = revisionIn(c.req.valid('header')['if-match'])
      if (revision === undefined) return sendProblem(c, problemOf(428, 'If-Match is missing: it is not known which revision was edited.')) as never
      const row = await workflows.save(c.req.valid('param').id, revision, c.req.valid('json'))
      return c.json(row, 200, { etag: etag(row.revision) })
    })
    .openapi(createRoute({ method: 'delete', path: '/workflows/{id}', tags, summary: 'Remove a workflow; its runs are cancelled and stay on record', request: { params: Id, headers: Revision }, responses: { 204: { description: 'It is gone' }, ...problems } }), async (c) => {
      await workflows.delete(c.req.valid('param').id, revisionIn(c.req.valid('header')['if-match']))
      return c.body(null, 204)
    })
    .openapi(createRoute({ method: 'post', path: '/workflows/{id}/plan', tags, summary: 'What a run would do, item by item; nothing is executed', request: { params: Id, body: body(PlanRequest) }, responses: { 200: json(Plan.openapi('Plan'), 'The plan'), ...problems } }), async (c) => {
      const { id } = c.req.valid('param')
      const { inputs, targets } = c.req.valid('json')
      return c.json(await host.plan({ workflowId: id, inputs, targets }), 200)
    })
    .openapi(createRoute({ method: 'get', path: '/workflows/{id}/versions', tags, summary: 'Its named versions, the newest first', request: { params: Id }, responses: { 200: json(z.array(WorkflowVersion), 'The versions'), ...problems } }), async (c) =>
      c.json(await workflows.versions(c.req.valid('param').id), 200))
    .openapi(createRoute({ method: 'post', path: '/workflows/{id}/versions', tags, summary: 'Keep the workflow as it is now under a name', request: { params: Id, body: body(VersionCreate) }, responses: { 201: json(WorkflowVersion, 'The version'), ...problems } }), async (c) =>
      c.json(await workflows.addVersion(c.req.valid('param').id, c.req.valid('json').name), 201))
    .openapi(createRoute({ method: 'post', path: '/workflows/{id}/versions/{version}/restore', tags, summary: 'Make a named version the newest revision', request: { params: OneVersion }, responses: stored }), async (c) => {
      const { id, version } = c.req.valid('param')
      const row = await workflows.restore(id, version)
      return c.json(row, 200, { etag: etag(row.revision) })
    })
}

const EMPTY: Workflow = { format: 'reelgraph/workflow', version: 1, name: 'Untitled', nodes: {}, edges: [], inputs: {}, decisions: {} }
