import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { between, chanceOf, type Chance } from '../artist/chance.ts'
import { faded, mix } from '../artist/color.ts'
import { disc, pathOf } from '../artist/paper.ts'
import { softness, type Show } from '../artist/show.ts'
import { weatherOf } from '../artist/weather.ts'

/** What lives in the air at a depth, drawn in pixels of the frame at rest. It hides behind whatever paper is nearer. */
export interface Air { depth: number; draw(ctx: SKRSContext2D, seconds: number): void }

/** Clouds, stars, birds, rain and snow far and near, as place, hour and weather have them. The seed places them. */
export function airOf(show: Show, seed: number): Air[] {
  const { depiction, palette, width, height, view } = show
  if (depiction.subject === 'component') return []
  const weather = weatherOf({ weather: depiction.weather, palette, width, height, seed })
  const near: Air[] = weather ? [{ depth: NEAR, draw: weather }] : []
  if (palette.indoors) return near
  const fine = depiction.weather === 'clear' || depiction.weather === 'wind' || depiction.weather === 'cloudy'
  const seesFar = softness(view, 0.05) === 0
  const chance = chanceOf(`air ${seed}`)
  return [
    ...(fine && palette.night && seesFar ? [stars(show, chance)] : []),
    ...(fine && !palette.night && seesFar ? [clouds(show, chance)] : []),
    ...(fine && !palette.night && seesFar && chance() < 0.6 ? [birds(show, chance)] : []),
    ...(FALLS.test(depiction.weather) ? [{ depth: 0.7, draw: small(show, seed) }] : []),
    ...near,
  ]
}

/** Drops between the lens and the puppets. */
const NEAR = 2
const FALLS = /rain|storm|snow/

/** The same weather farther off: smaller, behind the puppets. */
function small({ depiction, palette, width, height }: Show, seed: number): Air['draw'] {
  const size = 0.55
  const weather = weatherOf({ weather: depiction.weather === 'storm' ? 'rain' : depiction.weather, palette, width: (width * 1.5) / size, height: (height * 1.3) / size, seed: seed ^ 0xfa7 })
  return (ctx, seconds) => {
    ctx.save()
    ctx.translate(-width * 0.25, -height * 0.15)
    ctx.scale(size, size)
    ctx.globalAlpha = 0.7
    weather?.(ctx, seconds * 0.8)
    ctx.restore()
  }
}

/** A few stars that glint in turn, behind everything but the sky. */
function stars({ width, height }: Show, chance: Chance): Air {
  const all = Array.from({ length: 22 }, () => ({ x: between(chance, -0.1, 1.1) * width, y: between(chance, -0.05, 0.5) * height, size: (between(chance, 2.5, 5.5) * height) / 720, pace: between(chance, 0.7, 1.7), phase: chance() * 7 }))
  return { depth: 0.03, draw(ctx, seconds) {
    for (const { x, y, size, pace, phase } of all) {
      const shine = Math.sin(seconds * pace + phase) ** 4
      if (shine < 0.05) continue
      const s = size * (0.5 + 0.5 * shine)
      ctx.fillStyle = faded('#fff7df', 0.85 * shine)
      ctx.fill(pathOf(`M${x} ${y - s}L${x + s * 0.22} ${y - s * 0.22}L${x + s} ${y}L${x + s * 0.22} ${y + s * 0.22}L${x} ${y + s}L${x - s * 0.22} ${y + s * 0.22}L${x - s} ${y}L${x - s * 0.22} ${y - s * 0.22}Z`))
    }
  } }
}

/** Small far clouds of paper that drift with the wind. */
function clouds({ width, height, palette, depiction }: Show, chance: Chance): Air {
  const ink = mix(mix(palette.skyLow, '#fffaf0', 0.5), palette.skyTop, 0.2)
  const wind = depiction.weather === 'wind' ? 0.02 : 0.0075
  const all = Array.from({ length: 3 }, (_, i) => ({ canvas: cloud(between(chance, 0.05, 0.085) * width, ink, palette.shadow), x: (i + between(chance, 0, 0.8)) * 0.42, y: between(chance, 0.03, 0.2), pace: between(chance, 0.7, 1.3) }))
  return { depth: 0.04, draw(ctx, seconds) {
    ctx.globalAlpha = 0.85
    for (const { canvas, x, y, pace } of all) ctx.drawImage(canvas, (((x + seconds * wind * pace) % 1.5) - 0.25) * width, y * height)
    ctx.globalAlpha = 1
  } }
}

