import { between } from '../chance.ts'
import { darker, faded, mix, type Ink } from '../color.ts'
import { along, cut, DEEP, disc, flat, glow, pathOf, polygon, rounded, strip, type Flat, type Pen, type Site } from './kit.ts'

/** An opening in a wall: the middle of its top edge, its size and its shape. */
export interface Hole { x: number; y: number; width: number; height: number; kind: 'arched' | 'square' | 'round' | 'tall' | 'wide' | 'roof' }

export function outlineOf({ x, y, width: w, height: h, kind }: Hole) {
  if (kind === 'round') return disc(x, y + h / 2, w * 0.52)
  if (kind === 'arched' || kind === 'tall') return pathOf(`M${x - w / 2} ${y + h}V${y + w * 0.4}Q${x - w / 2} ${y - w * 0.06} ${x} ${y - w * 0.1}Q${x + w / 2} ${y - w * 0.06} ${x + w / 2} ${y + w * 0.4}V${y + h}Z`)
  if (kind === 'roof') return polygon([[x - w * 0.9, y - 120], [x + w * 0.9, y - 120], [x + w * 0.62, y + 120], [x - w * 0.62, y + 120]])
  return rounded(x - w / 2, y, w, h, 5)
}

/** What is seen through a window: the sky of the hour, sun or moon, and roofs, trees or stars. */
export function view(site: Site, hole: Hole): Flat[] {
  const { palette } = site
  const { x, y, width: w, height: h } = hole
  return [flat(0.1, ({ ctx }) => {
    const fall = ctx.createLinearGradient(0, y - 60, 0, y + h)
    fall.addColorStop(0, palette.skyTop)
    fall.addColorStop(1, palette.skyLow)
    ctx.fillStyle = fall
    ctx.fillRect(x - 900, -400, 1800, DEEP)
    const pen = { ctx, palette, depth: 0.1, scale: 1 }
    const light = { x: x + w * (palette.sun.x - 0.5) * 0.9, y: y + h * (palette.sun.height < 0.1 ? 0.72 : 0.3) }
    glow(pen, { ...light, radius: 260, alpha: 0.8, ink: palette.glow })
    ctx.fillStyle = mix(palette.glow, '#ffffff', 0.4)
    ctx.fill(disc(light.x, light.y, palette.night ? 26 : 30))
    const lots = site.lots('view')
    if (palette.night) for (let i = 0; i < 40; i++) { ctx.fillStyle = faded('#fff4d6', between(lots, 0.4, 0.95)); ctx.fill(disc(x + between(lots, -0.8, 0.8) * w, y + between(lots, -0.4, 0.8) * h, between(lots, 0.8, 2.2))) }
    if (/space|star|rocket|orbit/.test(site.words)) { ctx.fillStyle = '#070b1e'; ctx.fillRect(x - 900, -400, 1800, DEEP); for (let i = 0; i < 90; i++) { ctx.fillStyle = faded('#f2f4ff', between(lots, 0.4, 1)); ctx.fill(disc(x + between(lots, -1, 1) * w, y + between(lots, -0.3, 1.2) * h, between(lots, 0.7, 2.4))) } glow(pen, { x: x - w * 0.2, y: y + h * 0.9, radius: 240, alpha: 0.5, ink: '#8fc0d8' }); ctx.fillStyle = '#5f93ad'; ctx.fill(disc(x - w * 0.2, y + h * 1.1, 150)); return }
    if (site.weather === 'indoors' || site.weather === 'clear') for (const [i, tone] of [0.3, 0.6].entries()) along(lots, 16, (px) => { ctx.fillStyle = mix(palette.skyLow, mix(palette.skyTop, palette.shadow, 0.4), tone); const size = between(lots, 34, 70); ctx.fill(/tower|attic|loft|roof/.test(site.words) && i ? pathOf(`M${px - size} ${y + h + 20}V${y + h * 0.8}L${px} ${y + h * 0.8 - size}L${px + size} ${y + h * 0.8}V${y + h + 20}Z`) : disc(px, y + h * (0.98 + i * 0.06), size * 1.2, size)) }, x - w * 1.6, x + w * 1.6)
  }, { plain: true })]
}

/** The frame, the bars and the sill. */
export function archOf(pen: Pen, hole: Hole, wood: Ink): void {
  const { x, y, width: w, height: h, kind } = hole
  strip(pen, outlineOf(hole), wood, 16, 4)
  const bars = kind === 'round' ? `M${x} ${y + h / 2 - w * 0.5}V${y + h / 2 + w * 0.5}M${x - w * 0.5} ${y + h / 2}H${x + w * 0.5}` : kind === 'roof' ? `M${x} ${y - 120}V${y + 120}M${x - w * 0.76} ${y}H${x + w * 0.76}` : kind === 'wide' ? `M${x - w / 6} ${y}V${y + h}M${x + w / 6} ${y}V${y + h}M${x - w / 2} ${y + h * 0.45}H${x + w / 2}` : `M${x} ${y - w * 0.08}V${y + h}M${x - w / 2} ${y + h * 0.5}H${x + w / 2}`
  strip(pen, pathOf(bars), wood, 8, 2)
  if (kind === 'round' || kind === 'roof') return
  cut(pen, rounded(x - w / 2 - 26, y + h - 4, w + 52, 22, 4), darker(wood, 0.05), { lift: 5 })
}
