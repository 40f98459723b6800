import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { Targets } from '../../engine/model/targets.ts'
import { validate } from '../../engine/model/validate.ts'
import type { NodeTypes } from '../../engine/model/validate.ts'
import type { Session } from '../../engine/session.ts'
import { applyInputs, listOf, missingInputs } from './inputs.ts'
import type { FieldProblem } from './inputs.ts'
import { RequestError } from './problem.ts'

/** The workflow with its answers filled in, and what is still missing for these targets. Throws `invalid` for answers to what nobody asks. */
export function fillIn(workflow: Workflow, answers: Readonly<Record<string, unknown>>, targets: Targets): { workflow: Workflow; missing: FieldProblem[] } {
  const { workflow: filled, problems } = applyInputs(workflow, answers)
  if (problems.length) throw new RequestError('invalid', problems.map(({ message }) => message).join(' '), { fields: problems })
  return { workflow: filled, missing: missingInputs(filled, closureOf(filled, targets)) }
}

/** Throws `invalid` when the targets name what does not exist, or when nothing that is asked for could run. */
export function refuseHopeless(workflow: Workflow, targets: Targets, session: Session, types: NodeTypes): void {
  const named = [...(targets.to ?? []).map((node) => ['targets.to', node] as const), ...(targets.items ?? []).map((address) => ['targets.items', nodeOf(address)] as const)]
  const unknown = named.filter(([, node]) => !Object.hasOwn(workflow.nodes, node))
  const nodes = Object.keys(workflow.nodes)
  if (unknown.length) throw new RequestError('invalid', `There is no node "${unknown[0]?.[1]}". ${listOf('Nodes', nodes.slice(0, 30))}`, { fields: unknown.map(([path, node]) => ({ path, message: `There is no node "${node}".` })) })
  if (!nodes.length) throw new RequestError('invalid', 'The workflow has no nodes.', { fields: [{ path: 'workflow.nodes', message: 'Add a node.' }], hint: 'Add a node, or start from a template.' })
  const wanted = named.length ? new Set(named.map(([, node]) => node)) : closureOf(workflow, targets)
  if ([...wanted].some((node) => session.graph.get(node) && session.graph.get(node)?.problem === undefined)) return
  const closure = closureOf(workflow, targets)
  const problems = validate(workflow, types).filter(({ node }) => node === undefined || closure.has(node))
  const muted = [...wanted].filter((node) => workflow.nodes[node]?.mode === 'mute').map((node) => ({ path: `workflow.nodes.${node}`, message: `Node "${node}" is muted.` }))
  const models = [...wanted].flatMap((node) => {
    const problem = session.graph.get(node)?.problem
    return problem === undefined ? [] : [{ path: `workflow.nodes.${node}`, message: problem }]
  })
  const faults = problems.map(({ node, edge, message }) => ({ path: node === undefined ? `workflow.edges ${edge ?? ''}`.trim() : `workflow.nodes.${node}`, message }))
  const fields = [...faults, ...muted, ...(faults.length ? [] : models)]
  throw new RequestError('invalid', `Nothing of what is asked for can run. ${fields.slice(0, 3).map(({ message }) => message).join(' ')}`, { fields })
}

/** The nodes that are asked for, with all they read. */
export function closureOf(workflow: Workflow, targets: Targets): Set<string> {
  if (!targets.to && !targets.items) return new Set(Object.keys(workflow.nodes))
  const sources = new Map<string, string[]>()
  for (const edge of workflow.edges) {
    const [to] = splitPort(edge.to)
    sources.set(to, [...(sources.get(to) ?? []), splitPort(edge.from)[0]])
  }
  const closure = new Set<string>()
  const wave = [...(targets.to ?? []), ...(targets.items ?? []).map(nodeOf)]
  for (let node = wave.pop(); node !== undefined; node = wave.pop()) {
    if (closure.has(node)) continue
    closure.add(node)
    wave.push(...(sources.get(node) ?? []))
  }
  return closure
}

function nodeOf(address: string): string {
  return address.split(':')[0] ?? ''
}
