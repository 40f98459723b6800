import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { paintPlane, type Show } from '../artist/show.ts'
import { marginOf, shiftOf, type Course, type Frame, type Gaze } from './moves.ts'

/** A painted plane of the set as the camera moves it. */
export interface Sheet {
  depth: number
  canvas: Canvas
  /** Out of focus, where the lens goes there. */
  soft: Canvas | undefined
  /** Pixels of the canvas for one of the frame. */
  density: number
  /** Where its corner lies in the frame at rest. */
  left: number
  top: number
  /** How many rows of the canvas are ever seen: nearer paper hides the rest. */
  rows: number
}

/** What the planes of a clip are painted for: the show at `sharp` times the size of the frame, so that no zoom blurs it. */
export interface Shoot extends Frame { show: Show; sharp: number; gazes: readonly Gaze[]; target: Course['target'] }

/** Depths whose flats are painted on one plane. More planes, more parallax, more time. */
const GROUPS: readonly (readonly [from: number, to: number])[] = [[0, 0.1], [0.1, 0.32], [0.32, 0.7], [0.7, 0.93], [0.93, 1]]

/** The planes behind the puppets, the farthest first. */
export function sheetsBehind(shoot: Shoot): Sheet[] {
  return hidden(GROUPS.flatMap(([from, to]) => sheetOf(shoot, from, to)), shoot)
}

/** The plane in front of the puppets, where there is one. */
export function sheetsBefore(shoot: Shoot): Sheet[] {
  return sheetOf(shoot, 1.001, 9)
}

function sheetOf(shoot: Shoot, from: number, to: number): Sheet[] {
  const { show, sharp, gazes } = shoot
  const flats = show.flats.filter(({ depth }) => depth >= from && depth < to)
  const [first] = flats
  if (!first) return []
  const depth = flats.reduce((sum, flat) => sum + flat.depth, 0) / flats.length
  const margin = marginOf(gazes, depth, shoot)
  const plane = paintPlane(show, flats, { depth, margin: margin * sharp })
  const density = plane.density * sharp
  const { canvas, cut } = trimmed(plane.canvas)
  const soft = gazes.some(({ focus }) => focus !== undefined) ? softened(canvas, density) : undefined
  return [{ depth, canvas, soft, density, left: -margin, top: cut / density - margin, rows: canvas.height }]
}

/** Cuts the empty rows above a plane away: what is not there need not be moved. */
function trimmed(canvas: Canvas): { canvas: Canvas; cut: number } {
  const { width, height } = canvas
  const pixels = canvas.data()
  let row = 0
  while (row < height - 1 && everyAlpha(pixels, row, width, (alpha) => alpha === 0)) row++
  if (row < 8) return { canvas, cut: 0 }
  const cut = createCanvas(width, height - row)
  cut.getContext('2d').drawImage(canvas, 0, -row)
  return { canvas: cut, cut: row }
}

/** Leaves out what nearer planes hide at every gaze. */
function hidden(sheets: Sheet[], shoot: Shoot): Sheet[] {
  if (shoot.gazes.some(({ roll }) => roll !== 0)) return sheets
  const closed = sheets.map(closedFrom)
  return sheets.map((sheet, i) => {
    const seen = sheets.slice(i + 1).map((nearer, j) => Math.max(...shoot.gazes.map((gaze) => {
      const [own, other] = [shiftOf(gaze, sheet.depth, shoot), shiftOf(gaze, nearer.depth, shoot)]
      return ((closed[i + 1 + j] ?? Infinity) * other.scaleY + other.y - own.y) / own.scaleY
    })))
    const last = Math.min(...seen)
    return last === Infinity ? sheet : { ...sheet, rows: Math.max(1, Math.min(sheet.rows, Math.ceil((last - sheet.top) * sheet.density) + 2)) }
  })
}

/** The height, in pixels of the frame at rest, from which on a plane lets nothing through. */
function closedFrom({ canvas, top, density }: Sheet): number {
  const { width, height } = canvas
  const pixels = canvas.data()
  let row = height
  while (row > 0 && everyAlpha(pixels, row - 1, width, (alpha) => alpha === 255)) row--
  return row === height ? Infinity : top + (row + 1) / density
}

function everyAlpha(pixels: Uint8Array, row: number, width: number, test: (alpha: number | undefined) => boolean): boolean {
  for (let at = row * width * 4 + 3; at < (row + 1) * width * 4; at += 12) if (!test(pixels[at])) return false
  return true
}

/** A copy out of focus, at a third of the size. */
export function softened(canvas: Canvas, density: number, radius = 7): Canvas {
  const size = 0.34
  const soft = createCanvas(Math.ceil(canvas.width * size), Math.ceil(canvas.height * size))
  const ctx = soft.getContext('2d')
  ctx.filter = `blur(${(radius * density * size).toFixed(2)}px)`
  ctx.drawImage(canvas, 0, 0, soft.width, soft.height)
  return soft
}

/** Turns a context to a plane as a gaze sees it: what is drawn then is in pixels of the frame at rest. */
export function aim(ctx: SKRSContext2D, gaze: Gaze, depth: number, shoot: Pick<Shoot, 'width' | 'height' | 'target'>): void {
  const { width, height } = shoot
  const { scaleX, scaleY, x, y } = shiftOf(gaze, depth, shoot)
  ctx.resetTransform()
  if (gaze.roll !== 0) {
    ctx.translate(width / 2, height / 2)
    ctx.rotate(gaze.roll)
    ctx.translate(-width / 2, -height / 2)
  }
  ctx.transform(scaleX, 0, 0, scaleY, x, y)
}

/** Draws a plane; `blur` (0 to 1) is how far it is out of focus. */
export function drawSheet(ctx: SKRSContext2D, { canvas, soft, density, left, top, rows }: Sheet, blur: number): void {
  const [width, height] = [canvas.width / density, rows / density]
  if (!soft || blur < 1) {
    if (rows === canvas.height) ctx.drawImage(canvas, left, top, width, height)
    else ctx.drawImage(canvas, 0, 0, canvas.width, rows, left, top, width, height)
  }
  if (!soft || blur <= 0) return
  ctx.globalAlpha = blur
  ctx.drawImage(soft, left, top, width, canvas.height / density)
  ctx.globalAlpha = 1
}
