import type { Chance } from '../chance.ts'
import { between } from '../chance.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import { cut, disc, pathOf, polygon, rounded, strip, type Pen } from '../paper.ts'
import type { Palette } from '../palette.ts'
import type { Prop } from '../props.ts'

/** One sheet of the set, painted in units of the stage at its own depth: 0 the sky, 1 the puppets' floor, above 1 in front. */
export interface Flat { depth: number; paint(pen: Pen): void }

/** What a set is made from: the light, and lots that depend on the words of the place alone, and the things such a place is furnished with. */
export interface Site { palette: Palette; chance: Chance; words: string; things: readonly Prop[] }

/** Sets are painted far beyond the frame, so that no camera move finds their end. */
export const LEFT = -700
export const RIGHT = 2300
export const DEEP = 1700

/** A rolling or jagged skyline closed downward. */
export function ridge(chance: Chance, { y, rise, step, sharp = false }: { y: number; rise: number; step: number; sharp?: boolean }) {
  const points: [number, number][] = []
  for (let x = LEFT - step; x <= RIGHT + step; x += step) points.push([x + between(chance, -step * 0.25, step * 0.25), y - between(chance, 0, rise)])
  return pathOf((path) => {
    path.moveTo(LEFT - step, DEEP)
    points.forEach(([x, top], i) => {
      const next = points[i + 1]
      if (sharp || !next) path.lineTo(x, top)
      else if (i === 0) path.lineTo(x, top)
      else path.quadraticCurveTo(x, top, (x + next[0]) / 2, (top + next[1]) / 2)
    })
    path.lineTo(RIGHT + step, DEEP)
    path.closePath()
  })
}

/** A gently waved floor from a height down. */
export function ground(chance: Chance, y: number, wave = 10) {
  return ridge(chance, { y: y + wave / 2, rise: wave, step: 240 })
}

export function roundTree(pen: Pen, chance: Chance, at: { x: number; y: number; height: number; ink: Ink }): void {
  const { x, y, height: h, ink } = at
  cut(pen, pathOf(`M${x - h * 0.04} ${y}Q${x - h * 0.02} ${y - h * 0.3} ${x - h * 0.03} ${y - h * 0.5}H${x + h * 0.03}Q${x + h * 0.02} ${y - h * 0.3} ${x + h * 0.05} ${y}Z`), '#7a5a44', { lift: 2 })
  const blobs = [[-0.2, 0.48, 0.2], [0.2, 0.5, 0.21], [0, 0.72, 0.25], [0.02, 0.52, 0.22]] as const
  for (const [i, [dx, dy, r]] of blobs.entries()) cut(pen, disc(x + dx * h, y - dy * h, r * h * between(chance, 0.92, 1.1), r * h * 0.92), i % 2 ? lighter(ink, 0.08) : darker(ink, 0.05), { lift: 3 })
}

export function pine(pen: Pen, at: { x: number; y: number; height: number; ink: Ink; snow?: boolean }): void {
  const { x, y, height: h, ink, snow = false } = at
  cut(pen, rounded(x - h * 0.03, y - h * 0.16, h * 0.06, h * 0.16, 1), '#6d5242', { lift: 1 })
  for (const [i, [top, wide, low]] of ([[0.45, 0.24, 0.1], [0.72, 0.19, 0.36], [1, 0.14, 0.62]] as const).entries()) {
    cut(pen, pathOf(`M${x} ${y - h * top}L${x + h * wide} ${y - h * low}Q${x} ${y - h * (low - 0.05)} ${x - h * wide} ${y - h * low}Z`), lighter(ink, i * 0.06), { lift: 2.4 })
    if (snow) cut(pen, pathOf(`M${x} ${y - h * top}L${x + h * wide * 0.55} ${y - h * (top - (top - low) * 0.55)}Q${x} ${y - h * (top - (top - low) * 0.4)} ${x - h * wide * 0.5} ${y - h * (top - (top - low) * 0.5)}Z`), '#f2f0ea', { lift: 1 })
  }
}

export function bush(pen: Pen, chance: Chance, at: { x: number; y: number; size: number; ink: Ink }): void {
  for (const [dx, r] of [[-0.6, 0.5], [0.6, 0.52], [0, 0.72]] as const) cut(pen, disc(at.x + dx * at.size, at.y - r * at.size * 0.5, r * at.size, r * at.size * between(chance, 0.7, 0.9)), mix(at.ink, '#e8d9a0', chance() * 0.12), { lift: 2.5 })
}

