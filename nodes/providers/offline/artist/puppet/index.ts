import { disc, placed, strip, pathOf, type Pen } from '../paper.ts'
import { faded } from '../color.ts'
import { drawArm, drawBack, drawLeg, drawTorso } from './body.ts'
import { buildOf } from './build.ts'
import { drawClothes, drawNeckwear } from './clothes.ts'
import { drawHead } from './head.ts'
import type { Look } from './look.ts'
import type { Pose } from './pose.ts'

export type { Look } from './look.ts'
export { lookOf } from './look.ts'

/** Rectangle in the units of whoever asks. */
export interface Area { x: number; y: number; width: number; height: number }

/** What a puppet holds in its near hand, drawn around the palm. */
export type Held = (pen: Pen) => void

/**
 * Draws a puppet of jointed paper, 100 units from sole to crown, feet at the origin, facing right. `swing`
 * (-1 to 1) moves what hangs loose: tail, scarf, wings.
 */
export function drawPuppet(pen: Pen, look: Look, pose: Pose, { held, swing = 0 }: { held?: Held | undefined; swing?: number } = {}): void {
  const build = buildOf(look, pose)
  const stride = 0.42 - 0.3 * Math.min(1, Math.abs(pose.near.leg.angle) * 2.2)
  placed(pen, { x: pose.turn < 0 ? 50 : 0, y: pose.turn < 0 ? -14 : 0, turn: pose.turn }, (flat) => {
    placed(flat, { x: 0, y: build.hipY }, (pivot) => {
      placed(pivot, { x: 0, y: 0, turn: pose.lean }, (leaning) => placed(leaning, { x: 0, y: -build.hipY }, (pen) => {
        drawBack(pen, look, build, swing)
        drawArm(pen, look, build, { x: build.chest * 0.8, limb: pose.far.arm, shade: 0.16 })
      }))
    })
    drawLeg(flat, look, build, { x: build.hip * stride, limb: pose.far.leg, shade: 0.18 })
    drawLeg(flat, look, build, { x: -build.hip * stride, limb: pose.near.leg, shade: 0 })
    placed(flat, { x: 0, y: build.hipY, turn: pose.lean }, (leaning) => placed(leaning, { x: 0, y: -build.hipY }, (pen) => {
      if (!look.species) strip(pen, pathOf(`M0 ${build.shoulderY + 2}V${build.shoulderY - 8}`), look.skin, 7)
      drawTorso(pen, look, build)
      drawClothes(pen, look, build)
      const nearArm = { x: -build.chest * 0.72, limb: pose.near.arm, shade: 0, held }
      const high = Math.abs(pose.near.arm.angle) > 1.2 || pose.near.arm.bend > 1.2
      if (!high) drawArm(pen, look, build, nearArm)
      drawNeckwear(pen, look, build, swing)
      placed(pen, { x: build.headW * 0.03, y: build.headY + build.headH * 0.42, turn: pose.head - pose.lean * 0.6 }, (neck) => placed(neck, { x: 0, y: -build.headH * 0.42 }, (head) => drawHead(head, look, pose, build)))
      if (high) drawArm(pen, look, build, nearArm)
    }))
  })
}

/** The shadow a puppet throws on the floor, around the origin. */
export function drawFootShadow(pen: Pen, look: Look, pose: Pose): void {
  if (pose.action === 'fly') return
  const { ctx, palette } = pen
  const reach = 30 * look.girth
  ctx.save()
  ctx.translate(0, 0.4)
  ctx.scale(1, 0.17)
  const pool = ctx.createRadialGradient(0, 0, reach * 0.2, 0, 0, reach)
  pool.addColorStop(0, faded(palette.shadow, 0.55))
  pool.addColorStop(1, faded(palette.shadow, 0))
  ctx.fillStyle = pool
  ctx.fill(disc(0, 0, reach))
  ctx.restore()
}

/** Where the face of a puppet is: the head without ears and hat, in the units of `drawPuppet`. */
export function faceOf(look: Look, pose: Pose): Area {
  const { headW, headH, headY, hipY } = buildOf(look, pose)
  if (pose.turn < 0) return { x: 50 + headY - headH / 2, y: -14 - headW / 2, width: headH, height: headW }
  const reach = hipY - headY
  const x = Math.sin(pose.lean) * reach
  const y = hipY - Math.cos(pose.lean) * reach
  return { x: x - headW / 2, y: y - headH / 2, width: headW, height: headH }
}

/** Where the palm of the near hand is, in the units of `drawPuppet`. */
export function palmOf(look: Look, pose: Pose): { x: number; y: number } {
  const { chest, shoulderY, armL, hipY } = buildOf(look, pose)
  const { angle, bend } = pose.near.arm
  const x = -chest * 0.72 + (armL / 2) * (Math.sin(angle) + Math.sin(angle + bend))
  const y = shoulderY + 3.5 + (armL / 2) * (Math.cos(angle) + Math.cos(angle + bend)) - hipY
  return { x: x * Math.cos(pose.lean) - y * Math.sin(pose.lean), y: hipY + x * Math.sin(pose.lean) + y * Math.cos(pose.lean) }
}

/** The whole puppet with ears, tail and arms, roughly, in the units of `drawPuppet`. */
export function boundsOf(look: Look, pose: Pose): Area {
  const face = faceOf(look, pose)
  if (pose.turn < 0) return { x: -58, y: -46, width: 116, height: 50 }
  const ears = look.species?.ears === 'long' ? 0.75 : look.species?.extra === 'antlers' ? 0.55 : 0.34
  const wide = look.species?.id === 'dragon' ? 56 : look.species?.tail === 'bushy' ? 40 : 24 * look.girth
  const raised = pose.action === 'raise' || pose.action === 'jump'
  const top = Math.min(face.y - face.height * ears, raised ? face.y - 10 : 0)
  const left = Math.min(-wide, face.x - 3)
  const right = Math.max(look.species?.id === 'dragon' ? 56 : 24 * look.girth, face.x + face.width + 3)
  const bottom = pose.sink < 0 ? Math.max(-90, pose.sink * 20) : 1
  return { x: left, y: top, width: right - left, height: bottom - top }
}
