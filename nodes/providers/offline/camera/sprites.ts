import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { onStage, standingArea, type Actor } from '../artist/cast.ts'
import { texture } from '../artist/grain.ts'
import { pixelsOf } from '../artist/layout.ts'
import { drawActor, drawProps } from '../artist/perform.ts'
import { boundsOf, type Area } from '../artist/puppet/index.ts'
import { penAt, type Show } from '../artist/show.ts'
import type { Attitude } from './acting.ts'

/** A puppet cut out in the positions it was asked for, in the pixels of its show. */
export interface Sprite { area: Area; feet: { x: number; y: number }; poseOf(attitude: Attitude): Canvas }

/** Positions kept of one puppet, in pixels of all of them: what moves in a circle is drawn once. */
const KEPT = 24e6

/** Draws the positions of an actor as they are needed. All have the same place in the frame. */
export function spriteOf(show: Show, actor: Actor, { margin, poses }: { margin: number; poses: readonly Attitude['pose'][] }): Sprite {
  const bounds = [actor.pose, ...poses].map((pose) => boundsOf(actor.look, pose))
  const area = cropped(pixelsOf(show, onStage(actor, grown(union(bounds)))), show, margin)
  const known = new Map<string, Canvas>()
  const most = Math.max(2, Math.floor(KEPT / (area.width * area.height)))
  const feet = pixelsOf(show, { x: actor.x, y: actor.y, width: 0, height: 0 })
  return {
    area, feet,
    poseOf({ key, pose, swing }) {
      const found = known.get(key)
      if (found) return found
      const [oldest] = known.keys()
      const canvas = known.size >= most && oldest !== undefined ? emptied(known, oldest) : createCanvas(area.width, area.height)
      const ctx = canvas.getContext('2d')
      ctx.save()
      drawActor(penAt(ctx, show, { depth: 1, margin: 0, density: 1, origin: area }), actor, pose, swing)
      ctx.restore()
      texture(canvas)
      known.set(key, canvas)
      return canvas
    },
  }
}

function emptied(known: Map<string, Canvas>, key: string): Canvas {
  const canvas = known.get(key) ?? createCanvas(1, 1)
  known.delete(key)
  const ctx: SKRSContext2D = canvas.getContext('2d')
  ctx.resetTransform()
  ctx.clearRect(0, 0, canvas.width, canvas.height)
  return canvas
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
  return { x: x - width * 0.3, y: y - height * 0.14, width: width * 1.6, height: height * 1.24 }
}

/** Only what some gaze can see; a puppet that walks may come from beside the frame. */
function cropped({ x, y, width, height }: Area, frame: { width: number; height: number }, margin: number): Area {
  const left = Math.floor(Math.max(-margin - frame.width * 0.3, x))
  const top = Math.floor(Math.max(-margin, y))
  const right = Math.ceil(Math.min(frame.width * 1.3 + margin, x + width))
  const bottom = Math.ceil(Math.min(frame.height + margin, y + height))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

function union(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return { x, y, width: Math.max(...areas.map((area) => area.x + area.width)) - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y }
}
