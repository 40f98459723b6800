import { GraphNode } from './graph.ts'
import type { Source } from './graph.ts'
import { splitPort } from './model/document.ts'
import type { Workflow } from './model/document.ts'
import type { NodeType } from './model/node-type.ts'
import { topological, validate } from './model/validate.ts'
import type { NodeTypes } from './model/validate.ts'
import type { Fn } from './model/ids.ts'
import { compileRecipe } from './recipe.ts'
import type { ModelOf } from './recipe.ts'
import type { World } from './world.ts'

const FUNCTIONS: readonly Fn[] = ['plan', 'run', 'gather']

/** Model asked for, by node and capability. */
export type ModelFor = (workflow: Workflow, node: string, capability: string) => ReturnType<ModelOf>

/**
 * Resolves a workflow into nodes whose cells can be evaluated. Nodes that cannot run, and what reads them, carry the
 * reason in `problem`; nothing else is held up by them.
 */
export function buildGraph(world: World, workflow: Workflow, types: NodeTypes, modelFor: ModelFor): Map<string, GraphNode> {
  const problems = new Map<string, string>()
  for (const problem of validate(workflow, types)) if (problem.node !== undefined && !problems.has(problem.node)) problems.set(problem.node, problem.message)
  const { order, rest } = topological(workflow)
  const wires = new Map(workflow.edges.map((edge) => [edge.to, edge.from]))
  const graph = new Map<string, GraphNode>()
  for (const id of [...order, ...rest]) {
    const doc = workflow.nodes[id]
    if (!doc || doc.mode === 'mute') continue
    const type = types.get(doc.type)
    if (!type) continue
    const sources = new Map<string, Source>()
    let problem = problems.get(id)
    for (const [name, port] of Object.entries(type.inputs)) {
      const wire = wires.get(`${id}.${name}`)
      const found = wire === undefined ? undefined : resolve(workflow, types, wires, wire)
      const source = found && graph.get(found[0])
      const out = source && found && source.type.outputs[found[1]]
      if (source && out && found) {
        sources.set(name, { node: source, port: found[1], out })
        if (source.problem !== undefined) problem ??= `It depends on "${found[0]}". ${source.problem}`
        if (port.mode === 'each') source.drives.add(found[1])
      } else if (wire !== undefined && !isMuted(workflow, wire)) problem ??= `It depends on ${wire}, which cannot run.`
      else if (wire !== undefined && !port.isOptional) problem ??= `It reads ${wire}, which is muted.`
    }
    const node = new GraphNode(world, id, doc, type, sources)
    node.problem = problem
    graph.set(id, node)
    recompile(node, workflow, modelFor)
  }
  return graph
}

/** Works out parameters and recipes anew. True when some key of the node may be another now. */
export function recompile(node: GraphNode, workflow: Workflow, modelFor: ModelFor): boolean {
  const parsed = node.type.params.safeParse(node.doc.params)
  node.params = parsed.success ? (parsed.data as Record<string, unknown>) : {}
  let changed = false
  for (const fn of FUNCTIONS) {
    const before = node.recipes[fn]?.base
    try {
      const recipe = compileRecipe(node, fn, workflow.seed ?? 0, (capability) => modelFor(workflow, node.id, capability))
      if (recipe) node.recipes[fn] = recipe
    } catch (error) {
      node.problem ??= (error as Error).message
    }
    changed ||= before !== node.recipes[fn]?.base
  }
  return changed
}

/** The port that a wire reads from in the end: a bypassed node passes an input of the output's type through. */
function resolve(workflow: Workflow, types: NodeTypes, wires: ReadonlyMap<string, string>, wire: string): [node: string, port: string] | undefined {
  let at: string | undefined = wire
  for (let hops = 0; at !== undefined && hops <= wires.size; hops++) {
    const [id, port] = splitPort(at)
    const doc = workflow.nodes[id]
    if (!doc || doc.mode === 'mute') return undefined
    if (doc.mode !== 'bypass') return [id, port]
    const type = types.get(doc.type)
    const pass: string | undefined = type && Object.keys(type.inputs).find((name) => passes(type, name, port) && wires.has(`${id}.${name}`))
    at = pass === undefined ? undefined : wires.get(`${id}.${pass}`)
  }
  return undefined
}

function passes(type: NodeType, input: string, output: string): boolean {
  const from = type.inputs[input]
  const to = type.outputs[output]
  return from !== undefined && to !== undefined && from.value.name === to.value.name && (from.mode === 'one') === (to.kind === 'one')
}

function isMuted(workflow: Workflow, wire: string): boolean {
  return workflow.nodes[splitPort(wire)[0]]?.mode === 'mute'
}
