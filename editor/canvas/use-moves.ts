import type { NodeChange, OnNodeDrag } from '@xyflow/react'
import { useCallback } from 'react'
import { moveNodes } from '../document/edits.ts'
import { moveNotes } from '../document/group-edits.ts'
import { groupsOf, placeOf } from '../document/layout.ts'
import type { Point } from '../document/layout.ts'
import { insertOnWire } from '../document/rewire.ts'
import { useProject } from '../workflow/project.ts'
import { groupBox, groupIdOf, noteIdOf } from './flow-groups.ts'
import type { GroupNode, NoteNode } from './flow-groups.ts'
import type { StepNode } from './flow-nodes.ts'
import { useSizeOf } from './sizes.ts'
import { wireUnder } from './wire-under.ts'

export type CanvasNode = StepNode | GroupNode | NoteNode

/** Dragging: places are the session's until the mouse is let go, then one edit of the document. A single node let go over a wire goes into it. */
export function useMoves() {
  const { document, session, types } = useProject()
  const sizeOf = useSizeOf()
  /** Where nodes and notes come to lie when React Flow's own nodes are put there: a group takes its members along. */
  const follow = useCallback((changes: readonly NodeChange<CanvasNode>[]): Record<string, Point> => {
    const moved: Record<string, Point> = {}
    const { workflow } = document.getState()
    for (const change of changes) {
      if (change.type !== 'position' || !change.position || !change.dragging) continue
      const group = groupsOf(workflow).find(({ id }) => id === groupIdOf(change.id))
      const before = group && groupBox(workflow, group, { sizeOf })
      if (!group || !before) moved[change.id] = round(change.position)
      else
        for (const id of group.nodes) {
          const at = placeOf(workflow, id)
          moved[id] ??= round({ x: at.x + change.position.x - before.x, y: at.y + change.position.y - before.y })
        }
    }
    return moved
  }, [document, sizeOf])

  const onMove = useCallback((changes: readonly NodeChange<CanvasNode>[]) => {
    const moved = follow(changes)
    const ids = Object.keys(moved)
    if (!ids.length) return
    const dragged = { ...session.getState().dragged, ...moved }
    const [id = ''] = ids
    const at = moved[id]
    const { workflow } = document.getState()
    const isSingle = Object.keys(dragged).length === 1 && workflow.nodes[id] !== undefined && !workflow.edges.some(({ from, to }) => from.startsWith(`${id}.`) || to.startsWith(`${id}.`))
    const target = isSingle && at ? wireUnder(workflow, types, { node: id, at, size: sizeOf(id) })?.id : undefined
    session.setState({ dragged, target })
  }, [follow, session, document, types, sizeOf])

  const onDragStop: OnNodeDrag<CanvasNode> = useCallback(() => {
    const { dragged, target } = session.getState()
    session.setState({ dragged: {}, target: undefined })
    const notes = Object.fromEntries(Object.entries(dragged).flatMap(([id, at]) => (noteIdOf(id) === undefined ? [] : [[noteIdOf(id) ?? '', at]])))
    const steps = Object.fromEntries(Object.entries(dragged).filter(([id]) => noteIdOf(id) === undefined))
    const wire = document.getState().workflow.edges.find(({ from, to }) => `${from}>${to}` === target)
    const [node = ''] = Object.keys(steps)
    document.edit((workflow) => {
      const moved = moveNotes(notes)(moveNodes(steps)(workflow))
      return wire ? insertOnWire(types, { node, wire, sizeOf })(moved) : moved
    })
  }, [session, document, types, sizeOf])

  return { onMove, onDragStop }
}

const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })
