import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider } from '@xyflow/react'
import type { Connection, EdgeChange, FinalConnectionState, NodeChange, OnDelete } from '@xyflow/react'
import { useCallback, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import '@xyflow/react/dist/base.css'
import '../styles/canvas.css'
import { connect, moveNodes, remove } from '../document/edits.ts'
import type { Point } from '../document/layout.ts'
import { whyNot } from '../document/wiring.ts'
import { say } from '../ui/toast-store.ts'
import { valueColours } from '../values/value-colours.ts'
import { useDocument, useProject, useRun, useSession } from '../workflow/project.ts'
import { CanvasTools } from './canvas-tools.tsx'
import { ColoursProvider } from './colours.ts'
import { createFlowNodes, toFlowEdges } from './flow-nodes.ts'
import type { StepNode } from './flow-nodes.ts'
import { fitViewOptions, thumbRows } from './geometry.ts'
import { RefusalHint } from './refusal-hint.tsx'
import { Step } from './step.tsx'
import { toWire, toWireOfHandles } from './wire-ends.ts'
import { useArranged } from './use-arranged.ts'
import { useKeptInView } from './use-kept-in-view.ts'

const nodeTypes = { step: Step }

export function Canvas() {
  return <ReactFlowProvider><Graph /></ReactFlowProvider>
}

function Graph() {
  const { document, session, types } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const [nodeIds, wireIds, dragged] = useSession(useShallow((state) => [state.nodes, state.wires, state.dragged] as const))
  const rows = useRun(useShallow((state) => Object.fromEntries(Object.entries(state.nodes).map(([id, { media }]) => [id, thumbRows(media.length)]))))
  const colours = useMemo(() => valueColours(types), [types])
  const deriveNodes = useMemo(() => createFlowNodes(types), [types])
  const nodes = useMemo(() => deriveNodes(workflow, { selected: new Set(nodeIds), dragged, rows }), [deriveNodes, workflow, nodeIds, dragged, rows])
  const edges = useMemo(() => toFlowEdges(workflow, { selected: new Set(wireIds), types, colours }), [workflow, wireIds, types, colours])
  useArranged()
  useKeptInView()

  const onNodesChange = useCallback((changes: NodeChange<StepNode>[]) => {
    const moving: Record<string, Point> = {}
    const settled: Record<string, Point> = {}
    for (const change of changes) if (change.type === 'position' && change.position) (change.dragging ? moving : settled)[change.id] = round(change.position)
    if (Object.keys(moving).length) session.setState({ dragged: { ...session.getState().dragged, ...moving } })
    if (Object.keys(settled).length) {
      document.edit(moveNodes(settled), `move ${Object.keys(settled).sort().join(' ')}`)
      session.setState({ dragged: {} })
    }
    const { nodes: before, wires } = session.getState()
    const after = selection(before, changes)
    if (after) session.select(after, wires)
  }, [document, session])

  const onEdgesChange = useCallback((changes: EdgeChange[]) => {
    const { nodes: selected, wires } = session.getState()
    const after = selection(wires, changes)
    if (after) session.select(selected, after)
  }, [session])

  const onDelete: OnDelete = useCallback((gone) => {
    document.edit(remove(gone.nodes.map(({ id }) => id), gone.edges.map(({ id }) => id)))
    session.select([], [])
  }, [document, session])

  const onConnect = useCallback((connection: Connection) => {
    const { from, to } = toWire(connection)
    document.edit(connect(from, to))
  }, [document])

  const onConnectEnd = useCallback((_event: MouseEvent | TouchEvent, { isValid, fromHandle, toHandle }: FinalConnectionState) => {
    if (isValid !== false || !fromHandle || !toHandle) return
    const why = whyNot(document.getState().workflow, types, toWireOfHandles(fromHandle, toHandle))
    if (why) say(why)
  }, [document, types])

  return (
    <ColoursProvider value={colours}>
      <div className="canvas" aria-label="Canvas">
        <ReactFlow nodes={nodes} edges={edges} nodeTypes={nodeTypes} onNodesChange={onNodesChange} onEdgesChange={onEdgesChange} onDelete={onDelete}
          onConnect={onConnect} onConnectEnd={onConnectEnd} isValidConnection={(connection) => whyNot(document.getState().workflow, types, toWire(connection)) === undefined}
          fitView fitViewOptions={fitViewOptions} minZoom={0.1} maxZoom={2} deleteKeyCode={['Delete', 'Backspace']} onlyRenderVisibleElements
          connectionRadius={24} proOptions={{ hideAttribution: true }} panOnScroll={false} selectionKeyCode="Shift" multiSelectionKeyCode={['Shift', 'Control', 'Meta']}>
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
          <CanvasTools />
        </ReactFlow>
        <RefusalHint />
      </div>
    </ColoursProvider>
  )
}

const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

function selection(before: readonly string[], changes: readonly (NodeChange<StepNode> | EdgeChange)[]): string[] | undefined {
  const after = new Set(before)
  for (const change of changes)
    if (change.type === 'select') {
      if (change.selected) after.add(change.id)
      else after.delete(change.id)
    }
  return after.size === before.length && before.every((id) => after.has(id)) ? undefined : [...after]
}
