import type { Decision } from '../../engine/model/decisions.ts'
import { splitPort } from '../../engine/model/document.ts'
import type { Workflow, WorkflowNode } from '../../engine/model/document.ts'
import type { Edit } from './document.ts'
import { layoutOf, withLayout } from './layout.ts'
import type { Point } from './layout.ts'

export const rename = (name: string): Edit => (workflow) => (workflow.name === name ? workflow : { ...workflow, name })

export const moveNodes = (to: Record<string, Point>): Edit => (workflow) => {
  const { nodes } = layoutOf(workflow)
  const moved = Object.entries(to).filter(([id, { x, y }]) => nodes[id]?.x !== x || nodes[id]?.y !== y)
  if (!moved.length) return workflow
  return withLayout(workflow, { nodes: { ...nodes, ...Object.fromEntries(moved.map(([id, at]) => [id, { ...nodes[id], ...at }])) } })
}

export function addNode(workflow: Workflow, { id, type, at }: { id: string; type: string; at: Point }): Workflow {
  return moveNodes({ [id]: at })({ ...workflow, nodes: { ...workflow.nodes, [id]: { type, params: {}, mode: 'on' } } })
}

/** An id for a new node that no node has: its type, then the type with a number. */
export function freeId(workflow: Workflow, type: string): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? type : `${type}-${n}`
    if (!workflow.nodes[id]) return id
  }
}

export const setNode = (id: string, change: Partial<WorkflowNode>): Edit => (workflow) => {
  const node = workflow.nodes[id]
  if (!node) return workflow
  const next = Object.fromEntries(Object.entries({ ...node, ...change }).filter(([, value]) => value !== undefined)) as WorkflowNode
  return { ...workflow, nodes: { ...workflow.nodes, [id]: next } }
}

/** Sets a parameter by its path (`answers.hero`); undefined goes back to the default. */
export const setParam = (id: string, path: string, value: unknown): Edit => (workflow) => {
  const node = workflow.nodes[id]
  return node ? setNode(id, { params: withValue(node.params, path.split('.'), value) })(workflow) : workflow
}

export function valueAt(params: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), params)
}

function withValue(at: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const inner = at[key]
  const next = rest.length ? withValue(isRecord(inner) ? inner : {}, rest, value) : value
  if (next !== undefined) return { ...at, [key]: next }
  const { [key]: _gone, ...others } = at
  return others
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Wires an output to an input. An input takes one wire, so the wire it had goes. */
export const connect = (from: string, to: string): Edit => (workflow) => {
  if (workflow.edges.some((edge) => edge.from === from && edge.to === to)) return workflow
  return { ...workflow, edges: [...workflow.edges.filter((edge) => edge.to !== to), { from, to }] }
}

/** Removes nodes with their wires and questions, and wires. Decisions stay: they are a person's work. */
export const remove = (nodes: readonly string[], wires: readonly string[]): Edit => (workflow) => {
  const gone = new Set(nodes.filter((id) => workflow.nodes[id]))
  const edges = workflow.edges.filter((edge) => !wires.includes(wireId(edge)) && !gone.has(splitPort(edge.from)[0]) && !gone.has(splitPort(edge.to)[0]))
  if (!gone.size && edges.length === workflow.edges.length) return workflow
  const without = <T>(record: Record<string, T>, isGone: (id: string, value: T) => boolean) => Object.fromEntries(Object.entries(record).filter(([id, value]) => !isGone(id, value)))
  return {
    ...workflow,
    nodes: without(workflow.nodes, (id) => gone.has(id)),
    edges,
    inputs: without(workflow.inputs, (_id, input) => gone.has(input.node)),
    ...(workflow.layout ? { layout: { ...workflow.layout, nodes: without(workflow.layout.nodes, (id) => gone.has(id)), groups: withoutMembers(workflow.layout.groups, gone) } } : {}),
  }
}

/** Removes every wire of these nodes. */
export const unwire = (nodes: readonly string[]): Edit => (workflow) =>
  remove([], workflow.edges.filter(({ from, to }) => [from, to].some((end) => nodes.includes(splitPort(end)[0]))).map(wireId))(workflow)

/** Groups without the nodes that are gone; a group that loses its last goes with it. */
function withoutMembers(groups: readonly Record<string, unknown>[], gone: ReadonlySet<string>): Record<string, unknown>[] {
  return groups.flatMap((group) => {
    const members = group['nodes']
    if (!Array.isArray(members) || !members.some((id) => gone.has(id as string))) return [group]
    const left = members.filter((id) => !gone.has(id as string))
    return left.length ? [{ ...group, nodes: left }] : []
  })
}

export const wireId = (edge: { from: string; to: string }) => `${edge.from}>${edge.to}`

/** Sets what a person settled about an address; a decision without parts is removed. */
export const decide = (address: string, change: (decision: Decision) => Decision): Edit => (workflow) => {
  const entries = Object.entries(change(workflow.decisions[address] ?? {})).filter(([, part]) => part !== undefined)
  const { [address]: _before, ...others } = workflow.decisions
  return { ...workflow, decisions: entries.length ? { ...others, [address]: Object.fromEntries(entries) } : others }
}
