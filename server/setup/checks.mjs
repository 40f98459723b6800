import { runNode } from './command.mjs'
import { at } from './project.mjs'

/** @param {...string} parts */
const tool = (...parts) => at('node_modules', ...parts)

/** `quick` ones are also part of `npm test`. @typedef {{ name: string, quick: boolean, command: [file: string, ...args: string[]] }} Check */

/** @type {readonly Check[]} */
export const checks = [
  { name: 'types', quick: true, command: [tool('typescript', 'bin', 'tsc'), '--noEmit'] },
  { name: 'types of set-up', quick: true, command: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'server/setup'] },
  { name: 'lint', quick: true, command: [tool('oxlint', 'bin', 'oxlint'), '--deny-warnings'] },
  { name: 'boundaries', quick: false, command: [tool('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot', 'server/setup/boundaries'] },
  { name: 'unused code', quick: false, command: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
]

/** @typedef {{ name: string, passed: boolean, seconds: number, output: string }} Outcome */

/** Runs checks side by side; one that fails does not stop the others. @param {readonly Check[]} which @returns {Promise<Outcome[]>} */
export function runChecks(which) {
  return Promise.all(
    which.map(async ({ name, command: [file, ...args] }) => {
      const started = performance.now()
      const { code, output } = await runNode(file, args, { output: 'kept' })
      return { name, passed: code === 0, seconds: (performance.now() - started) / 1000, output }
    }),
  )
}

/** One line for a check that passed, and what it printed for one that did not. @param {Outcome} outcome */
export function toReport({ name, passed, seconds, output }) {
  const line = `${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`
  return passed ? line : `${output.trim()}\n${line}`
}
