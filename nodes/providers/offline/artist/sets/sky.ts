import { between, type Chance } from '../chance.ts'
import { blend, faded, inkOfLab, labOf, lighter, mix, type Ink } from '../color.ts'
import { STAGE } from '../frame.ts'
import { along, DEEP, disc, flat, glow, LEFT, lightAt, pathOf, RIGHT, type Flat, type Pen, type Site } from './kit.ts'

/** The sky: rings of paper around the light as in a lit tunnel book, stars, and clouds as the weather has them. */
export function sky(site: Site): Flat[] {
  const { palette } = site
  return [flat(0.02, (pen) => {
    const at = lightAt(site)
    pen.ctx.fillStyle = palette.skyTop
    pen.ctx.fillRect(LEFT, -1200, RIGHT - LEFT, DEEP + 1200)
    rings(pen, site, at)
    if (palette.night && palette.sun.shown) stars(pen, site.lots('stars'))
    if (palette.sun.shown) light(pen, at)
    if (site.weather === 'storm') lightning(pen, site.lots('bolt'))
  }, { plain: true }), ...clouds(site)]
}

function rings(pen: Pen, site: Site, at: { x: number; y: number }): void {
  const { ctx, palette } = pen
  const lots = site.lots('rings')
  const [top, low, glowing] = [labOf(palette.skyTop), labOf(palette.skyLow), labOf(palette.glow)]
  const radii = palette.sun.shown ? [1180, 930, 710, 520, 360, 230, 130] : [1250, 960, 700, 470]
  for (const [i, radius] of radii.entries()) {
    const share = (i + 1) / radii.length
    const tone = inkOfLab(share < 0.75 ? blend(top, low, (share / 0.75) ** 1.1) : blend(low, glowing, ((share - 0.75) / 0.25) * (palette.night ? 0.3 : 0.7)))
    const ring = wobbly(lots, at.x, at.y, radius)
    ctx.strokeStyle = faded(palette.shadow, palette.night ? 0.1 : 0.035)
    for (const width of [26, 15, 7]) { ctx.lineWidth = width; ctx.stroke(ring) }
    ctx.fillStyle = tone
    ctx.fill(ring)
    ctx.strokeStyle = faded(lighter(tone, 0.5), palette.night ? 0.12 : 0.32)
    ctx.lineWidth = 1.4
    ctx.stroke(ring)
  }
  glow(pen, { x: at.x, y: STAGE.horizon + 30, radius: 900, alpha: palette.night ? 0.16 : 0.3, ink: palette.skyLow, flat: 0.34 })
}

/** A disc cut by hand. */
function wobbly(lots: Chance, x: number, y: number, radius: number) {
  const count = 26
  const points = Array.from({ length: count }, (_, i) => { const r = radius * between(lots, 0.965, 1.035); const a = (i / count) * Math.PI * 2; return [x + Math.cos(a) * r, y + Math.sin(a) * r] as const })
  return pathOf((path) => {
    points.forEach(([px, py], i) => {
      const [nx, ny] = points[(i + 1) % count] ?? [px, py]
      if (i === 0) path.moveTo((px + (points[count - 1]?.[0] ?? px)) / 2, (py + (points[count - 1]?.[1] ?? py)) / 2)
      path.quadraticCurveTo(px, py, (px + nx) / 2, (py + ny) / 2)
    })
    path.closePath()
  })
}

function light(pen: Pen, { x, y }: { x: number; y: number }): void {
  const { ctx, palette } = pen
  const { radius, moon } = palette.sun
  glow(pen, { x, y, radius: radius * 4.2, alpha: 0.55, ink: palette.glow })
  ctx.fillStyle = lighter(palette.glow, 0.45)
  ctx.fill(disc(x, y, radius))
  if (!moon) return
  for (const [dx, dy, r] of [[-16, -14, 12], [16, 10, 9], [-6, 22, 7], [22, -18, 5]] as const) { ctx.fillStyle = faded(mix(palette.glow, palette.skyLow, 0.4), 0.5); ctx.fill(disc(x + dx, y + dy, r)) }
}

function stars(pen: Pen, chance: Chance): void {
  const { ctx } = pen
  for (let i = 0; i < 130; i++) {
    const [x, y, r] = [between(chance, LEFT * 0.6, RIGHT * 0.9), between(chance, -420, STAGE.horizon - 70), between(chance, 0.8, 2.6)]
    ctx.fillStyle = faded('#fff4d6', between(chance, 0.3, 0.95))
    ctx.fill(i % 8 === 0 ? pathOf(`M${x} ${y - r * 3.6}L${x + r * 0.7} ${y - r * 0.7}L${x + r * 3.6} ${y}L${x + r * 0.7} ${y + r * 0.7}L${x} ${y + r * 3.6}L${x - r * 0.7} ${y + r * 0.7}L${x - r * 3.6} ${y}L${x - r * 0.7} ${y - r * 0.7}Z`) : disc(x, y, r))
  }
}

/** A bolt cut from white paper, forked once. */
function lightning(pen: Pen, chance: Chance): void {
  const x = between(chance, 380, 620)
  glow(pen, { x: x - 20, y: 210, radius: 520, alpha: 0.5, ink: '#cdd8ff' })
  pen.ctx.fillStyle = '#f6f4ff'
  pen.ctx.fill(pathOf(`M${x} -60L${x - 46} 140L${x - 12} 128L${x - 84} 300L${x - 46} 286L${x - 108} 470L${x - 20} 262L${x - 52} 274L${x + 20} 96L${x - 14} 108L${x + 26} -60Z`))
  pen.ctx.fill(pathOf(`M${x - 14} 128L${x + 56} 230L${x + 34} 236L${x + 96} 340L${x + 20} 226L${x + 38} 222L${x - 6} 140Z`))
}

