import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Depiction } from '../../../capabilities.ts'
import { faded } from './color.ts'
import { STAGE, type View } from './frame.ts'
import { toneOf, type Palette } from './palette.ts'
import type { Flat } from './sets/kit.ts'

const COARSE = 8

/** Lays the soft shadow of a whole sheet on what lies behind it. It is made small and enlarged: nobody sees the difference, and it costs a tenth. */
export function castShadow(ctx: SKRSContext2D, sheet: Canvas, { palette, flat, scale }: { palette: Palette; flat: Flat; scale: number }): void {
  const { depth } = flat
  if (depth < 0.06) return
  const [width, height] = [Math.ceil(sheet.width / COARSE), Math.ceil(sheet.height / COARSE)]
  const small = createCanvas(width, height)
  const shape = small.getContext('2d')
  shape.drawImage(sheet, 0, 0, width, height)
  shape.globalCompositeOperation = 'source-in'
  shape.fillStyle = faded(palette.shadow, Math.min(0.62, 0.3 + 0.3 * depth))
  shape.fillRect(0, 0, width, height)
  const soft = createCanvas(width, height)
  const blur = soft.getContext('2d')
  blur.filter = `blur(${((7 + 9 * depth) * scale / COARSE).toFixed(2)}px)`
  blur.drawImage(small, 0, 0)
  const away = palette.sun.x > 0.5 ? -1 : 1
  ctx.drawImage(soft, away * (4 + 9 * depth) * scale, (4 + 6 * depth) * scale, width * COARSE, height * COARSE)
}

/** What the light on a sheet depends on. */
interface Lit { depiction: Pick<Depiction, 'weather'>; palette: Palette; view: View; width: number; height: number }

/** What the light does to one sheet: it brightens towards the sun, and pales at its foot where the air lies thick. Outdoors only; rooms have lamps. */
export function wash(sheet: Canvas, show: Lit, { flat, margin, density }: { flat: Flat; margin: number; density: number }): void {
  const { palette, view } = show
  const { depth } = flat
  if (depth < 0.06 || depth >= 0.96 || flat.plain) return
  const ctx = sheet.getContext('2d')
  ctx.save()
  ctx.globalCompositeOperation = 'source-atop'
  if (!palette.indoors) {
    const thick = show.depiction.weather === 'fog' ? 1.7 : 1
    const mist = ctx.createLinearGradient(0, 430, 0, 700)
    mist.addColorStop(0, toneOf(palette, 0.06, 0))
    mist.addColorStop(1, toneOf(palette, Math.max(0.06, depth - 0.3), Math.min(0.8, 0.46 * (1 - depth * 0.85) * thick)))
    ctx.fillStyle = mist
    ctx.fillRect(-1200, 430, 4000, 1600)
  }
  const { sun } = palette
  const unit = (show.height / STAGE.height) * density
  ctx.resetTransform()
  const x = palette.indoors ? sheet.width / 2 : (sun.x * show.width + margin) * density
  const y = palette.indoors ? sheet.height * 0.42 : (margin * density) + unit * (STAGE.horizon - 20 - sun.height * 340 + view.tilt)
  const reach = unit * (palette.indoors ? 900 : sun.shown ? 760 : 1000)
  const light = ctx.createRadialGradient(x, y, 0, x, y, reach)
  const strength = (sun.shown || palette.indoors ? 0.36 : 0.14) * (1 - depth * 0.6) * (palette.indoors ? 0.5 : 1)
  light.addColorStop(0, faded(palette.glow, strength))
  light.addColorStop(0.4, faded(palette.glow, strength * 0.36))
  light.addColorStop(1, faded(palette.glow, 0))
  ctx.fillStyle = light
  ctx.fillRect(0, 0, sheet.width, sheet.height)
  ctx.restore()
}

const STRIP = 6

/** Lets the verticals of a sheet run together, as they do to whoever looks up or down at it. Strips are only ever widened, so the sheet still fills the frame. */
export function tapered(sheet: Canvas, into: SKRSContext2D, taper: number): void {
  const { width, height } = sheet
  for (let y = 0; y < height; y += STRIP) {
    const share = (y + STRIP / 2) / height
    const wide = width * (1 + Math.abs(taper) * (taper > 0 ? share : 1 - share))
    into.drawImage(sheet, 0, y, width, STRIP, (width - wide) / 2, y, wide, STRIP)
  }
}
