import { Panel, useReactFlow } from '@xyflow/react'
import { useState } from 'react'
import type { NodeTypeInfo } from '../api/types.ts'
import { addNode, freeId } from '../document/edits.ts'
import { Icon } from '../ui/icon.tsx'
import { inWords } from '../ui/words.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { fitViewOptions } from './geometry.ts'
import { useArrange } from './use-arranged.ts'

export function CanvasTools() {
  const { fitView } = useReactFlow()
  const isEmpty = useDocument((state) => Object.keys(state.workflow.nodes).length === 0)
  const [isAdding, setAdding] = useState(false)
  const arrangeAll = useArrange()
  return (
    <>
      <Panel position="top-left" className="tools">
        <button type="button" className="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}><Icon name="plus" />Add node</button>
        <button type="button" className="icon-button" aria-label="Tidy up" title="Tidy up: lay out all nodes" onClick={() => void arrangeAll()}><Icon name="tidy" /></button>
        <button type="button" className="icon-button" aria-label="Show all nodes" title="Show all nodes" onClick={() => void fitView({ ...fitViewOptions, duration: 200 })}><Icon name="fit" /></button>
        {isAdding && <NodeMenu onDone={() => setAdding(false)} />}
      </Panel>
      {isEmpty && !isAdding && <Panel position="top-center" className="teach">Nothing is here yet. Add a node, then draw a wire from a port on its right to a port of the same colour on another’s left.</Panel>}
    </>
  )
}

function NodeMenu({ onDone }: { onDone: () => void }) {
  const { document, session, types } = useProject()
  const { screenToFlowPosition } = useReactFlow()
  const byCategory = new Map<string, NodeTypeInfo[]>()
  for (const type of types.values()) byCategory.set(type.category, [...(byCategory.get(type.category) ?? []), type])

  function add({ type }: NodeTypeInfo) {
    const id = freeId(document.getState().workflow, type)
    const at = screenToFlowPosition({ x: window.innerWidth / 2 - 124, y: window.innerHeight / 3 })
    document.edit((workflow) => addNode(workflow, { id, type, at: { x: Math.round(at.x), y: Math.round(at.y) } }))
    session.select([id], [])
    onDone()
  }
  return (
    <div className="menu nowheel" role="menu" aria-label="Kinds of node" onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      {[...byCategory].map(([category, list]) => (
        <div key={category} role="group" aria-label={inWords(category)}>
          <p className="menu-title">{inWords(category)}</p>
          {list.map((type) => <button key={type.type} type="button" role="menuitem" title={type.summary} onClick={() => add(type)}>{type.title}</button>)}
        </div>
      ))}
    </div>
  )
}
