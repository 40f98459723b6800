import { cut, disc, pathOf, strip, within, type Pen } from '../paper.ts'
import { brightness, darker, lighter, mix, type Ink } from '../color.ts'
import { EXPRESSIONS, type Expression } from './emotions.ts'
import type { Look } from './look.ts'
import { drawMouth } from './mouth.ts'
import { eyeAt, type FacePlan } from './plan.ts'
import type { Pose } from './pose.ts'

const FLAT = { lift: 0, edge: 0 } as const
const INK = '#2b2532'
type Eye = ReturnType<typeof eyeAt>

/** Eyes, brows, mouth, blush and tears of the pose's emotion. */
export function drawFeatures(pen: Pen, look: Look, pose: Pose, plan: FacePlan): void {
  const face = EXPRESSIONS[pose.emotion]
  const { eyeR: r } = plan
  const blush = Math.max(face.blush, look.age === 'child' ? 0.24 : 0)
  const snouted = look.species !== undefined && Math.abs(plan.tip.x - plan.turn) > plan.w * 0.2
  if (blush > 0 && look.species?.cover !== 'metal') for (const side of snouted ? [-1] as const : [-1, 1] as const) {
    const { x, y, rx } = eyeAt(plan, side)
    cut(pen, disc(x + side * rx * 0.7, y + r * 1.9, rx * 0.85, r * 0.5), mix(look.species ? mix(look.skin, look.pale, 0.5) : look.skin, '#d4706a', blush * 0.8), FLAT)
  }
  drawMouth(pen, look, pose, plan)
  for (const side of [-1, 1] as const) {
    const eye = eyeAt(plan, side)
    if (side === -1 && look.marks.has('patch')) { drawPatch(pen, plan, eye); continue }
    if (look.species?.cover === 'metal') drawLamp(pen, face, pose, eye)
    else drawEye(pen, look, face, pose, eye)
    drawBrow(pen, look, face, eye, plan.browY)
  }
  for (let i = 0; i < face.tears; i++) drawTear(pen, eyeAt(plan, i === 0 ? -1 : 1), face.tears === 2)
}

function drawPatch(pen: Pen, { w, h }: FacePlan, { x, y, r }: Eye): void {
  strip(pen, pathOf(`M${-w * 0.96} ${-h * 0.2}L${x} ${y - r * 0.6}L${w * 0.7} ${-h * 0.7}`), '#2f2b36', r * 0.26)
  cut(pen, pathOf(`M${x - r * 1.4} ${y - r * 0.9}H${x + r * 1.4}Q${x + r * 1.5} ${y + r * 1.3} ${x} ${y + r * 1.5}Q${x - r * 1.5} ${y + r * 1.3} ${x - r * 1.4} ${y - r * 0.9}Z`), '#2f2b36', { lift: 0.5, edge: 0.3 })
}

/** How the eyes are at a moment: the expression's, unless they are closed. */
const lidsOf = (face: Expression, pose: Pose): Expression['eyes'] => (pose.eyesClosed && face.eyes === 'open' ? 'shut' : face.eyes)

