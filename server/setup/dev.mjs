import { existsSync } from 'node:fs'
import { ensureBuilt } from './built.mjs'
import { runNode } from './command.mjs'
import { installToRun } from './install.mjs'
import { endWithParent } from './parent.mjs'
import { at, loadEnv, say, script } from './project.mjs'

// The server from source, restarted at each change, and Vite's server for the editor, which passes /api on to it.
await script(async () => {
  endWithParent()
  loadEnv()
  await installToRun()
  await ensureBuilt(['server', 'docs'])
  const together = new AbortController() // one without the other is of no use
  const options = { output: /** @type {const} */ ('inherited'), signal: together.signal }
  const ends = [runNode(at('node_modules', 'tsx', 'dist', 'cli.mjs'), ['watch', '--clear-screen=false', at('server', 'setup', 'dev-server.mjs')], options)]
  const config = at('editor', 'vite.config.ts')
  if (existsSync(config)) ends.push(runNode(at('node_modules', 'vite', 'bin', 'vite.js'), [at('editor'), '--config', config, '--clearScreen', 'false'], options))
  else say('There is no editor/vite.config.ts: only the API is served.')
  const { code } = await Promise.race(ends)
  together.abort()
  await Promise.all(ends)
  return code
})
