import { cut, disc, pathOf, polygon, rounded, strip, type Pen } from '../paper.ts'
import { darker, lighter } from '../color.ts'
import { lay } from './lay.ts'
import { eyeAt, type FacePlan } from './plan.ts'
import { wears, type GarmentKind } from './garments.ts'
import type { Look } from './look.ts'

const HATS: readonly GarmentKind[] = ['hat', 'cap', 'crown', 'wizard-hat', 'straw-hat', 'top-hat', 'chef-hat', 'helmet', 'headscarf', 'flower', 'captain-hat', 'headphones', 'spacesuit', 'knit-cap']

/** The back of a hood or headscarf, behind the head. */
export function drawHatBack(pen: Pen, look: Look, w: number, h: number): void {
  const hood = wears(look.garments, 'hood') ?? wears(look.garments, 'headscarf')
  if (hood) cut(pen, pathOf(`M0 ${-h * 1.5}C${w * 1.3} ${-h * 1.4} ${w * 1.4} ${-h * 0.1} ${w * 1.12} ${h * 1.15}H${-w * 1.12}C${-w * 1.4} ${-h * 0.1} ${-w * 1.3} ${-h * 1.4} 0 ${-h * 1.5}Z`), darker(hood.ink, 0.1), { lift: 1.8, edge: 0.6 })
}

