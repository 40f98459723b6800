import { cut, disc, pathOf, placed, polygon, rounded, strip, within, type Pen } from '../paper.ts'
import { darker, lighter, mix } from '../color.ts'
import { drawShapes } from '../shapes.ts'
import type { Build } from './build.ts'
import { drawEars } from './ears.ts'
import { drawFeatures } from './face.ts'
import { drawBeard, drawHairBack, drawHairFront, drawNape } from './hair.ts'
import { drawHat, drawHatBack } from './hats.ts'
import { lay } from './lay.ts'
import type { Look } from './look.ts'
import { drawMarks } from './marks.ts'
import { drawMuzzle } from './muzzle.ts'
import { eyeAt, planFace, type FacePlan, type Size } from './plan.ts'
import type { Pose } from './pose.ts'
import { faceBox, skullOf } from './skull.ts'

/** Draws a head around its own centre: ears, hair, skull, muzzle, features, marks, hat; from behind, what is seen from there. */
export function drawHead(pen: Pen, look: Look, pose: Pose, build: Build): void {
  const size = { w: build.headW / 2, h: build.headH / 2 }
  const yaw = pose.away ? 0 : pose.yaw
  const box = faceBox(look, size)
  const plan = planFace(look, box, look.species?.floats && look.species.head !== 'ghost' ? Math.max(0.3, yaw) : yaw)
  const own = (draw: (pen: Pen) => void) => placed(pen, { x: box.x, y: box.y }, draw)
  if (!pose.away) { drawHatBack(pen, look, size.w, size.h); drawHairBack(pen, look, size, yaw) }
  drawEars(pen, look, size, { yaw, away: pose.away })
  const skull = skullOf(look, size)
  if (look.thing) drawThing(pen, look, size)
  else lay(pen, skull, look.skin, { lift: 1.8, deep: size.h * (look.species?.whole ? 0.1 : 0.13), shade: look.species?.id === 'ghost' || look.species?.id === 'cloud' ? 0.1 : 0.17 })
  if (pose.away) { within(pen, skull, () => drawPattern(pen, look, size, { plan, away: true })); drawNape(pen, look, size); drawHatBack(pen, look, size.w, size.h); own((face) => drawHat(face, look, plan, { away: true })); return }
  within(pen, skull, () => drawPattern(pen, look, size, { plan, away: false }))
  own((face) => {
    if (look.species?.id === 'sheep') lay(face, disc(plan.turn, size.h * 0.2, size.w * 0.66, size.h * 0.76), look.pale, { lift: 0.9, deep: 1 })
    drawBeard(face, look, plan)
    drawMuzzle(face, look, pose, plan)
    drawFeatures(face, look, pose, plan)
    drawMarks(face, look, plan)
    drawHairFront(face, look, plan)
    drawHat(face, look, plan, { away: false })
  })
}

function drawThing(pen: Pen, look: Look, { w, h }: Size): void {
  if (look.thing) drawShapes(pen, look.thing, { x: 0, y: h, width: w * 2, height: h * 2, dye: look.dye })
}

const FLAT = { lift: 0, edge: 0 } as const
const SOFT = { lift: 0.5, edge: 0.3 } as const

