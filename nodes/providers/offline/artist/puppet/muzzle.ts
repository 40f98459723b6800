import { cut, disc, pathOf, placed, polygon, rounded, strip, type Pen } from '../paper.ts'
import { darker, mix } from '../color.ts'
import { lay, limbPath } from './lay.ts'
import type { Look } from './look.ts'
import { openness } from './mouth.ts'
import { eyeAt, type FacePlan } from './plan.ts'
import type { Pose } from './pose.ts'

const NOSE = '#2d2630'
const WHISKERED = ['cat', 'mouse', 'rabbit', 'otter', 'tiger', 'fox', 'squirrel', 'lion']

/** Nose, muzzle, beak, trunk or grill: the middle of the face. */
export function drawMuzzle(pen: Pen, look: Look, pose: Pose, plan: FacePlan): void {
  const { w, h, turn: x, tip, yaw } = plan
  const soft = { lift: 0.7, deep: h * 0.06 }
  const { species } = look
  if (!species) {
    const ink = darker(look.skin, 0.24)
    if (look.age === 'child') strip(pen, pathOf(`M${tip.x - w * 0.07} ${tip.y}Q${tip.x + w * 0.02} ${tip.y + h * 0.09} ${tip.x + w * 0.09} ${tip.y}`), ink, h * 0.05)
    else if (yaw > 0.3) strip(pen, pathOf(`M${tip.x - w * 0.02} ${h * 0.13}Q${tip.x + w * 0.12 * yaw} ${h * 0.26} ${tip.x + w * 0.17 * yaw} ${h * 0.35}Q${tip.x + w * 0.1} ${h * 0.43} ${tip.x - w * 0.06} ${h * 0.4}`), ink, h * 0.052)
    else strip(pen, pathOf(`M${x - w * 0.09} ${h * 0.34}Q${x} ${h * 0.44} ${x + w * 0.1} ${h * 0.34}`), ink, h * 0.055)
    return
  }
  if (species.extra === 'disks') for (const side of [-1, 1] as const) { const eye = eyeAt(plan, side); lay(pen, disc(eye.x, eye.y, w * 0.45 * (eye.rx / eye.r), h * 0.5), look.pale, { lift: 0.8, deep: h * 0.05 }); for (let i = 0; i < 9; i++) { const a = (i / 9) * Math.PI * 2; strip(pen, pathOf(`M${eye.x + Math.cos(a) * w * 0.32} ${eye.y + Math.sin(a) * h * 0.36}L${eye.x + Math.cos(a) * w * 0.4} ${eye.y + Math.sin(a) * h * 0.45}`), darker(look.pale, 0.16), h * 0.03) } }
  if (species.id === 'monkey') { lay(pen, pathOf(`M${x} ${h * 0.95}C${x - w * 0.9} ${h * 0.95} ${x - w * 0.85} ${-h * 0.6} ${x - w * 0.4} ${-h * 0.52}Q${x} ${-h * 0.4} ${x + w * 0.36} ${-h * 0.52}C${x + w * 0.76} ${-h * 0.6} ${x + w * 0.8} ${h * 0.95} ${x} ${h * 0.95}Z`), look.pale, soft); strip(pen, pathOf(`M${x - w * 0.07} ${h * 0.24}v${h * 0.06}M${x + w * 0.07} ${h * 0.24}v${h * 0.06}`), NOSE, h * 0.06); return }
  switch (species.muzzle) {
    case 'snout': {
      lay(pen, limbPath({ x, y: h * 0.52 }, h * 0.4, { x: tip.x, y: tip.y + h * 0.16 }, h * (0.32 - 0.1 * yaw)), look.pale, soft)
      cut(pen, pathOf(`M${tip.x - w * 0.16} ${tip.y - h * 0.12}Q${tip.x} ${tip.y - h * 0.24} ${tip.x + w * 0.16} ${tip.y - h * 0.12}Q${tip.x + w * 0.12} ${tip.y + h * 0.1} ${tip.x} ${tip.y + h * 0.1}Q${tip.x - w * 0.12} ${tip.y + h * 0.1} ${tip.x - w * 0.16} ${tip.y - h * 0.12}Z`), species.id === 'mouse' ? '#b8706c' : NOSE, { lift: 0.5, edge: 0 })
      cut(pen, disc(tip.x - w * 0.05, tip.y - h * 0.1, w * 0.045, h * 0.03), '#ffffff', { lift: 0, edge: 0 })
      break
    }
    case 'long': {
      const ink = species.cover === 'scales' ? mix(look.skin, look.pale, 0.35) : mix(look.pale, look.skin, species.id === 'deer' || species.id === 'horse' || species.id === 'giraffe' ? 0.25 : 0.05)
      lay(pen, limbPath({ x, y: h * 0.34 }, w * 0.42, { x: tip.x, y: h * 0.62 }, h * (0.36 - 0.06 * yaw)), ink, soft)
      if (species.cover === 'scales') { for (const side of [-1, 1]) cut(pen, disc(tip.x + side * w * 0.13 + w * 0.05 * yaw, h * 0.42, h * 0.05), darker(look.skin, 0.5), { lift: 0, edge: 0 }); break }
      cut(pen, pathOf(`M${tip.x - w * 0.2} ${h * 0.4}Q${tip.x} ${h * 0.28} ${tip.x + w * 0.2} ${h * 0.4}Q${tip.x + w * 0.16} ${h * 0.58} ${tip.x} ${h * 0.6}Q${tip.x - w * 0.16} ${h * 0.58} ${tip.x - w * 0.2} ${h * 0.4}Z`), species.id === 'horse' || species.id === 'goat' ? darker(ink, 0.35) : NOSE, { lift: 0.5, edge: 0 })
      cut(pen, disc(tip.x - w * 0.06, h * 0.4, w * 0.05, h * 0.03), '#ffffff', { lift: 0, edge: 0 })
      break
    }
    case 'round': {
      const mid = x + (tip.x - x) * 0.7
      for (const side of [-1, 1]) lay(pen, disc(mid + side * w * 0.19, h * 0.52, w * 0.27, h * 0.33), look.pale, { lift: side < 0 ? 0.6 : 0.3, deep: h * 0.04 })
      cut(pen, disc(mid, h * 0.7, w * 0.2, h * 0.2), look.pale, { lift: 0, edge: 0 })
      cut(pen, pathOf(`M${tip.x - w * 0.16} ${h * 0.2}Q${tip.x} ${h * 0.12} ${tip.x + w * 0.16} ${h * 0.2}Q${tip.x + w * 0.1} ${h * 0.38} ${tip.x} ${h * 0.4}Q${tip.x - w * 0.1} ${h * 0.38} ${tip.x - w * 0.16} ${h * 0.2}Z`), ['cat', 'tiger', 'rabbit', 'squirrel'].includes(species.id) ? '#a8645e' : NOSE, { lift: 0.4, edge: 0 })
      strip(pen, pathOf(`M${tip.x} ${h * 0.38}V${h * 0.54}`), darker(look.pale, 0.4), h * 0.035)
      if (species.id === 'rabbit' || species.id === 'squirrel') cut(pen, rounded(mid - w * 0.1, h * 0.8, w * 0.2, h * 0.18, 0.8), '#f7f2e6', { lift: 0.3, edge: 0.3 })
      break
    }
    case 'beak': { const open = openness(pose); const reach = species.frame.neck > 15 ? 1.5 : 0.86; beak(pen, plan, { open, reach, ink: species.id === 'penguin' ? '#d08a44' : '#d39a48' }); break }
    case 'bill': {
      const open = openness(pose)
      const end = { x: x + w * 0.75 * yaw, y: h * 0.4 }
      placed(pen, { x, y: h * 0.34, turn: open * 0.4 * (0.3 + yaw) }, (low) => lay(low, limbPath({ x: 0, y: h * 0.12 + open * h * 0.22 }, h * 0.16, { x: (end.x - x) * 0.86, y: h * 0.12 + open * h * 0.26 }, h * 0.18), '#b8773a', { lift: 0.5, deep: 0.5 }))
      lay(pen, limbPath({ x, y: h * 0.26 }, h * 0.24, end, h * 0.26), '#d9974a', soft)
      for (const side of [-1, 1]) cut(pen, disc(x + (end.x - x) * 0.3 + side * w * 0.08, h * 0.2, h * 0.03), '#96642f', { lift: 0, edge: 0 })
      break
    }
    case 'hooked': {
      const open = openness(pose)
      if (open > 0.1) lay(pen, disc(tip.x, h * (0.42 + open * 0.26), w * 0.1, h * 0.17), '#9c6a34', { lift: 0.4, deep: 0.4 })
      lay(pen, pathOf(`M${tip.x - w * 0.14} ${h * 0.1}Q${tip.x} ${h * 0.02} ${tip.x + w * 0.14} ${h * 0.1}Q${tip.x + w * 0.15} ${h * 0.42} ${tip.x + w * 0.03 * yaw} ${h * 0.62}Q${tip.x - w * 0.14} ${h * 0.45} ${tip.x - w * 0.14} ${h * 0.1}Z`), '#cf9a50', { lift: 0.8, deep: h * 0.05 })
      break
    }
    case 'trunk': {
      lay(pen, pathOf(`M${x - w * 0.26} ${h * 0.05}C${x - w * 0.3} ${h * 0.7} ${x - w * 0.2} ${h * 1.5} ${x + w * (0.3 + 0.3 * yaw)} ${h * 1.55}C${x + w * (0.62 + 0.3 * yaw)} ${h * 1.5} ${x + w * (0.66 + 0.3 * yaw)} ${h * 1.2} ${x + w * (0.56 + 0.3 * yaw)} ${h * 1.16}C${x + w * 0.34} ${h * 1.3} ${x + w * 0.14} ${h * 1.1} ${x + w * 0.26} ${h * 0.05}Z`), mix(look.skin, look.pale, 0.25), { lift: 1, deep: h * 0.08 })
      for (const t of [0.4, 0.58, 0.76, 0.94]) strip(pen, pathOf(`M${x - w * 0.16} ${h * t}q${w * 0.16} ${h * 0.06} ${w * 0.3} 0`), darker(look.skin, 0.16), h * 0.035)
      break
    }
    case 'pig': lay(pen, disc(tip.x, h * 0.36, w * 0.33, h * 0.24), look.pale, soft); for (const side of [-1, 1]) cut(pen, disc(tip.x + side * w * 0.12, h * 0.36, w * 0.05, h * 0.08), '#8a554e', { lift: 0, edge: 0 }); break
    case 'carrot': lay(pen, polygon([[x - w * 0.1, h * 0.06], [x + w * (0.2 + 0.9 * yaw), h * (0.34 + 0.1 * (1 - yaw))], [x - w * 0.06, h * 0.32]]), '#d0783c', { lift: 0.9, deep: h * 0.05 }); break
    case 'grill': break
    case 'none': if (species.id === 'turtle' || species.id === 'frog') for (const side of [-1, 1]) cut(pen, disc(x + side * w * 0.08 + w * 0.1 * yaw, h * (species.id === 'frog' ? -0.06 : 0.26), h * 0.04), darker(look.skin, 0.45), { lift: 0, edge: 0 }); break
  }
  if (WHISKERED.includes(species.id)) whiskers(pen, look, plan)
}