/** Hat and glasses, over the head. */
export function drawHat(pen: Pen, look: Look, plan: FacePlan, { away }: { away: boolean }): void {
  const { w, h } = plan
  const glasses = away ? undefined : wears(look.garments, 'glasses')
  if (glasses) {
    const [near, far] = [eyeAt(plan, -1), eyeAt(plan, 1)]
    for (const eye of [near, far]) { strip(pen, disc(eye.x, eye.y, eye.rx * 1.62, eye.r * 1.62), glasses.ink, plan.eyeR * 0.28, 0.3) }
    strip(pen, pathOf(`M${near.x + near.rx * 1.6} ${near.y}Q${(near.x + far.x) / 2} ${near.y - near.r * 0.4} ${far.x - far.rx * 1.6} ${far.y}M${near.x - near.rx * 1.6} ${near.y}L${-w * 0.96} ${near.y - h * 0.06}`), glasses.ink, plan.eyeR * 0.28)
  }
  const bow = look.species && look.feminine ? wears(look.garments, 'bow') : undefined
  if (bow) lay(pen, pathOf(`M${-w * 0.5} ${-h * 0.86}l${-w * 0.42} ${-h * 0.26}v${h * 0.5}Zl${w * 0.42} ${-h * 0.26}v${h * 0.5}Z`), bow.ink, { lift: 0.8, deep: 0.6 })
  const hat = look.garments.find((one) => HATS.includes(one.kind))
  if (!hat) return
  const on = { lift: 1.3, deep: h * 0.07 }
  const band = darker(hat.ink, 0.38)
  const y = -h * 0.62
  switch (hat.kind) {
    case 'spacesuit': strip(pen, disc(0, 0, w * 1.36, h * 1.3), hat.ink, h * 0.16, 0.8); strip(pen, pathOf(`M${-w * 0.95} ${-h * 0.5}Q${-w * 0.8} ${-h * 0.95} ${-w * 0.3} ${-h * 1.12}`), '#ffffff', h * 0.07); break
    case 'headphones': strip(pen, pathOf(`M${-w * 1.02} ${h * 0.1}C${-w * 1.1} ${-h * 1.5} ${w * 1.1} ${-h * 1.5} ${w * 1.02} ${h * 0.1}`), hat.ink, h * 0.13, 0.6); for (const side of [-1, 1]) lay(pen, rounded(side * w * 1.02 - w * 0.17, -h * 0.14, w * 0.34, h * 0.54, h * 0.12), hat.ink, on); break
    case 'knit-cap': {
      lay(pen, pathOf(`M${-w * 1.0} ${-h * 0.4}C${-w * 1.06} ${-h * 1.42} ${w * 1.06} ${-h * 1.42} ${w * 1.0} ${-h * 0.4}Z`), hat.ink, on)
      for (const t of [-0.5, -0.17, 0.17, 0.5]) strip(pen, pathOf(`M${t * w * 0.5} ${-h * 1.14}Q${t * w * 1.3} ${-h * 0.9} ${t * w * 1.5} ${-h * 0.5}`), darker(hat.ink, 0.16), h * 0.035)
      lay(pen, rounded(-w * 1.06, -h * 0.6, w * 2.12, h * 0.3, h * 0.12), darker(hat.ink, 0.14), on)
      lay(pen, disc(0, -h * 1.22, h * 0.17), lighter(hat.ink, 0.3), on)
      break
    }
    case 'captain-hat': lay(pen, pathOf(`M${-w * 1.1} ${y - h * 0.16}Q${-w * 1.14} ${y - h * 0.72} 0 ${y - h * 0.7}Q${w * 1.14} ${y - h * 0.72} ${w * 1.1} ${y - h * 0.16}Z`), '#f2ece0', on); lay(pen, rounded(-w * 0.92, y - h * 0.26, w * 1.84, h * 0.34, 1), hat.ink, on); if (!away) { cut(pen, pathOf(`M${-w * 0.7} ${y + h * 0.04}Q${plan.turn} ${y + h * 0.36} ${w * 0.95} ${y + h * 0.04}Z`), darker(hat.ink, 0.3), { lift: 0.6, edge: 0.3 }); cut(pen, disc(plan.turn, y - h * 0.12, h * 0.1), '#cfa44a', { lift: 0.3, edge: 0.2 }) } break
    case 'crown': lay(pen, polygon([[-w * 0.66, y], [-w * 0.74, y - h * 0.62], [-w * 0.36, y - h * 0.3], [0, y - h * 0.8], [w * 0.36, y - h * 0.3], [w * 0.74, y - h * 0.62], [w * 0.66, y]]), hat.ink, on); for (const x of [-0.36, 0, 0.36]) cut(pen, disc(x * w, y - h * 0.15, h * 0.07), '#a2474a', { lift: 0.3, edge: 0 }); break
    case 'wizard-hat': lay(pen, pathOf(`M${-w * 0.86} ${y}Q${-w * 0.4} ${y - h * 1.2} ${-w * 0.5} ${y - h * 1.9}Q${w * 0.5} ${y - h * 1.2} ${w * 0.86} ${y}Z`), hat.ink, on); lay(pen, disc(0, y + h * 0.04, w * 1.36, h * 0.2), hat.ink, on); cut(pen, pathOf(`M${-w * 0.8} ${y - h * 0.2}Q0 ${y} ${w * 0.8} ${y - h * 0.2}L${w * 0.86} ${y}Q0 ${y + h * 0.2} ${-w * 0.86} ${y}Z`), band, { lift: 0.4, edge: 0 }); break
    case 'top-hat': lay(pen, rounded(-w * 0.6, y - h * 1.15, w * 1.2, h * 1.2, 2), hat.ink, on); cut(pen, rounded(-w * 0.6, y - h * 0.28, w * 1.2, h * 0.24, 0.5), lighter(band, 0.2), { lift: 0, edge: 0 }); lay(pen, disc(0, y + h * 0.02, w * 1.08, h * 0.13), hat.ink, on); break
    case 'chef-hat': for (const x of [-0.42, 0.42, 0]) cut(pen, disc(x * w, y - h * 0.62, w * 0.46, h * 0.4), hat.ink, { lift: 0.8, edge: 0.5 }); cut(pen, rounded(-w * 0.66, y - h * 0.5, w * 1.32, h * 0.56, 1.4), lighter(hat.ink, 0.1), { lift: 1.3, edge: 0.5 }); break
    case 'helmet': lay(pen, pathOf(`M${-w * 1.04} ${-h * 0.18}C${-w * 1.1} ${-h * 1.4} ${w * 1.1} ${-h * 1.4} ${w * 1.04} ${-h * 0.18}L${w * 0.84} ${-h * 0.38}Q0 ${-h * 0.6} ${-w * 0.84} ${-h * 0.38}Z`), hat.ink, on); cut(pen, pathOf(`M${-w * 0.1} ${-h * 1.1}Q${-w * 0.5} ${-h * 1.7} ${-w * 1.1} ${-h * 1.3}Q${-w * 0.5} ${-h * 1.25} ${w * 0.1} ${-h * 1.05}Z`), '#a2474a', { lift: 0.8, edge: 0.4 }); break
    case 'cap': lay(pen, pathOf(`M${-w * 1.0} ${-h * 0.42}C${-w * 1.1} ${-h * 1.5} ${w * 0.96} ${-h * 1.5} ${w * 0.98} ${-h * 0.46}Q${w * 1.5} ${-h * 0.5} ${w * 1.46} ${-h * 0.3}Q${w * 0.2} ${-h * 0.62} ${-w * 1.0} ${-h * 0.42}Z`), hat.ink, on); break
    case 'headscarf': lay(pen, pathOf(`M${-w * 1.08} ${h * 0.1}C${-w * 1.15} ${-h * 1.4} ${w * 1.15} ${-h * 1.4} ${w * 1.08} ${h * 0.1}Q${w * 0.5} ${-h * 0.5} ${w * 0.1} ${-h * 0.55}Q${-w * 0.6} ${-h * 0.5} ${-w * 1.08} ${h * 0.1}Z`), hat.ink, on); break
    case 'flower': for (let i = 0; i < 5; i++) cut(pen, disc(-w * 0.6 + Math.cos(i * 1.257) * h * 0.15, -h * 0.7 + Math.sin(i * 1.257) * h * 0.15, h * 0.13), hat.ink, { lift: 0.5, edge: 0.3 }); cut(pen, disc(-w * 0.6, -h * 0.7, h * 0.1), '#d3a850', { lift: 0.4, edge: 0 }); break
    default: {
      const tall = hat.kind === 'straw-hat' ? 0.62 : 0.8
      lay(pen, pathOf(`M${-w * 0.72} ${y}C${-w * 0.72} ${y - h * tall * 1.2} ${w * 0.72} ${y - h * tall * 1.2} ${w * 0.72} ${y}Z`), hat.ink, on)
      cut(pen, pathOf(`M${-w * 0.72} ${y - h * 0.14}Q0 ${y + h * 0.02} ${w * 0.72} ${y - h * 0.14}V${y + h * 0.06}H${-w * 0.72}Z`), band, { lift: 0, edge: 0 })
      lay(pen, disc(0, y + h * 0.04, w * 1.32, h * 0.17), hat.ink, on)
    }
  }
}
