import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Depiction } from '../../../capabilities.ts'
import { createTemporaryArtifacts } from '../../../film/temporary-artifacts.ts'
import type { Picture } from '../../../values/media.ts'
import { createArtist } from './index.ts'
import { FOX, LANTERN, ROBOT, sampleDepiction, WOLF } from './sample-depictions.ts'

const artist = createArtist()
let artifacts: Awaited<ReturnType<typeof createTemporaryArtifacts>>
beforeAll(async () => { artifacts = await createTemporaryArtifacts() })
afterAll(() => artifacts.remove())

async function draw(depiction: Depiction, { seed = 0, signal = new AbortController().signal } = {}): Promise<Picture> {
  const reply = await artist.send?.({ prompt: '', depiction, references: [], width: 1280, height: 720, style: '' }, { seed, signal, artifacts, token: 't' })
  if (!reply) throw new Error('The artist draws at once.')
  return reply.value
}

type Box = { x: number; y: number; width: number; height: number }

/** Share of the pixels of a box whose colour passes. */
async function shareIn(picture: Picture, box: Box, passes: (r: number, g: number, b: number) => boolean): Promise<number> {
  const image = await loadImage(Buffer.from(await artifacts.read(picture.artifact)))
  const ctx = createCanvas(picture.width, picture.height).getContext('2d')
  ctx.drawImage(image, 0, 0)
  const { data } = ctx.getImageData(Math.round(box.x), Math.round(box.y), Math.max(1, Math.round(box.width)), Math.max(1, Math.round(box.height)))
  let found = 0
  for (let i = 0; i < data.length; i += 4) if (passes(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)) found++
  return found / (data.length / 4)
}

const isFoxRed = (r: number, g: number, b: number) => r > g * 1.5 && g > b * 1.1 && r > 70

const SHOTS: Partial<Depiction>[] = [
  {}, { size: 'close', time: 'dusk', place: 'a dark forest', expression: 'afraid' }, { size: 'medium', weather: 'snow', place: 'a mountain pass', figures: [FOX, WOLF] },
  { size: 'full', weather: 'indoors', place: 'the bakery', expression: 'happy, arms up' }, { angle: 'low', size: 'medium-long', place: 'a castle', weather: 'storm' },
]

describe('the paper theatre draws', () => {
  test.each(SHOTS)('the fox in its own red in every picture: %j', async (more) => {
    const picture = await draw(sampleDepiction(more))
    const fox = picture.layout?.characters.find(({ name }) => name === 'Ember')
    expect(fox).toBeDefined()
    if (fox) expect(await shareIn(picture, fox.box, isFoxRed)).toBeGreaterThan(0.12)
  })

  test('as many characters as are asked for, each in frame', async () => {
    for (const size of ['wide', 'medium', 'close', 'insert'] as const) {
      for (const figures of [[], [FOX], [FOX, WOLF], [FOX, WOLF, ROBOT, { ...FOX, name: 'Rusty' }]]) {
        const { layout } = await draw(sampleDepiction({ size, figures: [...figures, LANTERN] }))
        expect(layout?.characters.map(({ name }) => name)).toEqual(figures.map(({ name }) => name))
        expect(layout?.characters.every(({ box }) => box.width > 0 && box.height > 0)).toBe(true)
      }
    }
  })

  test('another take framed anew, with all faces still in the picture', async () => {
    for (const size of ['extreme-wide', 'wide', 'full', 'medium', 'medium-close', 'close'] as const) {
      for (const figures of [[], [FOX], [FOX, WOLF]]) {
        const depiction = sampleDepiction({ size, figures })
        const [first, ...takes] = await Promise.all([0, 11, 4_000_000_001].map((seed) => draw(depiction, { seed })))
        expect(new Set([first, ...takes].map((each) => each?.artifact)).size).toBe(3)
        expect(first?.layout?.reframing).toBeUndefined()
        for (const take of takes) {
          expect(take.layout?.reframing).toBeDefined()
          take.layout?.characters.forEach(({ face }, index) => {
            const { x, y, width, height } = first?.layout?.characters[index]?.face ?? { x: 0, y: 0, width: 0, height: 0 }
            const isWhole = x > 0 && y > 0 && x + width < 1280 && y + height < 720
            if (isWhole) expect(face && face.x >= 0 && face.y >= 0 && face.x + face.width <= 1280 && face.y + face.height <= 720).toBe(true)
          })
        }
      }
    }
  })

  test('a close-up with the face over a third of the height, and a wide shot with a small whole body', async () => {
    for (const figure of [FOX, ROBOT, { name: 'Mila', kind: 'character', visual: 'a girl with brown braids' } as const]) {
      const close = await draw(sampleDepiction({ size: 'close', figures: [figure, WOLF] }))
      expect(close.layout?.characters[0]?.face?.height).toBeGreaterThan(240)
    }
    const wide = await draw(sampleDepiction())
    expect(wide.layout?.characters[0]?.box.height).toBeLessThan(360)
    expect(wide.layout?.characters[0]?.box.height).toBeGreaterThan(110)
  })

  test('a stage without anybody, in the set of its shots', async () => {
    const described = { description: 'A village square with crooked houses below soft hills', place: 'Square', figures: [FOX, LANTERN] }
    const stage = await draw(sampleDepiction({ subject: 'stage', ...described }))
    expect(stage.layout?.characters).toEqual([])
    expect(stage.layout?.props.map(({ name }) => name)).toEqual(['Lantern'])
    const empty = await draw(sampleDepiction({ subject: 'stage', ...described, figures: [] }))
    const shot = await draw(sampleDepiction({ place: described.description, figures: [] }))
    expect(shot.artifact).toBe(empty.artifact)
  })

  test('sheets of a character, a prop and a location', async () => {
    const sheet = await draw(sampleDepiction({ subject: 'component', place: '', size: 'full' }))
    expect(sheet.layout?.characters).toHaveLength(1)
    const thing = await draw(sampleDepiction({ subject: 'component', place: '', size: 'insert', figures: [LANTERN] }))
    expect(thing.layout?.props[0]?.box.height).toBeGreaterThan(300)
    const place = await draw(sampleDepiction({ subject: 'component', place: '', size: 'extreme-wide', figures: [{ name: 'Old Harbour', kind: 'location', visual: 'a small harbour with boats' }] }))
    expect(place.layout?.characters).toEqual([])
  })

  test('the same bytes for the same request, others for other words', async () => {
    const rainy = sampleDepiction({ weather: 'rain', figures: [FOX, LANTERN] })
    const first = await draw(rainy)
    expect((await draw(rainy)).artifact).toBe(first.artifact)
    expect((await draw(rainy, { seed: 8 })).artifact).not.toBe(first.artifact)
    expect((await draw({ ...rainy, expression: 'furious' })).artifact).not.toBe(first.artifact)
    expect(first).toMatchObject({ mime: 'image/jpeg', width: 1280, height: 720 })
  })

  test('nothing once it is aborted', async () => {
    await expect(draw(sampleDepiction(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('fast enough to be worth printing', async () => {
    const began = performance.now()
    for (const more of SHOTS) await draw(sampleDepiction(more))
    process.stdout.write(`A picture takes ${Math.round((performance.now() - began) / SHOTS.length)} ms.\n`)
  })
})
