import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Depiction } from '../../../capabilities.ts'
import { castOf, leadFirst, type Cast } from './cast.ts'
import { faded, mix } from './color.ts'
import { planeOf, STAGE, viewOf, type View } from './frame.ts'
import { paletteOf, type Palette } from './palette.ts'
import { texture } from './grain.ts'
import type { Pen } from './paper.ts'
import { buildSet, planSet } from './sets/index.ts'
import type { Flat } from './sets/kit.ts'
import { mat, sheetGround, tabletop } from './sets/sheet.ts'

/** Everything a picture shows, before it is drawn: set, cast, light and view. */
export interface Show { depiction: Depiction; width: number; height: number; palette: Palette; flats: Flat[]; cast: Cast; view: View }

/** A painted plane: its canvas covers the frame and a margin around it; `density` is its pixels per pixel of the frame. */
export interface Plane { depth: number; canvas: Canvas; density: number; margin: number }

/** Sets the stage for a depiction. What comes out depends on the depiction alone. */
export async function setShow(asked: Depiction, { width, height }: { width: number; height: number }): Promise<Show> {
  const depiction = { ...asked, figures: leadFirst(asked) }
  const sheet = depiction.subject === 'component'
  const place = sheet && depiction.figures[0]?.kind === 'location'
  const plan = planSet(depiction)
  const plain = sheet && !place
  const palette = paletteOf(plain ? { time: 'noon', weather: 'clear', mood: '' } : depiction, plan.indoors && !plain)
  const cast = castOf(depiction, width / height)
  const flats = plain ? sheetGround() : await buildSet(plan, palette)
  const view = viewOf(sheet ? { size: place ? 'wide' : depiction.figures[0]?.kind === 'prop' ? 'insert' : 'full', angle: 'eye' } : depiction, cast.subjects)
  if (view.set && !plain && !cast.actors.some(({ held }) => held)) flats.push(tabletop(view.zoom))
  return { depiction, width, height, palette, cast, view, flats: place ? [...flats.filter((flat) => flat.depth <= 1), mat()] : flats }
}

/** Moves a canvas to the coordinates of the stage as the view sees them at a depth, and gives the pen for it; `origin` is the pixel of the frame at the canvas's corner. */
export function penAt(ctx: SKRSContext2D, show: Show, { depth, margin, density, origin }: { depth: number; margin: number; density: number; origin?: { x: number; y: number } }): Pen {
  const { width, height, view, palette } = show
  const plane = planeOf(view, depth)
  const unit = height / STAGE.height
  ctx.setTransform(density, 0, 0, density, (margin - (origin?.x ?? 0)) * density, (margin - (origin?.y ?? 0)) * density)
  ctx.translate(width / 2, height / 2)
  if (view.roll !== 0) ctx.rotate(view.roll)
  ctx.scale(unit, unit)
  ctx.translate(-STAGE.width / 2, -STAGE.height / 2)
  ctx.translate(plane.x, plane.y)
  ctx.scale(plane.scale, plane.scale)
  if (depth < 0.95 && view.loom !== 1) {
    ctx.translate(0, 700)
    ctx.scale(1, view.loom)
    ctx.translate(0, -700)
  }
  return { ctx, palette: depth === 1 ? { ...palette, ambient: mix(palette.ambient, '#fff4e4', 0.26) } : palette, depth, scale: plane.scale * unit * density }
}

/** How soft the lens leaves what is at a depth, in pixels of a picture 720 high. */
export function softness(view: View, depth: number): number {
  return view.set ? 6 * (1.1 - depth) : view.zoom < 1.7 || depth > 1 ? 0 : Math.min(9, (view.zoom - 1.3) * 2.6) * (1.15 - depth)
}

/** Paints flats of neighbouring depths onto one plane, out of focus where the lens leaves them so. */
export function paintPlane(show: Show, flats: readonly Flat[], { depth, margin, grain = true }: { depth: number; margin: number; grain?: boolean }): Plane {
  const soft = softness(show.view, depth)
  const density = soft > 2.5 ? 0.4 : 1
  const canvas = createCanvas(Math.ceil((show.width + margin * 2) * density), Math.ceil((show.height + margin * 2) * density))
  const ctx = canvas.getContext('2d')
  for (const flat of flats) {
    ctx.save()
    flat.paint(penAt(ctx, show, { depth: flat.depth, margin, density }))
    ctx.restore()
    if (show.depiction.weather === 'fog' && !show.palette.indoors) veil(canvas, show.palette, flat.depth)
  }
  if (grain && soft === 0) texture(canvas)
  return { depth, density, margin, canvas: soft > 0.4 ? blurred(canvas, soft * density * (show.height / 720)) : canvas }
}

function veil(canvas: Canvas, palette: Palette, depth: number): void {
  if (depth >= 1) return
  const ctx = canvas.getContext('2d')
  ctx.save()
  ctx.resetTransform()
  ctx.globalCompositeOperation = 'source-atop'
  ctx.fillStyle = faded(palette.air, 0.2 * (1 - depth))
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  ctx.restore()
}

function blurred(canvas: Canvas, radius: number): Canvas {
  const soft = createCanvas(canvas.width, canvas.height)
  const ctx = soft.getContext('2d')
  // Edges would fade into nothing, so the sharp sheet lies underneath.
  ctx.drawImage(canvas, 0, 0)
  ctx.filter = `blur(${radius.toFixed(2)}px)`
  ctx.drawImage(canvas, 0, 0)
  ctx.filter = 'none'
  return soft
}

/** Darkens the corners as a stage light leaves them, and lays the light of a lamp or the sun over all. */
export function vignette({ width, height, palette, depiction }: Show): Canvas {
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  const strength = depiction.subject === 'component' ? 0.12 : palette.night || palette.indoors ? 0.46 : 0.3
  const shade = ctx.createRadialGradient(width / 2, height * 0.48, height * 0.5, width / 2, height / 2, width * 0.66)
  shade.addColorStop(0, faded(palette.shadow, 0))
  shade.addColorStop(1, faded(palette.shadow, strength))
  ctx.fillStyle = shade
  ctx.fillRect(0, 0, width, height)
  if (depiction.subject === 'component' || palette.indoors) return canvas
  const { sun } = palette
  const light = ctx.createRadialGradient(width * sun.x, height * (0.5 - sun.height * 0.4), 0, width * sun.x, height * 0.5, width * 0.7)
  light.addColorStop(0, faded(palette.glow, sun.shown ? 0.16 : 0.05))
  light.addColorStop(1, faded(palette.glow, 0))
  ctx.fillStyle = light
  ctx.fillRect(0, 0, width, height)
  return canvas
}