/** A beak that opens: a diamond from the front, a wedge from the side. */
function beak(pen: Pen, { w, h, turn: x, yaw }: FacePlan, { open, reach, ink }: { open: number; reach: number; ink: string }): void {
  const tip = x + w * reach * (0.1 + 0.9 * yaw)
  const left = x - w * 0.25 * (1 - 0.2 * yaw)
  const right = x + w * 0.25 * (1 - 0.5 * yaw)
  if (open > 0.04) lay(pen, pathOf(`M${left + w * 0.05} ${h * 0.3}L${right} ${h * 0.3}Q${(right + tip) / 2} ${h * (0.4 + open * 0.36)} ${x + (tip - x) * 0.8} ${h * (0.46 + open * 0.5)}Q${x} ${h * (0.56 + open * 0.3)} ${left + w * 0.05} ${h * 0.3}Z`), darker(ink, 0.22), { lift: 0.5, deep: h * 0.04 })
  lay(pen, pathOf(`M${left} ${h * 0.3}Q${x - w * 0.05} ${-h * 0.02} ${right} ${h * 0.16}Q${(right + tip) / 2 + w * 0.06 * yaw} ${h * 0.26} ${tip} ${h * 0.46}Q${x} ${h * 0.52} ${left} ${h * 0.3}Z`), ink, { lift: 0.8, deep: h * 0.06 })
  cut(pen, disc(x + w * 0.1 * yaw, h * 0.16, h * 0.03), darker(ink, 0.4), { lift: 0, edge: 0 })
}

function whiskers(pen: Pen, look: Look, { w, h, turn, tip }: FacePlan): void {
  const ink = mix(look.pale, '#ffffff', 0.4)
  const mid = turn + (tip.x - turn) * 0.5
  for (const side of [-1, 1]) for (const y of [0.46, 0.56]) strip(pen, pathOf(`M${mid + side * w * 0.36} ${h * y}q${side * w * 0.3} ${h * (y - 0.52)} ${side * w * 0.6} ${h * (y - 0.5) * 2.2}`), ink, h * 0.022)
}
