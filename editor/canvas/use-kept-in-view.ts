import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../workflow/project.ts'
import { WIDTH } from './geometry.ts'

const MARGIN = 24

/** When the panel beside the canvas opens over the selected node, the canvas moves just so far that it is seen. */
export function useKeptInView(): void {
  const width = useStore((state) => state.width)
  const selected = useSession((state) => (state.panel === 'inspector' && state.nodes.length === 1 ? state.nodes[0] : undefined))
  const { getNode, getViewport, setViewport } = useReactFlow()
  useEffect(() => {
    const node = selected === undefined ? undefined : getNode(selected)
    if (!node || !width) return
    const { x, y, zoom } = getViewport()
    const right = x + (node.position.x + WIDTH) * zoom
    if (right > width - MARGIN) void setViewport({ x: x - (right - width + MARGIN), y, zoom }, { duration: 150 })
  }, [selected, width, getNode, getViewport, setViewport])
}
