import type { EdgeChange, NodeChange } from '@xyflow/react'
import { useCallback } from 'react'
import { useProject } from '../workflow/project.ts'
import type { WireEdge } from './flow-edges.ts'
import { groupIdOf, noteIdOf } from './flow-groups.ts'
import type { CanvasNode } from './use-moves.ts'

/** React Flow says what was clicked or framed; the session holds what is selected. */
export function useSelection(onMove: (changes: readonly NodeChange<CanvasNode>[]) => void) {
  const { session } = useProject()

  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    onMove(changes)
    const { nodes, wires, notes } = session.getState()
    const selects = changes.filter((change) => change.type === 'select' && groupIdOf(change.id) === undefined)
    const steps = after(nodes, selects.filter((change) => 'id' in change && noteIdOf(change.id) === undefined))
    const noted = after(notes, selects.flatMap((change) => ('id' in change && noteIdOf(change.id) !== undefined ? [{ ...change, id: noteIdOf(change.id) ?? '' }] : [])))
    if (steps || noted) session.select(steps ?? nodes, wires, noted ?? notes)
  }, [session, onMove])

  const onEdgesChange = useCallback((changes: EdgeChange<WireEdge>[]) => {
    const { nodes, wires, notes } = session.getState()
    const next = after(wires, changes)
    if (next) session.select(nodes, next, notes)
  }, [session])

  /** Whoever clicks on the node that is selected already wants to see it, also after its panel was closed. */
  const onNodeClick = useCallback((_event: unknown, { id }: CanvasNode) => {
    const { nodes, panel } = session.getState()
    if (nodes.length === 1 && nodes[0] === id && panel === 'none') session.open('inspector')
  }, [session])

  return { onNodesChange, onEdgesChange, onNodeClick }
}

/** The selection after these changes; undefined when it is the same. */
function after(before: readonly string[], changes: readonly (NodeChange<CanvasNode> | EdgeChange<WireEdge>)[]): string[] | undefined {
  const next = new Set(before)
  for (const change of changes)
    if (change.type === 'select') {
      if (change.selected) next.add(change.id)
      else next.delete(change.id)
    }
  return next.size === before.length && before.every((id) => next.has(id)) ? undefined : [...next]
}
