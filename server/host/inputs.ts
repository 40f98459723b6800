import type { Workflow } from '../../engine/model/document.ts'

export interface FieldProblem {
  path: string
  message: string
}

/** The workflow with answers put where its named inputs say. Unknown names come back as problems. */
export function applyInputs(workflow: Workflow, answers: Readonly<Record<string, unknown>>): { workflow: Workflow; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const nodes = { ...workflow.nodes }
  for (const [name, answer] of Object.entries(answers)) {
    const input = Object.hasOwn(workflow.inputs, name) ? workflow.inputs[name] : undefined
    const node = input && nodes[input.node]
    if (!input || !node) problems.push({ path: `inputs.${name}`, message: `There is no input "${name}". ${listOf('Inputs', Object.keys(workflow.inputs))}` })
    else nodes[input.node] = { ...node, params: withValue(node.params, input.param.split('.'), answer) }
  }
  return { workflow: { ...workflow, nodes }, problems }
}

/** The required inputs of these nodes that nobody has answered; blank counts as unanswered. */
export function missingInputs(workflow: Workflow, nodes: ReadonlySet<string>): FieldProblem[] {
  return Object.entries(workflow.inputs)
    .filter(([, input]) => input.required && nodes.has(input.node) && isBlank(valueAt(workflow.nodes[input.node]?.params, input.param.split('.'))))
    .map(([name, input]) => ({ path: `inputs.${name}`, message: `Missing: ${input.title}` }))
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function valueAt(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return value
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name) ? valueAt((value as Record<string, unknown>)[name], rest) : undefined
}

function withValue(params: Record<string, unknown>, [name = '', ...rest]: string[], answer: unknown): Record<string, unknown> {
  if (!rest.length) return { ...params, [name]: answer }
  const inner = Object.hasOwn(params, name) ? params[name] : undefined
  const fields = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {}
  return { ...params, [name]: withValue(fields, rest, answer) }
}

export function listOf(title: string, names: readonly string[]): string {
  return names.length ? `${title}: ${names.join(', ')}.` : `${title}: none.`
}
