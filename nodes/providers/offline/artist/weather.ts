import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Depiction } from '../../../capabilities.ts'
import { between, chanceOf } from './chance.ts'
import { faded, mix } from './color.ts'
import { disc, pathOf } from './paper.ts'
import type { Palette } from './palette.ts'

interface Flake { x: number; y: number; size: number; speed: number; sway: number }

/** Draws what falls or drifts in the air at a moment, over a picture of the given size. */
export type Weather = (ctx: SKRSContext2D, seconds: number) => void

interface Sky { weather: Depiction['weather']; palette: Palette; width: number; height: number; seed: number }

/** The weather of a scene as a function of time: the same seed gives the same drops. */
export function weatherOf({ weather, palette, width, height, seed }: Sky): Weather | undefined {
  if (palette.indoors) return motes({ palette, width, height, seed })
  const unit = height / 720
  const chance = chanceOf(seed ^ 0x5eed)
  const flakes = (count: number): Flake[] => Array.from({ length: count }, () => ({ x: chance(), y: chance(), size: between(chance, 0.5, 1), speed: between(chance, 0.75, 1.25), sway: chance() * 7 }))
  switch (weather) {
    case 'rain':
    case 'storm': return rain(flakes(weather === 'storm' ? 260 : 190), { width, height, unit, slant: weather === 'storm' ? 0.36 : 0.14, ink: faded(mix(palette.skyLow, '#ffffff', 0.6), 0.5), seed, storm: weather === 'storm' })
    case 'snow': return drift(flakes(170), { width, height, fall: 0.11, side: 0.02, paint: (ctx, flake, x, y) => { const near = flake.sway > 6.2; ctx.fillStyle = faded('#fdfaf4', near ? 0.42 : 0.6 + flake.size * 0.38); ctx.fill(disc(x, y, flake.size * (near ? 17 : 5.2) * unit)) } })
    case 'wind': return both(gusts({ width, height, unit, seed, ink: faded(mix(palette.skyLow, '#ffffff', 0.6), 0.5) }), drift(flakes(26), { width, height, fall: 0.07, side: 0.42, paint: (ctx, flake, x, y, turn) => { const s = flake.size * 11 * unit; ctx.fillStyle = mix('#b8763c', '#8d9a52', flake.speed - 0.5); ctx.fill(pathOf(`M${x - Math.cos(turn) * s} ${y - Math.sin(turn) * s}Q${x - Math.sin(turn) * s * 0.6} ${y + Math.cos(turn) * s * 0.6} ${x + Math.cos(turn) * s} ${y + Math.sin(turn) * s}Q${x + Math.sin(turn) * s * 0.6} ${y - Math.cos(turn) * s * 0.6} ${x - Math.cos(turn) * s} ${y - Math.sin(turn) * s}`)) } }))
    case 'fog': return drift(flakes(8), { width, height, fall: 0, side: 0.014, paint: (ctx, flake, x, y) => mist(ctx, { x, y: height * 0.5 + y * 0.5, radius: width * 0.36 * flake.size, ink: palette.air }) })
    default: return palette.night ? fireflies({ palette, width, height, seed }) : undefined
  }
}

function rain(drops: Flake[], look: { width: number; height: number; unit: number; slant: number; ink: string; seed: number; storm: boolean }): Weather {
  const { width, height, unit, slant, ink } = look
  return (ctx, seconds) => {
    // Between two flashes at first: a still is the first moment of its clip.
    if (look.storm) flash(ctx, seconds + 0.8 + (look.seed % 3), { width, height })
    const streaks = pathOf((path) => {
      for (const drop of drops) {
        const y = (((drop.y + seconds * 1.7 * drop.speed) % 1) * 1.2 - 0.1) * height
        const x = ((((drop.x + seconds * 0.5 * slant * drop.speed) % 1) + 1) % 1) * width * 1.2 - width * 0.1
        const length = 30 * drop.size * unit
        path.moveTo(x, y)
        path.lineTo(x + length * slant, y + length)
      }
    })
    ctx.strokeStyle = ink
    ctx.lineWidth = 1.7 * unit
    ctx.lineCap = 'round'
    ctx.stroke(streaks)
  }
}

const both = (one: Weather, other: Weather): Weather => (ctx, seconds) => { one(ctx, seconds); other(ctx, seconds) }

