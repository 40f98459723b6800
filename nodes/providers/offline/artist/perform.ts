import { darker } from './color.ts'
import type { Palette } from './palette.ts'
import { drawProp } from './props.ts'
import { placed, type Pen } from './paper.ts'
import type { Actor } from './actor.ts'
import type { Cast } from './cast.ts'
import { STAGE } from './frame.ts'
import { gripAt, heldSize, leanOf } from './held.ts'
import { drawFootShadow, drawPuppet } from './puppet/index.ts'
import type { Pose } from './puppet/pose.ts'

/** The light that falls on an actor: little on whoever stands between the camera and what it looks at. */
export function lightOn({ shoulder }: Actor, palette: Palette): Palette {
  return shoulder ? { ...palette, ambient: darker(palette.ambient, 0.4) } : palette
}

/** Draws one actor at its place, with what it holds and the shadow at its feet. A pose keeps to how the actor stands to the viewer. */
export function drawActor(pen: Pen, actor: Actor, pose: Pose, swing = 0): void {
  const { held, look, x, y, scale, flip } = actor
  placed({ ...pen, palette: lightOn(actor, pen.palette) }, { x, y, scale, flip }, (own) => {
    if (!actor.shoulder && y > STAGE.floor - 50) drawFootShadow(own, look, pose)
    drawPuppet(own, look, { ...pose, yaw: actor.pose.yaw, away: actor.pose.away }, {
      swing,
      held: held && ((hand) => { const size = heldSize(look, held); placed(hand, { x: 0, y: 0, turn: leanOf(held, pose.action) }, (grip) => drawProp(grip, held, { ...gripAt(held, size), size })) }),
    })
  })
}

/** Props first, then actors, those behind before those in front, the lead last but for the shoulder that it is seen over. */
export function drawProps(pen: Pen, cast: Cast): void {
  for (const { prop, x, y, size } of cast.props) drawProp(pen, prop, { x, y, size })
}

export function inDrawingOrder(actors: readonly Actor[]): Actor[] {
  return actors.map((actor, i) => ({ actor, i })).sort((a, b) => Number(a.actor.shoulder) - Number(b.actor.shoulder) || b.i - a.i).map(({ actor }) => actor)
}
