import { createCanvas } from '@napi-rs/canvas'
import type { Frame } from './encoding.ts'
import { typeface } from './typeface.ts'

/** Characters that a line of a burned-in caption holds: an upright picture has room for few, and shows them large. */
export function captionLineLength({ width, height }: Pick<Frame, 'width' | 'height'>): number {
  return height > width ? 24 : 42
}

/**
 * Draws a caption as a PNG of the size of the frame with a transparent ground: light letters with a dark edge, so that they
 * can be read over any picture. Inside the title-safe area; in an upright picture above what the apps lay over it
 * (clear of the lowest 35 %, and 6 % at each side).
 */
export function drawCaption(lines: readonly string[], { width, height }: Frame): Uint8Array {
  const isUpright = height > width
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const wanted = isUpright ? width * 0.068 : height * 0.052
  const room = width * (isUpright ? 0.88 : 0.86)
  context.font = typeface('semibold', wanted)
  const size = wanted * Math.min(1, room / Math.max(1, ...lines.map((line) => context.measureText(line).width + wanted * 0.3)))
  context.font = typeface('semibold', size)
  context.textAlign = 'center'
  context.lineJoin = 'round'
  const leading = size * 1.26
  const bottom = isUpright ? height * 0.645 : height * 0.93
  lines.forEach((line, index) => {
    const y = bottom - size * 0.24 - (lines.length - 1 - index) * leading
    context.shadowColor = 'rgba(12, 9, 14, 0.55)'
    context.shadowBlur = size * 0.3
    context.shadowOffsetY = size * 0.06
    context.strokeStyle = 'rgba(22, 17, 24, 0.92)'
    context.lineWidth = size * 0.17
    context.strokeText(line, width / 2, y)
    context.shadowColor = 'transparent'
    context.fillStyle = '#fffdf7'
    context.fillText(line, width / 2, y)
  })
  return canvas.toBuffer('image/png')
}
