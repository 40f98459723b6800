import { createCanvas } from '@napi-rs/canvas'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Artifacts } from '../../../engine/model/artifact.ts'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import { runFfmpeg } from '../../film/ffmpeg.ts'
import { keepFootage, keepPicture, keepSound } from './keep.ts'

let folder: string
let artifacts: Artifacts
let clip: Buffer
let tone: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-'))
  artifacts = { ...createMemoryArtifacts(), scratch: async () => mkdtemp(join(folder, 'scratch-')) }
  await runFfmpeg({ doing: 'make a clip', inputs: [{ path: 'testsrc=size=64x48:rate=12:duration=2', options: ['-f', 'lavfi'] }], outputs: [{ path: join(folder, 'clip.mp4'), options: ['-pix_fmt', 'yuv420p'] }] })
  await runFfmpeg({ doing: 'make a tone', inputs: [{ path: 'sine=frequency=440:duration=1', options: ['-f', 'lavfi'] }], outputs: [{ path: join(folder, 'tone.mp3'), options: [] }] })
  clip = await readFile(join(folder, 'clip.mp4'))
  tone = await readFile(join(folder, 'tone.mp3'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const png = () => createCanvas(30, 20).toBuffer('image/png')

describe('what a provider sent', () => {
  it('is kept with what is in it', async () => {
    expect(await keepPicture(png(), artifacts, { title: 'Maker' })).toMatchObject({ mime: 'image/png', width: 30, height: 20 })
    expect(await keepFootage(clip, artifacts, { title: 'Maker', seconds: 2 })).toMatchObject({ mime: 'video/mp4', width: 64, height: 48, fps: 12, hasSound: false })
    expect((await keepSound(tone, artifacts, { title: 'Maker' })).seconds).toBeCloseTo(1, 0)
  })
  it.each([
    ['nothing', Buffer.alloc(0), 'an empty file'], ['a web page', Buffer.from('<html></html>'), 'text/plain instead of a picture'], ['a broken picture', png().subarray(0, 60), 'cannot be decoded'],
  ])('is not kept as a picture when it is %s', async (_, bytes, message) => {
    await expect(keepPicture(bytes, artifacts, { title: 'Maker' })).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining(message) as string })
  })
  it('is not kept as a clip when it is a picture, is cut off, or has another length than was asked', async () => {
    await expect(keepFootage(png(), artifacts, { title: 'Maker', seconds: 2 })).rejects.toMatchObject({ code: 'invalid-output' })
    await expect(keepFootage(clip.subarray(0, 200), artifacts, { title: 'Maker', seconds: 2 })).rejects.toMatchObject({ code: 'invalid-output' })
    await expect(keepFootage(clip, artifacts, { title: 'Maker', seconds: 10 })).rejects.toMatchObject({ message: expect.stringContaining('2.0 seconds instead of 10') as string })
  })
  it('is not kept as sound when it has none', async () => {
    await expect(keepSound(clip, artifacts, { title: 'Maker' })).rejects.toMatchObject({ code: 'invalid-output' })
  })
})