function drawPattern(pen: Pen, look: Look, { w, h }: Size, { plan, away }: { plan: FacePlan; away: boolean }): void {
  const { species, skin, pale, marks } = look
  const extra = species?.extra
  const { turn, yaw } = plan
  if (extra === 'stripe' || marks.has('stripes')) for (const x of [-0.5, 0, 0.5]) cut(pen, polygon([[x * w - w * 0.09 + turn, -h * 1.1], [x * w + w * 0.13 + turn, -h * 1.1], [x * w + w * 0.05 + turn, -h * 0.5]]), darker(skin, 0.55), FLAT)
  if (marks.has('spots') || species?.id === 'giraffe') for (const [x, y, r] of [[-0.5, -0.6, 0.2], [0.6, -0.5, 0.16], [-0.75, 0.15, 0.13]] as const) cut(pen, disc(x * w, y * h, r * w), darker(skin, 0.24), FLAT)
  if (species?.cover === 'metal') {
    if (!away) lay(pen, rounded(-w * 0.76 + turn * 0.5, -h * 0.52, w * 1.5, h * 0.82, h * 0.2), darker(skin, 0.36), { lift: 0.3, deep: 0.6 })
    for (const [x, y] of [[-0.85, -0.74], [0.85, -0.74], [-0.85, 0.76], [0.85, 0.76]] as const) cut(pen, disc(x * w, y * h, h * 0.06), lighter(skin, 0.3), { lift: 0.3, edge: 0 })
  }
  if (species?.id === 'fish') {
    cut(pen, pathOf(`M${w * 1.1} ${h * 0.3}Q${w * 0.3} ${h * 0.5} ${-w * 0.7} ${h * 0.2}L${-w * 0.3} ${h * 1.1}H${w}Z`), pale, SOFT)
    for (const [i, x] of [-0.1, -0.3, -0.5].entries()) strip(pen, pathOf(`M${x * w} ${-h * (0.66 - i * 0.12)}Q${(x + 0.14) * w} 0 ${x * w} ${h * (0.66 - i * 0.12)}`), marks.has('stripes') ? '#f3e8d6' : darker(skin, 0.2), marks.has('stripes') ? w * 0.08 : w * 0.025)
    strip(pen, pathOf(`M${-w * 0.98} ${-h * 0.4}L${-w * 0.66} 0L${-w * 0.98} ${h * 0.5}`), darker(skin, 0.2), w * 0.02)
  }
  if (species?.id === 'whale') { cut(pen, pathOf(`M${w * 1.1} ${h * 0.5}Q${w * 0.3} ${h * 0.3} ${-w * 0.5} ${h * 0.5}Q${-w * 0.8} ${h * 0.5} ${-w * 0.9} ${h * 0.2}V${h * 1.2}H${w * 1.1}Z`), pale, SOFT); for (const x of [-0.3, -0.1, 0.1]) strip(pen, pathOf(`M${x * w} ${h * 0.52}Q${(x + 0.2) * w} ${h * 0.8} ${(x + 0.1) * w} ${h}`), darker(pale, 0.14), w * 0.016) }
  if (away) return
  if (species?.head === 'wedge' && extra !== 'mask') for (const side of [-1, 1]) { const lean = side < 0 ? 1 + 0.3 * yaw : 1 - 0.4 * yaw; cut(pen, pathOf(`M${turn + side * w * 1.4} ${-h * 0.05}Q${turn + side * w * 0.7 * lean} ${h * 0.1} ${turn + side * w * 0.28} ${h * 0.28}Q${turn + side * w * 0.1} ${h * 0.8} ${turn} ${h * 1.1}L${turn + side * w * 1.5} ${h * 1.1}Z`), pale, SOFT) }
  if (extra === 'mask') {
    cut(pen, pathOf(`M${-w * 1.1 + turn * 0.4} ${-h * 0.34}Q${turn} ${h * 0.2} ${w + turn} ${-h * 0.34}L${w * 1.1 + turn} ${h * 0.26}Q${turn} ${h * 0.34} ${-w * 1.1} ${h * 0.26}Z`), darker(skin, 0.5), SOFT)
    cut(pen, pathOf(`M${turn - w * 0.16} ${-h * 1.1}H${turn + w * 0.22}L${turn + w * 0.14} ${h * 0.4}H${turn - w * 0.08}Z`), pale, SOFT)
  }
  if (extra === 'panda') for (const side of [-1, 1] as const) { const eye = eyeAt(plan, side); cut(pen, disc(eye.x, eye.y + h * 0.04, w * 0.27, h * 0.32, side * 0.4), '#3d3a44', SOFT) }
  if (species?.id === 'penguin') cut(pen, pathOf(`M${turn} ${h * 1.1}C${turn - w} ${h * 1.1} ${turn - w * 0.94} ${-h * 0.5} ${turn - w * 0.4} ${-h * 0.5}Q${turn} ${-h * 0.44} ${turn} ${-h * 0.14}Q${turn} ${-h * 0.44} ${turn + w * 0.4} ${-h * 0.5}C${turn + w * 0.94} ${-h * 0.5} ${turn + w} ${h * 1.1} ${turn} ${h * 1.1}Z`), pale, SOFT)
  if (species?.id === 'bug') cut(pen, disc(turn, h * 0.1, w * 0.86, h * 0.8), mix(pale, '#e8d2b4', 0.86), SOFT)
  if (species?.id === 'hedgehog') cut(pen, pathOf(`M${turn} ${h * 1.1}C${turn - w * 0.9} ${h} ${turn - w} ${-h * 0.3} ${turn - w * 0.5} ${-h * 0.5}L${turn - w * 0.2} ${-h * 0.34}L${turn} ${-h * 0.6}L${turn + w * 0.2} ${-h * 0.34}L${turn + w * 0.46} ${-h * 0.5}C${turn + w * 0.96} ${-h * 0.3} ${turn + w * 0.9} ${h} ${turn} ${h * 1.1}Z`), mix(skin, pale, 0.7), SOFT)
  if (species?.id === 'frog') cut(pen, pathOf(`M${-w * 0.9} ${h * 0.34}Q${turn} ${h * 0.62} ${w * 0.95} ${h * 0.34}V${h * 1.2}H${-w}Z`), pale, SOFT)
}
