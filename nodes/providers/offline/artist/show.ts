import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Depiction } from '../../../capabilities.ts'
import type { Reframing } from '../../../values/media.ts'
import { castOf, leadFirst, type Cast } from './cast.ts'
import { faded } from './color.ts'
import { planeOf, STAGE, viewOf, type View } from './frame.ts'
import { paletteOf, type Palette } from './palette.ts'
import { texture } from './grain.ts'
import { castShadow, tapered, wash } from './layers.ts'
import type { Pen } from './paper.ts'
import { reframed } from './reframe.ts'
import { buildSet, planSet } from './sets/index.ts'
import type { Flat } from './sets/kit.ts'
import { spotlight } from './sets/spot.ts'
import { mat, sheetGround, tabletop } from './sets/sheet.ts'

/** Everything a picture shows, before it is drawn: set, cast, light and view. */
export interface Show { depiction: Depiction; width: number; height: number; palette: Palette; flats: Flat[]; cast: Cast; view: View }

/** A painted plane: its canvas covers the frame and a margin around it; `density` is its pixels per pixel of the frame. */
export interface Plane { depth: number; canvas: Canvas; density: number; margin: number }

/** From this near on, what frames the picture would stand before faces, and is left out. */
const UNFRAMED = 2.4

/** Sets the stage for a depiction, for another take framed anew. What comes out depends on these alone. */
export async function setShow(asked: Depiction, { width, height, reframing }: { width: number; height: number; reframing?: Reframing | undefined }): Promise<Show> {
  const depiction = { ...asked, figures: leadFirst(asked) }
  const sheet = depiction.subject === 'component'
  const place = sheet && depiction.figures[0]?.kind === 'location'
  const plan = planSet(depiction)
  const plain = sheet && !place
  const palette = paletteOf(plain ? { time: 'noon', weather: 'clear', mood: '' } : depiction, plain ? { indoors: false } : plan)
  const aspect = width / height
  const cast = castOf(depiction, aspect)
  const directed = viewOf(sheet ? { size: place ? 'wide' : depiction.figures[0]?.kind === 'prop' ? 'insert' : 'full', angle: 'eye' } : depiction, cast.subjects, aspect)
  const view = reframing ? reframed(directed, reframing, aspect) : directed
  const flats = plain ? sheetGround(palette) : buildSet(plan, { palette, aspect, depiction })
  if (!plain && cast.subjects) flats.push(...spotlight({ palette, view, subjects: cast.subjects, actors: cast.actors, size: depiction.size }))
  if (view.set && !plain && !cast.actors.some(({ held }) => held)) flats.push(tabletop(view.zoom))
  return { depiction, width, height, palette, cast, view, flats: place ? [...flats.filter(({ depth }) => depth <= 1), mat(aspect)] : view.zoom < UNFRAMED ? flats : flats.filter(({ depth }) => depth <= 1) }
}

interface Lens { depth: number; margin: number; density: number; origin?: { x: number; y: number }; /** Bound to the picture, not to the stage: what frames it. */ fixed?: boolean | undefined }

/** Moves a canvas to the coordinates of the stage as the view sees them at a depth, and gives the pen for it; `origin` is the pixel of the frame at the canvas's corner. */
export function penAt(ctx: SKRSContext2D, show: Show, { depth, margin, density, origin, fixed = false }: Lens): Pen {
  const { width, height, view, palette } = show
  const plane = fixed ? { scale: 1, x: 0, y: 0 } : planeOf(view, depth)
  const unit = height / STAGE.height
  ctx.setTransform(density, 0, 0, density, (margin - (origin?.x ?? 0)) * density, (margin - (origin?.y ?? 0)) * density)
  ctx.translate(width / 2, height / 2)
  if (view.roll !== 0) ctx.rotate(view.roll)
  ctx.scale(unit, unit)
  ctx.translate(-STAGE.width / 2, -STAGE.height / 2)
  ctx.translate(plane.x, plane.y)
  ctx.scale(plane.scale, plane.scale)
  const stretch = fixed ? 1 : depth === 1 ? view.squash : depth < 0.95 ? view.loom : 1
  if (stretch !== 1) {
    const foot = depth === 1 ? STAGE.floor : 700
    ctx.translate(0, foot)
    ctx.scale(1, stretch)
    ctx.translate(0, -foot)
  }
  return { ctx, palette, depth, scale: plane.scale * unit * density }
}

