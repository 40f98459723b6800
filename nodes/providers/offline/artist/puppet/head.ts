import { cut, disc, pathOf, polygon, rounded, strip, within, type Pen } from '../paper.ts'
import { darker, lighter, mix } from '../color.ts'
import type { Build } from './build.ts'
import { drawEars } from './ears.ts'
import { drawFeatures, type FacePlan } from './face.ts'
import { drawHairBack, drawHairFront } from './hair.ts'
import { drawHat, drawHatBack } from './hats.ts'
import type { Look } from './look.ts'
import { drawMuzzle } from './muzzle.ts'
import type { Pose } from './pose.ts'

/** Draws a head around its own centre: ears, hair, skull, muzzle, features, marks, hat. */
export function drawHead(pen: Pen, look: Look, pose: Pose, build: Build): void {
  const w = build.headW / 2
  const h = build.headH / 2
  drawHatBack(pen, look, w, h)
  drawHairBack(pen, look, w, h)
  drawEars(pen, look, w, h)
  const skull = skullOf(look, w, h)
  cut(pen, skull, look.skin, { lift: 2.2, edge: 0.7 })
  within(pen, skull, () => drawPattern(pen, look, w, h))
  const plan = facePlan(look, w, h)
  drawMuzzle(pen, look, plan, w, h)
  drawFeatures(pen, look, pose, plan)
  drawMarks(pen, look, plan, w, h)
  drawHairFront(pen, look, plan, w, h)
  drawHat(pen, look, plan, w, h)
}

function skullOf(look: Look, w: number, h: number) {
  switch (look.species?.head) {
    case 'wedge': return pathOf(`M0 ${-h}C${w * 0.55} ${-h} ${w * 0.85} ${-h * 0.5} ${w * 0.92} 0L${w * 1.08} ${h * 0.36}L${w * 0.86} ${h * 0.42}L${w * 0.84} ${h * 0.64}L${w * 0.5} ${h * 0.78}Q${w * 0.2} ${h} 0 ${h}Q${-w * 0.2} ${h} ${-w * 0.5} ${h * 0.78}L${-w * 0.84} ${h * 0.64}L${-w * 0.86} ${h * 0.42}L${-w * 1.08} ${h * 0.36}L${-w * 0.92} 0C${-w * 0.85} ${-h * 0.5} ${-w * 0.55} ${-h} 0 ${-h}Z`)
    case 'wide': return pathOf(`M0 ${-h * 0.94}C${w * 0.7} ${-h} ${w} ${-h * 0.5} ${w} ${h * 0.1}C${w} ${h * 0.8} ${w * 0.5} ${h} 0 ${h}C${-w * 0.5} ${h} ${-w} ${h * 0.8} ${-w} ${h * 0.1}C${-w} ${-h * 0.5} ${-w * 0.7} ${-h} 0 ${-h * 0.94}Z`)
    case 'egg': return pathOf(`M0 ${-h}C${w * 0.62} ${-h} ${w} ${-h * 0.35} ${w} ${h * 0.2}C${w} ${h * 0.75} ${w * 0.55} ${h} 0 ${h}C${-w * 0.55} ${h} ${-w} ${h * 0.75} ${-w} ${h * 0.2}C${-w} ${-h * 0.35} ${-w * 0.62} ${-h} 0 ${-h}Z`)
    case 'box': return rounded(-w, -h * 0.92, w * 2, h * 1.86, h * 0.26)
    case 'long': return pathOf(`M0 ${-h}C${w} ${-h} ${w * 1.05} ${-h * 0.35} ${w * 0.9} ${h * 0.05}C${w * 0.78} ${h * 0.4} ${w * 0.86} ${h} 0 ${h}C${-w * 0.86} ${h} ${-w * 0.78} ${h * 0.4} ${-w * 0.9} ${h * 0.05}C${-w * 1.05} ${-h * 0.35} ${-w} ${-h} 0 ${-h}Z`)
    case 'round': return disc(0, 0, w, h)
    case undefined: return pathOf(`M0 ${-h}C${w * 0.78} ${-h} ${w} ${-h * 0.5} ${w * 0.97} ${0}C${w * 0.94} ${h * 0.55} ${w * 0.5} ${h} 0 ${h}C${-w * 0.5} ${h} ${-w * 0.94} ${h * 0.55} ${-w * 0.97} 0C${-w} ${-h * 0.5} ${-w * 0.78} ${-h} 0 ${-h}Z`)
  }
}

function facePlan(look: Look, w: number, h: number): FacePlan {
  const turn = w * 0.14
  const species = look.species
  if (!species) return { eyeX: w * 0.4, eyeY: h * 0.1, eyeR: h * 0.155, browY: -h * 0.24, mouthY: h * 0.56, mouthW: w * 0.3, turn }
  if (species.extra === 'disks') return { eyeX: w * 0.42, eyeY: -h * 0.06, eyeR: h * 0.23, browY: -h * 0.5, mouthY: h * 0.72, mouthW: w * 0.16, turn: turn * 0.5 }
  if (species.id === 'frog') return { eyeX: w * 0.56, eyeY: -h * 0.78, eyeR: h * 0.22, browY: -h * 1.1, mouthY: h * 0.3, mouthW: w * 0.56, turn: turn * 0.6 }
  const beaked = species.muzzle === 'beak' || species.muzzle === 'bill'
  const low = species.head === 'long' ? 0.62 : 0.66
  return { eyeX: w * (species.head === 'wedge' ? 0.38 : 0.42), eyeY: beaked ? -h * 0.16 : -h * 0.1, eyeR: h * 0.17, browY: -h * 0.44, mouthY: h * (species.cover === 'metal' ? 0.42 : low), mouthW: w * (beaked ? 0.13 : 0.21), turn }
}