function clouds(site: Site): Flat[] {
  const { palette, weather } = site
  const heavy = /cloudy|rain|storm|snow/.test(weather)
  const ink: Ink = inkOfLab(blend(labOf(palette.skyLow), labOf(palette.night ? '#5b7199' : '#fff6ea'), heavy ? 0.1 : 0.4))
  const plain = (pen: Pen) => ({ ...pen, depth: 0.1 })
  const fair = flat(0.07, (pen) => {
    const lots = site.lots('clouds')
    along(lots, weather === 'wind' ? 7 : 5, (x, i) => cloud(plain(pen), lots, { x, y: between(lots, 40, 300), size: between(lots, 56, 110), ink: mix(ink, palette.skyTop, 0.16 + (i % 3) * 0.12), stretch: weather === 'wind' ? 1.9 : 1.2 }))
  }, { plain: true })
  if (!heavy) return weather === 'fog' ? [] : [fair]
  const dark = weather === 'storm' ? 0.7 : weather === 'rain' ? 0.45 : 0.22
  return [0, 1].map((row) => flat(0.07 + row * 0.03, (pen) => {
    const lots = site.lots(`lid ${row}`)
    const tone = mix(mix(ink, palette.skyTop, 0.3 + row * 0.2), palette.shadow, dark * (1 - row * 0.35) * 0.6)
    along(lots, 13 - row * 4, (x) => cloud(plain(pen), lots, { x, y: between(lots, 30, 90) + row * 130 - 60, size: between(lots, 110, 170), ink: tone, stretch: 1.1 }))
    if (row === 0) { pen.ctx.fillStyle = tone; pen.ctx.fillRect(LEFT, -900, RIGHT - LEFT, 900) }
  }, { plain: true }))
}

interface Cloud { x: number; y: number; size: number; ink: Ink; stretch: number }

function cloud(pen: Pen, lots: Chance, { x, y, size: s, ink, stretch: w }: Cloud): void {
  const bumps = [[-1.15, 0.5], [-0.62, 0.86], [-0.02, 1.06], [0.58, 0.82], [1.1, 0.46]] as const
  const path = pathOf((one) => {
    one.moveTo(x - 1.6 * s * w, y)
    let from = -1.6
    for (const [at, high] of bumps) {
      const to = at + 0.32
      one.quadraticCurveTo(x + ((from + at) / 2 - 0.05) * s * w, y - high * s * between(lots, 0.95, 1.2), x + to * s * w, y - high * s * 0.4)
      from = to
    }
    one.quadraticCurveTo(x + 1.75 * s * w, y - s * 0.3, x + 1.6 * s * w, y)
    one.closePath()
  })
  const { ctx, palette } = pen
  ctx.fillStyle = faded(palette.shadow, 0.1)
  ctx.translate(0, s * 0.08)
  ctx.fill(path)
  ctx.translate(0, -s * 0.08)
  ctx.fillStyle = lighter(ink, palette.night ? 0.06 : 0.35)
  ctx.fill(path)
  ctx.translate(palette.sun.x > 0.5 ? -1.5 : 1.5, 2.2)
  ctx.fillStyle = ink
  ctx.fill(path)
  ctx.translate(palette.sun.x > 0.5 ? 1.5 : -1.5, -2.2)
}

/** Beams that fall from the light through air, wide and faint. */
export function rays(site: Site, depth: number, strength = 0.2): Flat[] {
  const { palette } = site
  if (!palette.sun.shown || (palette.night && !palette.indoors)) return []
  return [flat(depth, ({ ctx }) => {
    const lots = site.lots(`rays ${depth}`)
    const { x, y } = lightAt(site)
    const lean = palette.sun.x > 0.5 ? -1 : 1
    for (let i = 0; i < 6; i++) {
      const [a, wide, reach] = [between(lots, 0.15, 1.25) * lean, between(lots, 0.035, 0.1), 1300]
      const [dx, dy] = [Math.sin(a), Math.cos(a)]
      const beam = ctx.createLinearGradient(x, y, x + dx * reach, y + dy * reach)
      beam.addColorStop(0, faded(palette.glow, strength))
      beam.addColorStop(1, faded(palette.glow, 0))
      ctx.fillStyle = beam
      ctx.fill(pathOf(`M${x} ${y}L${x + Math.sin(a - wide) * reach} ${y + Math.cos(a - wide) * reach}L${x + Math.sin(a + wide) * reach} ${y + Math.cos(a + wide) * reach}Z`))
    }
  }, { light: true })]
}

/** Bands of fog that lie between the sheets. */
export function fogBanks(site: Site): Flat[] {
  if (site.weather !== 'fog') return []
  return ([[0.3, 520, 0.62], [0.6, 600, 0.6], [0.9, 690, 0.5]] as const).map(([depth, y, alpha]) => flat(depth, ({ ctx }) => {
    const lots = site.lots(`fog ${depth}`)
    ctx.fillStyle = faded(site.palette.air, alpha)
    along(lots, 9, (x) => ctx.fill(disc(x, y + between(lots, -30, 30), between(lots, 240, 420), between(lots, 22, 44))))
  }, { light: true }))
}
