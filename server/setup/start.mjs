import { pathToFileURL } from 'node:url'
import { builtMain, ensureBuilt } from './built.mjs'
import { installToRun } from './install.mjs'
import { endWithParent } from './parent.mjs'
import { loadEnv, script } from './project.mjs'

// The server runs in this very process, so signals and the exit code are its own.
await script(async () => {
  endWithParent()
  loadEnv()
  await installToRun()
  await ensureBuilt(['server', 'editor', 'docs'])
  process.setSourceMapsEnabled(true)
  const { main } = await import(pathToFileURL(builtMain).href)
  return main(['serve', ...process.argv.slice(2)])
})
