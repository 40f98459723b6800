import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Frame } from './encoding.ts'
import { typeface, wrapped, type Weight } from './typeface.ts'

/** What a card says; words are drawn, never passed to a filter. */
export type Card =
  | { kind: 'title' | 'end'; words: string }
  | { kind: 'chapter'; number: number; words: string }
  | { kind: 'slate'; heading: string; words: string }

const INK = { ground: '#0e0f13', words: '#f4f0e8', quiet: '#8d8f99', accent: '#d9a441', line: '#2b2d36' }

/** Draws a card as a PNG of the size of the frame: dark ground, one face, much space. Same words, same bytes. */
export function drawCard(card: Card, { width, height }: Frame): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = INK.ground
  context.fillRect(0, 0, width, height)
  const unit = Math.min(height, width * 0.75) / 100
  if (card.kind === 'slate') drawSlate(context, card, { width, height, unit })
  else drawWords(context, card, { width, height, unit })
  return canvas.toBuffer('image/png')
}

interface Space { width: number; height: number; unit: number }

function drawWords(context: SKRSContext2D, card: Exclude<Card, { kind: 'slate' }>, { width, height, unit }: Space): void {
  const style = { title: { weight: 'semibold', size: 11 }, end: { weight: 'medium', size: 7 }, chapter: { weight: 'medium', size: 7.5 } } as const
  const { weight, size } = style[card.kind]
  const text = typeset(context, card.words, { weight, size: size * unit, width: width * 0.74, lines: 3 })
  const leading = text.size * 1.16
  const middle = height * 0.485
  const first = middle - (text.lines.length - 1) * leading / 2
  context.textAlign = 'center'
  context.fillStyle = INK.words
  text.lines.forEach((line, index) => context.fillText(line, width / 2, first + index * leading + text.size * 0.36))
  const bottom = first + (text.lines.length - 1) * leading + text.size * 0.36
  if (card.kind === 'title') {
    context.fillStyle = INK.accent
    context.fillRect(width / 2 - unit * 4, bottom + unit * 7, unit * 8, Math.max(1, unit * 0.35))
  }
  if (card.kind === 'chapter') {
    context.fillStyle = INK.accent
    context.font = typeface('medium', unit * 3.4)
    context.letterSpacing = `${unit * 0.4}px`
    context.fillText(String(card.number), width / 2, first - text.size * 0.36 - unit * 6.5)
  }
}

function drawSlate(context: SKRSContext2D, card: Extract<Card, { kind: 'slate' }>, { width, height, unit }: Space): void {
  const left = width * 0.12
  context.textAlign = 'left'
  context.strokeStyle = INK.line
  context.lineWidth = Math.max(1, unit * 0.25)
  context.strokeRect(width * 0.05, height * 0.05, width * 0.9, height * 0.9)
  const text = typeset(context, card.words, { weight: 'regular', size: 5.4 * unit, width: width * 0.7, lines: 6 })
  const leading = text.size * 1.38
  const first = height / 2 - (text.lines.length - 1) * leading / 2 + unit * 3
  context.fillStyle = INK.words
  text.lines.forEach((line, index) => context.fillText(line, left, first + index * leading))
  context.fillStyle = INK.accent
  context.font = typeface('medium', unit * 3)
  context.fillText(card.heading, left, first - text.size - unit * 5)
}

/** The largest setting, from `size` down to a third of it, that needs no more than `lines` lines; what is left over is cut with an ellipsis. */
function typeset(context: SKRSContext2D, words: string, want: { weight: Weight; size: number; width: number; lines: number }): { lines: string[]; size: number } {
  for (let size = want.size; ; size *= 0.92) {
    context.font = typeface(want.weight, size)
    context.letterSpacing = `${-size * 0.012}px`
    const lines = wrapped(context, words, want.width)
    if (lines.length <= want.lines) return { lines, size }
    if (size < want.size / 3) return { lines: [...lines.slice(0, want.lines - 1), `${lines[want.lines - 1]} …`], size }
  }
}