function drawEye(pen: Pen, look: Look, face: Expression, pose: Pose, eye: Eye): void {
  const { x, y, rx, r, side } = eye
  const state = lidsOf(face, pose)
  const dark = brightness(look.skin) < 0.3
  const line = dark ? mix(look.skin, '#f6ead6', 0.7) : INK
  if (state !== 'open') {
    const curve = state === 'shut' ? `M${x - rx} ${y}Q${x} ${y + r * 1.1} ${x + rx} ${y}` : state === 'merry' ? `M${x - rx} ${y + r * 0.3}Q${x} ${y - r * 1.2} ${x + rx} ${y + r * 0.3}` : `M${x - rx * 0.8} ${y - r * 0.5}L${x + rx * 0.5 * -side + rx * 0.3} ${y}L${x - rx * 0.8} ${y + r * 0.5}`
    if (state === 'squeezed') strip(pen, pathOf(`M${x + side * rx * 0.9} ${y - r * 0.55}L${x - side * rx * 0.7} ${y}L${x + side * rx * 0.9} ${y + r * 0.5}`), line, r * 0.34)
    else strip(pen, pathOf(curve), line, r * 0.36)
    if (state === 'shut' && look.feminine) for (const t of [-0.7, 0.7]) strip(pen, pathOf(`M${x + t * rx} ${y + r * 0.4}l${t * rx * 0.36} ${r * 0.34}`), line, r * 0.18)
    return
  }
  const ball = disc(x, y, rx * face.wide, r * 1.16 * face.wide)
  cut(pen, ball, '#fbf5e8', { lift: 0.3, edge: 0 })
  const gx = clamp(face.gaze[0] + pose.gaze.x + pose.yaw * 0.3)
  const gy = clamp(face.gaze[1] + pose.gaze.y)
  within(pen, ball, () => {
    const px = x + gx * rx * 0.42
    const py = y + gy * r * 0.44 + r * 0.04
    const plain = look.eyes === INK
    cut(pen, disc(px, py, rx * face.pupil, r * face.pupil), plain ? INK : look.eyes, FLAT)
    if (!plain) { strip(pen, disc(px, py, rx * face.pupil * 0.94, r * face.pupil * 0.94), darker(look.eyes, 0.4), r * 0.1); cut(pen, disc(px, py, rx * face.pupil * 0.5, r * face.pupil * 0.5), '#231f2b', FLAT) }
    cut(pen, disc(px - rx * 0.2, py - r * 0.26, rx * 0.2, r * 0.2), '#ffffff', FLAT)
    cut(pen, disc(px + rx * 0.22, py + r * 0.22, rx * 0.1, r * 0.1), '#ffffff', FLAT)
    lids(pen, look, face, eye)
  })
  if (face.lid > 0.04 || face.lower > 0.1) strip(pen, ball, lidInk(look), r * 0.13)
  const top = y - r * 1.16 * face.wide
  const drop = face.lid * r * 2.1 * face.wide
  const [outer, inner] = [top + drop - face.brow * r * 0.16 + r * 0.72 * (1 - face.lid), top + drop + face.brow * r * 0.22 + r * 0.72 * (1 - face.lid)]
  strip(pen, pathOf(`M${x + side * rx * face.wide} ${outer}Q${x} ${top + drop - r * 0.42 * (1 - face.lid * 0.8)} ${x - side * rx * face.wide} ${inner}`), dark ? darker(look.skin, 0.5) : INK, r * 0.24)
  if (look.feminine) for (const [dx, dy] of [[1.02, 0.12], [0.86, -0.24]] as const) strip(pen, pathOf(`M${x + side * rx * dx * face.wide} ${outer + r * dy}l${side * rx * 0.4} ${-r * 0.26}`), INK, r * 0.17)
}

function lidInk(look: Look): Ink {
  if (!look.species) return darker(look.skin, 0.1)
  return darker(look.species.extra === 'disks' ? mix(look.pale, look.skin, 0.4) : look.species.extra === 'panda' ? '#3d3a44' : look.skin, 0.06)
}

