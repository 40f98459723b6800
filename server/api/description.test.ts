import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { storyWorkflow } from '../../engine/testing/story.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import { createApp } from './app.ts'

interface Operation { summary?: string; requestBody?: unknown; responses: Record<string, unknown>; parameters?: { name: string; in: string }[] }
interface Description { openapi: string; paths: Record<string, Record<string, Operation>> }

let stage: Stage
let app: OpenAPIHono
let description: Description
let ids: string[]
const bugs: unknown[] = []

beforeAll(async () => {
  stage = await createStage()
  const host = await stage.open()
  app = createApp(host, { onBug: (error) => bugs.push(error) })
  description = (await (await app.request('http://localhost/api/openapi.json')).json()) as Description
  const { id } = await host.workflows.create(storyWorkflow())
  const run = await host.start({ workflowId: id, review: 'auto' })
  for await (const _ of host.runs.follow(run.id, 0, new AbortController().signal));
  ids = [id, run.id]
})
afterAll(() => stage.strike())

const operations = () => Object.entries(description.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))

describe('the description of the API', () => {
  it('names every path that the server has', () => {
    expect(description.openapi).toBe('3.1.0')
    expect(operations().map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'DELETE /api/settings/models',
      'DELETE /api/settings/providers/{id}/credentials/{role}',
      'DELETE /api/workflows/{id}',
      'DELETE /api/workflows/{id}/decisions/{address}',
      'GET /api/artifacts/{digest}',
      'GET /api/health',
      'GET /api/ledger',
      'GET /api/node-types',
      'GET /api/providers',
      'GET /api/runs',
      'GET /api/runs/{id}',
      'GET /api/runs/{id}/document',
      'GET /api/runs/{id}/events',
      'GET /api/runs/{id}/items/{node}',
      'GET /api/runs/{id}/items/{node}/takes',
      'GET /api/runs/{id}/lists/{node}',
      'GET /api/settings/models',
      'GET /api/settings/providers',
      'GET /api/templates', 'GET /api/templates/{id}', 'GET /api/templates/{id}/{picture}', 'GET /api/value-types', 'GET /api/workflows', 'GET /api/workflows/{id}', 'GET /api/workflows/{id}/versions',
      'POST /api/artifacts', 'POST /api/ledger/{n}', 'POST /api/runs', 'POST /api/runs/{id}/cancel', 'POST /api/runs/{id}/pause', 'POST /api/runs/{id}/resume', 'POST /api/settings/providers/{id}/test', 'POST /api/templates/{id}/plan',
      'POST /api/workflows', 'POST /api/workflows/{id}/plan', 'POST /api/workflows/{id}/versions', 'POST /api/workflows/{id}/versions/{version}/restore',
      'PUT /api/settings/models', 'PUT /api/settings/providers/{id}/credentials/{role}',
      'PUT /api/workflows/{id}', 'PUT /api/workflows/{id}/decisions', 'PUT /api/workflows/{id}/decisions/{address}',
    ])
  })
  it('says of each what it is for, what it answers, and that it may refuse', () => {
    for (const { path, method, operation } of operations()) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy()
      expect(Object.keys(operation.responses), `${method} ${path}`).toContain('default')
      for (const name of path.matchAll(/\{(\w+)\}/g)) expect(operation.parameters?.some((parameter) => parameter.name === name[1] && parameter.in === 'path'), `${method} ${path}`).toBe(true)
    }
  })
})

describe('any garbage', () => {
  it('is refused as a problem in words, never as an inner error', async () => {
    const garbage = fc.oneof(
      fc.constantFrom('', '..', '../../etc/passwd', '%', '%zz', '\0', '💥', '__proto__', 'constructor', ':', 'a:b:c:d', 'shots:s01/01', '-1', '1e999', 'null', 'NaN', 'x'.repeat(5000)),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record({ workflowId: garbage, inputs: fc.dictionary(garbage, fc.jsonValue()), targets: fc.jsonValue(), budgetUsd: fc.oneof(fc.double(), fc.string()) }, { requiredKeys: [] }),
      fc.record({ decisions: fc.dictionary(garbage, fc.jsonValue({ maxDepth: 3 })) }),
      fc.record({ workflow: fc.record({ format: fc.constant('reelgraph/workflow'), version: fc.oneof(fc.constant(1), fc.jsonValue()), name: garbage, nodes: fc.dictionary(garbage, fc.jsonValue({ maxDepth: 3 })), edges: fc.array(fc.record({ from: garbage, to: garbage }), { maxLength: 3 }) }) }),
    )
    const bodies = fc.oneof({ weight: 4, arbitrary: value.map((json) => JSON.stringify(json)) }, { weight: 1, arbitrary: garbage }, { weight: 1, arbitrary: fc.constantFrom('{', '[1,', '"', '{"__proto__":{"x":1}}', `${'['.repeat(3000)}${']'.repeat(3000)}`) })
    const request = fc.record({
      operation: fc.constantFrom(...operations()),
      parts: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ids, 'story', 'scenes', 'a'.repeat(64)) }, { weight: 1, arbitrary: garbage }), { minLength: 3, maxLength: 3 }),
      query: fc.dictionary(fc.constantFrom('item', 'fn', 'after', 'format', 'w', 'workflowId', 'limit'), garbage, { maxKeys: 3 }),
      headers: fc.dictionary(fc.constantFrom('if-match', 'last-event-id', 'idempotency-key', 'range', 'if-none-match'), garbage.filter((text) => /^[\x20-\x7e]*$/.test(text)), { maxKeys: 3 }),
      body: bodies,
      type: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', 'image/png', 'multipart/form-data', ''),
    })
    await fc.assert(fc.asyncProperty(request, async ({ operation: { path, method }, parts, query, headers, body, type }) => {
      let at = 0
      const safe = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '?'))
      const url = `http://localhost${path.replace(/\{\w+\}/g, () => safe(parts[at++] ?? ''))}?${Object.entries(query).map(([name, text]) => `${name}=${safe(text)}`).join('&')}`
      const response = await app.request(url, { method, headers: { ...headers, ...(type ? { 'content-type': type } : {}) }, ...(method === 'GET' || method === 'DELETE' ? {} : { body }) })
      expect(bugs, `${method} ${url}`).toEqual([])
      expect(response.status, `${method} ${url}`).not.toBe(500)
      if (response.status >= 400) {
        expect(response.headers.get('content-type'), `${method} ${url}`).toBe('application/problem+json')
        const problem = (await response.json()) as Record<string, unknown>
        for (const name of ['code', 'message', 'hint', 'title']) expect(problem[name], name).toBeTypeOf('string')
      } else await response.body?.cancel()
    }), { numRuns: 800, endOnFailure: true })
  }, 60_000)
})
