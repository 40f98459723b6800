import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawCaption } from './caption.ts'
import { drawCard } from './card.ts'
import { conforms } from './conforming.ts'
import { segmentEncoding } from './encoding.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { joinSegments } from './join.ts'
import { probe } from './probe.ts'
import { sampleClip, sampleStill } from './sample-media.ts'
import type { Scenery } from './scenery.ts'
import { renderSegment, type SegmentJob } from './segment.ts'
import { createTemporaryArtifacts } from './temporary-artifacts.ts'

const frame = { width: 320, height: 180, fps: 24 }
const size = { width: 320, height: 180 }
let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
let clip: Scenery, still: Scenery
const file = (name: string) => join(rig.folder, name)

beforeAll(async () => {
  rig = await createTemporaryArtifacts()
  clip = { kind: 'clip', path: await sampleClip(file('clip.mp4')), seconds: 1, ...size }
  still = { kind: 'still', path: await sampleStill(file('still.png')), movement: 'push-in', ...size }
})
afterAll(() => rig.remove())

async function render(name: string, job: Partial<SegmentJob> = {}): Promise<string> {
  await renderSegment({ shows: clip, frames: 24, frame, opening: 'cut', out: file(name), ...job })
  return file(name)
}

/** Mean colour (red, green, blue) of one frame. */
async function colourAt(path: string, index: number): Promise<number[]> {
  const out = file(`colour-${index}.raw`)
  await runFfmpeg({ doing: 'look', inputs: [{ path }], outputs: [{ path: out, options: ['-vf', `select=eq(n\\,${index}),scale=1:1:flags=area`, '-frames:v', '1', '-pix_fmt', 'rgb24', '-f', 'rawvideo'] }] })
  return [...await readFile(out)]
}