function lids(pen: Pen, look: Look, face: Expression, { x, y, rx, r, side }: Eye): void {
  const ink = lidInk(look)
  const top = y - r * 1.16 * face.wide
  if (face.lid > 0.04 || face.brow > 0.3) {
    const at = top + face.lid * r * 2.2 * face.wide
    cut(pen, pathOf(`M${x - rx * 2} ${top - r}H${x + rx * 2}L${x + rx * 1.4} ${at - face.brow * side * r * 0.42}Q${x} ${at + r * 0.12} ${x - rx * 1.4} ${at + face.brow * side * r * 0.42}Z`), ink, FLAT)
  }
  if (face.lower > 0.04) {
    const at = y + r * 1.16 * face.wide - face.lower * r * 2
    cut(pen, pathOf(`M${x - rx * 1.5} ${at + r * 0.3}Q${x} ${at - r * 0.3} ${x + rx * 1.5} ${at + r * 0.3}V${y + r * 2.4}H${x - rx * 1.5}Z`), lighter(ink, 0.08), FLAT)
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(-1, value))

/** The eye of a machine: a lamp whose shutters show what it feels. */
function drawLamp(pen: Pen, face: Expression, pose: Pose, { x, y, rx, r, side }: Eye): void {
  cut(pen, disc(x, y, rx * 1.28, r * 1.28), '#39424c', { lift: 0.4, edge: 0.4 })
  const state = lidsOf(face, pose)
  if (state !== 'open') { strip(pen, pathOf(state === 'merry' ? `M${x - rx * 0.8} ${y + r * 0.3}Q${x} ${y - r} ${x + rx * 0.8} ${y + r * 0.3}` : `M${x - rx * 0.8} ${y}H${x + rx * 0.8}`), '#ffdf9e', r * 0.34); return }
  const lamp = disc(x, y, rx * 0.98, r * 0.98)
  cut(pen, lamp, '#f3cf86', FLAT)
  within(pen, lamp, () => {
    cut(pen, disc(x + clamp(face.gaze[0] + pose.gaze.x) * rx * 0.4, y + clamp(face.gaze[1] + pose.gaze.y) * r * 0.4, rx * face.pupil * 0.8, r * face.pupil * 0.8), '#fff8e4', FLAT)
    const at = y - r + face.lid * r * 1.6 + Math.abs(face.brow) * r * 0.4
    if (face.lid > 0.05 || face.brow !== 0) cut(pen, pathOf(`M${x - rx * 2} ${y - r * 2}H${x + rx * 2}V${at - face.brow * side * r * 0.6}L${x - rx * 2} ${at + face.brow * side * r * 0.6}Z`), '#6f818b', FLAT)
    if (face.lower > 0.05) cut(pen, disc(x, y + r * 1.5, rx * 1.3, r), '#6f818b', FLAT)
  })
}

function drawBrow(pen: Pen, look: Look, face: Expression, { x, rx, r, side }: Eye, browY: number): void {
  if (look.species?.cover === 'metal' || look.species?.id === 'ghost') return
  const up = browY - (face.raise + (side > 0 ? face.skew : -face.skew * 0.3)) * r * 0.75
  const ink: Ink = look.hair ? darker(look.hair.ink, 0.25) : brightness(look.skin) < 0.34 ? mix(look.skin, '#cfc6bd', 0.4) : darker(look.skin, 0.5)
  const [outer, inner] = [up - face.brow * r * 0.42, up + face.brow * r * 0.52]
  const w = rx * 1.08
  const thick = r * (look.hair && !look.feminine ? 0.46 : 0.34)
  cut(pen, pathOf(`M${x + side * w * 1.1} ${outer + thick * 0.5}Q${x} ${(outer + inner) / 2 - r * 0.5} ${x - side * w * 0.9} ${inner - thick * 0.5}L${x - side * w * 0.9} ${inner + thick * 0.6}Q${x} ${(outer + inner) / 2 - r * 0.1 + thick * 0.4} ${x + side * w * 1.1} ${outer + thick * 0.5}Z`), ink, { lift: 0.2, edge: 0 })
}

function drawTear(pen: Pen, { x, y, rx, r, side }: Eye, stream: boolean): void {
  const ink = '#9fc9de'
  if (stream) cut(pen, pathOf(`M${x - rx * 0.34} ${y + r * 0.4}Q${x + side * rx * 0.4} ${y + r * 1.6} ${x + side * rx * 0.3} ${y + r * 3}q${rx * 0.3} ${r * 0.4} ${rx * 0.6} 0Q${x + side * rx * 1.1} ${y + r * 1.4} ${x + rx * 0.36} ${y + r * 0.4}Z`), ink, { lift: 0.2, edge: 0 })
  const at = y + r * (stream ? 3.5 : 1.25)
  cut(pen, pathOf(`M${x + side * rx * 0.5} ${at}q${r * 0.66} ${r * 0.95} 0 ${r * 1.35}q${-r * 0.66} ${-r * 0.4} 0 ${-r * 1.35}`), lighter(ink, 0.15), { lift: 0.3, edge: 0.2 })
}
