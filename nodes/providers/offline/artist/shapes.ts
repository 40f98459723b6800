import { FillType, Path2D, PathOp } from '@napi-rs/canvas'
import { brightness, faded, lighter, mix, soften, type Ink } from './color.ts'
import { bodyOf } from './icons.ts'
import { lit } from './palette.ts'
import { cut, placed, type Pen } from './paper.ts'

interface Shape { path: Path2D; ink: Ink; alpha: number; /** Width of a line that is drawn instead of a surface. */ line: number; share: number }
/** An icon as sheets of paper on its grid: shapes from the bottom up, their common outline, and what they cover. */
export interface Shapes { shapes: Shape[]; outline: Path2D; box: { x: number; y: number; width: number; height: number } }

const GRID = 32
const known = new Map<string, Shapes>()

/** The sheets of an icon, cut once. */
export function shapesOf(icon: string): Shapes {
  const found = known.get(icon)
  if (found) return found
  if (known.size > 400) known.clear()
  const made = cutOut(bodyOf(icon))
  known.set(icon, made)
  return made
}

function cutOut(body: string): Shapes {
  const plain = body.replace(/<(clipPath|filter|linearGradient|radialGradient)\b[\s\S]*?<\/\1>/g, '')
  const named = new Map<string, string>()
  const shapes: Shape[] = []
  let grid = 1
  for (const [, tag = '', text = ''] of plain.matchAll(/<(path|circle|ellipse|rect|use)\b([^>]*?)\/?>/g)) {
    const attribute = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1]
    const id = attribute('id')
    if (id) named.set(id, text)
    const source = tag === 'use' ? named.get((attribute('href') ?? '').slice(1)) ?? '' : text
    const shape = shapeOf(tag === 'use' ? 'path' : tag, source, body)
    if (shape) shapes.push(shape)
  }
  const outline = new Path2D()
  for (const { path, line, alpha } of shapes) if (alpha > 0.5) outline.op(line > 0 ? new Path2D(path).stroke({ width: line }) : path, PathOp.Union)
  const [left, top, right, bottom] = shapes.length === 0 ? [0, 0, GRID, GRID] : outline.computeTightBounds()
  const box = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
  grid = box.width * box.height
  for (const shape of shapes) { const [l, t, r, b] = shape.path.computeTightBounds(); shape.share = ((r - l) * (b - t)) / grid }
  return { shapes, outline, box }
}

function shapeOf(tag: string, text: string, body: string): Shape | undefined {
  const attribute = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1]
  const number = (name: string): number => Number(attribute(name) ?? 0)
  const path = new Path2D(tag === 'path' ? attribute('d') ?? '' : '')
  if (tag === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, Math.PI * 2)
  if (tag === 'ellipse') path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), ellipseTurn(attribute('transform')), 0, Math.PI * 2)
  if (tag === 'rect') path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  if (attribute('fill-rule') === 'evenodd') path.setFillType(FillType.EvenOdd)
  const stroke = attribute('stroke')
  const ink = inkOf(stroke ?? attribute('fill') ?? '#000000', body)
  return ink ? { path, ink, alpha: Number(attribute('opacity') ?? 1), line: stroke ? Number(attribute('stroke-width') ?? 1) : 0, share: 0 } : undefined
}

/** A turned ellipse lies on its own middle, so only the turn of its matrix or rotation matters. */
function ellipseTurn(transform: string | undefined): number {
  const degrees = /rotate\(([-\d.]+)/.exec(transform ?? '')?.[1]
  return degrees === undefined ? 0 : (Number(degrees) * Math.PI) / 180
}

function inkOf(fill: string, body: string): Ink | undefined {
  if (/^#[0-9a-f]{3}([0-9a-f]{3})?$/i.test(fill)) return fill
  const id = /^url\(#(.+)\)$/.exec(fill)?.[1]
  if (!id) return fill === 'none' ? undefined : fill === 'white' ? '#ffffff' : '#3b3a45'
  const at = body.indexOf(`id="${id}"`)
  return /stop-color="(#[0-9a-f]{3,6})"/i.exec(body.slice(Math.max(0, at)))?.[1] ?? '#b98f4e'
}

/** A stock colour as a muted, slightly warm paper; with a dye, most of its own hue gives way. */
export function toPaper(ink: Ink, dye: Ink | undefined): Ink {
  const muted = mix(soften(ink, 0.6), '#d8b98a', 0.13)
  if (!dye) return muted
  const light = brightness(ink)
  return mix(muted, light > 0.55 ? mix(dye, '#fff6e4', (light - 0.55) * 0.9) : mix(dye, '#1b1830', (0.55 - light) * 0.8), 0.78)
}

/** How many units one step of the grid is when an icon fills a room without being stretched. */
export function stepOf({ box }: Shapes, room: { width: number; height: number }): number {
  return Math.min(room.width / box.width, room.height / box.height)
}

/** Lays an icon as paper: one outline with a shadow and an edge, and its shapes upon it. It stands on `y`, centred on `x`, within the room given. */
export function drawShapes(pen: Pen, icon: string, at: { x: number; y: number; width: number; height: number; dye?: Ink | undefined }): void {
  const cutouts = shapesOf(icon)
  const { box } = cutouts
  const step = stepOf(cutouts, at)
  placed(pen, { x: at.x - (box.x + box.width / 2) * step, y: at.y - (box.y + box.height) * step, scale: step }, (own) => {
    const { ctx, palette, depth } = own
    cut(own, cutouts.outline, '#7d6a58', { lift: 0.55, edge: 0 })
    for (const { path, ink, alpha, line, share } of cutouts.shapes) {
      const paper = lit(palette, toPaper(ink, at.dye), depth)
      ctx.globalAlpha = alpha
      if (line > 0) { ctx.strokeStyle = paper; ctx.lineWidth = line; ctx.stroke(path); continue }
      ctx.fillStyle = paper
      ctx.fill(path, path.getFillType() === FillType.EvenOdd ? 'evenodd' : 'nonzero')
      if (share > 0.12) { ctx.strokeStyle = faded(lighter(paper, 0.5), 0.4); ctx.lineWidth = 0.28; ctx.stroke(path) }
    }
    ctx.globalAlpha = 1
    ctx.strokeStyle = faded('#fff3dc', 0.4)
    ctx.lineWidth = 0.4
    ctx.stroke(cutouts.outline)
  })
}
