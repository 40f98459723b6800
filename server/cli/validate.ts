import { validate } from '../../engine/model/validate.ts'
import { implementations } from '../../nodes/index.ts'
import { missingInputs } from '../host/inputs.ts'
import { readWorkflow } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'

/** Checks a workflow file: its form, its nodes and wires, and which answers it still wants. */
export async function run(given: Given): Promise<number> {
  const [file = ''] = given.words
  const workflow = await readWorkflow(file)
  const problems = validate(workflow, new Map(implementations.map(({ node }) => [node.type, node])))
  const missing = missingInputs(workflow, new Set(Object.keys(workflow.nodes)))
  if (given.is('json')) process.stdout.write(`${JSON.stringify({ valid: problems.length === 0, problems, missing })}\n`)
  else {
    for (const { message, hint } of problems) process.stderr.write(`${message}${hint === undefined ? '' : ` ${hint}`}\n`)
    if (!problems.length) process.stdout.write(`${file} is valid: ${Object.keys(workflow.nodes).length} nodes, ${workflow.edges.length} wires.\n`)
    for (const { message } of missing) process.stdout.write(`${message}\n`)
  }
  return problems.length ? EXIT.usage : EXIT.ok
}
