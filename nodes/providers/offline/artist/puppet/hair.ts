import { cut, disc, pathOf, strip, type Pen } from '../paper.ts'
import { darker } from '../color.ts'
import { lay as card } from './lay.ts'
import type { Look } from './look.ts'
import type { FacePlan, Size } from './plan.ts'


/** Hair that falls behind the head. */
export function drawHairBack(pen: Pen, look: Look, { w, h }: Size, yaw: number): void {
  const { hair } = look
  if (!hair || hair.style === 'bald') return
  const ink = darker(hair.ink, 0.14)
  const lay = { lift: 1.2, deep: h * 0.08 }
  switch (hair.style) {
    case 'long': card(pen, pathOf(`M${-w * 1.08} ${-h * 0.2}C${-w * 1.2} ${-h * 1.3} ${w * 1.2} ${-h * 1.3} ${w * 1.08} ${-h * 0.2}C${w * 1.2} ${h * 0.6} ${w * 1.25} ${h * 1.3} ${w * 0.95} ${h * 1.75}Q0 ${h * 1.35} ${-w * 1.05} ${h * 1.8}C${-w * 1.3} ${h * 1.3} ${-w * 1.2} ${h * 0.6} ${-w * 1.08} ${-h * 0.2}Z`), ink, lay); break
    case 'bun': card(pen, disc(-w * 0.25, -h * 1.16, w * 0.46, h * 0.4), ink, lay); break
    case 'tail': card(pen, pathOf(`M${-w * 0.5} ${-h * 0.8}C${-w * 2} ${-h * 0.9} ${-w * 1.7} ${h * 0.6} ${-w * 1.5} ${h * 1.2}C${-w * 1.2} ${h * 0.8} ${-w * 1.15} ${h * 0.2} ${-w * 0.7} ${-h * 0.1}Z`), ink, lay); break
    case 'braids': for (const side of [-1, 1]) for (const [i, y] of [0.3, 0.62, 0.94, 1.24, 1.52].entries()) card(pen, disc(side * w * (1.04 + i * 0.02 - (side > 0 ? 0.25 * yaw : 0)), h * y, w * (0.22 - i * 0.012), h * 0.22), i === 4 ? '#b5584a' : ink, { lift: 0.8, deep: 0.5 }); break
    case 'curly': for (let i = 0; i < 11; i++) { const a = Math.PI * (-0.12 + (i * 1.24) / 10); card(pen, disc(-Math.cos(a) * w * 1.04, -Math.sin(a) * h * 0.98, w * 0.38), ink, { lift: 0.8, deep: 0.7 }) } break
    default: break
  }
}

/** Fringe and beard, over the face. */
export function drawHairFront(pen: Pen, look: Look, plan: FacePlan): void {
  const { hair } = look
  const { w, h, yaw } = plan
  if (!hair) return
  const lay = { lift: 0.8, edge: 0.4 }
  if (hair.style !== 'bald' && yaw > 0.3) drawSide(pen, look, plan)
  if (hair.moustache || hair.beard) {
    const { x: mx, y: my, w: mw } = plan.mouth
    cut(pen, pathOf(`M${mx} ${my - mw * 0.62}Q${mx + mw * 1.3} ${my - mw * 0.9} ${mx + mw * 1.5} ${my + mw * 0.08}Q${mx + mw * 0.7} ${my} ${mx} ${my - mw * 0.28}Q${mx - mw * 0.7} ${my} ${mx - mw * 1.5} ${my + mw * 0.08}Q${mx - mw * 1.3} ${my - mw * 0.9} ${mx} ${my - mw * 0.62}Z`), darker(hair.ink, 0.08), { lift: 0.5, edge: 0.3 })
  }
  switch (hair.style) {
    case 'bald': break
    case 'spiky': cut(pen, pathOf(`M${-w * 1.05} ${h * 0.05}L${-w * 1.2} ${-h * 0.5}L${-w * 0.92} ${-h * 0.6}L${-w * 0.95} ${-h * 1.14}L${-w * 0.45} ${-h * 0.98}L${-w * 0.2} ${-h * 1.36}L${w * 0.16} ${-h * 1.02}L${w * 0.62} ${-h * 1.26}L${w * 0.72} ${-h * 0.84}L${w * 1.16} ${-h * 0.72}L${w * 1.02} ${h * 0.02}L${w * 0.7} ${-h * 0.46}L${w * 0.36} ${-h * 0.3}L${w * 0.06} ${-h * 0.52}L${-w * 0.3} ${-h * 0.3}L${-w * 0.72} ${-h * 0.46}Z`), hair.ink, lay); break
    case 'curly': for (let i = 0; i < 6; i++) cut(pen, disc(-w * 0.82 + i * w * 0.33, -h * (0.66 + 0.2 * Math.sin((i / 5) * Math.PI)), w * 0.3), hair.ink, { lift: 0.7, edge: 0.4 }); break
    default: {
      const old = look.age === 'old' && !look.feminine
      cut(pen, pathOf(`M${w * 1.0} ${h * 0.12}C${w * 1.14} ${-h * 0.9} ${w * 0.5} ${-h * 1.18} 0 ${-h * 1.14}C${-w * 0.6} ${-h * 1.18} ${-w * 1.2} ${-h * 0.8} ${-w * 1.04} ${h * 0.2}${fringeBack(w, h, look.feminine, old)}`), hair.ink, lay)
    }
  }
}

