import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useDocument, useProject, useSession } from '../workflow/project.ts'
import { createFlowEdges } from './flow-edges.ts'
import type { WireEdge } from './flow-edges.ts'
import { collapsedMembers, toGroupNodes, toNoteNodes } from './flow-groups.ts'
import { createFlowNodes, sizeOf } from './flow-nodes.ts'
import type { CanvasNode } from './use-moves.ts'
import { useRows } from './use-rows.ts'

/** React Flow's nodes and wires, worked out from the document and the session; what did not change is the same object. */
export function useDerived(colours: ReadonlyMap<string, string>): { nodes: CanvasNode[]; edges: WireEdge[] } {
  const { types } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const [nodeIds, wireIds, noteIds, dragged, target] = useSession(useShallow((state) => [state.nodes, state.wires, state.notes, state.dragged, state.target] as const))
  const rows = useRows()
  const deriveNodes = useMemo(() => createFlowNodes(types), [types])
  const deriveEdges = useMemo(() => createFlowEdges(types), [types])
  const groupOf = useMemo(() => collapsedMembers(workflow), [workflow])
  const hidden = useMemo(() => new Set(groupOf.keys()), [groupOf])
  const selected = useMemo(() => new Set(nodeIds), [nodeIds])

  const nodes = useMemo((): CanvasNode[] => {
    const look = { selected, notes: new Set(noteIds), dragged, sizeOf: (id: string) => sizeOf(workflow, id, types, rows[id] ?? 0) }
    return [...toGroupNodes(workflow, look), ...toNoteNodes(workflow, look), ...deriveNodes(workflow, { selected, dragged, rows, hidden })]
  }, [deriveNodes, workflow, selected, noteIds, dragged, rows, hidden, types])
  const edges = useMemo(() => deriveEdges(workflow, { selected: new Set(wireIds), near: selected, target, colours, groupOf }), [deriveEdges, workflow, wireIds, selected, target, colours, groupOf])
  return { nodes, edges }
}
