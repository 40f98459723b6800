import { cut, disc, pathOf, rounded, strip, type Pen } from '../paper.ts'
import { darker, mix } from '../color.ts'
import type { FacePlan } from './face.ts'
import type { Look } from './look.ts'

const NOSE = '#2d2630'

/** Nose, muzzle, beak, trunk or grill: the middle of the face. */
export function drawMuzzle(pen: Pen, look: Look, plan: FacePlan, w: number, h: number): void {
  const x = plan.turn
  const soft = { lift: 0.8, edge: 0.5 }
  if (!look.species) {
    strip(pen, pathOf(`M${x + w * 0.02} ${h * 0.16}q${w * 0.2} ${h * 0.14} ${w * 0.01} ${h * 0.2}`), darker(look.skin, 0.22), h * 0.05)
    return
  }
  if (look.species.extra === 'disks') for (const side of [-1, 1]) cut(pen, disc(x + side * plan.eyeX, plan.eyeY, w * 0.46, h * 0.5), look.pale, { lift: 1, edge: 0.6 })
  switch (look.species.muzzle) {
    case 'snout':
      cut(pen, disc(x, h * 0.55, w * 0.36, h * 0.4), look.pale, soft)
      cut(pen, pathOf(`M${x - w * 0.16} ${h * 0.2}Q${x} ${h * 0.1} ${x + w * 0.16} ${h * 0.2}Q${x + w * 0.1} ${h * 0.42} ${x} ${h * 0.42}Q${x - w * 0.1} ${h * 0.42} ${x - w * 0.16} ${h * 0.2}Z`), NOSE, { lift: 0.5, edge: 0 })
      whiskers(pen, look, x, w, h)
      break
    case 'round':
      cut(pen, disc(x, h * 0.5, w * 0.46, h * 0.42), look.pale, soft)
      if (look.species.cover === 'scales') { for (const side of [-1, 1]) cut(pen, disc(x + side * w * 0.16, h * 0.24, h * 0.045), darker(look.skin, 0.5), { lift: 0, edge: 0 }); break }
      cut(pen, disc(x, h * 0.24, w * 0.15, h * 0.11), ['cat', 'tiger', 'rabbit'].includes(look.species.id) ? '#a8645e' : NOSE, { lift: 0.4, edge: 0 })
      strip(pen, pathOf(`M${x} ${h * 0.34}V${h * 0.5}`), darker(look.pale, 0.4), h * 0.04)
      if (look.species.id === 'rabbit') cut(pen, rounded(x - w * 0.1, h * 0.76, w * 0.2, h * 0.2, 0.8), '#f7f2e6', { lift: 0.3, edge: 0.3 })
      whiskers(pen, look, x, w, h)
      break
    case 'beak': cut(pen, pathOf(`M${x - w * 0.2} ${h * 0.08}Q${x + w * 0.3} ${-h * 0.06} ${x + w * 0.92} ${h * 0.36}Q${x + w * 0.3} ${h * 0.6} ${x - w * 0.16} ${h * 0.5}Z`), '#d39a48', { lift: 1.1, edge: 0.5 }); strip(pen, pathOf(`M${x - w * 0.14} ${h * 0.34}Q${x + w * 0.4} ${h * 0.3} ${x + w * 0.86} ${h * 0.36}`), '#96642f', h * 0.04); break
    case 'hooked': cut(pen, pathOf(`M${x - w * 0.13} ${h * 0.12}H${x + w * 0.13}Q${x + w * 0.12} ${h * 0.45} ${x} ${h * 0.62}Q${x - w * 0.12} ${h * 0.45} ${x - w * 0.13} ${h * 0.12}Z`), '#cf9a50', { lift: 1, edge: 0.5 }); break
    case 'bill': cut(pen, pathOf(`M${x - w * 0.4} ${h * 0.24}Q${x} ${h * 0.02} ${x + w * 0.5} ${h * 0.24}Q${x + w * 0.8} ${h * 0.46} ${x + w * 0.5} ${h * 0.52}Q${x} ${h * 0.6} ${x - w * 0.36} ${h * 0.5}Z`), '#d9974a', { lift: 1.1, edge: 0.5 }); break
    case 'trunk': strip(pen, pathOf(`M${x} ${h * 0.2}C${x} ${h * 0.9} ${x + w * 0.1} ${h * 1.2} ${x + w * 0.62} ${h * 1.1}`), mix(look.skin, look.pale, 0.3), h * 0.32, 1.2); break
    case 'pig': cut(pen, disc(x, h * 0.36, w * 0.34, h * 0.25), look.pale, soft); for (const side of [-1, 1]) cut(pen, disc(x + side * w * 0.12, h * 0.36, w * 0.05, h * 0.08), '#8a554e', { lift: 0, edge: 0 }); break
    case 'grill': break
    case 'none': break
  }
}

function whiskers(pen: Pen, look: Look, x: number, w: number, h: number): void {
  if (!['cat', 'mouse', 'rabbit', 'otter', 'tiger', 'fox'].includes(look.species?.id ?? '')) return
  const ink = mix(look.pale, '#ffffff', 0.4)
  for (const side of [-1, 1]) for (const y of [0.42, 0.52]) strip(pen, pathOf(`M${x + side * w * 0.4} ${h * y}l${side * w * 0.56} ${h * (y - 0.46) * 1.6}`), ink, h * 0.022)
}
