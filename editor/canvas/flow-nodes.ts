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
 * Derives React Flow's nodes from the document. A node for which nothing changed is the very same object as before,
 * so that only what changed is drawn again.
 */
export function createFlowNodes(types: NodeTypes): (workflow: Workflow, look: Look) => StepNode[] {
  let cache = new Map<string, { parts: readonly unknown[]; flow: StepNode }>()
  return (workflow, { selected, dragged, rows, hidden = none }) => {
    const next: typeof cache = new Map()
    for (const [id, node] of Object.entries(workflow.nodes)) {
      if (hidden.has(id)) continue
      const at = dragged[id] ?? placeOf(workflow, id)
      // Only a node of an unknown type has the ports that its wires name.
      const parts = [node, at.x, at.y, selected.has(id), rows[id] ?? 0, isCollapsed(workflow, id), types.has(node.type) ? undefined : workflow.edges]
      const known = cache.get(id)
      next.set(id, known && isSame(known.parts, parts) ? known : { parts, flow: toFlowNode(workflow, id, node, { at, isSelected: selected.has(id), rows: rows[id] ?? 0, types }) })
    }
    cache = next
    return [...next.values()].map(({ flow }) => flow)
  }
}

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
