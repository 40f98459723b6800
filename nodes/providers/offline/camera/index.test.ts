import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VideoRequest } from '../../../capabilities.ts'
import { runFfprobe } from '../../../film/ffmpeg.ts'
import { createTemporaryArtifacts } from '../../../film/temporary-artifacts.ts'
import { findTools } from '../../../film/tools.ts'
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

/** Every frame as 160 by 90 grey pixels. */
async function framesOf(footage: Footage): Promise<Buffer[]> {
  const { ffmpeg } = await findTools()
  const raw = execFileSync(ffmpeg, ['-v', 'error', '-i', await artifacts.file(footage.artifact), '-vf', 'scale=160:90', '-pix_fmt', 'gray', '-f', 'rawvideo', 'pipe:1'], { maxBuffer: 1 << 28 })
  return Array.from({ length: raw.length / 14400 }, (_, i) => raw.subarray(i * 14400, (i + 1) * 14400))
}

function difference(a: Buffer, b: Buffer): number {
  let sum = 0
  for (const [i, value] of a.entries()) sum += Math.abs(value - (b[i] ?? 0))
  return sum / a.length
}

describe('the paper theatre films', () => {
  test('exactly the frames, size and rate that were asked for', async () => {
    const footage = await film({ seconds: 1.26, fps: 25 })
    expect(footage).toMatchObject({ mime: 'video/mp4', width: 640, height: 360, fps: 25, hasSound: false, seconds: 32 / 25 })
    const probed = await runFfprobe(await artifacts.file(footage.artifact)) as { streams: Record<string, unknown>[] }
    expect(probed.streams).toHaveLength(1)
    expect(probed.streams[0]).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p', width: 640, height: 360, nb_read_packets: '32', r_frame_rate: '25/1' })
  })

  test.each(['push-in', 'pull-out', 'pan-left', 'track-right', 'tilt-up', 'crane-down', 'handheld', 'static'] as const)('%s as a smooth move', async (movement) => {
    const frames = await framesOf(await film({ movement, depiction: sampleDepiction() }))
    const steps = frames.slice(1).map((frame, i) => difference(frame, frames[i] ?? frame))
    const [first, last] = [frames[0], frames.at(-1)]
    if (!first || !last) throw new Error('No frames.')
    expect(difference(first, last)).toBeGreaterThan(movement === 'static' ? 0.4 : 0.8)
    expect(Math.max(...steps)).toBeLessThan(4)
    expect(Math.max(...steps)).toBeLessThan(Math.max(1, difference(first, last)))
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
