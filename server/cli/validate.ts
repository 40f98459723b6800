import { validate } from '../../engine/model/validate.ts'
import { implementations } from '../../nodes/index.ts'
import { today } from '../host/host.ts'
import { missingInputs } from '../host/inputs.ts'
import { modelProblems } from '../host/model-problems.ts'
import { createProviders } from '../host/providers.ts'
import { createServices } from '../host/services.ts'
import { readWorkflow } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'

/** Checks a workflow file: its form, its nodes and wires, whether its models are there, and which answers it still wants. */
export async function run(given: Given): Promise<number> {
  const [file = ''] = given.words
  const workflow = await readWorkflow(file)
  const types = new Map(implementations.map(({ node }) => [node.type, node]))
  const nodes = new Set(Object.keys(workflow.nodes))
  const providers = createProviders()
  const models = await modelProblems({ workflow, types, nodes, services: createServices(() => providers), today: today() })
  const problems = [...validate(workflow, types), ...models.filter(({ notice }) => !notice)]
  const notices = models.filter(({ notice }) => notice)
  const missing = missingInputs(workflow, nodes)
  if (given.is('json')) process.stdout.write(`${JSON.stringify({ valid: problems.length === 0, problems, notices, missing })}\n`)
  else {
    for (const { message, hint } of [...problems, ...notices]) process.stderr.write(`${message}${hint === undefined ? '' : ` ${hint}`}\n`)
    if (!problems.length) process.stdout.write(`${file} is valid: ${nodes.size} nodes, ${workflow.edges.length} wires.\n`)
    for (const { message } of missing) process.stdout.write(`${message}\n`)
  }
  return problems.length ? EXIT.usage : EXIT.ok
}
