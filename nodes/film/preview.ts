import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { ReelError } from '../../engine/model/errors.ts'
import { BITEXACT, MP4 } from './encoding.ts'
import { runFfmpeg, UNTRUSTED } from './ffmpeg.ts'

/** A stretch of a clip, in seconds. */
export interface Moment { path: string; start: number; seconds: number }

const FPS = 24
/** How long one moment goes over into the next, in seconds. */
const BLEND = 0.35
/** From the best to what always fits: how strongly a preview is compressed. */
const QUALITIES = [24, 26, 28, 30, 33, 36, 40]

/** How long each of `count` moments must be for a preview of `seconds`, with their blends. */
export function momentSeconds(count: number, seconds: number): number {
  return (seconds + (count - 1) * BLEND) / count
}

/**
 * Writes a silent preview as H.264 in MP4: the moments one after the other, each going over into the next, as sharp as
 * `bytes` allows. Throws `bad-input` when no quality fits.
 */
export async function makePreview(job: { moments: readonly Moment[]; width: number; height: number; bytes: number; out: string; signal?: AbortSignal | undefined }): Promise<void> {
  const { moments, width, height, out } = job
  const chains = moments.map(({ start, seconds }, index) =>
    `[${index}:v:0]trim=start=${start.toFixed(3)}:duration=${seconds.toFixed(3)},setpts=PTS-STARTPTS,fps=${FPS},scale=${width}:${height}:force_original_aspect_ratio=increase:flags=lanczos,crop=${width}:${height},setsar=1,format=yuv420p[m${index}]`)
  let length = moments[0]?.seconds ?? 0
  for (let index = 1; index < moments.length; index++) {
    chains.push(`[${index === 1 ? 'm0' : `x${index - 1}`}][m${index}]xfade=transition=fade:duration=${BLEND}:offset=${(length - BLEND).toFixed(3)}[x${index}]`)
    length += (moments[index]?.seconds ?? 0) - BLEND
  }
  const last = moments.length === 1 ? 'm0' : `x${moments.length - 1}`
  for (const quality of QUALITIES) {
    await runFfmpeg({
      doing: 'make the preview',
      inputs: moments.map(({ path }) => ({ path, options: UNTRUSTED })),
      graph: `${chains.join(';')};[${last}]format=yuv420p[out]`,
      outputs: [{ path: out, options: ['-map', '[out]', '-an', '-c:v', 'libx264', '-preset', 'slow', '-crf', String(quality), '-profile:v', 'high', '-bsf:v', 'filter_units=remove_types=6', ...BITEXACT, ...MP4] }],
      signal: job.signal,
    })
    if ((await stat(out)).size <= job.bytes) return
  }
  throw new ReelError('bad-input', `No quality makes the preview smaller than ${job.bytes} bytes.`)
}

/** One frame of a clip as a JPEG of this size, as good as `bytes` allows. */
export async function makeCover(job: { path: string; seconds: number; width: number; height: number; bytes: number; signal?: AbortSignal | undefined }): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  try {
    const still = join(folder, 'still.png')
    await runFfmpeg({
      doing: 'take a cover',
      inputs: [{ path: job.path, options: ['-ss', job.seconds.toFixed(3), ...UNTRUSTED] }],
      outputs: [{ path: still, options: ['-frames:v', '1', '-update', '1', '-vf', `scale=${job.width}:${job.height}:force_original_aspect_ratio=increase:flags=lanczos,crop=${job.width}:${job.height}`, '-f', 'image2', '-c:v', 'png'] }],
      signal: job.signal,
    })
    const canvas = createCanvas(job.width, job.height)
    canvas.getContext('2d').drawImage(await loadImage(await readFile(still)), 0, 0)
    for (let quality = 90; quality > 20; quality -= 6) {
      const cover = canvas.toBuffer('image/jpeg', quality)
      if (cover.length <= job.bytes) return cover
    }
    throw new ReelError('bad-input', `No quality makes the cover smaller than ${job.bytes} bytes.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