describe('a segment', () => {
  it('has exactly the frames asked for, whether the clip is longer, shorter or of another rate and shape', async () => {
    const odd: Scenery = { kind: 'clip', path: await sampleClip(file('odd.mp4'), { width: 202, height: 322, fps: 30 }), seconds: 1, width: 202, height: 322 }
    const photo: Scenery = { kind: 'still', path: await sampleStill(file('photo.jpg'), { width: 180, height: 180 }), movement: 'handheld', width: 180, height: 180 }
    for (const [shows, frames] of [[photo, 9], [clip, 17], [clip, 60], [odd, 24], [still, 31], [still, 1]] as const) {
      const { video, streams } = await probe(await render('lengths.mp4', { shows, frames }))
      expect(video).toEqual({ ...frame, frames })
      expect(streams).toEqual([{ kind: 'video', codec: 'h264' }])
    }
  })
  it('is the same bytes each time', async () => {
    for (const shows of [clip, still]) {
      const [one, two] = [await readFile(await render('one.mp4', { shows })), await readFile(await render('two.mp4', { shows }))]
      expect(one.equals(two)).toBe(true)
    }
  })
  it('dissolves from the last picture of the one before, inside its own length', async () => {
    const red: Scenery = { ...still, path: await sampleStill(file('red.png'), { colour: 'red' }) }
    const blue: Scenery = { ...still, path: await sampleStill(file('blue.png'), { colour: 'blue' }) }
    const path = await render('dissolve.mp4', { shows: blue, before: red, opening: 'dissolve' })
    expect((await probe(path)).video?.frames).toBe(24)
    const [first = [], middle = [], last = []] = await Promise.all([0, 7, 20].map((index) => colourAt(path, index)))
    expect((first[0] ?? 0) - (first[2] ?? 0)).toBeGreaterThan(100)
    expect(Math.abs((middle[0] ?? 0) - (middle[2] ?? 0))).toBeLessThan(60)
    expect((last[2] ?? 0) - (last[0] ?? 0)).toBeGreaterThan(100)
  })
  it('fades through black', async () => {
    const path = await render('fade.mp4', { shows: still, before: clip, opening: 'fade' })
    expect((await probe(path)).video?.frames).toBe(24)
    const [first = [], dark = [], last = []] = await Promise.all([0, 6, 23].map((index) => colourAt(path, index)))
    expect(Math.max(...first)).toBeGreaterThan(60)
    expect(Math.max(...dark)).toBeLessThan(25)
    expect(Math.max(...last)).toBeGreaterThan(60)
  })
  it('dips through the white of paper, with or without a picture before', async () => {
    for (const [before, white] of [[clip, 8], [undefined, 0]] as const) {
      const path = await render('dip.mp4', { shows: still, before, opening: 'dip' })
      expect((await probe(path)).video?.frames).toBe(24)
      const [paper = [], last = []] = [await colourAt(path, white), await colourAt(path, 23)]
      for (const [part, wanted] of [[paper[0], 0xf4], [paper[1], 0xef], [paper[2], 0xe6]] as const) expect(Math.abs((part ?? 0) - wanted)).toBeLessThan(6)
      expect(Math.abs((last[0] ?? 0) - 0xf4)).toBeGreaterThan(60)
    }
  })
  it('goes into the first picture of what comes after', async () => {
    const red: Scenery = { ...still, path: await sampleStill(file('after.png'), { colour: 'red' }) }
    const path = await render('after.mp4', { shows: still, after: red, frames: 48 })
    expect((await probe(path)).video?.frames).toBe(48)
    const [before = [], last = []] = [await colourAt(path, 30), await colourAt(path, 47)]
    expect((last[0] ?? 0) - (before[0] ?? 0)).toBeGreaterThan(100)
  })
  it('carries a caption for as long as it is said, over its grade', async () => {
    const words = file('caption.png')
    await writeFile(words, drawCaption(['WMWMWMWMWMWMWMWMWMWM', 'WMWMWMWMWMWMWMWMWMWMWMW'], frame))
    const path = await render('captions.mp4', { shows: still, frames: 48, captions: [{ path: words, start: 10, end: 20 }], grade: 'cool' })
    const [none = 0, shown = 0, gone = 0] = (await Promise.all([9, 10, 20].map((index) => colourAt(path, index)))).map(([red = 0]) => red)
    expect(shown - none).toBeGreaterThan(3)
    expect(Math.abs(gone - none)).toBeLessThan(3)
  })
  it('is told from what only looks like one', async () => {
    const made = await render('made.mp4')
    expect(await conforms(made, frame, 24)).toBe(true)
    expect(await conforms(made, frame, 23)).toBe(false)
    expect(await conforms(made, { ...frame, width: 322 }, 24)).toBe(false)
    expect(await conforms(clip.path, frame, 24)).toBe(false)
    const odd = file('odd-headers.mp4')
    await runFfmpeg({ doing: 'encode', inputs: [{ path: clip.path }], outputs: [{ path: odd, options: segmentEncoding(frame, 24).map((option) => (option === 'veryfast' ? 'slow' : option)) }] })
    expect(await conforms(odd, frame, 24)).toBe(false)
  })
  it('is refused when there is nothing to decode', async () => {
    const broken = file('broken.mp4')
    await writeFile(broken, (await readFile(clip.path)).subarray(0, 900))
    await expect(render('broken-out.mp4', { shows: { ...clip, path: broken } })).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe('joining', () => {
  it('keeps every frame, at regular times, and the same bytes each time', async () => {
    const card = file('card.png')
    await writeFile(card, drawCard({ kind: 'title', words: 'The Red Fox', small: '' }, frame))
    const segments = [
      await render('a.mp4', { shows: { kind: 'card', path: card, ...size }, frames: 40, opening: 'fade' }),
      await render('b.mp4', { frames: 17 }),
      await render("it's.mp4", { shows: still, frames: 31 }),
      await render('d.mp4', { frames: 1 }),
    ]
    const [one, two] = [file('joined-1.mp4'), file('joined-2.mp4')]
    for (const out of [one, two]) await joinSegments({ segments, folder: rig.folder, out })
    expect((await probe(one)).video).toEqual({ ...frame, frames: 89 })
    expect((await readFile(one)).equals(await readFile(two))).toBe(true)
    const times = file('times.txt')
    await runFfmpeg({ doing: 'look', inputs: [{ path: one }], outputs: [{ path: times, options: ['-fps_mode', 'passthrough', '-f', 'framecrc'] }] })
    const shown = (await readFile(times, 'utf8')).split('\n').filter((line) => line.startsWith('0,')).map((line) => Number(line.split(',')[2]))
    expect(shown).toHaveLength(89)
    expect(new Set(shown.slice(1).map((time, index) => time - (shown[index] ?? 0))).size).toBe(1)
  })
})
