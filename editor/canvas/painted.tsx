import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { placeOf } from '../document/layout.ts'
import type { Point } from '../document/layout.ts'
import { titleOf } from '../document/ports.ts'
import { useProject } from '../workflow/project.ts'
import { collapsedMembers } from './flow-groups.ts'
import { isSame } from './flow-nodes.ts'
import { boxAround } from './geometry.ts'
import { inks, paint } from './painter.ts'
import { useSizeOf } from './sizes.ts'

const EDGE = 4
/** Sides in pixels up to which a picture of everything is kept. */
const LARGEST = 6000

/** The canvas from very far: one picture, painted anew before a frame whenever something in it changed. */
export function Painted() {
  const element = useRef<HTMLCanvasElement>(null)
  const { document, session, run, types } = useProject()
  const flow = useStoreApi()
  const sizeOf = useSizeOf()
  useEffect(() => {
    const canvas = element.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    let frame = 0
    let drawn: { parts: readonly unknown[]; picture: HTMLCanvasElement; at: Point } | undefined
    /** All of it as one picture, which is only moved while the canvas is; undefined where it would be too large. */
    const picture = (zoom: number) => {
      const { workflow } = document.getState()
      const { nodes, dragged } = session.getState()
      const parts = [workflow, nodes, dragged, run.getState().nodes, zoom, window.devicePixelRatio, inks(canvas).plate, stills]
      if (drawn && isSame(drawn.parts, parts)) return drawn
      const all = boxAround(Object.keys(workflow.nodes).map((id) => ({ ...(dragged[id] ?? placeOf(workflow, id)), ...sizeOf(id) })))
      const sharp = window.devicePixelRatio
      const [width, height] = [Math.ceil((all?.width ?? 0) * zoom) + 2 * EDGE, Math.ceil((all?.height ?? 0) * zoom) + 2 * EDGE]
      if (!all || Math.max(width, height) * sharp > LARGEST) return undefined
      const copy = drawn?.picture ?? window.document.createElement('canvas')
      Object.assign(copy, { width: width * sharp, height: height * sharp })
      const ink = copy.getContext('2d')
      ink?.setTransform(sharp, 0, 0, sharp, 0, 0)
      if (ink) paint(ink, { x: EDGE - all.x * zoom, y: EDGE - all.y * zoom, zoom, width, height }, painting(), inks(canvas), onStill)
      return (drawn = { parts, picture: copy, at: { x: all.x * zoom - EDGE, y: all.y * zoom - EDGE } })
    }
    const painting = () => {
      const { workflow } = document.getState()
      const { nodes, dragged } = session.getState()
      return { workflow, nodes: run.getState().nodes, selected: new Set(nodes), dragged, hidden: new Set(collapsedMembers(workflow).keys()), sizeOf, titleOf: (id: string) => titleOf(workflow, id, types) }
    }
    let stills = 0
    const onStill = () => {
      stills++
      soon()
    }
    const draw = () => {
      frame = 0
      const { transform: [x, y, zoom], width, height } = flow.getState()
      const sharp = window.devicePixelRatio
      if (canvas.width !== width * sharp || canvas.height !== height * sharp) Object.assign(canvas, { width: width * sharp, height: height * sharp })
      const whole = picture(zoom)
      context.setTransform(sharp, 0, 0, sharp, 0, 0)
      if (!whole) return paint(context, { x, y, zoom, width, height }, painting(), inks(canvas), onStill)
      context.clearRect(0, 0, width, height)
      context.drawImage(whole.picture, Math.round((whole.at.x + x) * sharp) / sharp, Math.round((whole.at.y + y) * sharp) / sharp, whole.picture.width / sharp, whole.picture.height / sharp)
    }
    function soon() {
      frame ||= requestAnimationFrame(draw)
    }
    draw()
    const stops = [flow.subscribe((now, before) => (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) && soon()), document.subscribe(soon), session.subscribe(soon), run.subscribe(soon)]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [document, session, run, types, flow, sizeOf])
  return <canvas ref={element} className="painted" aria-hidden="true" />
}
