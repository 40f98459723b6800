import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { papersOf } from './card-paper.ts'
import { drawCard, type Card } from './card.ts'
import { drawCaption } from './caption.ts'
import { coloursOf, PLAIN_COLOURS } from './film-colours.ts'

const frame = { width: 320, height: 180, fps: 24 }
const LONG = 'The Extraordinary Journey of the Little Owl Who Was Afraid of the Dark and Other Tales from the Valley'

/** Where a card with words differs from its ground: how many pixels, and how many of them outside the title-safe area. */
async function inkAtEdges(card: Card): Promise<{ edges: number; all: number }> {
  const [written, ground] = await Promise.all([drawCard(card, frame), groundOf(card)].map(pixelsOf))
  let edges = 0, all = 0
  for (let y = 0; y < 180; y++) {
    for (let x = 0; x < 320; x++) {
      const at = (y * 320 + x) * 4
      if (Math.abs((written?.[at] ?? 0) - (ground?.[at] ?? 0)) < 40) continue
      all++
      if (x < 16 || x >= 304 || y < 9 || y >= 171) edges++
    }
  }
  return { edges, all }
}

function groundOf(card: Card): Uint8Array {
  return card.kind === 'slate' ? drawCard({ ...card, heading: '', words: '' }, frame) : drawCard(card, frame, { words: false })
}

async function pixelsOf(png: Uint8Array): Promise<Uint8ClampedArray> {
  const picture = await loadImage(Buffer.from(png))
  expect([picture.width, picture.height]).toEqual([320, 180])
  const context = createCanvas(320, 180).getContext('2d')
  context.drawImage(picture, 0, 0)
  return context.getImageData(0, 0, 320, 180).data
}

describe('a card', () => {
  const cards: Card[] = [
    { kind: 'title', words: LONG, small: LONG }, { kind: 'title', words: 'Д'.repeat(200), small: 'сказка' }, { kind: 'end', words: 'The End', small: '' },
    { kind: 'chapter', number: 12, words: LONG }, { kind: 'slate', heading: 'Shot to come', words: LONG.repeat(6) },
  ]
  it.each(cards)('keeps its words within the title-safe area: $kind', async (card) => {
    const { edges, all } = await inkAtEdges(card)
    expect(all).toBeGreaterThan(40)
    expect(edges).toBe(0)
  })
  it('is the same bytes each time', () => {
    const card: Card = { kind: 'title', words: 'The Red Fox', small: '' }
    expect(Buffer.from(drawCard(card, frame)).equals(drawCard(card, frame))).toBe(true)
  })
  it('has the colours of the film, and words that can be read on any of them', async () => {
    const paint = (colour: string) => {
      const canvas = createCanvas(64, 36), context = canvas.getContext('2d')
      context.fillStyle = colour
      context.fillRect(0, 0, 64, 36)
      return canvas.toBuffer('image/png')
    }
    const films = await Promise.all(['#203a6b', '#d9a441', '#ffffff', '#000000', '#b02020', '#7fdc6f'].map((colour) => coloursOf(paint(colour))))
    const cards = films.map((colours) => Buffer.from(drawCard({ kind: 'end', words: 'The End', small: '' }, frame, { colours })))
    expect(new Set(cards.map(String)).size).toBeGreaterThanOrEqual(5)
    for (const { ink, sky, disc } of films.map(papersOf)) expect(Math.min(sky.l, disc.l) - ink.l).toBeGreaterThan(0.55)
    expect(await coloursOf(new Uint8Array([1, 2, 3]))).toEqual(PLAIN_COLOURS)
  })
})

describe('a caption', () => {
  it.each([[1280, 720], [720, 1280]])('stays in the safe area of %i × %i, however long its lines are', async (width, height) => {
    const picture = await loadImage(Buffer.from(drawCaption(['W'.repeat(42), 'и тогда лисёнок сказал'], { width, height, fps: 24 })))
    const context = createCanvas(width, height).getContext('2d')
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    const side = width * 0.05, low = height * (height > width ? 0.66 : 0.96)
    let inside = 0, outside = 0
    for (let at = 3; at < data.length; at += 4) {
      if ((data[at] ?? 0) < 60) continue
      const x = (at >> 2) % width, y = Math.floor((at >> 2) / width)
      if (x < side || x > width - side || y > low || y < height * 0.14) outside++
      else inside++
    }
    expect(inside).toBeGreaterThan(2000)
    expect(outside).toBe(0)
  })
})
