import { Position } from '@xyflow/react'
import type { Edge, Node } from '@xyflow/react'
import { splitPort } from '../../engine/model/document.ts'
import type { Workflow, WorkflowNode } from '../../engine/model/document.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { wireId } from '../document/edits.ts'
import type { Point } from '../document/layout.ts'
import type { NodeTypes } from '../document/wiring.ts'
import { handleAt, heightOf, WIDTH } from './geometry.ts'

export interface StepData extends Record<string, unknown> {
  node: WorkflowNode
  type: NodeTypeInfo | undefined
  inputs: readonly PortInfo[]
  outputs: readonly PortInfo[]
}
export type StepNode = Node<StepData, 'step'>

interface Look {
  selected: ReadonlySet<string>
  dragged: Readonly<Record<string, Point>>
  /** Rows of pictures by node. */
  rows: Readonly<Record<string, number>>
}

/**
 * Derives React Flow's nodes from the document. A node for which nothing changed is the very same object as before,
 * so that only what changed is drawn again.
 */
export function createFlowNodes(types: NodeTypes): (workflow: Workflow, look: Look) => StepNode[] {
  let cache = new Map<string, { parts: readonly unknown[]; flow: StepNode }>()
  return (workflow, { selected, dragged, rows }) => {
    const next: typeof cache = new Map()
    for (const [id, node] of Object.entries(workflow.nodes)) {
      const at = dragged[id] ?? workflow.layout?.nodes[id] ?? { x: 0, y: 0 }
      // Only a node of an unknown type has the ports that its wires name.
      const parts = [node, at.x, at.y, selected.has(id), rows[id] ?? 0, types.has(node.type) ? undefined : workflow.edges]
      const known = cache.get(id)
      next.set(id, known && isSame(known.parts, parts) ? known : { parts, flow: toFlowNode(workflow, id, node, { at, isSelected: selected.has(id), rows: rows[id] ?? 0, types }) })
    }
    cache = next
    return [...next.values()].map(({ flow }) => flow)
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.every((part, index) => part === b[index])

function toFlowNode(workflow: Workflow, id: string, node: WorkflowNode, { at, isSelected, rows, types }: { at: Point; isSelected: boolean; rows: number; types: NodeTypes }): StepNode {
  const type = types.get(node.type)
  const { inputs, outputs } = portsOf(workflow, id, type)
  const size = { width: WIDTH, height: heightOf({ inputs: inputs.length, outputs: outputs.length }, rows) }
  return {
    id, type: 'step', position: { x: at.x, y: at.y }, selected: isSelected, ...size, measured: size,
    ariaLabel: node.title ?? type?.title ?? node.type,
    data: { node, type, inputs, outputs },
    handles: [
      ...inputs.map((port, index) => ({ id: port.name, type: 'target' as const, position: Position.Left, ...handleAt('in', index) })),
      ...outputs.map((port, index) => ({ id: port.name, type: 'source' as const, position: Position.Right, ...handleAt('out', index) })),
    ],
  }
}

export function portsOf(workflow: Workflow, id: string, type: NodeTypeInfo | undefined): { inputs: readonly PortInfo[]; outputs: readonly PortInfo[] } {
  if (type) return { inputs: type.inputs.filter((port) => !port.self && !port.hidden), outputs: type.outputs.filter((port) => !port.hidden) }
  const named = (refs: readonly string[]) => [...new Set(refs.map(splitPort).filter(([node]) => node === id).map(([, port]) => port))].map((name) => ({ name, title: name, value: 'unknown' }))
  return { inputs: named(workflow.edges.map((edge) => edge.to)), outputs: named(workflow.edges.map((edge) => edge.from)) }
}

/** The wires between nodes that exist, in the colour of what flows through them. */
export function toFlowEdges(workflow: Workflow, { selected, types, colours }: { selected: ReadonlySet<string>; types: NodeTypes; colours: ReadonlyMap<string, string> }): Edge[] {
  return workflow.edges.flatMap((edge) => {
    const [source, sourceHandle] = splitPort(edge.from)
    const [target, targetHandle] = splitPort(edge.to)
    if (!workflow.nodes[source] || !workflow.nodes[target]) return []
    const value = types.get(workflow.nodes[source].type)?.outputs.find((port) => port.name === sourceHandle)?.value
    const id = wireId(edge)
    return [{ id, source, sourceHandle, target, targetHandle, selected: selected.has(id), ariaLabel: `${edge.from} to ${edge.to}`, style: { '--wire': colours.get(value ?? '') ?? 'var(--text-3)' } as Edge['style'] }] as Edge[]
  })
}
