import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawCard, type Card } from './card.ts'

const frame = { width: 320, height: 180, fps: 24 }
const LONG = 'The Extraordinary Journey of the Little Owl Who Was Afraid of the Dark and Other Tales from the Valley'

async function inkAtEdges(card: Card): Promise<{ edges: number; all: number }> {
  const picture = await loadImage(Buffer.from(drawCard(card, frame)))
  expect([picture.width, picture.height]).toEqual([320, 180])
  const context = createCanvas(320, 180).getContext('2d')
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, 320, 180)
  let edges = 0, all = 0
  for (let y = 0; y < 180; y++) {
    for (let x = 0; x < 320; x++) {
      if ((data[(y * 320 + x) * 4] ?? 0) < 100) continue
      all++
      if (x < 16 || x >= 304 || y < 9 || y >= 171) edges++
    }
  }
  return { edges, all }
}

describe('a card', () => {
  const cards: Card[] = [
    { kind: 'title', words: LONG }, { kind: 'title', words: 'Д'.repeat(200) }, { kind: 'end', words: 'The End' },
    { kind: 'chapter', number: 12, words: LONG }, { kind: 'slate', heading: 'Shot to come', words: LONG.repeat(6) },
  ]
  it.each(cards)('keeps its words within the title-safe area: $kind', async (card) => {
    const { edges, all } = await inkAtEdges(card)
    expect(all).toBeGreaterThan(40)
    expect(edges).toBe(0)
  })
  it('is the same bytes each time', () => {
    const card: Card = { kind: 'title', words: 'The Red Fox' }
    expect(Buffer.from(drawCard(card, frame)).equals(drawCard(card, frame))).toBe(true)
  })
})
