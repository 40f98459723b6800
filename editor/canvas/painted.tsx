import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { titleOf } from '../document/ports.ts'
import { useProject } from '../workflow/project.ts'
import { collapsedMembers } from './flow-groups.ts'
import { inks, paint } from './painter.ts'
import { useSizeOf } from './sizes.ts'

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
    const draw = () => {
      frame = 0
      const colours = inks(canvas)
      const { transform: [x, y, zoom], width, height } = flow.getState()
      const sharp = window.devicePixelRatio
      if (canvas.width !== width * sharp || canvas.height !== height * sharp) Object.assign(canvas, { width: width * sharp, height: height * sharp })
      context.setTransform(sharp, 0, 0, sharp, 0, 0)
      const { workflow } = document.getState()
      const { nodes, dragged } = session.getState()
      paint(context, { x, y, zoom, width, height }, {
        workflow, nodes: run.getState().nodes, selected: new Set(nodes), dragged, hidden: new Set(collapsedMembers(workflow).keys()), sizeOf, titleOf: (id) => titleOf(workflow, id, types),
      }, colours, soon)
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
