import { createRoute, z } from '@hono/zod-openapi'
import { LedgerState } from '../../db/ledger.ts'
import type { Host } from '../../host/host.ts'
import { body, createRoutes, json, problems } from '../route.ts'
import { LedgerAccount, LedgerRuled, LedgerRuling } from '../types.ts'

const tags = ['Ledger']
const Filter = z.object({
  run: z.string().max(200).optional(), workflowId: z.string().max(200).optional(), state: LedgerState.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
})
const Entry = z.object({ n: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })

/** What was spent, and what a person decides about calls of which nobody can tell whether they were charged. */
export function ledgerRoutes({ accounts }: Host) {
  return createRoutes()
    .openapi(createRoute({ method: 'get', path: '/ledger', tags, summary: 'What calls cost, the newest first, with sums by model', request: { query: Filter }, responses: { 200: json(LedgerAccount, 'The entries and their sums'), ...problems } }), async (c) => {
      const { state, limit, ...filter } = c.req.valid('query')
      return c.json(await accounts.of({ ...filter, ...(state === undefined ? {} : { states: [state] }) }, limit), 200)
    })
    .openapi(createRoute({ method: 'post', path: '/ledger/{n}', tags, summary: 'Rule on a call whose fate is unknown', request: { params: Entry, body: body(LedgerRuling) }, responses: { 200: json(LedgerRuled, 'What follows'), ...problems } }), async (c) =>
      c.json({ message: await accounts.rule(c.req.valid('param').n, c.req.valid('json').ruling) }, 200))
}
