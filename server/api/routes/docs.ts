import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { packageRoot } from '../../db/package-root.ts'
import { RequestError } from '../../host/problem.ts'

const SCRIPT = [['dist', 'docs', 'standalone.js'], ['node_modules', '@scalar', 'api-reference', 'dist', 'browser', 'standalone.js']]
const CONFIGURATION = JSON.stringify({ withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never', mcp: { disabled: true }, agent: { disabled: true } })
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Reelgraph API</title></head>
<body>
<script id="api-reference" data-url="/api/openapi.json" data-configuration='${CONFIGURATION}'></script>
<script src="/api/docs/standalone.js"></script>
</body>
</html>
`

/** The explorer of the API: a page and its script, both from here. */
export function docsRoutes() {
  const app = new OpenAPIHono()
  app.get('/docs', (c) => c.html(PAGE))
  app.get('/docs/standalone.js', async (c) => {
    const file = SCRIPT.map((parts) => join(packageRoot(), ...parts)).find(existsSync)
    if (file === undefined) throw new RequestError('not-found', 'The explorer is not built.', { hint: 'Run npm run build -- docs.' })
    return c.body(await readFile(file), 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })
  })
  return app
}
