import { useStore } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import { remove } from '../document/edits.ts'
import type { Point } from '../document/layout.ts'
import { useProject } from '../workflow/project.ts'
import { crosses } from './crossing.ts'

const RIGHT = 2
const SAMPLES = 24

/** Cuts wires: with Ctrl (⌘) and the right button a line is drawn, and the wires that it crosses go as one step when it is let go. Esc leaves them. */
export function Knife() {
  const { document } = useProject()
  const pane = useStore((state) => state.domNode)
  const [blade, setBlade] = useState<readonly Point[]>()
  const isCutting = useRef(false)

  useEffect(() => {
    if (!pane) return
    const listeners = new AbortController()
    const options = { capture: true, signal: listeners.signal }
    pane.addEventListener('pointerdown', (event) => {
      isCutting.current = event.button === RIGHT && (event.ctrlKey || event.metaKey)
      if (!isCutting.current) return
      event.preventDefault()
      event.stopPropagation()
      cut(event)
    }, options)
    // On a Mac the menu comes with the press, elsewhere with the release.
    window.addEventListener('contextmenu', (event) => {
      if (isCutting.current) event.preventDefault()
    }, options)
    return () => listeners.abort()

    function cut(start: PointerEvent): void {
      const wires = drawnWires(pane ?? window.document)
      const points: Point[] = [{ x: start.clientX, y: start.clientY }]
      const crossed = new Set<Wire>()
      const moves = new AbortController()
      const end = (isDone: boolean) => {
        moves.abort()
        setBlade(undefined)
        for (const { element } of crossed) element.removeAttribute('data-cut')
        if (isDone) document.edit(remove([], [...crossed].map(({ id }) => id)))
      }
      window.addEventListener('pointermove', ({ clientX, clientY }) => {
        const stroke = [points.at(-1) ?? { x: clientX, y: clientY }, { x: clientX, y: clientY }]
        points.push({ x: clientX, y: clientY })
        for (const wire of wires)
          if (!crossed.has(wire) && crosses(stroke, wire.points)) {
            crossed.add(wire)
            wire.element.setAttribute('data-cut', '')
          }
        setBlade([...points])
      }, { signal: moves.signal })
      window.addEventListener('pointerup', () => end(true), { signal: moves.signal })
      window.addEventListener('pointercancel', () => end(false), { signal: moves.signal })
      window.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        end(false)
      }, { capture: true, signal: moves.signal })
    }
  }, [pane, document])

  return blade ? <svg className="knife" aria-hidden="true"><polyline points={blade.map(({ x, y }) => `${x},${y}`).join(' ')} /></svg> : null
}

interface Wire { id: string; element: Element; points: readonly Point[] }

/** The wires as they are drawn now, in places of the window: what is seen to be crossed is what is cut. */
function drawnWires(pane: ParentNode): Wire[] {
  return [...pane.querySelectorAll<SVGGElement>('.react-flow__edge')].flatMap((element) => {
    const path = element.querySelector<SVGPathElement>('.react-flow__edge-path')
    const matrix = path?.getScreenCTM()
    const id = element.dataset['id']
    if (!path || !matrix || id === undefined) return []
    const step = path.getTotalLength() / SAMPLES
    return [{ id, element, points: Array.from({ length: SAMPLES + 1 }, (_, index) => path.getPointAtLength(index * step).matrixTransform(matrix)) }]
  })
}
