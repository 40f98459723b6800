import { between, type Chance } from '../chance.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import { cut, disc, pathOf, rounded, strip, type Pen } from './kit.ts'

interface Plant { x: number; y: number; height: number; ink: Ink }

/** A crown of scallops, cut in one sheet. */
function scalloped(lots: Chance, x: number, y: number, rx: number, ry: number) {
  const count = 11
  const at = (i: number) => { const a = (i / count) * Math.PI * 2 - 1.4; return [x + Math.cos(a) * rx, y + Math.sin(a) * ry] as const }
  return pathOf((path) => {
    for (let i = 0; i < count; i++) {
      const [ax, ay] = at(i)
      const [bx, by] = at(i + 1)
      if (i === 0) path.moveTo(ax, ay)
      const out = between(lots, 1.2, 1.42)
      path.quadraticCurveTo(x + ((ax + bx) / 2 - x) * out, y + ((ay + by) / 2 - y) * out, bx, by)
    }
    path.closePath()
  })
}

export function roundTree(pen: Pen, lots: Chance, { x, y, height: h, ink }: Plant): void {
  const lean = between(lots, -0.05, 0.05) * h
  cut(pen, pathOf(`M${x - h * 0.07} ${y}Q${x - h * 0.015} ${y - h * 0.2} ${x - h * 0.03 + lean} ${y - h * 0.62}H${x + h * 0.03 + lean}Q${x + h * 0.02} ${y - h * 0.2} ${x + h * 0.08} ${y}Z`), '#6f523e', { lift: 2 })
  const wide = between(lots, 0.26, 0.34) * h
  cut(pen, scalloped(lots, x + lean, y - h * 0.64, wide, h * 0.3), darker(ink, 0.08), { lift: 4 })
  cut(pen, scalloped(lots, x + lean - wide * 0.18, y - h * 0.72, wide * 0.66, h * 0.19), ink, { lift: 3 })
  cut(pen, scalloped(lots, x + lean - wide * 0.3, y - h * 0.79, wide * 0.36, h * 0.1), lighter(ink, 0.16), { lift: 2 })
}

export function pine(pen: Pen, lots: Chance, { x, y, height: h, ink, snow = false }: Plant & { snow?: boolean }): void {
  cut(pen, rounded(x - h * 0.022, y - h * 0.18, h * 0.044, h * 0.2, 1), '#5f4738', { lift: 1 })
  const tiers = 4
  for (let i = 0; i < tiers; i++) {
    const low = y - h * (0.1 + i * 0.2)
    const wide = h * (0.24 - i * 0.045) * between(lots, 0.9, 1.1)
    const top = i === tiers - 1 ? y - h : low - h * 0.36
    const teeth = `L${x + wide} ${low}L${x + wide * 0.62} ${low - h * 0.022}L${x + wide * 0.42} ${low + h * 0.03}L${x + wide * 0.1} ${low - h * 0.012}L${x - wide * 0.26} ${low + h * 0.034}L${x - wide * 0.55} ${low - h * 0.016}L${x - wide} ${low}Z`
    cut(pen, pathOf(`M${x} ${top}${teeth}`), lighter(ink, i * 0.05), { lift: 2.6 })
    if (snow) cut(pen, pathOf(`M${x} ${top}L${x + wide * 0.62} ${top + (low - top) * 0.66}L${x + wide * 0.2} ${top + (low - top) * 0.55}L${x - wide * 0.1} ${top + (low - top) * 0.72}L${x - wide * 0.56} ${top + (low - top) * 0.62}Z`), '#f4f5f5', { lift: 1 })
  }
}

