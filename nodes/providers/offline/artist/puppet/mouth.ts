import { cut, disc, pathOf, rounded, strip, within, type Pen } from '../paper.ts'
import { brightness, mix } from '../color.ts'
import { EXPRESSIONS, type Mouth } from './emotions.ts'
import type { Look } from './look.ts'
import type { FacePlan } from './plan.ts'
import type { Pose } from './pose.ts'

const FLAT = { lift: 0, edge: 0 } as const
const DEEP = '#6d2b34'
const TONGUE = '#d27a76'
const TEETH = '#f7f1e3'

/** How far each mouth stands open: what a beak does with it. */
const OPEN: Record<Mouth, number> = { smile: 0, grin: 0.4, laugh: 0.9, frown: 0, wail: 0.8, wavy: 0.15, snarl: 0.35, round: 0.55, firm: 0, smirk: 0, flat: 0.06, grit: 0.12, gape: 0.5 }

export const openness = (pose: Pose): number => Math.max(OPEN[EXPRESSIONS[pose.emotion].mouth], pose.speech * 0.75)

/** The mouth of everybody who has no beak. */
export function drawMouth(pen: Pen, look: Look, pose: Pose, plan: FacePlan): void {
  const muzzle = look.species?.muzzle
  if (muzzle === 'beak' || muzzle === 'bill' || muzzle === 'hooked') return
  const { x, y, w } = plan.mouth
  const under = look.species ? (muzzle === 'none' || muzzle === 'trunk' ? look.skin : look.pale) : look.skin
  const ink = look.species?.cover === 'metal' ? '#ffdf9e' : brightness(under) < 0.36 ? mix(under, '#f6ead6', 0.72) : '#2b2532'
  const { mouth } = EXPRESSIONS[pose.emotion]
  const line = Math.max(0.5, w * 0.15)
  const p = (...points: number[]) => points.map((value, i) => (i % 2 ? y + value * w : x + value * w))
  const stroke = (d: string) => strip(pen, pathOf(d), ink, line)
  if (look.species?.extra === 'fangs') { drawMaw(pen, pose, plan); return }
  if (pose.speech > 0.08) {
    const deep = 0.16 + pose.speech * 0.62
    const glad = mouth === 'grin' || mouth === 'laugh' || mouth === 'smile'
    cavity(pen, pathOf(glad ? `M${p(-0.74, -0.08).join(' ')}Q${p(0, 0.14, 0.74, -0.08).join(' ')}Q${p(0.6, deep * 1.5, 0, deep * 1.5).join(' ')}Q${p(-0.6, deep * 1.5, -0.74, -0.08).join(' ')}Z` : `M${p(-0.58, 0.2).join(' ')}Q${p(0, -0.28, 0.58, 0.2).join(' ')}Q${p(0.5, deep * 1.5, 0, deep * 1.5).join(' ')}Q${p(-0.5, deep * 1.5, -0.58, 0.2).join(' ')}Z`), { x, y, w, teeth: true })
    return
  }
  switch (mouth) {
    case 'smile': stroke(`M${p(-0.68, 0).join(' ')}Q${p(0, 0.58, 0.7, -0.06).join(' ')}`); break
    case 'grin': cavity(pen, pathOf(`M${p(-1, -0.2).join(' ')}Q${p(0, 0.22, 1, -0.2).join(' ')}Q${p(0.62, 1.02, 0, 1).join(' ')}Q${p(-0.62, 1.02, -1, -0.2).join(' ')}Z`), { x, y, w, teeth: true }); break
    case 'laugh': cavity(pen, pathOf(`M${p(-1.1, -0.34).join(' ')}Q${p(0, 0.02, 1.1, -0.34).join(' ')}Q${p(0.8, 1.42, 0, 1.4).join(' ')}Q${p(-0.8, 1.42, -1.1, -0.34).join(' ')}Z`), { x, y: y + w * 0.2, w, teeth: true }); break
    case 'frown': stroke(`M${p(-0.74, 0.56).join(' ')}Q${p(0, -0.26, 0.74, 0.56).join(' ')}`); break
    case 'wail': cavity(pen, pathOf(`M${p(-0.86, 1).join(' ')}C${p(-1, 0.1, -0.5, -0.3, 0, -0.3).join(' ')}C${p(0.5, -0.3, 1, 0.1, 0.86, 1).join(' ')}Q${p(0, 0.62, -0.86, 1).join(' ')}Z`), { x, y: y + w * 0.1, w, teeth: false }); break
    case 'wavy': stroke(`M${p(-0.8, 0.3).join(' ')}q${w * 0.27} ${-w * 0.5} ${w * 0.53} 0t${w * 0.53} 0t${w * 0.53} 0`); break
    case 'snarl': { const shape = pathOf(`M${p(-0.86, 0.62).join(' ')}Q${p(-0.4, -0.16, 0, -0.1).join(' ')}Q${p(0.4, -0.16, 0.86, 0.62).join(' ')}Q${p(0, 0.34, -0.86, 0.62).join(' ')}Z`); cavity(pen, shape, { x, y, w, teeth: true }); stroke(`M${p(-0.9, 0.66).join(' ')}Q${p(-0.4, -0.2, 0, -0.14).join(' ')}Q${p(0.4, -0.2, 0.9, 0.66).join(' ')}`); break }
    case 'round': cavity(pen, disc(x, y + w * 0.36, w * 0.42, w * 0.58), { x, y, w, teeth: false }); break
    case 'firm': stroke(`M${p(-0.66, 0.2).join(' ')}Q${p(0, 0.14, 0.7, 0.02).join(' ')}`); break
    case 'smirk': stroke(`M${p(-0.62, 0.16).join(' ')}Q${p(0.2, 0.46, 0.8, -0.3).join(' ')}`); stroke(`M${p(0.7, -0.42).join(' ')}q${w * 0.2} ${w * 0.06} ${w * 0.22} ${w * 0.26}`); break
    case 'flat': stroke(`M${p(-0.42, 0.22).join(' ')}Q${p(0, 0.34, 0.42, 0.18).join(' ')}`); break
    case 'grit': { const row = rounded(x - w * 0.8, y - w * 0.06, w * 1.6, w * 0.66, w * 0.28); cut(pen, row, TEETH, FLAT); within(pen, row, () => { for (const t of [-0.4, 0, 0.4]) strip(pen, pathOf(`M${x + t * w} ${y - w}V${y + w}`), '#8f857c', line * 0.4); strip(pen, pathOf(`M${x - w} ${y + w * 0.27}H${x + w}`), '#8f857c', line * 0.4) }); strip(pen, row, ink, line * 0.8); break }
    case 'gape': cavity(pen, pathOf(`M${p(-0.5, 0.1).join(' ')}Q${p(0, -0.1, 0.5, 0.1).join(' ')}Q${p(0.5, 0.98, 0, 0.98).join(' ')}Q${p(-0.5, 0.98, -0.5, 0.1).join(' ')}Z`), { x, y, w, teeth: false }); break
  }
}