/** A beard, below the mouth that speaks through it. */
export function drawBeard(pen: Pen, look: Look, { w, h, mouth }: FacePlan): void {
  const { hair } = look
  if (!hair?.beard) return
  const x = mouth.x
  const low = hair.long ? 1.95 : 1.16
  card(pen, pathOf(`M${-w * 1.0} ${h * 0.06}Q${-w * 0.86} ${h * 0.34} ${x - w * 0.42} ${mouth.y - mouth.w * 0.5}Q${x} ${mouth.y - mouth.w * 1.0} ${x + w * 0.42} ${mouth.y - mouth.w * 0.5}Q${w * 0.86} ${h * 0.34} ${w * 1.0} ${h * 0.06}Q${w * 1.06} ${h * 0.86} ${w * 0.46} ${h * (low * 0.78)}Q${x * 0.6} ${h * low} ${-w * 0.42} ${h * (low * 0.78)}Q${-w * 1.04} ${h * 0.86} ${-w * 1.0} ${h * 0.06}Z`), hair.ink, { lift: 0.8, deep: h * 0.07 })
  if (hair.long) for (const t of [-0.4, 0, 0.36]) strip(pen, pathOf(`M${x + t * w} ${h * 0.92}Q${x + t * w * 0.9} ${h * 1.2} ${x + t * w * 0.5} ${h * 1.6}`), darker(hair.ink, 0.12), h * 0.03)
}

/** Hair on the side of a turned head, before the ear. */
function drawSide(pen: Pen, look: Look, { w, h, yaw }: FacePlan): void {
  const { hair } = look
  if (!hair) return
  const reach = w * (yaw - 0.3) * 0.62
  const low = look.feminine && hair.style !== 'bun' ? 0.62 : 0.16
  card(pen, pathOf(`M${-w * 1.04} ${-h * 0.5}C${-w * 0.9} ${-h * 1.0} ${-w * 0.4} ${-h} ${-w * 0.3} ${-h * 0.7}Q${-w * 0.98 + reach * 1.4} ${-h * 0.3} ${-w * 0.94 + reach} ${h * low}Q${-w} ${h * (low + 0.12)} ${-w * 1.02} ${h * low}Z`), hair.ink, { lift: 0.6, deep: h * 0.05 })
  if (low < 0.4) card(pen, disc(-w * 0.9 + reach * 0.7, h * 0.16, w * 0.14, h * 0.19), look.skin, { lift: 0.6, deep: 0.4 })
}

/** The back of a head. */
export function drawNape(pen: Pen, look: Look, size: Size): void {
  const { hair } = look
  if (!hair || hair.style === 'bald') return
  const { w, h } = size
  const low = look.feminine || hair.style === 'long' ? 0.75 : 0.5
  card(pen, pathOf(`M${-w * 1.06} ${h * 0.1}C${-w * 1.24} ${-h * 1.46} ${w * 1.24} ${-h * 1.46} ${w * 1.06} ${h * 0.1}Q${w * 0.98} ${h * low} ${w * 0.6} ${h * (low + 0.1)}Q0 ${h * (low + 0.26)} ${-w * 0.6} ${h * (low + 0.1)}Q${-w * 0.98} ${h * low} ${-w * 1.04} ${h * 0.1}Z`), hair.ink, { lift: 0.9, deep: h * 0.1 })
  for (const t of [-0.5, 0, 0.5]) strip(pen, pathOf(`M${t * w * 0.4} ${-h * 0.9}Q${t * w * 1.3} ${-h * 0.2} ${t * w} ${h * low}`), darker(hair.ink, 0.16), h * 0.03)
  drawHairBack(pen, look, size, 0)
  if (hair.style === 'bun') card(pen, disc(0, -h * 0.62, w * 0.42, h * 0.36), darker(hair.ink, 0.06), { lift: 1, deep: h * 0.06 })
}

/** The lower edge of a fringe, from the left temple back to the right one. */
function fringeBack(w: number, h: number, feminine: boolean, old: boolean): string {
  if (feminine) return `Q${-w * 0.5} ${-h * 0.3} ${-w * 0.1} ${-h * 0.66}Q${w * 0.5} ${-h * 0.42} ${w * 1.0} ${h * 0.12}Z`
  if (old) return `Q${-w * 0.7} ${-h * 0.62} 0 ${-h * 0.72}Q${w * 0.7} ${-h * 0.62} ${w * 1.0} ${h * 0.12}Z`
  return `Q${-w * 0.86} ${-h * 0.26} ${-w * 0.66} ${-h * 0.5}Q${-w * 0.1} ${-h * 0.3} ${w * 0.46} ${-h * 0.52}Q${w * 0.86} ${-h * 0.3} ${w * 1.0} ${h * 0.12}Z`
}
