import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { VideoRequest } from '../../../capabilities.ts'
import { inDrawingOrder } from '../artist/perform.ts'
import { vignette, type Show } from '../artist/show.ts'
import { layoutOf } from '../artist/layout.ts'
import { attitudeOf, partOf, type Part } from './acting.ts'
import { airOf, flames, type Air } from './air.ts'
import { courseOf } from './course.ts'
import { gazeAt, gazesOf, marginOf, REST, shiftOf, type Course, type Gaze } from './moves.ts'
import { aim, drawSheet, sheetsBefore, sheetsBehind, softened, type Sheet, type Shoot } from './sheets.ts'
import { propsSprite, spriteOf, type Sprite } from './sprites.ts'

/** A moment of the clip. */
export interface Moment { gaze: Gaze; seconds: number }

/** One thing of the picture at its depth. What is `still` looks the same as long as the camera does not move. */
interface Layer { depth: number; still: boolean; draw(ctx: SKRSContext2D, moment: Moment): void }

/** A show cut into what moves apart, for one clip. */
export interface Reel { shoot: Shoot; course: Course; layers: Layer[] }

type Take = Pick<VideoRequest, 'movement' | 'seconds'>

/** Paints every plane of a show once. The seed moves drops and leaves only. */
export function cutReel(show: Show, take: Take, seed: number): Reel {
  const { width, height } = show
  const actors = inDrawingOrder(show.cast.actors)
  const parts = actors.map((actor, order) => partOf(show, actor, { seconds: take.seconds, order }))
  const lead = parts.find(({ actor }) => actor === show.cast.actors[0])
  const course = courseOf(show, take, (lead?.walk ?? 0) / width)
  const gazes = gazesOf(course)
  const frame = { width, height, target: course.target }
  const sharp = Math.min(1.3, Math.max(1, ...gazes.map((gaze) => shiftOf(gaze, 1, frame).scaleY)))
  const shoot: Shoot = { ...frame, gazes, sharp, show: { ...show, width: width * sharp, height: height * sharp } }
  return { shoot, course, layers: layersOf(show, shoot, { parts, seed }) }
}

/** The layers, the farthest first. */
function layersOf(show: Show, shoot: Shoot, { parts, seed }: { parts: readonly Part[]; seed: number }): Layer[] {
  const margin = marginOf(shoot.gazes, 1, shoot) * shoot.sharp
  const props = propsSprite(shoot.show, margin)
  const aired = ({ depth, draw }: Air): Layer => ({ depth, still: false, draw(ctx, { gaze, seconds }) {
    // What is nearer than the puppets fills the frame wherever the camera is.
    if (depth > 1) ctx.resetTransform()
    else aim(ctx, gaze, depth, shoot)
    draw(ctx, seconds)
  } })
  const layers: Layer[] = [
    ...sheetsBehind(shoot).map((sheet): Layer => ({ depth: Math.min(0.99, sheet.depth), still: true, draw(ctx, { gaze }) {
      aim(ctx, gaze, sheet.depth, shoot)
      drawSheet(ctx, sheet, gaze.focus === undefined ? 0 : 1 - gaze.focus)
    } })),
    ...(props ? [{ depth: 1, still: true, draw: (ctx: SKRSContext2D, { gaze }: Moment) => drawCutOut(ctx, shoot, { gaze, canvas: props.canvas, x: props.x, y: props.y }) }] : []),
    ...parts.map((part) => performance(shoot, part, margin)),
    ...flames(show, parts.some(({ walk }) => walk !== 0) ? [] : layoutOf(show).props).map(aired),
    ...sheetsBefore(shoot).map((sheet) => before(shoot, sheet)),
    ...airOf(show, seed).map(aired),
  ]
  // Sorting keeps the order of what has the same depth.
  return [...layers.toSorted((a, b) => a.depth - b.depth), light(show)]
}

/** What frames the picture stands still; blades and leaves near the lens bend in the wind, from the lower edge up. */
function before(shoot: Shoot, sheet: Sheet): Layer {
  const grows = shoot.show.flats.some(({ sways }) => sways)
  const wild = !grows ? 0 : shoot.show.depiction.weather === 'wind' || shoot.show.depiction.weather === 'storm' ? 2.2 : 1
  return { depth: sheet.depth, still: false, draw(ctx, { gaze, seconds }) {
    aim(ctx, gaze, sheet.depth, shoot)
    const wind = wild * (0.012 * Math.sin(seconds * 1.3) + 0.006 * Math.sin(seconds * 2.9 + 1))
    ctx.transform(1, 0, wind, 1, -wind * shoot.height, 0)
    drawSheet(ctx, sheet, 0)
  } }
}

