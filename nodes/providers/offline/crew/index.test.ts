import { expect, test } from 'vitest'
import { FOX, sampleDepiction, WOLF } from '../artist/sample-depictions.ts'
import { CREW_SIZE, perform } from './index.ts'

const still = (figures = [FOX]) => ({ depiction: sampleDepiction({ figures }), width: 320, height: 180, seed: 1 })
const { signal } = new AbortController()

test('gives the same picture, whoever draws it and beside whatever else', async () => {
  const [alone] = [await perform('draw', still(), signal)]
  const together = await Promise.all(Array.from({ length: CREW_SIZE * 2 + 1 }, (_, i) => perform('draw', still(i % 2 ? [WOLF] : [FOX]), signal)))
  together.forEach(({ bytes, layout }, i) => {
    expect(Buffer.from(bytes).equals(Buffer.from(alone.bytes))).toBe(i % 2 === 0)
    expect(layout.characters[0]?.name).toBe(i % 2 ? 'Nim' : 'Ember')
  })
})

test('tells a failed job as an error of its own, and goes on with the next', async () => {
  await expect(perform('film', { request: { ...still(), prompt: '', image: { artifact: '', mime: '', bytes: 0, width: 1, height: 1 }, movement: 'static', sound: '', seconds: 1, fps: 24, style: '' }, seed: 1, out: '/nowhere/at/all.mp4' }, signal))
    .rejects.toMatchObject({ name: 'ReelError', code: 'internal' })
  expect((await perform('draw', still(), signal)).bytes.length).toBeGreaterThan(1000)
})

test('does nothing for what was cancelled before its turn', async () => {
  await expect(perform('draw', still(), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
})
