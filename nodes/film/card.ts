import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { drawStage, papersOf, type Papers, type Space } from './card-paper.ts'
import type { Frame } from './encoding.ts'
import { css, PLAIN_COLOURS, type FilmColours } from './film-colours.ts'
import { drawSlate } from './slate.ts'
import { typeset } from './typeface.ts'

/** What a card says; words are drawn, never passed to a filter. `small` is a line under the words; empty for none. */
export type PaperCard =
  | { kind: 'title' | 'end'; words: string; small: string }
  | { kind: 'chapter'; number: number; words: string }
export type Card = PaperCard | { kind: 'slate'; heading: string; words: string }

/** Where the disc stands and how high the hills rise: the film begins under it, and ends with it nearly set. */
const STAGES = { title: { seed: 11, disc: 0.45, rise: 0.3 }, chapter: { seed: 23, disc: 0.46, rise: 0.25 }, end: { seed: 37, disc: 0.55, rise: 0.34 } } as const

/**
 * Draws a card as a PNG of the size of the frame. Title, chapter and end are a stage of cut paper in the colours of the
 * film; a slate is plain. Without `words` only its ground is drawn. Same words and colours, same bytes.
 */
export function drawCard(card: Card, { width, height }: Frame, { colours = PLAIN_COLOURS, words = true }: { colours?: FilmColours; words?: boolean } = {}): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const space = { width, height, unit: Math.min(height, width * 0.75) / 100 }
  if (card.kind === 'slate') drawSlate(context, card, space)
  else {
    const papers = papersOf(colours)
    drawStage(context, papers, space, STAGES[card.kind])
    if (words) drawWords(context, card, papers, space)
  }
  return canvas.toBuffer('image/png')
}

function drawWords(context: SKRSContext2D, card: PaperCard, papers: Papers, { width, height, unit }: Space): void {
  const size = { title: 13.5, end: 11.5, chapter: 9.5 }[card.kind] * unit
  const text = typeset(context, card.words, { weight: 'tale', size, width: width * 0.68, lines: 3 })
  const leading = text.size * 1.06
  const above = card.kind === 'chapter' ? unit * 11 : 0, below = card.kind === 'chapter' ? 0 : unit * (card.small === '' ? 6 : 13)
  const block = above + text.lines.length * leading + below
  // Between the frame and the hills, and not lower than a reader expects.
  const top = Math.max(height * 0.1, Math.min(height * 0.49, height * (0.97 - STAGES[card.kind].rise) - block / 2) - block / 2)
  const first = top + above + text.size * 0.8
  context.textAlign = 'center'
  context.fillStyle = css(papers.ink)
  text.lines.forEach((line, index) => context.fillText(line, width / 2, first + index * leading))
  if (card.kind === 'chapter') return drawNumber(context, String(card.number), papers, { x: width / 2, y: top + unit * 4, unit })
  const y = first + (text.lines.length - 1) * leading + unit * 5.2
  drawRule(context, papers, { x: width / 2, y, unit })
  if (card.small === '') return
  const small = typeset(context, card.small, { weight: 'aside', size: unit * 4.8, width: width * 0.66, lines: 2 })
  context.fillStyle = css(papers.ink)
  small.lines.forEach((line, index) => context.fillText(line, width / 2, y + unit * 6.2 + index * small.size * 1.2))
}

/** A thin rule that a small leaf of paper parts. */
function drawRule(context: SKRSContext2D, { ink, frame: [, frame = ink] }: Papers, { x, y, unit }: { x: number; y: number; unit: number }): void {
  context.fillStyle = css(ink, 0.55)
  for (const side of [-1, 1]) context.fillRect(x + (side < 0 ? -unit * 14 : unit * 3), y - unit * 0.12, unit * 11, Math.max(1, unit * 0.24))
  context.fillStyle = css(frame)
  context.beginPath()
  context.moveTo(x, y - unit * 1.3)
  context.quadraticCurveTo(x + unit * 1.5, y, x, y + unit * 1.3)
  context.quadraticCurveTo(x - unit * 1.5, y, x, y - unit * 1.3)
  context.fill()
}

/** The number of a chapter between two short rules. */
function drawNumber(context: SKRSContext2D, number: string, { ink }: Papers, { x, y, unit }: { x: number; y: number; unit: number }): void {
  const { size } = typeset(context, number, { weight: 'aside', size: unit * 6.5, width: unit * 40, lines: 1 })
  context.fillStyle = css(ink)
  context.fillText(number, x, y + size * 0.3)
  const away = context.measureText(number).width / 2 + unit * 2.6
  context.fillStyle = css(ink, 0.55)
  for (const side of [-1, 1]) context.fillRect(x + (side < 0 ? -away - unit * 8 : away), y - unit * 0.12, unit * 8, Math.max(1, unit * 0.24))
}
