import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VideoRequest } from '../../../capabilities.ts'
import { conforms } from '../../../film/conforming.ts'
import { runFfprobe } from '../../../film/ffmpeg.ts'
import { copyPictures } from '../../../film/segment.ts'
import { createTemporaryArtifacts } from '../../../film/temporary-artifacts.ts'
import type { Footage } from '../../../values/media.ts'
import { FOX, sampleDepiction, WOLF } from '../artist/sample-depictions.ts'
import { createCamera } from './index.ts'

const camera = createCamera()
let artifacts: Awaited<ReturnType<typeof createTemporaryArtifacts>>
beforeAll(async () => { artifacts = await createTemporaryArtifacts() })
afterAll(() => artifacts.remove())

async function film(more: Partial<VideoRequest> = {}, signal = new AbortController().signal): Promise<Footage> {
  const image = { artifact: '0'.repeat(64), mime: 'image/jpeg', bytes: 0, width: 640, height: 360 }
  const request: VideoRequest = { prompt: '', image, depiction: sampleDepiction({ figures: [FOX, WOLF] }), movement: 'push-in', sound: '', seconds: 1.5, fps: 24, width: 640, height: 360, style: '', ...more }
  const reply = await camera.send?.(request, { seed: 3, signal, artifacts, token: 't' })
  if (!reply) throw new Error('The camera films at once.')
  return reply.value
}

describe('the paper theatre films', () => {
  test('exactly the frames, size and rate that were asked for', async () => {
    const footage = await film({ seconds: 1.26, fps: 25 })
    expect(footage).toMatchObject({ mime: 'video/mp4', width: 640, height: 360, fps: 25, hasSound: false, seconds: 32 / 25 })
    const probed = await runFfprobe(await artifacts.file(footage.artifact)) as { streams: Record<string, unknown>[] }
    expect(probed.streams).toHaveLength(1)
    expect(probed.streams[0]).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p', width: 640, height: 360, nb_read_packets: '32', r_frame_rate: '25/1' })
  })

  test('what a film can be joined from without encoding it again', async () => {
    const footage = await film()
    const frame = { width: 640, height: 360, fps: 24 }
    expect(await conforms(await artifacts.file(footage.artifact), frame, 36)).toBe(true)
    expect(await conforms(await artifacts.file(footage.artifact), frame, 35)).toBe(false)
  })

  test('with the sounds that the shot names, beside pictures that are joined as they are', async () => {
    const sounded = await film({ sound: 'steady rain; footsteps' })
    expect(sounded.hasSound).toBe(true)
    const path = await artifacts.file(sounded.artifact)
    const probed = await runFfprobe(path) as { streams: Record<string, unknown>[] }
    expect(probed.streams.map(({ codec_name: codec }) => codec)).toEqual(['h264', 'aac'])
    const pictures = join(await artifacts.scratch(), 'pictures.mp4')
    await copyPictures(path, pictures)
    expect(await conforms(pictures, { width: 640, height: 360, fps: 24 }, 36)).toBe(true)
    expect(await film({ sound: 'steady rain; footsteps' })).toEqual(sounded)
    expect((await film({ sound: 'laughter' })).hasSound).toBe(false)
  })

  test('the same bytes twice', async () => {
    const depiction = sampleDepiction({ weather: 'rain', description: 'Ember walks', size: 'full' })
    expect((await film({ depiction, seconds: 1 })).artifact).toBe((await film({ depiction, seconds: 1 })).artifact)
  })

  test('nothing more once it is aborted', async () => {
    const controller = new AbortController()
    const filming = film({ seconds: 30 }, controller.signal)
    setImmediate(() => controller.abort())
    await expect(filming).rejects.toSatisfy((error: unknown) => error instanceof Error && (error.name === 'AbortError' || (error as { code?: unknown }).code === 'cancelled'))
  })

  test('a clip of 4 s at a pace worth printing', async () => {
    const began = performance.now()
    await film({ seconds: 4, width: 1280, height: 720, movement: 'track-left' })
    process.stdout.write(`A clip of 4 s takes ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
  })
})
