import { useReactFlow } from '@xyflow/react'
import { useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { t } from '../text/text.ts'
import { useFiles } from './use-files.ts'
import type { Onto } from './use-files.ts'

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** The node, and the picture on it, that something was let go over. */
function under(target: EventTarget): Onto {
  const element = target instanceof Element ? target : undefined
  return { node: element?.closest<HTMLElement>('.react-flow__node')?.dataset['id'], digest: element?.closest<HTMLElement>('[data-digest]')?.dataset['digest'] }
}

/** Takes files anywhere on the canvas. */
export function DropZone({ children }: { children: ReactNode }) {
  const { screenToFlowPosition } = useReactFlow()
  const takeFiles = useFiles()
  const [isOver, setOver] = useState(false)
  return (
    <div className="canvas" aria-label={t('canvas.label')}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        void takeFiles([...event.dataTransfer.files], screenToFlowPosition({ x: event.clientX, y: event.clientY }), under(event.target))
      }}>
      {children}
      {isOver && <div className="drop-hint" role="status">{t('drop.here')}</div>}
    </div>
  )
}
