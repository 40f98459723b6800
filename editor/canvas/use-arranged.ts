import { useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { arrange } from '../document/arrange.ts'
import { moveNodes } from '../document/edits.ts'
import { thumbRows } from './geometry.ts'
import { useProject } from '../workflow/project.ts'
import { portsOf } from './flow-nodes.ts'
import { heightOf, WIDTH } from './geometry.ts'

/** Lays out all nodes, as one edit. */
export function useArrange(): () => Promise<void> {
  const { document, run, types } = useProject()
  const { fitView } = useReactFlow()
  return useCallback(async () => {
    const { workflow } = document.getState()
    const places = await arrange(workflow, (id) => {
      const { inputs, outputs } = portsOf(workflow, id, types.get(workflow.nodes[id]?.type ?? ''))
      return { width: WIDTH, height: heightOf({ inputs: inputs.length, outputs: outputs.length }, thumbRows(run.getState().nodes[id]?.media.length ?? 0)) }
    })
    document.edit(moveNodes(places))
    requestAnimationFrame(() => void fitView({ padding: 0.08, maxZoom: 1, duration: 200 }))
  }, [document, run, types, fitView])
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
