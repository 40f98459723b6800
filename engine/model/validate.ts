import { describeIssues, splitPort } from './document.ts'
import type { Workflow } from './document.ts'
import { parseAddress } from './ids.ts'
import type { NodeType } from './node-type.ts'
import type { InputPort, OutputPort } from './ports.ts'

export interface Problem {
  /** The node that cannot run, and with it what depends on it. */
  node?: string
  edge?: string
  message: string
  hint?: string
}

export type NodeTypes = ReadonlyMap<string, NodeType>

/** Why a wire cannot be, in words; undefined when it can. */
export function refusal(from: OutputPort | undefined, to: InputPort | undefined, names: { from: string; to: string }): string | undefined {
  if (!from) return `there is no output ${names.from}`
  if (!to) return `there is no input ${names.to}`
  if (from.value.name !== to.value.name) return `${names.from} gives ${from.value.title.toLowerCase()}, ${names.to} takes ${to.value.title.toLowerCase()}`
  if (from.kind === 'one' && to.mode !== 'one') return `${names.from} gives a single ${from.value.title.toLowerCase()}, ${names.to} takes a collection`
  if (from.kind === 'many' && to.mode === 'one') return `${names.from} gives a collection, ${names.to} takes a single ${to.value.title.toLowerCase()}`
  return undefined
}

/** Everything wrong with a workflow, each problem with its place. An empty list means that it can run. */
export function validate(workflow: Workflow, types: NodeTypes): Problem[] {
  const problems: Problem[] = []
  for (const [id, node] of Object.entries(workflow.nodes)) {
    const type = types.get(node.type)
    if (!type) {
      problems.push({ node: id, message: `Node "${id}" has the unknown type "${node.type}".`, hint: 'Install what provides this type, or remove the node. Its data and wires are kept.' })
      continue
    }
    const params = type.params.safeParse(node.params)
    if (!params.success) problems.push({ node: id, message: `Node "${id}" has wrong parameters. ${describeIssues(params.error)}` })
    if (node.review && !type.reads[node.review]) problems.push({ node: id, message: `Node "${id}" asks for review of "${node.review}", which ${type.title} does not have.` })
  }
  const wired = new Map<string, string>()
  for (const edge of workflow.edges) {
    const [fromNode, fromPort] = splitPort(edge.from)
    const [toNode, toPort] = splitPort(edge.to)
    const name = `${edge.from} → ${edge.to}`
    const missing = [fromNode, toNode].find((id) => !workflow.nodes[id])
    if (missing !== undefined) {
      problems.push({ ...(workflow.nodes[toNode] ? { node: toNode } : {}), edge: name, message: `The wire ${name} names the node "${missing}", which does not exist.` })
      continue
    }
    const from = types.get(workflow.nodes[fromNode]?.type ?? '')
    const to = types.get(workflow.nodes[toNode]?.type ?? '')
    if (!from || !to) continue
    const why = refusal(from.outputs[fromPort], to.inputs[toPort], { from: edge.from, to: edge.to })
    if (why) problems.push({ node: toNode, edge: name, message: `The wire ${name} cannot be: ${why}.` })
    if (wired.has(edge.to)) problems.push({ node: toNode, edge: name, message: `The input ${edge.to} has two wires, from ${wired.get(edge.to)} and ${edge.from}; it takes one.` })
    wired.set(edge.to, edge.from)
  }
  for (const [id, node] of Object.entries(workflow.nodes))
    for (const [port, input] of Object.entries(types.get(node.type)?.inputs ?? {}))
      if (!input.isOptional && !input.self && node.mode !== 'mute' && !wired.has(`${id}.${port}`))
        problems.push({ node: id, message: `Node "${id}" needs a wire into "${port}" (${input.value.title}).` })
  const cycle = findCycle(workflow)
  if (cycle) for (const id of cycle.slice(0, -1)) problems.push({ node: id, message: `These nodes form a cycle: ${cycle.join(' → ')}.`, hint: 'Remove one of its wires.' })
  for (const address of Object.keys(workflow.decisions)) if (!parseAddress(address)) problems.push({ message: `"${address}" is not an address; decisions belong to node:item.` })
  return problems
}

/** Node ids so that every node comes after what it reads. Nodes on a cycle, and what reads them, are in `rest`. */
export function topological(workflow: Workflow): { order: string[]; rest: string[] } {
  const indegree = new Map(Object.keys(workflow.nodes).map((id) => [id, 0]))
  const readers = new Map<string, string[]>()
  for (const [from, to] of wiresOf(workflow)) {
    indegree.set(to, (indegree.get(to) ?? 0) + 1)
    const list = readers.get(from)
    if (list) list.push(to)
    else readers.set(from, [to])
  }
  const order = [...indegree].filter(([, count]) => count === 0).map(([id]) => id)
  for (let next = 0; next < order.length; next++)
    for (const reader of readers.get(order[next] ?? '') ?? []) {
      const left = (indegree.get(reader) ?? 0) - 1
      indegree.set(reader, left)
      if (left === 0) order.push(reader)
    }
  return { order, rest: [...indegree].filter(([, count]) => count > 0).map(([id]) => id) }
}

/** One cycle as a closed list of node ids, or undefined. */
export function findCycle(workflow: Workflow): string[] | undefined {
  const rest = new Set(topological(workflow).rest)
  const source = new Map<string, string>()
  for (const [from, to] of wiresOf(workflow)) if (rest.has(from) && rest.has(to)) source.set(to, from)
  const path: string[] = []
  // Every node of the rest has a source in the rest, so walking backwards must come round.
  for (let at: string | undefined = [...rest][0]; at !== undefined; at = source.get(at)) {
    const seen = path.indexOf(at)
    if (seen >= 0) return [at, ...path.slice(seen + 1).reverse(), at]
    path.push(at)
  }
  return undefined
}

function wiresOf(workflow: Workflow): [from: string, to: string][] {
  return workflow.edges
    .map((edge): [string, string] => [splitPort(edge.from)[0], splitPort(edge.to)[0]])
    .filter(([from, to]) => workflow.nodes[from] !== undefined && workflow.nodes[to] !== undefined)
}
