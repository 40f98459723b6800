import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { drawActor, drawProps, inDrawingOrder } from './perform.ts'
import { paintPlane, penAt, vignette, type Show } from './show.ts'
import { texture } from './grain.ts'
import { weatherOf } from './weather.ts'

/** Draws a show as one still picture. The seed moves drops and leaves. */
export function drawStill(show: Show, seed: number): Canvas {
  const { width, height, cast, depiction, palette } = show
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  for (const [from, to] of [[0, 0.7], [0.7, 1]] as const) {
    const flats = show.flats.filter(({ depth }) => depth >= from && depth < to)
    if (flats.length === 0) continue
    const plane = paintPlane(show, flats, { depth: (from + to) / 2, margin: 0, grain: false })
    ctx.drawImage(plane.canvas, 0, 0, width, height)
  }
  const stage = canvas.getContext('2d')
  stage.save()
  const pen = penAt(stage, show, { depth: 1, margin: 0, density: 1 })
  for (const flat of show.flats) if (flat.depth === 1) flat.paint(pen)
  drawProps(pen, cast)
  for (const actor of inDrawingOrder(cast.actors)) drawActor(pen, actor, actor.pose)
  stage.restore()
  ctx.resetTransform()
  const front = show.flats.filter(({ depth }) => depth > 1)
  if (front.length > 0) ctx.drawImage(paintPlane(show, front, { depth: 1.3, margin: 0, grain: false }).canvas, 0, 0, width, height)
  texture(canvas)
  if (depiction.subject !== 'component') weatherOf({ weather: depiction.weather, palette, width, height, seed })?.(ctx, 0)
  ctx.drawImage(vignette(show), 0, 0)
  return canvas
}
