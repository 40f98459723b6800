import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { arrange } from '../document/arrange.ts'
import { moveNodes } from '../document/edits.ts'
import { useProject } from '../workflow/project.ts'
import { portsOf } from './flow-nodes.ts'
import { fitViewOptions, heightOf, MOST_THUMBS, ROOM, thumbRows, WIDTH } from './geometry.ts'

/** Lays out all nodes, as one edit. */
export function useArrange(): () => Promise<void> {
  const { document, run, types } = useProject()
  const { fitView } = useReactFlow()
  const canvas = useStoreApi()
  return useCallback(async () => {
    const { workflow } = document.getState()
    const { width, height } = canvas.getState()
    const places = await arrange(workflow, (id) => {
      const type = types.get(workflow.nodes[id]?.type ?? '')
      const { inputs, outputs } = portsOf(workflow, id, type)
      // Room for the pictures that are still to come.
      const isPicturing = Object.values(type?.needs ?? {}).flat().some((capability) => capability === 'image' || capability === 'video')
      const pictures = isPicturing ? MOST_THUMBS : run.getState().nodes[id]?.media.length ?? 0
      return { width: WIDTH, height: heightOf({ inputs: inputs.length, outputs: outputs.length }, thumbRows(pictures)) }
    }, { width: width - ROOM.x, height: height - ROOM.y })
    document.edit(moveNodes(places))
    requestAnimationFrame(() => void fitView({ ...fitViewOptions, duration: 200 }))
  }, [document, run, types, canvas, fitView])
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
    if (Object.keys(nodes).some((id) => !layout?.nodes[id])) void arrangeAll()
  }, [document, arrangeAll])
}