/** How soft the lens leaves what is at a depth, in pixels of a picture 720 high. */
export function softness(view: View, depth: number): number {
  if (view.set) return 6 * Math.max(0.3, 1.1 - depth)
  if (depth > 1) return 3.2
  return view.zoom < 1.9 ? 0 : Math.min(8, (view.zoom - 1.5) * 2.3) * (1.15 - depth)
}

/** Paints flats of neighbouring depths onto one plane, each casting its shadow on those behind it, out of focus where the lens leaves them so. */
export function paintPlane(show: Show, flats: readonly Flat[], { depth, margin, grain = true }: { depth: number; margin: number; grain?: boolean }): Plane {
  const soft = softness(show.view, depth)
  const density = soft > 2.5 ? 0.4 : 1
  const [width, height] = [Math.ceil((show.width + margin * 2) * density), Math.ceil((show.height + margin * 2) * density)]
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  const sheet = createCanvas(width, height)
  const { taper } = show.view
  const leaning = taper === 0 ? undefined : createCanvas(width, height)
  for (const flat of flats) {
    cleared(sheet)
    flat.paint(penAt(sheet.getContext('2d'), show, { depth: flat.depth, margin, density, fixed: flat.fixed }))
    if (!flat.light) wash(sheet, show, { flat, margin, density })
    const upright = !leaning || flat.fixed || flat.depth > 0.92 || flat.depth < 0.05
    if (leaning && !upright) tapered(sheet, cleared(leaning), taper)
    const drawn = leaning && !upright ? leaning : sheet
    if (!flat.light) castShadow(ctx, drawn, { palette: show.palette, flat, scale: (show.height / 720) * density })
    ctx.drawImage(drawn, 0, 0)
  }
  if (grain && soft === 0) texture(canvas)
  return { depth, density, margin, canvas: soft > 0.4 ? blurred(canvas, soft * density * (show.height / 720)) : canvas }
}

function cleared(canvas: Canvas): SKRSContext2D {
  const ctx = canvas.getContext('2d')
  ctx.resetTransform()
  ctx.clearRect(0, 0, canvas.width, canvas.height)
  return ctx
}

function blurred(canvas: Canvas, radius: number): Canvas {
  const soft = createCanvas(canvas.width, canvas.height)
  const ctx = soft.getContext('2d')
  ctx.filter = `blur(${radius.toFixed(2)}px)`
  // Edges of the frame would fade into nothing, so the picture is drawn a little larger than its canvas.
  const grow = radius * 2
  ctx.drawImage(canvas, -grow, -grow, canvas.width + grow * 2, canvas.height + grow * 2)
  ctx.filter = 'none'
  return soft
}

/** Darkens the edges as a stage light leaves them, deeper where the light is low. */
export function vignette({ width, height, palette, depiction }: Show): Canvas {
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  const strength = depiction.subject === 'component' ? 0.16 : palette.night || palette.indoors ? 0.6 : 0.44
  ctx.translate(width / 2, height * 0.5)
  ctx.scale(width / 2, height / 2)
  const shade = ctx.createRadialGradient(0, -0.06, 0.62, 0, 0, 1.5)
  for (const [stop, share] of [[0, 0], [0.3, 0.16], [0.62, 0.55], [1, 1]] as const) shade.addColorStop(stop, faded(palette.shadow, strength * share))
  ctx.fillStyle = shade
  ctx.fillRect(-1, -1, 2, 2)
  return canvas
}