function cavity(pen: Pen, shape: ReturnType<typeof pathOf>, { x, y, w, teeth }: { x: number; y: number; w: number; teeth: boolean }): void {
  cut(pen, shape, DEEP, FLAT)
  within(pen, shape, () => {
    cut(pen, disc(x, y + w * 1.05, w * 0.56, w * 0.42), TONGUE, FLAT)
    if (teeth) cut(pen, rounded(x - w * 0.72, y - w * 0.4, w * 1.44, w * 0.5, w * 0.12), TEETH, FLAT)
  })
}

/** The wide mouth of a monster, its teeth outside when it is shut. */
function drawMaw(pen: Pen, pose: Pose, { mouth: { x, y, w } }: FacePlan): void {
  const open = openness(pose)
  const { mouth } = EXPRESSIONS[pose.emotion]
  const bow = mouth === 'frown' || mouth === 'wail' || mouth === 'wavy' || mouth === 'snarl' ? -0.34 : 0.4
  const shape = pathOf(`M${x - w} ${y}Q${x} ${y + w * bow} ${x + w} ${y}Q${x + w * 0.8} ${y + w * (0.2 + bow + open)} ${x} ${y + w * (0.22 + bow + open)}Q${x - w * 0.8} ${y + w * (0.2 + bow + open)} ${x - w} ${y}Z`)
  cavity(pen, shape, { x, y, w: w * 0.9, teeth: false })
  for (const t of [-0.62, -0.2, 0.24, 0.64]) {
    const top = y + w * bow * 0.5 * (1 - t * t)
    cut(pen, pathOf(`M${x + (t - 0.13) * w} ${top - w * 0.03}h${w * 0.26}l${-w * 0.13} ${w * 0.3}Z`), TEETH, { lift: 0.3, edge: 0 })
  }
}
