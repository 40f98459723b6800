import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { chanceOf } from './chance.ts'
import { faded } from './color.ts'

const TILE = 256
let tile: Canvas | undefined
let sheet: Canvas | undefined

function grainTile(): Canvas {
  if (tile) return tile
  const canvas = createCanvas(TILE, TILE)
  const ctx = canvas.getContext('2d')
  const chance = chanceOf('paper grain')
  const image = ctx.createImageData(TILE, TILE)
  for (let i = 0; i < TILE * TILE; i++) {
    const value = chance()
    image.data.set(value > 0.5 ? [255, 250, 238, (value - 0.5) * 20] : [40, 30, 50, (0.5 - value) * 20], i * 4)
  }
  ctx.putImageData(image, 0, 0)
  for (let i = 0; i < 90; i++) {
    ctx.strokeStyle = faded(i % 2 ? '#fff8ea' : '#786c5e', 0.07)
    ctx.beginPath()
    const [x, y] = [chance() * TILE, chance() * TILE]
    ctx.moveTo(x, y)
    ctx.quadraticCurveTo(x + chance() * 10, y + chance() * 10 - 5, x + chance() * 24 - 4, y + chance() * 18 - 9)
    ctx.stroke()
  }
  tile = canvas
  return canvas
}

/** A sheet of grain at least as large as asked: one picture is copied far faster than a pattern is filled. */
function grainSheet(width: number, height: number): Canvas {
  if (sheet && sheet.width >= width && sheet.height >= height) return sheet
  const canvas = createCanvas(Math.ceil(width / TILE) * TILE, Math.ceil(height / TILE) * TILE)
  const ctx = canvas.getContext('2d')
  for (let y = 0; y < canvas.height; y += TILE) for (let x = 0; x < canvas.width; x += TILE) ctx.drawImage(grainTile(), x, y)
  sheet = canvas
  return canvas
}

/** Gives everything drawn so far on a canvas the grain of paper. */
export function texture(canvas: Canvas): void {
  const ctx = canvas.getContext('2d')
  ctx.save()
  ctx.resetTransform()
  ctx.globalCompositeOperation = 'source-atop'
  ctx.drawImage(grainSheet(canvas.width, canvas.height), 0, 0)
  ctx.restore()
}
