import { describeIssues, wiringOf } from './document.ts'
import type { Edge, Workflow } from './document.ts'
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

function named(edge: Edge): string {
  return `${edge.from} → ${edge.to}`
}

const parsedParams = new WeakMap<NodeType, WeakMap<object, { params?: Record<string, unknown>; fault?: string }>>()

/** A node's parameters with defaults, or what is wrong with them. Documents are never changed in place, so each is parsed once. */
export function parseParams(type: NodeType, params: Record<string, unknown>): { params?: Record<string, unknown>; fault?: string } {
  let known = parsedParams.get(type)
  if (!known) parsedParams.set(type, (known = new WeakMap()))
  let result = known.get(params)
  if (!result) {
    const parsed = type.params.safeParse(params)
    result = parsed.success ? { params: parsed.data as Record<string, unknown> } : { fault: describeIssues(parsed.error) }
    known.set(params, result)
  }
  return result
}

/** Everything wrong with a workflow, each problem with its place. An empty list means that it can run. */
export function validate(workflow: Workflow, types: NodeTypes, sorted = topological(workflow)): Problem[] {
  const problems: Problem[] = []
  for (const id in workflow.nodes) {
    const node = workflow.nodes[id]
    if (!node) continue
    const type = types.get(node.type)
    if (!type) {
      problems.push({ node: id, message: `Node "${id}" has the unknown type "${node.type}".`, hint: 'Install what provides this type, or remove the node. Its data and wires are kept.' })
      continue
    }
    const { fault } = parseParams(type, node.params)
    if (fault !== undefined) problems.push({ node: id, message: `Node "${id}" has wrong parameters. ${fault}` })
    if (node.review && !type.reads[node.review]) problems.push({ node: id, message: `Node "${id}" asks for review of "${node.review}", which ${type.title} does not have.` })
  }
  const nodes = new Map(Object.entries(workflow.nodes))
  const { all, into } = wiringOf(workflow)
  for (const { edge, from, out, to, input } of all) {
    const source = nodes.get(from)
    const reader = nodes.get(to)
    if (!source || !reader) {
      problems.push({ ...(reader ? { node: to } : {}), edge: named(edge), message: `The wire ${named(edge)} names the node "${source ? to : from}", which does not exist.` })
      continue
    }
    const sourceType = types.get(source.type)
    const readerType = types.get(reader.type)
    if (!sourceType || !readerType) continue
    const why = refusal(sourceType.outputs[out], readerType.inputs[input], edge)
    if (why !== undefined) problems.push({ node: to, edge: named(edge), message: `The wire ${named(edge)} cannot be: ${why}.` })
  }
  for (const [id, node] of nodes) {
    const type = types.get(node.type)
    const wires = into.get(id) ?? []
    wires.forEach((wire, index) => {
      const before = wires.findIndex((other) => other.input === wire.input)
      if (before < index) problems.push({ node: id, edge: named(wire.edge), message: `The input ${wire.edge.to} has two wires, from ${wires[before]?.edge.from} and ${wire.edge.from}; it takes one.` })
    })
    if (!type || node.mode === 'mute') continue
    for (const port in type.inputs) {
      const input = type.inputs[port]
      if (input && !input.isOptional && !input.self && !wires.some((wire) => wire.input === port))
        problems.push({ node: id, message: `Node "${id}" needs a wire into "${port}" (${input.value.title}).` })
    }
  }
  const cycle = sorted.rest.length ? findCycle(workflow, sorted.rest) : undefined
  if (cycle) for (const id of cycle.slice(0, -1)) problems.push({ node: id, message: `These nodes form a cycle: ${cycle.join(' → ')}.`, hint: 'Remove one of its wires.' })
  for (const address of Object.keys(workflow.decisions)) if (!parseAddress(address)) problems.push({ message: `"${address}" is not an address; decisions belong to node:item.` })
  return problems
}

/** Node ids so that every node comes after what it reads. Nodes on a cycle, and what reads them, are in `rest`. */
export function topological(workflow: Workflow): { order: string[]; rest: string[] } {
  interface Vertex { id: string; waits: number; readers: Vertex[] }
  const vertices = new Map<string, Vertex>()
  for (const id in workflow.nodes) vertices.set(id, { id, waits: 0, readers: [] })
  for (const { from, to } of wiringOf(workflow).all) {
    const source = vertices.get(from)
    const reader = vertices.get(to)
    if (!source || !reader) continue
    reader.waits++
    source.readers.push(reader)
  }
  const order = [...vertices.values()].filter((vertex) => vertex.waits === 0)
  for (let next = 0; next < order.length; next++) for (const reader of order[next]?.readers ?? []) if (--reader.waits === 0) order.push(reader)
  return { order: order.map((vertex) => vertex.id), rest: [...vertices.values()].filter((vertex) => vertex.waits > 0).map((vertex) => vertex.id) }
}

/** One cycle as a closed list of node ids, or undefined. */
export function findCycle(workflow: Workflow, among = topological(workflow).rest): string[] | undefined {
  const rest = new Set(among)
  const source = new Map<string, string>()
  for (const { from, to } of wiringOf(workflow).all) if (rest.has(from) && rest.has(to)) source.set(to, from)
  const path: string[] = []
  // Every node of the rest has a source in the rest, so walking backwards must come round.
  for (let at: string | undefined = [...rest][0]; at !== undefined; at = source.get(at)) {
    const seen = path.indexOf(at)
    if (seen >= 0) return [at, ...path.slice(seen + 1).reverse(), at]
    path.push(at)
  }
  return undefined
}
