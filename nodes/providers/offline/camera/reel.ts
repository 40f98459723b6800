import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { VideoRequest } from '../../../capabilities.ts'
import { inDrawingOrder } from '../artist/perform.ts'
import { paintPlane, vignette, type Plane, type Show } from '../artist/show.ts'
import { weatherOf, type Weather } from '../artist/weather.ts'
import { gazeAt, MARGIN, shiftOf, type Gaze } from './moves.ts'
import { propsSprite, spriteOf, type Sprite } from './sprites.ts'

type Sheet = Plane & { top: number }

/** A show cut into what moves apart: planes, puppets, air. Made once for a clip. */
export interface Reel { show: Show; behind: Sheet[]; front: Sheet[]; props: { canvas: Canvas; x: number; y: number } | undefined; sprites: Sprite[]; weather: Weather | undefined; corners: Canvas }

const GROUPS = [[0, 0.3, 0.15], [0.3, 0.7, 0.5], [0.7, 1, 0.88]] as const

/** Paints every plane and every position of the puppets once. The seed moves drops and leaves only. */
export function cutReel(show: Show, seed: number): Reel {
  const margin = Math.ceil(show.width * MARGIN)
  const sheet = (from: number, to: number, depth: number): Sheet[] => {
    const flats = show.flats.filter((flat) => flat.depth >= from && flat.depth < to)
    return flats.length === 0 ? [] : [trimmed(paintPlane(show, flats, { depth, margin }))]
  }
  const { width, height, palette, depiction } = show
  return {
    show, behind: GROUPS.flatMap(([from, to, depth]) => sheet(from, to, depth)), front: show.view.zoom < 1.6 ? sheet(1.001, 9, 1.35) : [],
    props: propsSprite(show, margin), sprites: inDrawingOrder(show.cast.actors).map((actor) => spriteOf(show, actor, margin)),
    weather: depiction.subject === 'component' ? undefined : weatherOf({ weather: depiction.weather, palette, width, height, seed }), corners: vignette(show),
  }
}

/** Cuts the empty rows above a plane away: what is not there need not be moved. */
function trimmed(plane: Plane): Sheet {
  const { canvas } = plane
  const { width, height } = canvas
  const pixels = canvas.data()
  let row = 0
  while (row < height - 1 && isEmpty(pixels, row * width * 4, (row + 1) * width * 4)) row++
  if (row < 8) return { ...plane, top: 0 }
  const cut = createCanvas(width, height - row)
  cut.getContext('2d').drawImage(canvas, 0, -row)
  return { ...plane, canvas: cut, top: row / plane.density }
}

function isEmpty(pixels: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 3; i < to; i += 12) if (pixels[i] !== 0) return false
  return true
}

/** The frames of a clip as RGBA, made one after the other on two canvases in turn: a frame's bytes hold until the one after the next is asked for. */
export function* framesOf(reel: Reel, request: Pick<VideoRequest, 'movement' | 'fps'>, count: number): Generator<Uint8Array> {
  const { width, height } = reel.show
  const canvases = [createCanvas(width, height), createCanvas(width, height)] as const
  for (let i = 0; i < count; i++) {
    const canvas = i % 2 === 0 ? canvases[0] : canvases[1]
    const seconds = i / request.fps
    const gaze = gazeAt(request.movement, count === 1 ? 0.5 : i / (count - 1), count / request.fps)
    drawFrame(canvas.getContext('2d'), reel, { gaze, seconds, half: (i + 0.5 - count / 2) / request.fps })
    yield canvas.data()
  }
}

/** A moment of the clip: `half` is the time from its middle. */
interface Moment { gaze: Gaze; seconds: number; half: number }

function drawFrame(ctx: SKRSContext2D, reel: Reel, moment: Moment): void {
  const { show, behind, front, props, sprites } = reel
  const { gaze, seconds } = moment
  ctx.save()
  for (const plane of behind) drawSheet(ctx, show, gaze, plane)
  aim(ctx, show, gaze, 1)
  if (props) ctx.drawImage(props.canvas, props.x, props.y)
  sprites.forEach((sprite, i) => drawSprite(ctx, sprite, { at: i, zoom: show.view.zoom, moment }))
  for (const plane of front) drawSheet(ctx, show, gaze, plane)
  ctx.resetTransform()
  reel.weather?.(ctx, seconds)
  ctx.drawImage(reel.corners, 0, 0)
  ctx.restore()
}

function aim(ctx: SKRSContext2D, { width, height }: Show, gaze: Gaze, depth: number): void {
  const { scale, x, y } = shiftOf(gaze, depth, { width, height })
  ctx.setTransform(1, 0, 0, 1, width / 2 + x, height / 2 + y)
  if (gaze.roll !== 0) ctx.rotate(gaze.roll)
  ctx.scale(scale, scale)
  ctx.translate(-width / 2, -height / 2)
}

function drawSheet(ctx: SKRSContext2D, show: Show, gaze: Gaze, { depth, canvas, density, margin, top }: Sheet): void {
  aim(ctx, show, gaze, depth)
  ctx.drawImage(canvas, -margin, top - margin, canvas.width / density, canvas.height / density)
}

/** A puppet breathes, sways and blinks; one that walks goes on through the frame in strides on twos. */
function drawSprite(ctx: SKRSContext2D, sprite: Sprite, { at, zoom, moment: { seconds, half } }: { at: number; zoom: number; moment: Moment }): void {
  const own = seconds + at * 0.83
  const phase = (own / sprite.cycle) % 1
  const pose = blinks(own) && sprite.gait === 'idle' ? sprite.blink : sprite.poses[Math.floor(phase * sprite.poses.length)] ?? sprite.blink
  const calm = 1 / Math.sqrt(Math.max(1, zoom))
  const gone = sprite.gait === 'idle' || zoom > 2.4 ? 0 : sprite.facing * half * sprite.tall * (sprite.gait === 'run' ? 0.5 : 0.22)
  const hop = sprite.gait === 'idle' ? 0 : -Math.abs(Math.sin(phase * Math.PI * 2)) * sprite.tall * (sprite.gait === 'run' ? 0.03 : 0.014)
  const breath = 1 + 0.007 * calm * Math.sin(own * 2)
  const sway = 0.008 * calm * Math.sin(own * 1.15 + at)
  ctx.save()
  ctx.translate(sprite.feet.x + Math.max(-0.3, Math.min(0.3, gone / 1280)) * 1280, sprite.feet.y + hop)
  ctx.rotate(sway)
  ctx.scale(1, breath)
  ctx.translate(-sprite.feet.x, -sprite.feet.y)
  ctx.drawImage(pose, sprite.x, sprite.y)
  ctx.restore()
}

const blinks = (seconds: number): boolean => seconds % 2.9 > 2.74
