import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'
import { faded, mix, soften, type Ink } from './color.ts'
import { bodyOf, iconOf } from './icons.ts'
import { lit, type Palette } from './palette.ts'
import type { Pen } from './paper.ts'
import { paperOf } from './puppet/colors.ts'
import { wordsOf } from './puppet/look.ts'

/** A thing cut from paper, ready to be placed: its picture fills a square; `size` is its height where a person is 100; what `hangs` is carried by its top. */
export interface Prop { name: string; sheet: Canvas; size: number; ground: number; hangs: boolean }

const SIZES: [number, RegExp][] = [
  [12, /\b(ring|coin|seed|acorn|nut|button|needle|pearl|bead|locket|pendant|tooth|key|gem|jewel|thimble|berry|pebble|pill|medallion|amulet)s?\b/],
  [62, /\b(chair|throne|table|bed|barrel|trunk|statue|fountain|machine|engine|cauldron|desk|easel|tent|drum|cannon|bicycle|bike|loom|oven|anvil|kennel|well|wheelbarrow)s?\b/],
  [98, /\b(tree|boat|ship|cart|wagon|carriage|car|truck|horse|rocket|door|gate|balloon|airship|plane|airplane|train|raft|tower|house|cottage|snowman)s?\b/],
  [34, /\b(sword|staff|shield|chest|crate|broom|ladder|basket|box|bucket|backpack|suitcase|guitar|violin|kite|umbrella|telescope|painting|mirror|spear|lute|globe|axe|cake|robot|flag|banner|clock)s?\b/],
]

const HANGING = /\b(lantern|bucket|pail|basket|bag|sack|satchel|kettle|bell|cage|lamp|suitcase)\b/

/** How tall a thing is against a person of 100, by what it is; the same in every picture. */
export function sizeOf(text: string): number {
  const base = SIZES.find(([, words]) => words.test(text))?.[0] ?? 22
  return base * (/\b(huge|giant|enormous|great|massive)\b/.test(text) ? 1.35 : /\b(tiny|small|little)\b/.test(text) ? 0.82 : 1)
}

const drawn = new Map<string, Promise<Canvas>>()
const GRID = 320

/** The prop for a name and its looks: an icon re-cut in the papers of the scene. */
export async function propOf(name: string, visual: string, palette: Palette, depth = 1): Promise<Prop> {
  const { icon, word } = iconOf(name, visual)
  const words = wordsOf(`${visual} ${name}`)
  const at = word === '' ? -1 : words.indexOf(word)
  const dye = (at < 0 ? words : words.slice(Math.max(0, at - 3), at + 1)).map(paperOf).find((ink) => ink !== undefined)
  const sheet = await sheetOf({ icon, dye, palette, depth })
  const what = `${word} ${name} ${visual.split(/[,.;]/)[0] ?? ''}`.toLowerCase()
  return { name, sheet, size: sizeOf(what), ground: footOf(sheet), hangs: HANGING.test(what) }
}

interface SheetOrder { icon: string; dye: Ink | undefined; palette: Palette; depth: number }

function sheetOf(order: SheetOrder): Promise<Canvas> {
  const { palette } = order
  const key = [order.icon, order.dye, order.depth, palette.ambient, palette.air, palette.haze].join()
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size > 200) drawn.clear()
  const made = render(order)
  drawn.set(key, made)
  return made
}

async function render({ icon, dye, palette, depth }: SheetOrder): Promise<Canvas> {
  const body = bodyOf(icon).replace(/#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b/g, (ink) => lit(palette, toPaper(ink, dye), depth))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${GRID}" height="${GRID}" viewBox="0 0 32 32">${body}</svg>`
  const image = await loadImage(Buffer.from(svg))
  const canvas = createCanvas(GRID, GRID)
  canvas.getContext('2d').drawImage(image, 0, 0, GRID, GRID)
  return canvas
}

/** A stock colour as a muted, slightly warm paper; with a dye, most of its own hue gives way. */
function toPaper(ink: Ink, dye: Ink | undefined): Ink {
  const muted = mix(soften(ink, 0.66), '#d8b98a', 0.1)
  if (!dye) return muted
  const shade = mix(soften(ink, 0.05), '#8a8078', 0.1)
  return mix(muted, mix(dye, shade, 0.36), 0.72)
}

/** The lowest painted row of a sheet as a share of its height, so that things stand on the floor and do not float. */
function footOf(sheet: Canvas): number {
  const { data } = sheet.getContext('2d').getImageData(0, 0, GRID, GRID)
  for (let y = GRID - 1; y > GRID / 2; y--) for (let x = 8; x < GRID; x += 5) if ((data[(y * GRID + x) * 4 + 3] ?? 0) > 120) return (y + 1) / GRID
  return 1
}

/** Draws a prop with its foot at a point, `size` units high, as a lifted sheet of paper. */
export function drawProp(pen: Pen, prop: Prop, at: { x: number; y: number; size: number; turn?: number; flip?: boolean }): void {
  const { ctx, scale, palette } = pen
  ctx.save()
  ctx.translate(at.x, at.y)
  if (at.turn) ctx.rotate(at.turn)
  if (at.flip) ctx.scale(-1, 1)
  ctx.shadowColor = faded(palette.shadow, 0.2 + 0.25 * pen.depth)
  ctx.shadowBlur = Math.max(2, at.size * 0.05 * scale)
  ctx.shadowOffsetY = at.size * 0.02 * scale
  ctx.imageSmoothingQuality = 'high'
  const side = at.size / Math.max(0.7, prop.ground)
  ctx.drawImage(prop.sheet, -side / 2, -side * prop.ground, side, side)
  ctx.restore()
}
