import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './command.mjs'
import { installToRun } from './install.mjs'
import { at, say, script } from './project.mjs'

// Benchmarks print a table and fail nothing: a figure from a busy machine is not a defect. `npm run bench -- engine` narrows.
await script(async () => {
  await installToRun()
  const filters = process.argv.slice(2)
  const files = ['engine', 'nodes', 'server', 'editor'].flatMap(benchesIn).filter((file) => filters.every((filter) => file.includes(filter)))
  for (const file of files) {
    process.stdout.write(`\n${file}\n`)
    const { code } = await runNode('--import', ['tsx', at(file)], { output: 'inherited' })
    if (code !== 0) say(`${file} ended with ${code}.`)
  }
  if (files.length === 0) say('There are no benchmarks here.')
  return 0
})

/** @param {string} folder */
function benchesIn(folder) {
  const files = readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bench.ts'))
  return files.map((name) => join(folder, name)).sort()
}
