import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { packageRoot } from '../db/package-root.ts'
import type { Host } from '../host/host.ts'
import { version } from '../version.ts'
import { limitBody, readableJson, safeHeaders, sameSite } from './guards.ts'
import { problemOf, sendProblem, toProblem } from './problem.ts'
import { artifactRoutes } from './routes/artifacts.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { docsRoutes } from './routes/docs.ts'
import { eventRoutes } from './routes/events.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { runRoutes } from './routes/runs.ts'
import { settingsRoutes } from './routes/settings.ts'
import { systemRoutes } from './routes/system.ts'
import { templateRoutes } from './routes/templates.ts'
import { workflowRoutes } from './routes/workflows.ts'
import { serveEditor } from './static.ts'

export interface AppOptions {
  /** Folder of the built editor. */
  editor?: string
  heartbeatMs?: number
  /** Hears of what nobody expected. */
  onBug?: (error: unknown) => void
}

/** The HTTP API on a host, its description, and the editor's files. Every refusal is a problem in words. */
export function createApp(host: Host, { editor = join(packageRoot(), 'dist', 'editor'), heartbeatMs, onBug }: AppOptions = {}): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(safeHeaders, sameSite, limitBody, readableJson)
  app.onError((error, c) => {
    const problem = toProblem(error)
    if (problem.code === 'internal') onBug?.(error)
    return sendProblem(c, problem)
  })
  for (const routes of [systemRoutes(host), templateRoutes(host), workflowRoutes(host), decisionRoutes(host), runRoutes(host), eventRoutes(host, heartbeatMs === undefined ? {} : { heartbeatMs }), artifactRoutes(host), settingsRoutes(host), ledgerRoutes(host)])
    app.route('/api', routes)
  app.route('/api', docsRoutes())

  const description = describe(app)
  app.get('/api/openapi.json', (c) => c.json(description, 200, { 'cache-control': 'no-cache' }))
  app.use(serveEditor(editor))
  const methods = methodsOf(description)
  app.notFound((c) => {
    const allowed = methods(c.req.path)
    if (allowed.length && !allowed.includes(c.req.method)) return sendProblem(c, problemOf(405, `${c.req.method} is not possible here.`), { allow: allowed.join(', ') })
    return sendProblem(c, problemOf(404, `There is nothing at ${c.req.path.slice(0, 200)}.`))
  })
  return app
}

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>

function describe(app: OpenAPIHono): Description {
  const description = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Reelgraph', version: version(), description: 'Everything the editor does. Errors are problems as RFC 9457 has them, with a code, a message and a hint.' },
    servers: [{ url: '/' }],
  })
  // A parameter that takes the rest of the path is written in the router's way.
  const paths = Object.fromEntries(Object.entries(description.paths ?? {}).map(([path, item]) => [path.replace(/:(\w+)\{[^}]*\}/g, '{$1}'), item]))
  return { ...description, paths }
}

/** Which methods a path has, by the description. */
function methodsOf({ paths = {} }: Description): (path: string) => string[] {
  const known = Object.entries(paths).map(([path, item]) => ({
    is: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{address\}/g, '.+').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    methods: Object.keys(item).map((method) => method.toUpperCase()).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  }))
  return (path) => [...new Set(known.filter(({ is }) => is.test(path)).flatMap(({ methods }) => methods))]
}
