import type { Layout } from '../../../values/media.ts'
import { heldArea, onStage, standingArea } from './cast.ts'
import { planeOf, STAGE } from './frame.ts'
import { boundsOf, faceOf, type Area } from './puppet/index.ts'
import type { Show } from './show.ts'

/** What is where in the picture, in pixels, cut to the frame. Props that the frame leaves out are not listed. */
export function layoutOf(show: Show): Layout {
  const { actors, props } = show.cast
  const inFrame = (area: Area) => clip(pixelsOf(show, area), show)
  const held = actors.flatMap((actor) => {
    return actor.held ? [{ name: actor.held.name, area: onStage(actor, heldArea(actor, actor.held)) }] : []
  })
  const standing = props.map((one) => ({ name: one.prop.name, area: standingArea(one) }))
  return {
    characters: actors.map((actor) => {
      const face = inFrame(onStage(actor, faceOf(actor.look, actor.pose)))
      return { name: actor.name, box: inFrame(onStage(actor, boundsOf(actor.look, actor.pose))), ...(face.width > 0 && face.height > 0 ? { face } : {}) }
    }),
    props: [...held, ...standing].map(({ name, area }) => ({ name, box: inFrame(area) })).filter(({ box }) => box.width > 0 && box.height > 0),
  }
}

/** An area of the puppets' plane in pixels of the picture; a rolled camera gives the upright box around it. */
export function pixelsOf(show: Show, { x, y, width, height }: Area): Area {
  const plane = planeOf(show.view, 1)
  const unit = show.height / STAGE.height
  const [sin, cos] = [Math.sin(show.view.roll), Math.cos(show.view.roll)]
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([px = 0, py = 0]) => {
    const sy = STAGE.floor + (py - STAGE.floor) * show.view.squash
    const dx = (px * plane.scale + plane.x - STAGE.width / 2) * unit
    const dy = (sy * plane.scale + plane.y - STAGE.height / 2) * unit
    return { x: show.width / 2 + dx * cos - dy * sin, y: show.height / 2 + dx * sin + dy * cos }
  })
  const left = Math.min(...corners.map((one) => one.x))
  const top = Math.min(...corners.map((one) => one.y))
  return { x: left, y: top, width: Math.max(...corners.map((one) => one.x)) - left, height: Math.max(...corners.map((one) => one.y)) - top }
}

function clip({ x, y, width, height }: Area, frame: { width: number; height: number }): Area {
  const left = Math.min(frame.width, Math.max(0, x))
  const top = Math.min(frame.height, Math.max(0, y))
  const round = (value: number) => Math.round(value * 10) / 10
  return { x: round(left), y: round(top), width: round(Math.max(0, Math.min(frame.width, x + width) - left)), height: round(Math.max(0, Math.min(frame.height, y + height) - top)) }
}