/** A little house with a roof, a door and windows that are lit after dark. */
export function house(pen: Pen, chance: Chance, at: { x: number; y: number; width: number; height: number; wall: Ink; roof: Ink }): void {
  const { x, y, width: w, height: h, wall, roof } = at
  const peak = h * between(chance, 0.45, 0.75)
  const lit = pen.palette.night || pen.palette.sun.height < 0.1
  cut(pen, rounded(x + w * 0.68, y - h - peak * 0.85, w * 0.12, peak * 0.8, 1), darker(wall, 0.25), { lift: 2 })
  cut(pen, polygon([[x, y], [x, y - h], [x + w, y - h], [x + w, y]]), wall, { lift: 4 })
  cut(pen, pathOf(`M${x - w * 0.1} ${y - h + 2}L${x + w * 0.5} ${y - h - peak}L${x + w * 1.1} ${y - h + 2}Q${x + w * 0.5} ${y - h - 4} ${x - w * 0.1} ${y - h + 2}Z`), roof, { lift: 4 })
  for (const t of [0.3, 0.6]) strip(pen, pathOf(`M${x + w * (0.5 - 0.55 * t)} ${y - h - peak * (1 - t) + 4}Q${x + w * 0.5} ${y - h - peak * (1 - t)} ${x + w * (0.5 + 0.55 * t)} ${y - h - peak * (1 - t) + 4}`), darker(roof, 0.14), 2)
  const door = x + w * (chance() < 0.5 ? 0.2 : 0.6)
  cut(pen, pathOf(`M${door} ${y}V${y - h * 0.4}Q${door + w * 0.1} ${y - h * 0.54} ${door + w * 0.2} ${y - h * 0.4}V${y}Z`), darker(roof, 0.3), { lift: 1 })
  for (const [dx, dy] of [[0.18, 0.84], [0.6, 0.84], [door > x + w * 0.4 ? 0.18 : 0.6, 0.42]] as const) window(pen, { x: x + w * dx, y: y - h * dy, width: w * 0.2, height: h * 0.2, lit: lit && chance() < 0.8 })
}

export function window(pen: Pen, at: { x: number; y: number; width: number; height: number; lit: boolean }): void {
  const { x, y, width: w, height: h, lit } = at
  const night = pen.palette.night
  const bright = { ...pen, palette: { ...pen.palette, ambient: '#fff3d6', haze: pen.palette.haze * 0.3 } }
  if (lit) glow(pen, { x: x + w / 2, y: y + h / 2, radius: w * 2, alpha: 0.3 })
  cut(lit ? bright : pen, rounded(x, y, w, h, 1.5), lit ? '#f6cd7e' : night ? '#46507a' : '#8fa3ad', { lift: 0.8, edge: 1.6 })
  strip(pen, pathOf(`M${x + w / 2} ${y}V${y + h}M${x} ${y + h / 2}H${x + w}`), '#7a5c48', Math.max(1, w * 0.07))
}

/** A soft round light, added to what is there. */
export function glow(pen: Pen, at: { x: number; y: number; radius: number; alpha: number; ink?: Ink }): void {
  const { ctx } = pen
  const hue = at.ink ?? '#ffd98c'
  const light = ctx.createRadialGradient(at.x, at.y, 0, at.x, at.y, at.radius)
  light.addColorStop(0, `${hue}${alphaHex(at.alpha)}`)
  light.addColorStop(0.45, `${hue}${alphaHex(at.alpha * 0.4)}`)
  light.addColorStop(1, `${hue}00`)
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  ctx.fillStyle = light
  ctx.fillRect(at.x - at.radius, at.y - at.radius, at.radius * 2, at.radius * 2)
  ctx.restore()
}

const alphaHex = (alpha: number): string => Math.round(Math.min(1, Math.max(0, alpha)) * 255).toString(16).padStart(2, '0')

/** Blades of grass along a line. */
export function grass(pen: Pen, chance: Chance, at: { from: number; to: number; y: number; size: number; step: number; ink: Ink }): void {
  const blades = pathOf((path) => {
    for (let x = at.from; x < at.to; x += at.step * between(chance, 0.5, 1.5)) {
      const h = at.size * between(chance, 0.5, 1)
      const bend = between(chance, -0.4, 0.4) * h
      path.moveTo(x - h * 0.11, at.y)
      path.quadraticCurveTo(x, at.y - h * 0.5, x + bend, at.y - h)
      path.quadraticCurveTo(x + h * 0.1, at.y - h * 0.4, x + h * 0.13, at.y)
      path.closePath()
    }
  })
  cut(pen, blades, at.ink, { lift: at.size * 0.05, edge: 0 })
}

export { cut, disc, pathOf, polygon, rounded, strip }
