import { cut, disc, pathOf, strip, type Pen } from '../paper.ts'
import { darker } from '../color.ts'
import type { FacePlan } from './face.ts'
import type { Look } from './look.ts'

/** Hair that falls behind the head. */
export function drawHairBack(pen: Pen, look: Look, w: number, h: number): void {
  const { hair } = look
  if (!hair || hair.style === 'bald') return
  const ink = darker(hair.ink, 0.14)
  const lay = { lift: 1.4, edge: 0.5 }
  switch (hair.style) {
    case 'long': cut(pen, pathOf(`M${-w * 1.08} ${-h * 0.2}C${-w * 1.2} ${-h * 1.3} ${w * 1.2} ${-h * 1.3} ${w * 1.08} ${-h * 0.2}C${w * 1.2} ${h * 0.6} ${w * 1.25} ${h * 1.3} ${w * 0.95} ${h * 1.75}Q0 ${h * 1.35} ${-w * 1.05} ${h * 1.8}C${-w * 1.3} ${h * 1.3} ${-w * 1.2} ${h * 0.6} ${-w * 1.08} ${-h * 0.2}Z`), ink, lay); break
    case 'bun': cut(pen, disc(-w * 0.25, -h * 1.16, w * 0.46, h * 0.4), ink, lay); break
    case 'tail': cut(pen, pathOf(`M${-w * 0.5} ${-h * 0.8}C${-w * 2} ${-h * 0.9} ${-w * 1.7} ${h * 0.6} ${-w * 1.5} ${h * 1.2}C${-w * 1.2} ${h * 0.8} ${-w * 1.15} ${h * 0.2} ${-w * 0.7} ${-h * 0.1}Z`), ink, lay); break
    case 'braids': for (const side of [-1, 1]) for (const [i, y] of [0.3, 0.68, 1.05, 1.4, 1.72].entries()) cut(pen, disc(side * w * (1.06 + i * 0.03), h * y, w * 0.2, h * 0.25), i === 4 ? '#b5584a' : ink, { lift: 0.9, edge: 0.5 }); break
    case 'curly': for (let i = 0; i < 11; i++) { const a = Math.PI * (-0.12 + (i * 1.24) / 10); cut(pen, disc(-Math.cos(a) * w * 1.08, -Math.sin(a) * h * 1.0, w * 0.38), ink, { lift: 0.9, edge: 0.4 }) } break
    default: break
  }
}

/** Fringe and beard, over the face. */
export function drawHairFront(pen: Pen, look: Look, plan: FacePlan, w: number, h: number): void {
  const { hair } = look
  if (!hair) return
  const lay = { lift: 0.9, edge: 0.5 }
  const x = plan.turn
  if (hair.beard) cut(pen, pathOf(`M${-w * 0.98} ${h * 0.1}Q${-w * 0.7} ${h * 0.44} ${x} ${h * 0.4}Q${w * 0.8} ${h * 0.44} ${w * 0.98} ${h * 0.1}Q${w * 1.05} ${h * 1} ${w * 0.4} ${h * 1.5}Q${x} ${h * 1.95} ${-w * 0.35} ${h * 1.5}Q${-w} ${h * 1} ${-w * 0.98} ${h * 0.1}Z`), hair.ink, lay)
  if (hair.beard) strip(pen, pathOf(`M${x - w * 0.2} ${h * 0.66}q${w * 0.2} ${h * 0.1} ${w * 0.4} 0`), '#8c4a44', h * 0.06)
  if (hair.moustache || hair.beard) cut(pen, pathOf(`M${x} ${h * 0.42}Q${x + w * 0.44} ${h * 0.34} ${x + w * 0.56} ${h * 0.62}Q${x + w * 0.26} ${h * 0.62} ${x} ${h * 0.52}Q${x - w * 0.26} ${h * 0.62} ${x - w * 0.56} ${h * 0.62}Q${x - w * 0.44} ${h * 0.34} ${x} ${h * 0.42}Z`), darker(hair.ink, 0.06), { lift: 0.5, edge: 0.3 })
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

/** The lower edge of a fringe, from the left temple back to the right one. */
function fringeBack(w: number, h: number, feminine: boolean, old: boolean): string {
  if (feminine) return `Q${-w * 0.5} ${-h * 0.3} ${-w * 0.1} ${-h * 0.66}Q${w * 0.5} ${-h * 0.42} ${w * 1.0} ${h * 0.12}Z`
  if (old) return `Q${-w * 0.7} ${-h * 0.62} 0 ${-h * 0.72}Q${w * 0.7} ${-h * 0.62} ${w * 1.0} ${h * 0.12}Z`
  return `Q${-w * 0.86} ${-h * 0.26} ${-w * 0.66} ${-h * 0.5}Q${-w * 0.1} ${-h * 0.3} ${w * 0.46} ${-h * 0.52}Q${w * 0.86} ${-h * 0.3} ${w * 1.0} ${h * 0.12}Z`
}
