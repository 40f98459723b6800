import { brad, cut, pathOf, within, type Pen } from '../paper.ts'
import { darker, faded, lighter, type Ink } from '../color.ts'
import { lit } from '../palette.ts'
import type { Path2D } from '@napi-rs/canvas'
import type { Point } from './skeleton.ts'

/** Lays a sheet with the thickness of card: its own shade along the side that the light leaves, `deep` units wide. */
export function lay(pen: Pen, path: Path2D, ink: Ink, { lift = 1.1, deep = 1.2, shade = 0.17 }: { lift?: number; deep?: number; shade?: number } = {}): void {
  cut(pen, path, darker(ink, shade), { lift, edge: 0 })
  const { ctx, palette } = pen
  const { a, b, c, d } = ctx.getTransform()
  const mirrored = a * d - b * c < 0
  const away = (palette.sun.x > 0.5 ? 1 : -1) * (mirrored ? -1 : 1)
  within(pen, path, () => {
    ctx.translate(away * deep, -deep * 0.7)
    ctx.fillStyle = lit(palette, ink, pen.depth)
    ctx.fill(path)
  })
  ctx.strokeStyle = faded(lighter(lit(palette, ink, pen.depth), 0.5), 0.5)
  ctx.lineWidth = 0.45
  ctx.stroke(path)
}

/** A limb between two joints, as thick as the given radii there. */
export function limbPath(a: Point, ra: number, b: Point, rb: number): Path2D {
  const turn = Math.atan2(b.y - a.y, b.x - a.x)
  return pathOf((path) => {
    path.arc(a.x, a.y, ra, turn + Math.PI / 2, turn + Math.PI * 1.5)
    path.arc(b.x, b.y, rb, turn - Math.PI / 2, turn + Math.PI / 2)
    path.closePath()
  })
}

/** A small fastener at a joint. */
export function pin(pen: Pen, at: Point, size: number): void {
  brad(pen, at.x, at.y, size)
}

/** The angle of a bone from hanging straight down. */
export const angleOf = (from: Point, to: Point): number => Math.atan2(to.x - from.x, to.y - from.y)
