import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Space } from './card-paper.ts'
import { typeface, typeset } from './typeface.ts'

const INK = { ground: '#f4efe6', words: '#2d2833', accent: '#a2601f', line: '#cfc6b6' }

/** Draws a slate over the whole canvas: what will be seen here once the shot is made. Plain, so that nobody takes it for a picture of the film. */
export function drawSlate(context: SKRSContext2D, { heading, words }: { heading: string; words: string }, { width, height, unit }: Space): void {
  context.fillStyle = INK.ground
  context.fillRect(0, 0, width, height)
  const left = width * 0.12
  context.textAlign = 'left'
  context.strokeStyle = INK.line
  context.lineWidth = Math.max(1, unit * 0.25)
  context.strokeRect(width * 0.05, height * 0.05, width * 0.9, height * 0.9)
  const text = typeset(context, words, { weight: 'regular', size: 5.4 * unit, width: width * 0.74, lines: 6 })
  const leading = text.size * 1.38
  const first = height / 2 - (text.lines.length - 1) * leading / 2 + unit * 3
  context.fillStyle = INK.words
  text.lines.forEach((line, index) => context.fillText(line, left, first + index * leading))
  context.fillStyle = INK.accent
  context.font = typeface('medium', unit * 3)
  context.fillText(heading, left, first - text.size - unit * 5)
}
