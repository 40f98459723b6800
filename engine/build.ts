import { GraphNode } from './graph.ts'
import type { Source } from './graph.ts'
import { wiringOf } from './model/document.ts'
import type { Wire, Wiring, Workflow } from './model/document.ts'
import type { NodeType } from './model/node-type.ts'
import { parseParams, topological, validate } from './model/validate.ts'
import type { NodeTypes } from './model/validate.ts'
import { compileRecipe } from './recipe.ts'
import type { ModelOf, Recipe } from './recipe.ts'
import type { World } from './world.ts'

/** Model asked for, by node and capability. */
export type ModelFor = (workflow: Workflow, node: string, capability: string) => ReturnType<ModelOf>

/**
 * Resolves a workflow into nodes whose cells can be evaluated. Nodes that cannot run, and what reads them, carry the
 * reason in `problem`; nothing else is held up by them.
 */
export function buildGraph(world: World, workflow: Workflow, types: NodeTypes, modelFor: ModelFor): Map<string, GraphNode> {
  const problems = new Map<string, string>()
  const sorted = topological(workflow)
  for (const problem of validate(workflow, types, sorted)) if (problem.node !== undefined && !problems.has(problem.node)) problems.set(problem.node, problem.message)
  const { order, rest } = sorted
  const { into } = wiringOf(workflow)
  const graph = new Map<string, GraphNode>()
  for (const id of [...order, ...rest]) {
    const doc = workflow.nodes[id]
    if (!doc || doc.mode === 'mute') continue
    const type = types.get(doc.type)
    if (!type) continue
    const sources = new Map<string, Source>()
    let problem = problems.get(id)
    for (const wire of into.get(id) ?? []) {
      const name = wire.input
      const port = type.inputs[name]
      if (!port) continue
      const found = resolve(workflow, types, into, wire)
      const source = found && graph.get(found.from)
      const out = source?.type.outputs[found?.out ?? '']
      if (source && out && found) {
        sources.set(name, { node: source, port: found.out, out })
        if (source.problem !== undefined) problem ??= `It depends on "${found.from}". ${source.problem}`
        if (port.mode === 'each') source.drives = [...source.drives, found.out]
      } else if (workflow.nodes[wire.from]?.mode !== 'mute') problem ??= `It depends on ${wire.edge.from}, which cannot run.`
      else if (!port.isOptional) problem ??= `It reads ${wire.edge.from}, which is muted.`
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
  node.params = parseParams(node.type, node.doc.params).params ?? {}
  let changed = false
  for (const fn of node.shape.functions) {
    const before = idOf(node.recipes[fn])
    try {
      const recipe = compileRecipe(node, fn, workflow.seed ?? 0, (capability) => modelFor(workflow, node.id, capability))
      if (recipe) node.recipes[fn] = recipe
    } catch (error) {
      node.problem ??= (error as Error).message
    }
    changed ||= before !== idOf(node.recipes[fn])
  }
  return changed
}

const idOf = (recipe: Recipe | undefined) => recipe && [recipe.base.digest, ...recipe.base.fallbacks.map((other) => other.digest), ...recipe.reads.map(({ name }) => name)].join()

/** The wire that a wire stands for in the end: a bypassed node passes an input of the output's type through. */
function resolve(workflow: Workflow, types: NodeTypes, into: Wiring['into'], wire: Wire): Wire | undefined {
  let at: Wire | undefined = wire
  for (let hops = 0; at !== undefined && hops <= into.size; hops++) {
    const { from, out }: Wire = at
    const doc = workflow.nodes[from]
    if (!doc || doc.mode === 'mute') return undefined
    if (doc.mode !== 'bypass') return at
    const type = types.get(doc.type)
    at = type && into.get(from)?.find((next) => passes(type, next.input, out))
  }
  return undefined
}

function passes(type: NodeType, input: string, output: string): boolean {
  const from = type.inputs[input]
  const to = type.outputs[output]
  return from !== undefined && to !== undefined && from.value.name === to.value.name && (from.mode === 'one') === (to.kind === 'one')
}
