import { drawProp } from './props.ts'
import { placed, type Pen } from './paper.ts'
import { heldArea, type Actor, type Cast } from './cast.ts'
import { drawFootShadow, drawPuppet } from './puppet/index.ts'
import type { Pose } from './puppet/pose.ts'

/** Draws one actor at its place, with what it holds and the shadow at its feet. */
export function drawActor(pen: Pen, actor: Actor, pose: Pose, swing = 0): void {
  const { held, look, x, y, scale, flip } = actor
  placed(pen, { x, y, scale, flip }, (own) => {
    drawFootShadow(own, look, pose)
    drawPuppet(own, look, pose, {
      swing,
      held: held && ((hand) => drawProp(hand, held, { x: 2, y: held.hangs ? heldArea(actor, held).height * 0.9 : 4, size: heldArea(actor, held).height })),
    })
  })
}

/** Props first, then actors, those behind before those in front, the lead last. */
export function drawProps(pen: Pen, cast: Cast): void {
  for (const { prop, x, y, size } of cast.props) drawProp(pen, prop, { x, y, size })
}

export function inDrawingOrder(actors: readonly Actor[]): Actor[] {
  return actors.map((actor, i) => ({ actor, i })).sort((a, b) => a.actor.y - b.actor.y || b.i - a.i).map(({ actor }) => actor)
}