function drawPattern(pen: Pen, look: Look, w: number, h: number): void {
  const flat = { lift: 0.6, edge: 0.4 }
  const extra = look.species?.extra
  if (look.species?.head === 'wedge' && extra !== 'mask') for (const side of [-1, 1]) cut(pen, pathOf(`M${side * w * 1.2} ${-h * 0.05}Q${side * w * 0.7} ${h * 0.1} ${side * w * 0.3} ${h * 0.28}Q${side * w * 0.1} ${h * 0.8} 0 ${h * 1.1}L${side * w * 1.2} ${h * 1.1}Z`), look.pale, flat)
  if (extra === 'mask') {
    cut(pen, pathOf(`M${-w} ${-h * 0.34}Q0 ${h * 0.2} ${w} ${-h * 0.34}L${w * 1.1} ${h * 0.26}Q0 ${h * 0.34} ${-w * 1.1} ${h * 0.26}Z`), darker(look.skin, 0.5), flat)
    cut(pen, pathOf(`M${-w * 0.16} ${-h * 1.1}H${w * 0.3}L${w * 0.24} ${h * 0.4}H${-w * 0.02}Z`), look.pale, flat)
  }
  if (extra === 'stripe' || look.marks.has('stripes')) for (const x of [-0.5, 0, 0.5]) cut(pen, polygon([[x * w - w * 0.09, -h * 1.1], [x * w + w * 0.13, -h * 1.1], [x * w + w * 0.05, -h * 0.5]]), darker(look.skin, 0.55), { lift: 0, edge: 0 })
  if (extra === 'panda') for (const side of [-1, 1]) cut(pen, disc(w * 0.14 + side * w * 0.44, -h * 0.06, w * 0.27, h * 0.32, side * 0.4), '#3d3a44', flat)
  if (look.marks.has('spots')) for (const [x, y, r] of [[-0.5, -0.6, 0.2], [0.6, -0.5, 0.16], [-0.75, 0.15, 0.13]] as const) cut(pen, disc(x * w, y * h, r * w), darker(look.skin, 0.22), { lift: 0, edge: 0 })
  if (look.species?.cover === 'metal') {
    cut(pen, rounded(-w * 0.72, -h * 0.5, w * 1.6, h * 0.78, h * 0.2), darker(look.skin, 0.34), flat)
    for (const [x, y] of [[-0.85, -0.74], [0.85, -0.74], [-0.85, 0.76], [0.85, 0.76]] as const) cut(pen, disc(x * w, y * h, h * 0.06), lighter(look.skin, 0.3), { lift: 0.3, edge: 0 })
  }
}

function drawMarks(pen: Pen, look: Look, plan: FacePlan, w: number, h: number): void {
  const { marks } = look
  if (marks.has('scar')) {
    strip(pen, pathOf(`M${plan.turn + plan.eyeX * 0.7} ${plan.eyeY - h * 0.42}L${plan.turn + plan.eyeX * 1.25} ${plan.eyeY + h * 0.5}`), mix(look.skin, '#f6d9cb', 0.65), h * 0.055)
    for (const t of [0.2, 0.5, 0.8]) strip(pen, pathOf(`M${plan.turn + plan.eyeX * (0.5 + 0.55 * t)} ${plan.eyeY - h * (0.44 - 0.92 * t)}l${w * 0.16} ${-h * 0.07}`), mix(look.skin, '#f6d9cb', 0.65), h * 0.035)
  }
  if (marks.has('freckles')) for (const side of [-1, 1]) for (const [dx, dy] of [[0, 0], [0.1, 0.09], [-0.1, 0.08]] as const) cut(pen, disc(plan.turn + side * plan.eyeX + dx * w, plan.eyeY + h * (0.3 + dy), h * 0.028), darker(look.skin, 0.3), { lift: 0, edge: 0 })
  if (marks.has('star')) {
    const points = Array.from({ length: 10 }, (_, i) => [plan.turn + Math.sin((i * Math.PI) / 5) * h * (i % 2 ? 0.08 : 0.19), -h * 0.58 - Math.cos((i * Math.PI) / 5) * h * (i % 2 ? 0.08 : 0.19)] as const)
    cut(pen, polygon(points), '#f3dd9c', { lift: 0.4, edge: 0 })
  }
  if (marks.has('dent')) { cut(pen, rounded(-w * 0.86, -h * 0.82, w * 0.46, h * 0.3, h * 0.05), mix(look.skin, '#b0704a', 0.6), { lift: 0.4, edge: 0.4 }) }
}
