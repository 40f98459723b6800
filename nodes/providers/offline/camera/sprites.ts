import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { onStage, standingArea, type Actor } from '../artist/cast.ts'
import { texture } from '../artist/grain.ts'
import { pixelsOf } from '../artist/layout.ts'
import { drawActor, drawProps } from '../artist/perform.ts'
import { boundsOf, type Area } from '../artist/puppet/index.ts'
import { poseOf, type Pose } from '../artist/puppet/pose.ts'
import { penAt, type Show } from '../artist/show.ts'

/** Positions of one puppet, cut out and ready to be shown one after the other. All have the same place in the frame. */
export interface Sprite {
  x: number
  y: number
  poses: Canvas[]
  /** The position with closed eyes; the same as the first where eyes do not blink. */
  blink: Canvas
  /** Seconds for all positions once. */
  cycle: number
  gait: 'idle' | 'walk' | 'run'
  /** 1 when it faces right. */
  facing: 1 | -1
  feet: { x: number; y: number }
  /** Height of the body in pixels. */
  tall: number
}

const STRIDES = 12
const SWAY = [0, 0.18, 0.3, 0.18, 0, -0.18, -0.3, -0.18]

/** Draws the positions an actor goes through: strides when it walks or runs, else a sway of what hangs loose. */
export function spriteOf(show: Show, actor: Actor, margin: number): Sprite {
  const gait = actor.action === 'walk' || actor.action === 'run' ? actor.action : 'idle'
  const area = cropped(pixelsOf(show, onStage(actor, grown(boundsOf(actor.look, actor.pose)))), show, margin)
  const draw = (pose: Pose, swing: number) => {
    const canvas = createCanvas(area.width, area.height)
    const ctx = canvas.getContext('2d')
    drawActor(penAt(ctx, show, { depth: 1, margin: 0, density: 1, origin: area }), actor, pose, swing)
    texture(canvas)
    return canvas
  }
  const poses = gait === 'idle'
    ? SWAY.slice(0, 3).concat(SWAY.slice(5, 7)).map((swing) => draw(actor.pose, swing))
    : Array.from({ length: STRIDES }, (_, i) => draw(poseOf(actor.emotion, actor.action, { phase: i / STRIDES, carries: actor.held !== undefined }), Math.sin((i / STRIDES) * Math.PI * 2) * 0.5))
  const first = poses[0] ?? createCanvas(1, 1)
  const feet = pixelsOf(show, { x: actor.x, y: actor.y, width: 0, height: 0 })
  return {
    x: area.x, y: area.y, poses: gait === 'idle' ? order(poses) : poses, gait, facing: actor.flip ? -1 : 1, feet,
    blink: gait === 'idle' && !actor.pose.eyesClosed ? draw({ ...actor.pose, eyesClosed: true }, 0) : first,
    cycle: gait === 'run' ? 0.66 : gait === 'walk' ? 1 : 2.8,
    tall: pixelsOf(show, onStage(actor, { x: 0, y: -100, width: 1, height: 100 })).height,
  }
}

/** 0, ½, 1, ½, 0, −½, −1, −½ from the five that differ. */
function order(poses: readonly Canvas[]): Canvas[] {
  return [0, 1, 2, 1, 0, 3, 4, 3].flatMap((at) => poses[at] ?? [])
}

/** The props on the floor, cut out; undefined when there are none. */
export function propsSprite(show: Show, margin: number): { canvas: Canvas; x: number; y: number } | undefined {
  if (show.cast.props.length === 0 && !show.flats.some(({ depth }) => depth === 1)) return undefined
  const whole = show.flats.some(({ depth }) => depth === 1)
  const areas = show.cast.props.map((one) => pixelsOf(show, grown(standingArea(one))))
  const area = cropped(whole ? { x: -margin, y: -margin, width: show.width + margin * 2, height: show.height + margin * 2 } : union(areas), show, margin)
  const canvas = createCanvas(area.width, area.height)
  const pen = penAt(canvas.getContext('2d'), show, { depth: 1, margin: 0, density: 1, origin: area })
  for (const flat of show.flats) if (flat.depth === 1) flat.paint(pen)
  drawProps(pen, show.cast)
  texture(canvas)
  return { canvas, x: area.x, y: area.y }
}

/** Room for strides, shadows and whatever hangs out. */
function grown({ x, y, width, height }: Area): Area {
  return { x: x - width * 0.3, y: y - height * 0.12, width: width * 1.6, height: height * 1.2 }
}

function cropped({ x, y, width, height }: Area, frame: { width: number; height: number }, margin: number): Area {
  const left = Math.floor(Math.max(-margin * 2, x))
  const top = Math.floor(Math.max(-margin, y))
  const right = Math.ceil(Math.min(frame.width + margin * 2, x + width))
  const bottom = Math.ceil(Math.min(frame.height + margin, y + height))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

function union(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return { x, y, width: Math.max(...areas.map((area) => area.x + area.width)) - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y }
}
