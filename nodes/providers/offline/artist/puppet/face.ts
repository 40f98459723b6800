import { cut, disc, pathOf, strip, type Pen } from '../paper.ts'
import { brightness, darker, mix, type Ink } from '../color.ts'
import type { Look } from './look.ts'
import type { Pose } from './pose.ts'

/** Where the features of one head sit, in its own units around its centre; `turn` moves them to where it faces. */
export interface FacePlan { eyeY: number; eyeX: number; eyeR: number; mouthY: number; mouthW: number; turn: number; browY: number }

const SHUT = { lift: 0, edge: 0 } as const

/** Eyes, brows, mouth and blush for the pose's emotion. */
export function drawFeatures(pen: Pen, look: Look, pose: Pose, plan: FacePlan): void {
  const ink = brightness(look.skin) < 0.36 && look.species ? '#1f1b28' : '#2b2532'
  for (const side of [-1, 1] as const) {
    const x = plan.turn + side * plan.eyeX
    if (side === 1 && look.marks.has('patch')) { cut(pen, disc(x, plan.eyeY, plan.eyeR * 1.35), '#2f2b36', { lift: 0.4, edge: 0 }); strip(pen, pathOf(`M${x - 14} ${plan.eyeY - 8}L${x + 10} ${plan.eyeY + 5}`), '#2f2b36', 0.9); continue }
    drawEye(pen, look, pose, { x, y: plan.eyeY, r: plan.eyeR, side })
    drawBrow(pen, look, pose, { x, y: plan.browY, r: plan.eyeR, side })
  }
  if (pose.emotion === 'happy' || look.age === 'child') for (const side of [-1, 1]) {
    cut(pen, disc(plan.turn + side * plan.eyeX * 1.5, plan.eyeY + plan.eyeR * 1.9, plan.eyeR * 0.8, plan.eyeR * 0.5), mix(look.species ? look.pale : look.skin, '#d4706a', pose.emotion === 'happy' ? 0.42 : 0.26), SHUT)
  }
  drawMouth(pen, pose, plan, ink)
  if (pose.emotion === 'sad') cut(pen, pathOf(`M${plan.turn + plan.eyeX} ${plan.eyeY + plan.eyeR * 1.1}q${plan.eyeR * 0.7} ${plan.eyeR * 1.1} 0 ${plan.eyeR * 1.5}q${-plan.eyeR * 0.7} ${-plan.eyeR * 0.4} 0 ${-plan.eyeR * 1.5}`), '#9fc3d6', SHUT)
}

interface Eye { x: number; y: number; r: number; side: -1 | 1 }

function drawEye(pen: Pen, look: Look, pose: Pose, { x, y, r, side }: Eye): void {
  const robot = look.species?.cover === 'metal'
  if (pose.eyesClosed) {
    strip(pen, pathOf(`M${x - r} ${y}q${r} ${r * 0.9} ${r * 2} 0`), robot ? '#ffdf9e' : '#2b2532', r * 0.4)
    return
  }
  if (robot) { drawLamp(pen, pose, { x, y, r, side }); return }
  const wide = pose.emotion === 'surprised' || pose.emotion === 'afraid' ? 1.18 : 1
  const squint = pose.emotion === 'angry' || pose.emotion === 'determined' ? 0.8 : pose.emotion === 'tired' ? 0.62 : 1
  cut(pen, disc(x, y, r * wide, r * 1.12 * wide * squint), '#faf4e6', { lift: 0.25, edge: 0 })
  const small = pose.emotion === 'afraid' ? 0.56 : 0.7
  const down = pose.emotion === 'sad' ? 0.26 : 0.04
  const px = x + r * 0.2
  const py = y + r * down
  cut(pen, disc(px, py, r * small, r * small * Math.min(1, squint * 1.1)), look.eyes === '#2c2734' ? '#2c2734' : darker(look.eyes, 0.1), SHUT)
  if (look.eyes !== '#2c2734') cut(pen, disc(px, py, r * small * 0.55), '#231f2b', SHUT)
  cut(pen, disc(px + r * 0.22, py - r * 0.26, r * 0.2), '#ffffff', SHUT)
  if (pose.emotion === 'sad' || pose.emotion === 'tired') {
    const lid = look.species ? look.skin : darker(look.skin, 0.08)
    cut(pen, pathOf(`M${x - r * 1.15} ${y - r * 1.3}L${x + r * 1.15} ${y - r * 1.3}L${x + r * 1.15} ${y - r * (side > 0 ? 0.1 : 0.75)}L${x - r * 1.15} ${y - r * (side > 0 ? 0.75 : 0.1)}Z`), lid, SHUT)
  }
}

