import { checks, runChecks, toReport } from './checks.mjs'
import { checkNode } from './node-version.mjs'
import { ensurePackages } from './packages.mjs'
import { say, script } from './project.mjs'

await script(async () => {
  checkNode()
  await ensurePackages()
  const outcomes = await runChecks(checks)
  for (const outcome of outcomes) say(toReport(outcome))
  const failed = outcomes.filter((outcome) => !outcome.passed)
  if (failed.length > 0) say(`Failed: ${failed.map((outcome) => outcome.name).join(', ')}`)
  return failed.length > 0 ? 1 : 0
})