/** A great trunk that leaves the picture above, with roots, knots and bark. */
export function trunk(pen: Pen, lots: Chance, { x, y, width: w, ink }: { x: number; y: number; width: number; ink: Ink }): void {
  const lean = between(lots, -0.5, 0.5) * w
  cut(pen, pathOf(`M${x - w * 1.3} ${y + 16}Q${x - w * 0.6} ${y - 30} ${x - w * 0.5} ${y - 160}Q${x - w * 0.3 + lean * 0.4} ${y - 420} ${x - w * 0.44 + lean} -700H${x + w * 0.44 + lean}Q${x + w * 0.4 + lean * 0.4} ${y - 420} ${x + w * 0.5} ${y - 160}Q${x + w * 0.6} ${y - 40} ${x + w * 1.4} ${y + 16}Q${x + w * 0.5} ${y - 6} ${x} ${y + 20}Q${x - w * 0.5} ${y - 6} ${x - w * 1.3} ${y + 16}Z`), ink, { lift: 9 })
  for (let i = 0; i < 5; i++) {
    const dx = between(lots, -0.32, 0.32) * w
    const top = y - between(lots, 240, 700)
    strip(pen, pathOf(`M${x + dx} ${top + between(lots, 90, 220)}Q${x + dx + w * 0.08} ${top + 60} ${x + dx + lean * 0.2} ${top}`), darker(ink, 0.28), w * 0.05)
  }
  if (lots() < 0.6) {
    const [kx, ky] = [x + between(lots, -0.15, 0.15) * w, y - between(lots, 200, 380)]
    cut(pen, disc(kx, ky, w * 0.17, w * 0.24), darker(ink, 0.36), { lift: 0 })
    cut(pen, disc(kx, ky + 3, w * 0.1, w * 0.15), darker(ink, 0.6), { lift: 0 })
  }
}

/** A bare tree, its branches forked again and again. */
export function bareTree(pen: Pen, lots: Chance, { x, y, height: h, ink }: Plant): void {
  const limb = (fx: number, fy: number, angle: number, length: number, width: number): void => {
    const [tx, ty] = [fx + Math.sin(angle) * length, fy - Math.cos(angle) * length]
    const bend = between(lots, -0.22, 0.22) * length
    strip(pen, pathOf(`M${fx} ${fy}Q${(fx + tx) / 2 + bend} ${(fy + ty) / 2} ${tx} ${ty}`), ink, width)
    if (width < h * 0.012) return
    for (const way of [-1, 1]) limb(tx, ty, angle + way * between(lots, 0.25, 0.62), length * between(lots, 0.58, 0.76), width * 0.56)
    if (lots() < 0.4) limb((fx + tx) / 2, (fy + ty) / 2, angle + between(lots, -0.9, 0.9), length * 0.5, width * 0.4)
  }
  limb(x, y, between(lots, -0.1, 0.1), h * 0.36, h * 0.06)
}

export function palm(pen: Pen, lots: Chance, { x, y, height: h, ink }: Plant): void {
  const lean = between(lots, -0.28, 0.28) * h
  const [tx, ty] = [x + lean, y - h]
  cut(pen, pathOf(`M${x - h * 0.05} ${y}Q${x + lean * 0.2 - h * 0.02} ${y - h * 0.5} ${tx - h * 0.018} ${ty}H${tx + h * 0.018}Q${x + lean * 0.2 + h * 0.03} ${y - h * 0.5} ${x + h * 0.05} ${y}Z`), '#80644a', { lift: 3 })
  for (const a of [-2.5, -1.9, -1.25, -0.5, 0.4, 1.2, 1.85, 2.45]) {
    const [ex, ey] = [tx + Math.sin(a) * h * 0.42, ty - Math.cos(a) * h * 0.24 + h * 0.1]
    cut(pen, pathOf(`M${tx} ${ty}Q${(tx + ex) / 2} ${Math.min(ty, ey) - h * 0.16} ${ex} ${ey}Q${(tx + ex) / 2} ${Math.min(ty, ey) - h * 0.04} ${tx} ${ty}Z`), mix(ink, '#c9c07a', lots() * 0.2), { lift: 2 })
  }
}

export function bush(pen: Pen, lots: Chance, at: { x: number; y: number; size: number; ink: Ink }): void {
  cut(pen, scalloped(lots, at.x, at.y - at.size * 0.3, at.size, at.size * 0.6), at.ink, { lift: 3 })
  cut(pen, scalloped(lots, at.x - at.size * 0.2, at.y - at.size * 0.44, at.size * 0.56, at.size * 0.34), lighter(at.ink, 0.14), { lift: 2 })
}

