import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ensureBuilt } from './built.mjs'
import { checks, runChecks, toReport } from './checks.mjs'
import { runNode } from './command.mjs'
import { installToTest } from './install.mjs'
import { endWithParent } from './parent.mjs'
import { at, say, script, SetupError } from './project.mjs'
import { sum, toLine, toTally } from './tally.mjs'

const reportFile = at('dist', 'test-report.json')

// `npm test` runs everything; `npm test -- nodes/film` only the test files whose path holds that text, without the checks.
await script(async () => {
  endWithParent()
  const filters = process.argv.slice(2)
  const partial = filters.length > 0
  const inBrowser = !partial || filters.some((filter) => /e2e|^editor\/?$/.test(filter))
  const env = await installToTest({ browser: inBrowser })

  const outcomes = partial ? [] : await runChecks(checks.filter((check) => check.quick))
  for (const outcome of outcomes) say(toReport(outcome))

  const built = inBrowser ? await build() : undefined
  if (built) outcomes.push(built)
  const projects = inBrowser && built?.passed ? ['unit', 'e2e'] : ['unit']
  const tests = await runTests(projects, filters, env)

  const failed = outcomes.filter((outcome) => !outcome.passed)
  const tally = sum(tests, { passed: outcomes.length - failed.length, failed: failed.length, skipped: 0 })
  if (failed.length > 0) say(`Failed besides tests: ${failed.map((outcome) => outcome.name).join(', ')}`)
  process.stdout.write(`${toLine(tally)}\n`)
  return tally.failed > 0 ? 1 : 0
})

/** The browser tests start the built server, so the build counts as one more test. */
async function build() {
  const started = performance.now()
  const outcome = { name: 'build', passed: true, seconds: 0, output: '' }
  try {
    await ensureBuilt(['server', 'editor', 'docs'])
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    outcome.passed = false
    outcome.output = error.message
  }
  outcome.seconds = (performance.now() - started) / 1000
  say(toReport(outcome))
  return outcome
}

/** @param {readonly string[]} projects @param {readonly string[]} filters @param {Record<string, string>} env */
async function runTests(projects, filters, env) {
  rmSync(reportFile, { force: true })
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { code } = await runNode(at('node_modules', 'vitest', 'vitest.mjs'), [...args, ...filters], { output: 'inherited', env })
  return toTally(existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined, code === 0)
}
