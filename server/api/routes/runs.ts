import { createRoute, z } from '@hono/zod-openapi'
import { digestValue } from '../../../engine/digest.ts'
import { RunState } from '../../../engine/model/events.ts'
import type { Fn } from '../../../engine/model/ids.ts'
import type { StoredRun } from '../../db/run-record.ts'
import type { Host } from '../../host/host.ts'
import { plannedLists } from '../../host/collections.ts'
import { itemOf } from '../../host/items.ts'
import { RequestError } from '../../host/problem.ts'
import { Document } from '../document.ts'
import { body, createRoutes, Id, json, problems } from '../route.ts'
import { ItemDetail, PlannedList, ResumeRequest, RunDetail, RunDocument, RunInfo, RunRequest, Take } from '../types.ts'

const tags = ['Runs']
const run = { 200: json(RunInfo, 'The run'), ...problems } as const
const Key = z.object({ 'idempotency-key': z.string().min(1).max(200).optional().describe('The same key with the same body starts one run only') })
const List = z.object({ workflowId: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(100) })
const Item = z.object({ item: z.string().max(600).default('').describe('Id of the item; empty for the node itself'), fn: z.enum(['plan', 'run', 'gather']).default('run') })

export function runRoutes(host: Host) {
  const { runs } = host
  const detail = async (id: string) => {
    const row = await runs.row(id)
    const { last, state, message, usd, tasks, items } = await runs.view(id)
    return { ...toInfo(row), ...(last ? { state, message: message ?? null, usd } : {}), last, tasks, items, left: runs.left(id), outputs: await runs.outputs(row) }
  }
  return createRoutes()
    .openapi(createRoute({ method: 'post', path: '/runs', tags, summary: 'Start a run of a workflow, a document or a template', request: { headers: Key, body: body(RunRequest.extend({ workflow: Document.optional() })) }, responses: { 202: json(RunInfo, 'The run, queued or already going on'), ...problems } }), async (c) => {
      const asked = c.req.valid('json')
      if ([asked.workflowId, asked.workflow, asked.template].filter((part) => part !== undefined).length !== 1) throw new RequestError('invalid', 'Give exactly one of workflowId, workflow and template.')
      const key = c.req.valid('header')['idempotency-key']
      const row = await host.start({ ...asked, ...(key === undefined ? {} : { idempotency: { key, digest: digestValue(asked) } }) })
      return c.json(toInfo(row), 202, { location: `/api/runs/${row.id}` })
    })
    .openapi(createRoute({ method: 'get', path: '/runs', tags, summary: 'Runs, the newest first', request: { query: List }, responses: { 200: json(z.array(RunInfo), 'The runs'), ...problems } }), async (c) => {
      const { workflowId, limit } = c.req.valid('query')
      return c.json((await runs.list({ limit, ...(workflowId === undefined ? {} : { workflowId }) })).map(toInfo), 200)
    })
    .openapi(createRoute({ method: 'get', path: '/runs/{id}', tags, summary: 'One run: all its events added up, and its outputs', request: { params: Id }, responses: { 200: json(RunDetail, 'The run'), ...problems } }), async (c) =>
      c.json(await detail(c.req.valid('param').id), 200))
    .openapi(createRoute({ method: 'post', path: '/runs/{id}/cancel', tags, summary: 'Stop at once; what is finished is kept', request: { params: Id }, responses: run }), async (c) =>
      c.json(toInfo(await runs.cancel(c.req.valid('param').id)), 200))
    .openapi(createRoute({ method: 'post', path: '/runs/{id}/pause', tags, summary: 'Finish what is under way and start nothing more', request: { params: Id }, responses: run }), async (c) =>
      c.json(toInfo(await runs.pause(c.req.valid('param').id)), 200))
    .openapi(createRoute({ method: 'post', path: '/runs/{id}/resume', tags, summary: 'Go on, with a higher budget if one is given', request: { params: Id, body: { content: { 'application/json': { schema: ResumeRequest } } } }, responses: run }), async (c) =>
      c.json(toInfo(await runs.resume(c.req.valid('param').id, c.req.valid('json').budgetUsd)), 200))
    .openapi(createRoute({ method: 'get', path: '/runs/{id}/items/{node}', tags, summary: 'Everything about one item: its values and how they came about', request: { params: Id.extend({ node: z.string() }), query: Item }, responses: { 200: json(ItemDetail, 'The item'), ...problems } }), async (c) => {
      const { id, node } = c.req.valid('param')
      const { item, fn } = c.req.valid('query')
      const found = itemOf(await runs.session(id), { node, item, fn: fn as Fn })
      if (!found) throw new RequestError('not-found', `This run has no item "${node}:${item}".`)
      return c.json(found, 200)
    })
    .openapi(createRoute({ method: 'get', path: '/runs/{id}/items/{node}/takes', tags, summary: 'The takes of one item, each with what it gives', request: { params: Id.extend({ node: z.string() }), query: Item }, responses: { 200: json(z.array(Take), 'The takes, the first first'), ...problems } }), async (c) => {
      const { id, node } = c.req.valid('param')
      const takes = await runs.takes(id, { node, ...c.req.valid('query') })
      if (!takes) throw new RequestError('not-found', `This run has no node "${node}".`)
      return c.json(takes, 200)
    })
    .openapi(createRoute({ method: 'get', path: '/runs/{id}/document', tags, summary: 'The workflow as the run was started with it', request: { params: Id }, responses: { 200: json(RunDocument, 'Document and targets'), ...problems } }), async (c) => {
      const { workflow, targets } = (await runs.row(c.req.valid('param').id)).start
      return c.json({ workflow, targets: targets ?? { mode: 'fresh' as const } }, 200)
    })
    .openapi(createRoute({ method: 'get', path: '/runs/{id}/lists/{node}', tags, summary: 'What the plans of a node broke their items into, before decisions', request: { params: Id.extend({ node: z.string() }) }, responses: { 200: json(z.array(PlannedList), 'The lists known so far'), ...problems } }), async (c) => {
      const { id, node } = c.req.valid('param')
      const lists = plannedLists(await runs.session(id), node)
      if (!lists) throw new RequestError('not-found', `This run has no node "${node}".`)
      return c.json(lists, 200)
    })
}

function toInfo(row: StoredRun | RunInfo): RunInfo {
  return RunInfo.parse({ ...row, state: RunState.parse(row.state) })
}