/** Blades of grass along a line. */
export function grass(pen: Pen, lots: Chance, at: { from: number; to: number; y: number; size: number; step: number; ink: Ink; wind?: number }): void {
  const { wind = 0 } = at
  cut(pen, pathOf((path) => {
    for (let x = at.from; x < at.to; x += at.step * between(lots, 0.5, 1.5)) {
      const h = at.size * between(lots, 0.5, 1)
      const bend = (between(lots, -0.4, 0.4) + wind) * h
      path.moveTo(x - h * 0.09, at.y)
      path.quadraticCurveTo(x, at.y - h * 0.5, x + bend, at.y - h * (1 - Math.abs(wind) * 0.3))
      path.quadraticCurveTo(x + h * 0.1, at.y - h * 0.4, x + h * 0.12, at.y)
      path.closePath()
    }
  }), at.ink, { lift: 1.5, edge: 0 })
}

/** Flowers on stems, in the accent and in paler papers. */
export function flowers(pen: Pen, lots: Chance, at: { from: number; to: number; y: number; size: number; count: number; leaf: Ink }): void {
  for (let i = 0; i < at.count; i++) {
    const [x, h] = [between(lots, at.from, at.to), at.size * between(lots, 0.6, 1.2)]
    strip(pen, pathOf(`M${x} ${at.y}Q${x + 3} ${at.y - h * 0.5} ${x + between(lots, -5, 5)} ${at.y - h}`), at.leaf, Math.max(1.4, at.size * 0.05))
    const ink = [pen.palette.accent, '#f0e2c2', '#e3b7a4', '#d9cfe0'][i % 4] ?? '#f0e2c2'
    const r = at.size * 0.16
    for (let k = 0; k < 5; k++) cut(pen, disc(x + Math.cos(k * 1.257) * r, at.y - h + Math.sin(k * 1.257) * r, r * 0.8, r * 0.6, k * 1.257), ink, { lift: 0.8, edge: 0.5 })
    cut(pen, disc(x, at.y - h, r * 0.5), '#d9a446', { lift: 0 })
  }
}

export function reeds(pen: Pen, lots: Chance, at: { x: number; y: number; size: number; ink: Ink }): void {
  for (let i = 0; i < 7; i++) {
    const [x, h] = [at.x + between(lots, -0.5, 0.5) * at.size, at.size * between(lots, 0.6, 1.2)]
    const bend = between(lots, -0.12, 0.12) * h
    strip(pen, pathOf(`M${x} ${at.y}Q${x} ${at.y - h * 0.6} ${x + bend} ${at.y - h}`), at.ink, at.size * 0.035)
    if (i % 2 === 0) cut(pen, rounded(x + bend - at.size * 0.04, at.y - h - at.size * 0.02, at.size * 0.08, at.size * 0.26, 4), '#5f4433', { lift: 1.5 })
  }
}

export function mushroom(pen: Pen, at: { x: number; y: number; size: number }): void {
  const { x, y, size: s } = at
  cut(pen, pathOf(`M${x - s * 0.12} ${y}Q${x - s * 0.08} ${y - s * 0.4} ${x - s * 0.1} ${y - s * 0.6}H${x + s * 0.1}Q${x + s * 0.08} ${y - s * 0.4} ${x + s * 0.14} ${y}Z`), '#e9dcc2', { lift: 1.5 })
  cut(pen, pathOf(`M${x - s * 0.44} ${y - s * 0.5}Q${x - s * 0.3} ${y - s} ${x} ${y - s}Q${x + s * 0.3} ${y - s} ${x + s * 0.44} ${y - s * 0.5}Z`), '#b5553f', { lift: 2 })
  for (const [dx, dy] of [[-0.2, 0.66], [0.05, 0.82], [0.22, 0.62]] as const) cut(pen, disc(x + dx * s, y - dy * s, s * 0.06, s * 0.045), '#efe6d2', { lift: 0 })
}
