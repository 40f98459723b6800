import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { faded, lighter, type Ink } from './color.ts'
import { lit, type Palette } from './palette.ts'

/** What a plane is drawn with: the canvas, the light, the depth, and pixels per unit of the present transform. */
export interface Pen {
  ctx: SKRSContext2D
  palette: Palette
  depth: number
  /** Pixels of the picture per unit. Shadows are in pixels, so they need it. */
  scale: number
}

/** Builds a path from SVG path data or by drawing into it. */
export function pathOf(draw: string | ((path: Path2D) => void)): Path2D {
  if (typeof draw === 'string') return new Path2D(draw)
  const path = new Path2D()
  draw(path)
  return path
}

export function polygon(points: readonly (readonly [number, number])[]): Path2D {
  return pathOf((path) => {
    points.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)))
    path.closePath()
  })
}

export function disc(x: number, y: number, rx: number, ry = rx, turn = 0): Path2D {
  return pathOf((path) => path.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2))
}

export function rounded(x: number, y: number, width: number, height: number, radius: number): Path2D {
  return pathOf((path) => path.roundRect(x, y, width, height, radius))
}

export interface Cut {
  /** Height of the sheet above what is behind it, in units: the softness of its shadow. 0 casts none. */
  lift?: number
  /** Draws the thin light of a cut edge. */
  edge?: number
}

/** Lays one cut sheet of paper: its shadow, the bright thickness of the edge that faces the light, its colour under the scene's light. */
export function cut(pen: Pen, path: Path2D, ink: Ink, { lift = 3, edge = 0.9 }: Cut = {}): void {
  if (pen.depth === 1) return cutPuppet(pen, path, ink, { lift, edge })
  const { ctx, palette, depth } = pen
  const color = lit(palette, ink, depth)
  const away = palette.sun.x > 0.5 ? -1 : 1
  if (lift > 0) {
    const reach = Math.min(12, lift)
    ctx.fillStyle = faded(palette.shadow, 0.1 + 0.12 * Math.min(1, depth))
    ctx.translate(reach * 0.62 * away, reach * 0.7)
    ctx.fill(path)
    ctx.translate(-reach * 0.34 * away, -reach * 0.4)
    ctx.fill(path)
    ctx.translate(-reach * 0.28 * away, -reach * 0.3)
  }
  if (edge > 0 && lift > 0) {
    const thick = Math.min(1.7, 0.5 + lift * 0.14)
    ctx.fillStyle = lighter(color, depth > 1 ? 0.1 : 0.3)
    ctx.translate(-thick * away, -thick)
    ctx.fill(path)
    ctx.translate(thick * away, thick)
  }
  ctx.fillStyle = color
  ctx.fill(path)
}

function cutPuppet({ ctx, palette, scale, depth }: Pen, path: Path2D, ink: Ink, { lift, edge }: Required<Cut>): void {
  const color = lit(palette, ink, depth)
  ctx.save()
  if (lift > 0) {
    ctx.shadowColor = faded(palette.shadow, 0.42)
    ctx.shadowBlur = lift * scale * 1.5
    ctx.shadowOffsetX = lift * scale * (palette.sun.x > 0.5 ? -0.35 : 0.35)
    ctx.shadowOffsetY = lift * scale * 0.5
  }
  ctx.fillStyle = color
  ctx.fill(path)
  ctx.restore()
  if (edge > 0) {
    ctx.strokeStyle = faded(lighter(color, 0.45), 0.55)
    ctx.lineWidth = edge
    ctx.stroke(path)
  }
}

/** Paper that shines by itself: a lit window, a flame, a lamp. The light of the scene leaves it alone. */
export function shine({ ctx }: Pen, path: Path2D, ink: Ink, alpha = 1): void {
  ctx.fillStyle = faded(ink, alpha)
  ctx.fill(path)
}

/** Draws a line as a strip of paper. */
export function strip(pen: Pen, path: Path2D, ink: Ink, width: number, lift = 0): void {
  const { ctx, palette, scale } = pen
  ctx.save()
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  if (lift > 0 && pen.depth !== 1) {
    ctx.strokeStyle = faded(palette.shadow, 0.2)
    ctx.lineWidth = width
    ctx.translate(palette.sun.x > 0.5 ? -lift * 0.5 : lift * 0.5, lift * 0.6)
    ctx.stroke(path)
    ctx.translate(palette.sun.x > 0.5 ? lift * 0.5 : -lift * 0.5, -lift * 0.6)
  } else if (lift > 0) {
    ctx.shadowColor = faded(palette.shadow, 0.34)
    ctx.shadowBlur = lift * scale * 1.5
    ctx.shadowOffsetY = lift * scale * 0.5
  }
  ctx.strokeStyle = lit(palette, ink, pen.depth)
  ctx.lineWidth = width
  ctx.stroke(path)
  ctx.restore()
}

/** A brass fastener, as puppets and hinged sets have them. */
export function brad(pen: Pen, x: number, y: number, radius: number): void {
  cut(pen, disc(x, y, radius), '#c79a4b', { lift: 0.4, edge: 0 })
  cut(pen, disc(x - radius * 0.25, y - radius * 0.3, radius * 0.42), '#f0d493', { lift: 0, edge: 0 })
}

/** Draws inside a path only. */
export function within(pen: Pen, path: Path2D, draw: () => void): void {
  pen.ctx.save()
  pen.ctx.clip(path)
  draw()
  pen.ctx.restore()
}

/** Draws with a moved, turned and scaled pen. */
export function placed(pen: Pen, at: { x: number; y: number; scale?: number; flip?: boolean; turn?: number }, draw: (pen: Pen) => void): void {
  const { x, y, scale = 1, flip = false, turn = 0 } = at
  pen.ctx.save()
  pen.ctx.translate(x, y)
  if (turn !== 0) pen.ctx.rotate(turn)
  pen.ctx.scale(flip ? -scale : scale, scale)
  draw({ ...pen, scale: pen.scale * scale })
  pen.ctx.restore()
}
