import { between, chanceOf } from '../chance.ts'
import { faded, lighter, mix } from '../color.ts'
import { STAGE } from '../frame.ts'
import { cut, disc, pathOf } from '../paper.ts'
import { DEEP, glow, LEFT, RIGHT, type Flat, type Site } from './kit.ts'

/** The sky in its bands of paper, with sun or moon, stars and clouds as the weather allows. */
export function sky(site: Site): Flat {
  const { palette } = site
  const chance = chanceOf(`sky ${site.words}`)
  return {
    depth: 0.02,
    paint(pen) {
      const { ctx } = pen
      const bands = 7
      for (let i = 0; i < bands; i++) {
        ctx.fillStyle = mix(palette.skyTop, palette.skyLow, (i / (bands - 1)) ** 1.1)
        const y = -260 + (i * (STAGE.horizon + 300)) / bands
        if (i === 0) { ctx.fillRect(LEFT, -900, RIGHT - LEFT, DEEP + 1200); continue }
        ctx.fill(pathOf((path) => {
          path.moveTo(LEFT, DEEP)
          path.lineTo(LEFT, y)
          for (let x = LEFT; x < RIGHT; x += 300) path.quadraticCurveTo(x + 150, y + between(chance, -26, 26), x + 300, y)
          path.lineTo(RIGHT, DEEP)
          path.closePath()
        }))
      }
      const { sun } = palette
      const at = { x: sun.x * STAGE.width, y: STAGE.horizon - 20 - sun.height * 360 }
      glow(pen, { ...at, radius: sun.shown ? 460 : 400, alpha: sun.shown ? (sun.moon ? 0.26 : 0.3) : 0.1, ink: palette.glow })
      if (palette.night && sun.shown) stars(pen, chance)
      if (sun.shown) {
        ctx.save()
        ctx.shadowColor = faded(palette.glow, 0.7)
        ctx.shadowBlur = 30 * pen.scale
        ctx.fillStyle = lighter(palette.glow, 0.2)
        ctx.fill(disc(at.x, at.y, sun.radius))
        ctx.restore()
        if (sun.moon) for (const [dx, dy, r] of [[-16, -12, 12], [14, 10, 9], [-6, 22, 7]] as const) { ctx.fillStyle = faded(mix(palette.glow, palette.skyTop, 0.35), 0.5); ctx.fill(disc(at.x + dx, at.y + dy, r)) }
      }
      const dull = palette.haze > 0.46
      for (let i = 0; i < (dull ? 9 : palette.night ? 4 : 6); i++) {
        cloud(pen, { x: between(chance, LEFT * 0.4, RIGHT * 0.86), y: between(chance, -60, 330), size: between(chance, 60, 130) * (dull ? 1.4 : 1) }, i)
      }
    },
  }
}

function cloud(pen: Parameters<Flat['paint']>[0], at: { x: number; y: number; size: number }, i: number): void {
  const { palette } = pen
  const { x, y, size } = at
  const ink = mix(mix(palette.skyLow, '#fffaf0', palette.night ? 0.04 : 0.55), palette.skyTop, 0.25 + (i % 3) * 0.14)
  const plain = { ...pen, depth: 1, palette: { ...palette, ambient: '#ffffff' } }
  const path = pathOf(`M${x - size * 1.5} ${y}Q${x - size * 1.5} ${y - size * 0.45} ${x - size * 0.85} ${y - size * 0.42}Q${x - size * 0.6} ${y - size} ${x} ${y - size * 0.82}Q${x + size * 0.5} ${y - size * 0.95} ${x + size * 0.72} ${y - size * 0.46}Q${x + size * 1.5} ${y - size * 0.5} ${x + size * 1.5} ${y}Z`)
  pen.ctx.globalAlpha = 0.9
  cut(plain, path, ink, { lift: 5, edge: 1 })
  pen.ctx.globalAlpha = 1
}

function stars(pen: Parameters<Flat['paint']>[0], chance: () => number): void {
  const { ctx } = pen
  for (let i = 0; i < 110; i++) {
    const [x, y, r] = [between(chance, LEFT * 0.5, RIGHT * 0.9), between(chance, -420, STAGE.horizon - 60), between(chance, 0.8, 2.4)]
    ctx.fillStyle = faded('#fff7df', between(chance, 0.35, 0.95))
    ctx.fill(i % 9 === 0 ? pathOf(`M${x} ${y - r * 3.4}L${x + r * 0.8} ${y - r * 0.8}L${x + r * 3.4} ${y}L${x + r * 0.8} ${y + r * 0.8}L${x} ${y + r * 3.4}L${x - r * 0.8} ${y + r * 0.8}L${x - r * 3.4} ${y}L${x - r * 0.8} ${y - r * 0.8}Z`) : disc(x, y, r))
  }
}
