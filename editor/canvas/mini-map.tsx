import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { placeOf } from '../document/layout.ts'
import { t } from '../text/text.ts'
import { useProject } from '../workflow/project.ts'
import { boxAround } from './geometry.ts'
import type { Box } from './geometry.ts'
import { inks } from './painter.ts'
import { useSizeOf } from './sizes.ts'

const SIZE = { width: 208, height: 132 }
const EDGE = 8

/** All of the workflow, small, with a frame around what is seen; a press goes there. */
export function MiniMap() {
  const element = useRef<HTMLCanvasElement>(null)
  const scale = useRef({ x: 0, y: 0, zoom: 1 })
  const { document, session, run } = useProject()
  const flow = useStoreApi()
  const { setCenter, getZoom } = useReactFlow()
  const sizeOf = useSizeOf()

  useEffect(() => {
    const canvas = element.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const sharp = window.devicePixelRatio
    Object.assign(canvas, { width: SIZE.width * sharp, height: SIZE.height * sharp })
    let frame = 0
    const draw = () => {
      frame = 0
      const colours = inks(canvas)
      const { workflow } = document.getState()
      const { nodes, dragged } = session.getState()
      const progress = run.getState().nodes
      const boxes = Object.keys(workflow.nodes).map((id): [string, Box] => [id, { ...(dragged[id] ?? placeOf(workflow, id)), ...sizeOf(id) }])
      const { transform: [x, y, zoom], width, height } = flow.getState()
      const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
      const all = boxAround([...boxes.map(([, box]) => box), seen]) ?? seen
      const fit = Math.min((SIZE.width - 2 * EDGE) / all.width, (SIZE.height - 2 * EDGE) / all.height)
      scale.current = { x: all.x - ((SIZE.width / fit) - all.width) / 2, y: all.y - ((SIZE.height / fit) - all.height) / 2, zoom: fit }
      context.setTransform(sharp, 0, 0, sharp, 0, 0)
      context.clearRect(0, 0, SIZE.width, SIZE.height)
      const put = (box: Box) => [(box.x - scale.current.x) * fit, (box.y - scale.current.y) * fit, Math.max(2, box.width * fit), Math.max(2, box.height * fit)] as const
      const states = { running: colours.accent, review: colours.wait, failed: colours.bad, blocked: colours.wait, done: colours.good, reused: colours.good } as Partial<Record<string, string>>
      for (const [id, box] of boxes) {
        context.fillStyle = nodes.includes(id) ? colours.accent : states[progress[id]?.state ?? ''] ?? colours.wire
        context.fillRect(...put(box))
      }
      context.strokeStyle = colours.text
      context.strokeRect(...put(seen))
    }
    const soon = () => void (frame ||= requestAnimationFrame(draw))
    draw()
    const stops = [flow.subscribe((now, before) => now.transform !== before.transform && soon()), document.subscribe(soon), session.subscribe(soon), run.subscribe(soon)]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [document, session, run, flow, sizeOf])

  const go = (event: React.PointerEvent) => {
    if (event.buttons !== 1 || !element.current) return
    const { left, top } = element.current.getBoundingClientRect()
    void setCenter((event.clientX - left) / scale.current.zoom + scale.current.x, (event.clientY - top) / scale.current.zoom + scale.current.y, { zoom: getZoom() })
  }
  return <canvas ref={element} className="mini-map" role="img" aria-label={t('canvas.map')} style={SIZE} onPointerDown={(event) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    go(event)
  }} onPointerMove={go} />
}
