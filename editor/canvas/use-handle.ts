import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { placeOf } from '../document/layout.ts'
import { useProject } from '../workflow/project.ts'
import { fitViewOptions, freePlace } from './geometry.ts'
import type { Box } from './geometry.ts'
import { useSizeOf } from './sizes.ts'
import { useArrange } from './use-arranged.ts'

const CALM = 150
const MARGIN = 32

/** Lends the canvas to the commands while it is shown. */
export function useHandle(): void {
  const { canvas, document, session } = useProject()
  const flow = useReactFlow()
  const store = useStoreApi()
  const sizeOf = useSizeOf()
  const arrange = useArrange()
  useEffect(() => {
    const centre = () => {
      const { width, height, domNode } = store.getState()
      const { left, top } = domNode?.getBoundingClientRect() ?? { left: 0, top: 0 }
      return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 })
    }
    const boxOf = (id: string): Box => ({ ...placeOf(document.getState().workflow, id), ...sizeOf(id) })
    /** Moves only when the box, or a part of it, lies outside. */
    const show = (at: Box) => {
      const { width, height } = store.getState()
      const { x, y, zoom } = flow.getViewport()
      const shift = (low: number, high: number, room: number) => (low < MARGIN ? MARGIN - low : high > room - MARGIN ? room - MARGIN - high : 0)
      const dx = shift(at.x * zoom + x, (at.x + at.width) * zoom + x, width)
      const dy = shift(at.y * zoom + y, (at.y + at.height) * zoom + y, height)
      if (dx || dy) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: CALM })
    }
    /** React Flow's own waits for the next nodes that are drawn, and then overtakes what was asked for in between. */
    const fit = (ids?: readonly string[]) => {
      const { width, height, minZoom } = store.getState()
      const nodes = flow.getNodes().filter(({ id }) => !ids || ids.includes(id))
      if (nodes.length) void flow.setViewport(getViewportForBounds(flow.getNodesBounds(nodes), width, height, minZoom, fitViewOptions.maxZoom, fitViewOptions.padding), { duration: CALM })
    }
    return canvas.lend({
      fit,
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: CALM }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: CALM }),
      centre,
      room: (size) => {
        const { x, y } = centre()
        const at = freePlace({ x: x - size.width / 2, y: y - size.height / 2, ...size }, Object.keys(document.getState().workflow.nodes).map(boxOf))
        show({ ...at, ...size })
        return at
      },
      toCanvas: flow.screenToFlowPosition,
      reach: (id) => {
        show(boxOf(id))
        // It may only be drawn once it has come into view.
        requestAnimationFrame(() => requestAnimationFrame(() => store.getState().domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })))
      },
      sizeOf,
      tidy: () => arrange(session.getState().nodes),
    })
  }, [canvas, document, session, flow, store, sizeOf, arrange])
}
