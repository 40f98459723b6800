import { getViewportForBounds, ReactFlow, ReactFlowProvider, SelectionMode, useKeyPress, useStore, useStoreApi } from '@xyflow/react'
import { useMemo, useState } from 'react'
import '@xyflow/react/dist/base.css'
import '../styles/canvas.css'
import type { Size } from '../document/layout.ts'
import { placeOf } from '../document/layout.ts'
import { valueColours } from '../values/value-colours.ts'
import { useProject, useSession } from '../workflow/project.ts'
import { CanvasTools } from './canvas-tools.tsx'
import { ColoursProvider } from './colours.ts'
import { DropZone } from './drop-zone.tsx'
import { boxAround, fitViewOptions } from './geometry.ts'
import { GroupFrame } from './group-frame.tsx'
import { Knife } from './knife.tsx'
import { detailAt, DetailProvider } from './lod.ts'
import { Marks } from './marks.tsx'
import { NoteCard } from './note-card.tsx'
import { CanvasOverlays } from './overlays.tsx'
import { createPacer, PacerProvider } from './pacer.ts'
import { Painted } from './painted.tsx'
import { RefusalHint } from './refusal-hint.tsx'
import { useSizeOf } from './sizes.ts'
import { Step } from './step.tsx'
import { useArranged } from './use-arranged.ts'
import { useClipboard } from './use-clipboard.ts'
import { useDerived } from './use-derived.ts'
import { useHandle } from './use-handle.ts'
import { useHover } from './use-hover.ts'
import { useKeptInView } from './use-kept-in-view.ts'
import { useMoves } from './use-moves.ts'
import type { CanvasNode } from './use-moves.ts'
import { useSelection } from './use-selection.ts'
import { useWiring } from './use-wiring.ts'
import { Wire } from './wire.tsx'
import type { WireEdge } from './flow-edges.ts'

const nodeTypes = { step: Step, group: GroupFrame, note: NoteCard }
const edgeTypes = { wire: Wire }
const noWires: WireEdge[] = []
const MIN_ZOOM = 0.04

export function Canvas() {
  return <ReactFlowProvider><DropZone>{(size) => <Graph size={size} />}</DropZone></ReactFlowProvider>
}

function Graph({ size }: { size: Size }) {
  const { session, types } = useProject()
  const detail = useStore((state) => detailAt(state.transform[2]))
  const colours = useMemo(() => valueColours(types), [types])
  const [pacer] = useState(createPacer)
  const isWiring = useSession((state) => state.wiring !== undefined)
  // With the space bar the canvas is taken by the hand, wherever: a node under it stays where it is.
  const isPanning = useKeyPress('Space')
  const firstView = useFirstView(size)
  const { nodes, edges } = useDerived(colours)
  const { onMove, onDragStop } = useMoves()
  const { onNodesChange, onEdgesChange, onNodeClick } = useSelection(onMove)
  const wiring = useWiring()
  useNeverMeasured()
  useArranged()
  useKeptInView()
  useHandle()
  useHover()
  useClipboard()

  const addHere = (event: React.MouseEvent) => {
    if (event.target instanceof Element && event.target.classList.contains('react-flow__pane')) session.show({ kind: 'add', at: { x: event.clientX, y: event.clientY } })
  }
  return (
    <ColoursProvider value={colours}>
      <DetailProvider value={detail}>
        <PacerProvider value={pacer}>
          <Marks />
          {detail === 'painted' && <Painted />}
          <ReactFlow<CanvasNode, WireEdge> nodes={nodes} edges={detail === 'painted' ? noWires : edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes} onNodesChange={onNodesChange} onNodeClick={onNodeClick} onEdgesChange={onEdgesChange}
            {...wiring} onNodeDragStop={onDragStop} onSelectionDragStop={(event, dragged) => onDragStop(event as unknown as MouseEvent, dragged[0] as CanvasNode, dragged)} onDoubleClick={addHere}
            className={isWiring ? 'is-wiring' : ''} onMoveStart={() => pacer.move(true)} onMoveEnd={() => pacer.move(false)} defaultViewport={firstView} minZoom={MIN_ZOOM} maxZoom={2} deleteKeyCode={null} disableKeyboardA11y connectionRadius={24} elevateNodesOnSelect={false} onlyRenderVisibleElements nodesDraggable={!isPanning}
            panOnDrag={[0, 1]} zoomOnDoubleClick={false} selectionMode={SelectionMode.Partial} selectionKeyCode="Shift" multiSelectionKeyCode={['Shift', 'Control', 'Meta']} proOptions={{ hideAttribution: true }}>
            <CanvasTools />
            <Knife />
          </ReactFlow>
          <RefusalHint />
          <CanvasOverlays />
        </PacerProvider>
      </DetailProvider>
    </ColoursProvider>
  )
}

/** What is seen first: all of it, as Show all would show it. */
function useFirstView(size: Size) {
  const { document } = useProject()
  const sizeOf = useSizeOf()
  const [view] = useState(() => {
    const { workflow } = document.getState()
    const all = boxAround(Object.keys(workflow.nodes).map((id) => ({ ...placeOf(workflow, id), ...sizeOf(id) })))
    return all ? getViewportForBounds(all, size.width, size.height, MIN_ZOOM, fitViewOptions.maxZoom, fitViewOptions.padding) : { x: 0, y: 0, zoom: 1 }
  })
  return view
}

/** React Flow measures each node and its ports when it is first drawn. Their sizes are known, and to measure costs more than to draw. */
function useNeverMeasured(): void {
  const flow = useStoreApi()
  useState(() => flow.setState({ updateNodeInternals: () => undefined }))
}
