import { cut, disc, pathOf, rounded, strip, type Pen } from '../paper.ts'
import { brightness, darker, lighter, mix } from '../color.ts'
import type { Look } from './look.ts'
import { eyeAt, type FacePlan } from './plan.ts'
import { starAt } from './weave.ts'

/** Scars, freckles, stars and dents on a face. */
export function drawMarks(pen: Pen, look: Look, plan: FacePlan): void {
  const { marks, skin } = look
  const { w, h, turn } = plan
  if (marks.has('scar')) {
    const eye = eyeAt(plan, -1)
    const ink = brightness(skin) > 0.6 ? mix(skin, '#a8524a', 0.6) : mix(skin, '#f6d9cb', 0.7)
    strip(pen, pathOf(`M${eye.x - eye.rx * 0.7} ${eye.y - h * 0.44}L${eye.x + eye.rx * 0.5} ${eye.y + h * 0.5}`), ink, h * 0.055)
    for (const t of [0.12, 0.8, 0.94]) strip(pen, pathOf(`M${eye.x + eye.rx * (t * 1.2 - 0.7) - w * 0.09} ${eye.y + h * (0.94 * t - 0.4)}l${w * 0.18} ${-h * 0.06}`), ink, h * 0.035)
  }
  if (marks.has('freckles')) for (const side of [-1, 1] as const) { const eye = eyeAt(plan, side); for (const [dx, dy] of [[-0.1, 0], [0.02, 0.08], [0.13, 0.01]] as const) cut(pen, disc(eye.x + dx * w, eye.y + h * (0.27 + dy), h * 0.026), darker(skin, 0.34), { lift: 0, edge: 0 }) }
  if (marks.has('star')) cut(pen, starAt(turn, -h * 0.58, h * 0.2), '#f3dd9c', { lift: 0.4, edge: 0 })
  if (marks.has('dent')) cut(pen, rounded(-w * 0.86, -h * 0.82, w * 0.46, h * 0.3, h * 0.05), mix(skin, '#b0704a', 0.6), { lift: 0.4, edge: 0.4 })
  if (marks.has('rosy')) for (const side of [-1, 1] as const) { const eye = eyeAt(plan, side); cut(pen, disc(eye.x + side * eye.rx * 0.8, eye.y + h * 0.36, w * 0.14, h * 0.1), mix(skin, '#d4706a', 0.4), { lift: 0, edge: 0 }) }
  if (look.age === 'old' && !look.species) {
    const ink = darker(skin, 0.18)
    for (const side of [-1, 1] as const) { const eye = eyeAt(plan, side); strip(pen, pathOf(`M${eye.x - eye.rx * 0.7} ${eye.y + eye.r * 1.6}q${eye.rx * 0.7} ${eye.r * 0.3} ${eye.rx * 1.3} ${-eye.r * 0.2}`), ink, h * 0.026); strip(pen, pathOf(`M${eye.x + side * eye.rx * 1.3} ${eye.y - eye.r * 0.1}l${side * eye.rx * 0.5} ${-eye.r * 0.3}m${-side * eye.rx * 0.5} ${eye.r * 0.6}l${side * eye.rx * 0.5} ${eye.r * 0.1}`), ink, h * 0.024) }
  }
  if (look.props.has('pipe')) { const { x, y, w: m } = plan.mouth; strip(pen, pathOf(`M${x + m * 0.5} ${y + m * 0.2}q${w * 0.3} ${h * 0.1} ${w * 0.5} ${h * 0.02}`), '#4a372c', h * 0.06, 0.4); cut(pen, rounded(x + m * 0.5 + w * 0.42, y - h * 0.14, w * 0.2, h * 0.24, h * 0.06), lighter('#6d4c36', 0.05), { lift: 0.6, edge: 0.4 }) }
}
