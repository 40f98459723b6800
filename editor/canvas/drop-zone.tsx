import { useReactFlow } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import type { Size } from '../document/layout.ts'
import { t } from '../text/text.ts'
import { useFiles } from './use-files.ts'
import type { Onto } from './use-files.ts'

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** The node, and the picture on it, that something was let go over. */
function under(target: EventTarget): Onto {
  const element = target instanceof Element ? target : undefined
  return { node: element?.closest<HTMLElement>('.react-flow__node')?.dataset['id'], digest: element?.closest<HTMLElement>('[data-digest]')?.dataset['digest'] }
}

/** Takes files anywhere on the canvas, and knows how large it is before anything is drawn on it. */
export function DropZone({ children }: { children(size: Size): ReactNode }) {
  const { screenToFlowPosition } = useReactFlow()
  const takeFiles = useFiles()
  const [isOver, setOver] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => setSize(element.current?.getBoundingClientRect()), [])
  return (
    <div ref={element} className="canvas" aria-label={t('canvas.label')}
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
      {size && children(size)}
      {isOver && <div className="drop-hint" role="status">{t('drop.here')}</div>}
    </div>
  )
}