/** The eye of a machine: a lamp whose shutter shows what it feels. */
function drawLamp(pen: Pen, pose: Pose, { x, y, r, side }: Eye): void {
  cut(pen, disc(x, y, r * 1.25), '#39424c', { lift: 0.4, edge: 0.5 })
  cut(pen, disc(x, y, r * 0.95), '#f3cf86', SHUT)
  cut(pen, disc(x, y, r * 0.55), '#fff3cf', SHUT)
  const slope = pose.emotion === 'sad' || pose.emotion === 'afraid' ? -0.75 * side : pose.emotion === 'angry' || pose.emotion === 'determined' ? 0.75 * side : 0
  if (slope === 0) return
  const low = y - r * 0.25
  cut(pen, pathOf(`M${x - r * 1.4} ${y - r * 1.5}H${x + r * 1.4}L${x + r * 1.4} ${low - slope * r * 0.6}L${x - r * 1.4} ${low + slope * r * 0.6}Z`), '#6f818b', { lift: 0.3, edge: 0.4 })
}

function drawBrow(pen: Pen, look: Look, pose: Pose, { x, y, r, side }: Eye): void {
  if (look.species?.cover === 'metal') return
  const slope = { angry: 0.85, determined: 0.5, sad: -0.75, afraid: -0.65, surprised: 0, happy: -0.1, tired: -0.3, calm: 0 }[pose.emotion] * side
  const raise = pose.emotion === 'surprised' ? r * 0.8 : pose.emotion === 'afraid' ? r * 0.5 : pose.emotion === 'angry' ? -r * 0.35 : 0
  const ink = look.hair ? darker(look.hair.ink, 0.25) : darker(look.skin, 0.5)
  strip(pen, pathOf(`M${x - r} ${y - raise + slope * r * 0.5}Q${x} ${y - raise - r * 0.45} ${x + r} ${y - raise - slope * r * 0.5}`), ink, r * 0.38)
}

function drawMouth(pen: Pen, pose: Pose, { mouthY: y, mouthW: w, turn: x }: FacePlan, ink: Ink): void {
  const line = w * 0.17
  switch (pose.emotion) {
    case 'happy':
      cut(pen, pathOf(`M${x - w} ${y - w * 0.2}Q${x} ${y + w * 0.25} ${x + w} ${y - w * 0.2}Q${x + w * 0.5} ${y + w * 1.05} ${x} ${y + w * 1.02}Q${x - w * 0.5} ${y + w * 1.05} ${x - w} ${y - w * 0.2}Z`), '#7d3238', SHUT)
      cut(pen, disc(x, y + w * 0.76, w * 0.4, w * 0.22), '#d5807a', SHUT)
      break
    case 'sad': strip(pen, pathOf(`M${x - w * 0.75} ${y + w * 0.55}Q${x} ${y - w * 0.25} ${x + w * 0.75} ${y + w * 0.55}`), ink, line); break
    case 'afraid': strip(pen, pathOf(`M${x - w * 0.8} ${y + w * 0.3}q${w * 0.27} ${-w * 0.5} ${w * 0.53} 0t${w * 0.53} 0t${w * 0.53} 0`), ink, line); break
    case 'angry': cut(pen, pathOf(`M${x - w * 0.8} ${y + w * 0.6}Q${x} ${y - w * 0.35} ${x + w * 0.8} ${y + w * 0.6}Q${x} ${y + w * 0.25} ${x - w * 0.8} ${y + w * 0.6}Z`), ink, SHUT); strip(pen, pathOf(`M${x - w * 0.8} ${y + w * 0.6}Q${x} ${y - w * 0.2} ${x + w * 0.8} ${y + w * 0.6}`), ink, line); break
    case 'surprised': cut(pen, disc(x, y + w * 0.35, w * 0.42, w * 0.58), '#7d3238', SHUT); break
    case 'determined': strip(pen, pathOf(`M${x - w * 0.65} ${y + w * 0.22}Q${x} ${y + w * 0.2} ${x + w * 0.75} ${y}`), ink, line); break
    case 'tired': cut(pen, disc(x, y + w * 0.3, w * 0.3, w * 0.24), '#7d3238', SHUT); break
    case 'calm': strip(pen, pathOf(`M${x - w * 0.65} ${y}Q${x} ${y + w * 0.55} ${x + w * 0.65} ${y}`), ink, line); break
  }
}
