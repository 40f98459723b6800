import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { arrangeAside } from '../document/arrange-aside.ts'
import type { Places } from '../document/arrange.ts'
import { moveNodes } from '../document/edits.ts'
import { placeOf } from '../document/layout.ts'
import type { Size } from '../document/layout.ts'
import { sayProblem } from '../ui/toast-store.ts'
import { useProject } from '../workflow/project.ts'
import { sizeOf } from './flow-nodes.ts'
import { boxAround, fitViewOptions, MOST_THUMBS, ROOM, thumbRows } from './geometry.ts'

/** Lays out these nodes, or all, as one edit. A part of a graph keeps its top left corner. */
export function useArrange(): (ids?: readonly string[]) => Promise<void> {
  const { document, run, types } = useProject()
  const { fitView } = useReactFlow()
  const canvas = useStoreApi()
  return useCallback(async (ids) => {
    const { workflow } = document.getState()
    const { width, height } = canvas.getState()
    const chosen = ids && ids.length > 1 ? ids : Object.keys(workflow.nodes)
    const isPart = chosen.length < Object.keys(workflow.nodes).length
    const sizes = Object.fromEntries(chosen.map((id) => [id, roomFor(workflow, id)]))
    const wires = workflow.edges.map(({ from, to }) => [splitPort(from)[0], splitPort(to)[0]] as const)
    const room = isPart ? { width: Infinity, height: Infinity } : { width: width - ROOM.x, height: height - ROOM.y }
    const places = await arrangeAside({ sizes, wires, room })
    document.edit(moveNodes(isPart ? keepCorner(workflow, places) : places))
    if (!isPart) requestAnimationFrame(() => void fitView({ ...fitViewOptions, duration: 180 }))

    /** With room for the pictures that are still to come. */
    function roomFor(of: Workflow, id: string): Size {
      const isPicturing = Object.values(types.get(of.nodes[id]?.type ?? '')?.needs ?? {}).flat().some((capability) => capability === 'image' || capability === 'video')
      return sizeOf(of, id, types, thumbRows(isPicturing ? MOST_THUMBS : run.getState().nodes[id]?.media.length ?? 0))
    }
  }, [document, run, types, canvas, fitView])
}

function keepCorner(workflow: Workflow, places: Places): Places {
  const none = { width: 0, height: 0 }
  const before = boxAround(Object.keys(places).map((id) => ({ ...placeOf(workflow, id), ...none })))
  const after = boxAround(Object.values(places).map((at) => ({ ...at, ...none })))
  if (!before || !after) return places
  return Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x - after.x + before.x, y: y - after.y + before.y }]))
}

/** A document without places, as a script or a person writes it, is laid out when it is opened. */
export function useArranged(): void {
  const { document } = useProject()
  const arrangeAll = useArrange()
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    const { nodes, layout } = document.getState().workflow
    if (Object.keys(nodes).some((id) => !layout?.nodes[id])) arrangeAll().catch(sayProblem)
  }, [document, arrangeAll])
}
