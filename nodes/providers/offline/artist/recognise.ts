import { createCanvas } from '@napi-rs/canvas'
import type { Ink } from './color.ts'
import { layoutOf } from './layout.ts'
import type { Palette } from './palette.ts'
import { boundsOf, drawPuppet, type Area, type Look } from './puppet/index.ts'
import { poseOf } from './puppet/pose.ts'
import { lightOn } from './perform.ts'
import type { Show } from './show.ts'

/** One of the main colours of a look, and how much of its figure has it. */
export interface Swatch { ink: Ink; share: number }

type Rgb = readonly [number, number, number]
const SIZE = 120
/** How far two colours may be apart, hue counting more than brightness, to pass for the same paper. */
const SAME = 26
const MOST = 5
const known = new Map<string, Swatch[]>()

/** The main colours of a look as its component sheet shows them, under a given light, the largest first. */
export function signatureOf(look: Look, palette: Palette): Swatch[] {
  const key = JSON.stringify([{ ...look, marks: [...look.marks], props: [...look.props] }, palette])
  const found = known.get(key)
  if (found) return found
  const made = swatchesOf(pixelsAlone(look, palette))
  if (known.size > 100) known.clear()
  known.set(key, made)
  return made
}

/** The figure alone, as on its sheet, on nothing. */
function pixelsAlone(look: Look, palette: Palette): Uint8ClampedArray {
  const pose = poseOf('calm', 'stand', { yaw: 0.3 })
  const { x, y, width, height } = boundsOf(look, pose)
  const scale = SIZE / height
  const canvas = createCanvas(Math.ceil(width * scale), SIZE)
  const ctx = canvas.getContext('2d')
  ctx.scale(scale, scale)
  ctx.translate(-x, -y)
  drawPuppet({ ctx, palette, depth: 1, scale }, look, pose)
  return ctx.getImageData(0, 0, canvas.width, canvas.height).data
}

function swatchesOf(data: Uint8ClampedArray): Swatch[] {
  const bins = new Map<number, { count: number; sum: [number, number, number] }>()
  let solid = 0
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] ?? 0) < 250) continue
    const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)
    const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] }
    bin.count++
    bin.sum[0] += r
    bin.sum[1] += g
    bin.sum[2] += b
    bins.set(key, bin)
    solid++
  }
  const groups: { rgb: Rgb; count: number }[] = []
  for (const { count, sum } of [...bins.values()].sort((a, b) => b.count - a.count)) {
    const rgb: Rgb = [sum[0] / count, sum[1] / count, sum[2] / count]
    const near = groups.find((group) => apart(group.rgb, rgb) < SAME)
    if (near) near.count += count
    else groups.push({ rgb, count })
  }
  return groups.map(({ rgb, count }) => ({ ink: inkOf(rgb), share: count / Math.max(1, solid) })).filter(({ share }) => share > 0.04).sort((a, b) => b.share - a.share).slice(0, MOST)
}

const inkOf = (rgb: Rgb): Ink => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
const rgbOf = (ink: Ink): Rgb => [Number.parseInt(ink.slice(1, 3), 16), Number.parseInt(ink.slice(3, 5), 16), Number.parseInt(ink.slice(5, 7), 16)]

function apart(a: Rgb, b: Rgb): number {
  const [dr, dg, db] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  return Math.hypot(((dr + dg + db) / 3) * 0.55, dr - dg, (dr + dg) / 2 - db)
}

/**
 * How far pixels (RGBA) are from a signature, from 0 (every main colour is there in its share) to 1 (none is). `part`
 * is how much of the pixels the figure may be expected to cover; what else is among them does not count.
 */
export function distanceTo(signature: readonly Swatch[], data: Uint8ClampedArray, part = 0.3): number {
  const inks = signature.map(({ ink }) => rgbOf(ink))
  const hits = signature.map(() => 0)
  let count = 0
  for (let i = 0; i < data.length; i += 4) {
    const pixel: Rgb = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]
    let [best, least] = [-1, SAME]
    for (const [k, ink] of inks.entries()) { const far = apart(pixel, ink); if (far < least) { least = far; best = k } }
    if (best >= 0) hits[best] = (hits[best] ?? 0) + 1
    count++
  }
  const whole = signature.reduce((sum, { share }) => sum + share, 0)
  return 1 - signature.reduce((sum, { share }, k) => sum + share * Math.min(1, (hits[k] ?? 0) / Math.max(1, count) / (share * part)), 0) / Math.max(0.01, whole)
}

/** What a picture tells of one of its characters. */
export interface Recognised { name: string; box: Area; face: Area | undefined; /** How far the pixels of its box are from each character's signature. */ distances: Record<string, number> }

/** Compares each character's box in a picture with the signatures of all who play in it. `pixels` reads an area of the picture as RGBA. */
export function recognise(show: Show, pixels: (area: Area) => Uint8ClampedArray): Recognised[] {
  const { actors } = show.cast
  return layoutOf(show).characters.map(({ name, box, face }) => {
    const data = pixels(box)
    const own = actors.find((actor) => actor.name === name)
    const palette = own ? lightOn(own, show.palette) : show.palette
    return { name, box, face, distances: Object.fromEntries(actors.map((actor) => [actor.name, distanceTo(signatureOf(actor.look, palette), data)])) }
  })
}