/** Gusts as strips of paper that curl at their end. */
function gusts({ width, height, unit, seed, ink }: { width: number; height: number; unit: number; seed: number; ink: string }): Weather {
  const chance = chanceOf(seed ^ 0x6057)
  const all = Array.from({ length: 6 }, () => ({ x: chance(), y: between(chance, 0.08, 0.72), long: between(chance, 0.12, 0.24), pace: between(chance, 0.8, 1.2) }))
  return (ctx, seconds) => {
    ctx.strokeStyle = ink
    ctx.lineCap = 'round'
    for (const { x, y, long, pace } of all) {
      const [px, py, l] = [(((x + seconds * 0.34 * pace) % 1) * 1.4 - 0.3) * width, y * height, long * width]
      const r = l * 0.09
      ctx.lineWidth = 2.4 * unit
      ctx.stroke(pathOf(`M${px} ${py}Q${px + l * 0.4} ${py - r * 1.1} ${px + l} ${py}A${r} ${r} 0 1 0 ${px + l - r} ${py - r * 1.2}M${px + l * 0.2} ${py + r}Q${px + l * 0.5} ${py + r * 0.3} ${px + l * 0.8} ${py + r}`))
    }
  }
}

/** Lightning: the whole picture brightens for a moment every few seconds. */
function flash(ctx: SKRSContext2D, seconds: number, { width, height }: { width: number; height: number }): void {
  const since = seconds % 3.4
  const strength = Math.max(0, 0.32 - since * 0.9) + (since > 0.45 ? Math.max(0, 0.18 - (since - 0.45) * 1.1) : 0)
  if (strength <= 0.01) return
  ctx.fillStyle = faded('#dfe4ff', strength)
  ctx.fillRect(0, 0, width, height)
}

interface Drift { width: number; height: number; fall: number; side: number; paint(ctx: SKRSContext2D, flake: Flake, x: number, y: number, turn: number): void }

function drift(flakes: Flake[], { width, height, fall, side, paint }: Drift): Weather {
  return (ctx, seconds) => {
    for (const flake of flakes) {
      const y = ((flake.y + seconds * fall * flake.speed) % 1) * 1.1 - 0.05
      const x = ((flake.x + seconds * side * flake.speed) % 1) * 1.2 - 0.1 + Math.sin(seconds * 1.2 + flake.sway) * 0.008
      paint(ctx, flake, x * width, y * height, flake.sway + seconds * 2.4 * flake.speed)
    }
  }
}

function mist(ctx: SKRSContext2D, { x, y, radius, ink }: { x: number; y: number; radius: number; ink: string }): void {
  const veil = ctx.createRadialGradient(x, y * 3, 0, x, y * 3, radius)
  veil.addColorStop(0, faded(ink, 0.42))
  veil.addColorStop(1, faded(ink, 0))
  ctx.save()
  ctx.scale(1, 1 / 3)
  ctx.fillStyle = veil
  ctx.fillRect(x - radius, y * 3 - radius, radius * 2, radius * 2)
  ctx.restore()
}

interface Air { palette: Palette; width: number; height: number; seed: number }

function motes({ palette, width, height, seed }: Air): Weather {
  return specks({ width, height, seed, count: 26, size: 1.6, ink: palette.glow, alpha: 0.34 })
}

function fireflies({ width, height, seed }: Air): Weather {
  return specks({ width, height, seed, count: 15, size: 3, ink: '#f6e08f', alpha: 0.75 })
}

function specks({ width, height, seed, count, size, ink, alpha }: { width: number; height: number; seed: number; count: number; size: number; ink: string; alpha: number }): Weather {
  const chance = chanceOf(seed ^ 0xf1ee)
  const all = Array.from({ length: count }, () => ({ x: chance(), y: between(chance, 0.25, 0.85), phase: chance() * 7, size: between(chance, 0.6, 1.2) }))
  const unit = height / 720
  return (ctx, seconds) => {
    for (const one of all) {
      const x = (one.x + Math.sin(seconds * 0.35 + one.phase) * 0.02) * width
      const y = (one.y + Math.cos(seconds * 0.28 + one.phase * 2) * 0.02) * height
      ctx.fillStyle = faded(ink, alpha * (0.45 + 0.55 * Math.sin(seconds * 1.5 + one.phase) ** 2))
      ctx.fill(disc(x, y, one.size * size * unit))
    }
  }
}
