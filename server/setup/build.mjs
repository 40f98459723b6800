import { buildStale } from './built.mjs'
import { withLock } from './lock.mjs'
import { checkNode } from './node-version.mjs'
import { ensurePackages } from './packages.mjs'
import { script } from './project.mjs'

// `npm run build` builds what is stale; `npm run build -- editor` only that part.
await script(async () => {
  checkNode()
  await ensurePackages()
  await withLock(() => buildStale(process.argv.slice(2)))
  return 0
})
