import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Host } from '../../host/host.ts'
import { isFinal } from '../../host/live-run.ts'
import { createRoutes, Id, problems } from '../route.ts'
import { RunEvents } from '../types.ts'

const HEARTBEAT_MS = 15_000
/** An event without a number, so that a client can tell silence from a line that is cut; a comment would never reach it. */
const BEAT = 'event: beat\ndata: {}\n\n'
const Query = z.object({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe('Only events after this number'),
  format: z.enum(['sse', 'json']).default('sse').describe('json answers what there is at once, for clients that poll'),
})
const LastEventId = z.object({ 'last-event-id': z.string().optional().describe('Number of the last event that was received') })

/** The numbered log of a run: as a stream that can be taken up anywhere, or by polling. Both show the same events. */
export function eventRoutes(host: Host, options: { heartbeatMs?: number } = {}) {
  const { runs } = host
  const route = createRoute({
    method: 'get', path: '/runs/{id}/events', tags: ['Runs'], summary: 'What happens in a run, as it happens', request: { params: Id, query: Query, headers: LastEventId },
    responses: {
      200: { description: 'Server-sent events named "run", and "beat" while nothing happens; or a JSON object', content: { 'text/event-stream': { schema: z.string() }, 'application/json': { schema: RunEvents } } },
      204: { description: 'The run is over and there is nothing more to come' },
      ...problems,
    },
  })
  return createRoutes().openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const { format, after } = c.req.valid('query')
    const received = Number(c.req.valid('header')['last-event-id'])
    const from = Number.isSafeInteger(received) && received > 0 ? received : (after ?? 0)
    const row = await runs.row(id)
    if (format === 'json') {
      const events = await runs.eventsAfter(id, from)
      const { last, state } = await runs.view(id)
      return c.json({ events, last, state: last ? state : row.state }, 200, { 'cache-control': 'no-store' })
    }
    if (isFinal(row.state) && !(await runs.eventsAfter(id, from)).length) return c.body(null, 204)
    c.header('x-accel-buffering', 'no')
    const response = streamSSE(c, async (stream) => {
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      const heartbeat = setInterval(() => void stream.write(BEAT).catch(() => gone.abort()), options.heartbeatMs ?? HEARTBEAT_MS)
      try {
        await stream.write('retry: 1000\n\n')
        for await (const event of runs.follow(id, from, gone.signal)) await stream.writeSSE({ id: String(event.n), event: 'run', data: JSON.stringify(event) })
      } finally {
        clearInterval(heartbeat)
      }
    })
    return response as never
  })
}