function cloud(size: number, ink: string, shadow: string): Canvas {
  const canvas = createCanvas(size * 3.4, size * 1.5)
  const ctx = canvas.getContext('2d')
  ctx.translate(size * 1.7, size * 1.15)
  ctx.shadowColor = faded(shadow, 0.16)
  ctx.shadowBlur = size * 0.09
  ctx.shadowOffsetY = size * 0.04
  ctx.fillStyle = ink
  ctx.fill(pathOf(`M${-size * 1.5} 0Q${-size * 1.5} ${-size * 0.42} ${-size * 0.9} ${-size * 0.4}Q${-size * 0.66} ${-size * 0.95} ${-size * 0.05} ${-size * 0.8}Q${size * 0.42} ${-size * 0.98} ${size * 0.7} ${-size * 0.46}Q${size * 1.5} ${-size * 0.5} ${size * 1.5} 0Z`))
  return canvas
}

/** Birds far off that cross the sky; wings are moved on twos. */
function birds({ width, height, palette }: Show, chance: Chance): Air {
  const way = chance() < 0.5 ? 1 : -1
  const from = between(chance, 0.1, 0.7)
  const flock = Array.from({ length: 3 }, (_, i) => ({ x: from - way * i * 0.035, y: between(chance, 0.12, 0.24), size: (between(chance, 7, 10) * height) / 720, phase: chance() * 7 }))
  const ink = mix(palette.shadow, palette.skyLow, 0.45)
  return { depth: 0.09, draw(ctx, seconds) {
    ctx.strokeStyle = ink
    ctx.lineCap = 'round'
    const beat = Math.floor(seconds * 12) / 12
    for (const { x, y, size, phase } of flock) {
      const wing = Math.sin(beat * 9 + phase) * (Math.sin(beat * 0.9 + phase) > -0.3 ? 0.55 : 0.1)
      const [cx, cy] = [(x + way * seconds * 0.022) * width, (y + 0.004 * Math.sin(seconds * 0.8 + phase)) * height]
      ctx.lineWidth = size * 0.24
      ctx.stroke(pathOf(`M${cx - size} ${cy - size * wing}Q${cx - size * 0.4} ${cy - size * 0.42} ${cx} ${cy}Q${cx + size * 0.4} ${cy - size * 0.42} ${cx + size} ${cy - size * wing}`))
    }
  } }
}

const LAMPS = /lantern|lamp|candle|torch|fire|hearth|stove|campfire|glow/i

/** The light of whatever burns in the picture, never quite still; `at` are boxes of things in pixels of the frame at rest. */
export function flames(show: Show, at: readonly { name: string; box: { x: number; y: number; width: number; height: number } }[]): Air[] {
  const dark = show.palette.night || show.palette.indoors || show.palette.sun.height < 0.1
  return at.filter(({ name, box }) => dark && LAMPS.test(name) && box.height > 4).map(({ box }) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.45]
    const glow = halo(Math.max(show.height * 0.14, box.height * 1.5))
    return { depth: 1, draw(ctx, seconds) {
      const flicker = 0.72 + 0.16 * Math.sin(seconds * 7.1) * Math.sin(seconds * 3.3 + 1) + 0.12 * Math.sin(seconds * 1.7)
      ctx.globalCompositeOperation = 'lighter'
      ctx.globalAlpha = flicker
      ctx.drawImage(glow, x - glow.width / 2, y - glow.height / 2)
      ctx.globalAlpha = 1
      ctx.globalCompositeOperation = 'source-over'
    } }
  })
}

function halo(radius: number): Canvas {
  const canvas = createCanvas(radius * 2, radius * 2)
  const ctx = canvas.getContext('2d')
  const light = ctx.createRadialGradient(radius, radius, 0, radius, radius, radius)
  light.addColorStop(0, 'rgba(255,206,120,0.34)')
  light.addColorStop(0.4, 'rgba(255,190,96,0.13)')
  light.addColorStop(1, 'rgba(255,180,80,0)')
  ctx.fillStyle = light
  ctx.fill(disc(radius, radius, radius))
  return canvas
}