/** The light in the corners breathes a little, so that no two frames are the same. */
function light(show: Show): Layer {
  const corners = vignette(show)
  return { depth: Infinity, still: false, draw(ctx, { seconds }) {
    ctx.resetTransform()
    ctx.globalAlpha = 0.93 + 0.045 * Math.sin(seconds * 1.9) + 0.02 * Math.sin(seconds * 5.3 + 1)
    ctx.drawImage(corners, 0, 0)
    ctx.globalAlpha = 1
  } }
}

function drawCutOut(ctx: SKRSContext2D, shoot: Shoot, { gaze, canvas, x, y }: { gaze: Gaze; canvas: Canvas; x: number; y: number }): void {
  aim(ctx, gaze, 1, shoot)
  ctx.drawImage(canvas, x / shoot.sharp, y / shoot.sharp, canvas.width / shoot.sharp, canvas.height / shoot.sharp)
}

/** Whoever is looked over the shoulder of is nearer to the lens than the one who is looked at. */
const SHOULDER = 1.2

/** One puppet through the clip. */
function performance(shoot: Shoot, part: Part, margin: number): Layer {
  const depth = part.actor.shoulder ? SHOULDER : 1
  const sprite = spriteOf(shoot.show, part.actor, { margin, poses: [part.rest, attitudeOf(part, part.seconds * 0.3).pose] })
  const blurred = new WeakMap<Canvas, Canvas>()
  return { depth, still: false, draw(ctx, { gaze, seconds }) {
    const attitude = attitudeOf(part, seconds)
    const { feet } = sprite
    aim(ctx, gaze, depth, shoot)
    ctx.scale(1 / shoot.sharp, 1 / shoot.sharp)
    ctx.translate(feet.x + attitude.dx * shoot.sharp, feet.y - attitude.lift * shoot.sharp)
    ctx.rotate(attitude.turn)
    ctx.scale(1, attitude.breath)
    ctx.translate(-feet.x, -feet.y)
    drawPose(ctx, sprite, { canvas: sprite.poseOf(attitude), blur: gaze.focus ?? 0, blurred })
  } }
}

function drawPose(ctx: SKRSContext2D, { area }: Sprite, { canvas, blur, blurred }: { canvas: Canvas; blur: number; blurred: WeakMap<Canvas, Canvas> }): void {
  if (blur < 1) ctx.drawImage(canvas, area.x, area.y)
  if (blur <= 0) return
  const soft = blurred.get(canvas) ?? softened(canvas, 1)
  blurred.set(canvas, soft)
  ctx.globalAlpha = blur
  ctx.drawImage(soft, area.x, area.y, area.width, area.height)
  ctx.globalAlpha = 1
}

/** The frames of a clip as RGBA, made one after the other on two canvases in turn: a frame's bytes hold until the one after the next is asked for. */
export function* framesOf({ shoot, course, layers }: Reel, fps: number, count: number): Generator<Uint8Array> {
  const canvases = [createCanvas(shoot.width, shoot.height), createCanvas(shoot.width, shoot.height)] as const
  const drawn = course.movement === 'static' ? merged(layers, shoot) : layers
  for (let i = 0; i < count; i++) {
    const canvas = i % 2 === 0 ? canvases[0] : canvases[1]
    const ctx = canvas.getContext('2d')
    const moment = { seconds: i / fps, gaze: gazeAt(course, count === 1 ? 0.5 : i / (count - 1)) }
    for (const layer of drawn) layer.draw(ctx, moment)
    yield canvas.data()
  }
}

/** For a camera that stands: neighbouring layers that do not move become one. */
function merged(layers: readonly Layer[], { width, height }: Shoot): Layer[] {
  const all: Layer[] = []
  let open: SKRSContext2D | undefined
  for (const layer of layers) {
    if (!layer.still) {
      open = undefined
      all.push(layer)
      continue
    }
    if (!open) {
      const canvas = createCanvas(width, height)
      open = canvas.getContext('2d')
      all.push({ depth: layer.depth, still: true, draw(ctx) { ctx.resetTransform(); ctx.drawImage(canvas, 0, 0) } })
    }
    layer.draw(open, { seconds: 0, gaze: REST })
  }
  return all
}
