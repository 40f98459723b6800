import { Position } from '@xyflow/react'
import type { Node } from '@xyflow/react'
import type { Workflow, WorkflowNode } from '../../engine/model/document.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { isCollapsed, placeOf } from '../document/layout.ts'
import type { Point, Size } from '../document/layout.ts'
import { portsOf } from '../document/ports.ts'
import type { NodeTypes } from '../document/wiring.ts'
import { handleAt, HEAD, heightOf, WIDTH } from './geometry.ts'

export interface StepData extends Record<string, unknown> {
  node: WorkflowNode
  type: NodeTypeInfo | undefined
  inputs: readonly PortInfo[]
  outputs: readonly PortInfo[]
  isCollapsed: boolean
}
export type StepNode = Node<StepData, 'step'>

export interface Look {
  selected: ReadonlySet<string>
  dragged: Readonly<Record<string, Point>>
  /** Rows of pictures by node. */
  rows: Readonly<Record<string, number>>
  /** Nodes that a collapsed group stands for. */
  hidden?: ReadonlySet<string>
}

/** The size of a node, which follows from its ports and pictures. */
export function sizeOf(workflow: Workflow, id: string, types: NodeTypes, rows = 0): Size {
  if (isCollapsed(workflow, id)) return { width: WIDTH, height: HEAD }
  const { inputs, outputs } = portsOf(workflow, id, types)
  return { width: WIDTH, height: heightOf({ inputs: inputs.length, outputs: outputs.length }, rows) }
}

const none: ReadonlySet<string> = new Set()

/**
 * Derives React Flow's nodes from the document. A node for which nothing changed is the very same object as before, so that
 * only what changed is drawn again; what a node shows stays the same object even while the node is moved or selected.
 */
export function createFlowNodes(types: NodeTypes): (workflow: Workflow, look: Look) => StepNode[] {
  let cache = new Map<string, { parts: readonly unknown[]; flow: StepNode }>()
  let last: { look: readonly unknown[]; dragged: Look['dragged']; nodes: StepNode[]; index: ReadonlyMap<string, number> } | undefined
  return (workflow, { selected, dragged, rows, hidden = none }) => {
    const look = [workflow, selected, rows, hidden]
    if (last && isSame(last.look, look)) return (last = { ...last, dragged, nodes: moved(last, workflow, dragged) }).nodes
    const next: typeof cache = new Map()
    for (const [id, node] of Object.entries(workflow.nodes)) {
      if (hidden.has(id)) continue
      const at = dragged[id] ?? placeOf(workflow, id)
      // Only a node of an unknown type has the ports that its wires name.
      const parts = [node, rows[id] ?? 0, isCollapsed(workflow, id), types.has(node.type) ? undefined : workflow.edges]
      const known = cache.get(id)
      const flow = known && isSame(known.parts, parts) ? placed(known.flow, at, selected.has(id)) : toFlowNode(workflow, id, node, { at, isSelected: selected.has(id), rows: rows[id] ?? 0, types })
      next.set(id, { parts, flow })
    }
    cache = next
    const nodes = [...next.values()].map(({ flow }) => flow)
    last = { look, dragged, nodes, index: new Map(nodes.map(({ id }, at) => [id, at])) }
    return nodes
  }

  /** While nodes are dragged only they are looked at, of however many. */
  function moved({ dragged: before, nodes: were, index }: NonNullable<typeof last>, workflow: Workflow, dragged: Look['dragged']): StepNode[] {
    if (before === dragged) return were
    const nodes = [...were]
    for (const id of new Set([...Object.keys(before), ...Object.keys(dragged)])) {
      const known = cache.get(id)
      if (!known) continue
      const flow = placed(known.flow, dragged[id] ?? placeOf(workflow, id), known.flow.selected === true)
      cache.set(id, { ...known, flow })
      nodes[index.get(id) ?? 0] = flow
    }
    return nodes
  }
}

const placed = (node: StepNode, at: Point, isSelected: boolean): StepNode =>
  node.position.x === at.x && node.position.y === at.y && node.selected === isSelected ? node : { ...node, position: { x: at.x, y: at.y }, selected: isSelected }

export const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((part, index) => part === b[index])

function toFlowNode(workflow: Workflow, id: string, node: WorkflowNode, { at, isSelected, rows, types }: { at: Point; isSelected: boolean; rows: number; types: NodeTypes }): StepNode {
  const type = types.get(node.type)
  const { inputs, outputs } = portsOf(workflow, id, types)
  const isHead = isCollapsed(workflow, id)
  const size = sizeOf(workflow, id, types, rows)
  return {
    id, type: 'step', position: { x: at.x, y: at.y }, selected: isSelected, ...size, measured: size,
    ariaLabel: node.title ?? type?.title ?? node.type,
    data: { node, type, inputs, outputs, isCollapsed: isHead },
    handles: [
      ...inputs.map((port, index) => ({ id: port.name, type: 'target' as const, position: Position.Left, ...handleAt('in', index, isHead) })),
      ...outputs.map((port, index) => ({ id: port.name, type: 'source' as const, position: Position.Right, ...handleAt('out', index, isHead) })),
    ],
  }
}
