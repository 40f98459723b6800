import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runFfmpeg } from './ffmpeg.ts'

const WIDE = 320

/** How good single frames of a film or segment look by themselves, from 0 to 1 each: how sharp, how well exposed. */
export interface Worth { sharp: number; exposed: number }

/** Looks at frames (numbers from 0, rising) of a media file of this shape. A frame that is not there is worth nothing. */
export async function worthOf(path: string, frames: readonly number[], shape: { width: number; height: number }, signal?: AbortSignal): Promise<Worth[]> {
  const height = Math.max(2, Math.round(WIDE * shape.height / shape.width / 2) * 2)
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  try {
    const out = join(folder, 'frames.raw')
    const chosen = frames.map((frame) => `eq(n\\,${Math.max(0, Math.round(frame))})`).join('+')
    await runFfmpeg({
      doing: 'look at a frame',
      inputs: [{ path }],
      outputs: [{ path: out, options: ['-map', '0:v:0', '-vf', `select='${chosen}',scale=${WIDE}:${height}:flags=area,format=gray`, '-fps_mode', 'passthrough', '-f', 'rawvideo'] }],
      signal,
    })
    const bytes = await readFile(out)
    const size = WIDE * height
    return frames.map((_, index) => worth(bytes.subarray(index * size, (index + 1) * size)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Sharpness is the strength of edges (of the Laplacian); exposure is spoiled by what is crushed or blown out, and by a mean far from the middle. */
function worth(grey: Uint8Array): Worth {
  if (grey.length < WIDE * 3) return { sharp: 0, exposed: 0 }
  let sum = 0, edges = 0, lost = 0
  for (let at = 0; at < grey.length; at++) {
    const here = grey[at] ?? 0
    sum += here
    if (here < 22 || here > 242) lost++
    if (at >= WIDE && at < grey.length - WIDE) edges += Math.min(90, Math.abs(4 * here - (grey[at - 1] ?? 0) - (grey[at + 1] ?? 0) - (grey[at - WIDE] ?? 0) - (grey[at + WIDE] ?? 0)))
  }
  const mean = sum / grey.length
  return { sharp: Math.min(1, edges / grey.length / 18), exposed: Math.max(0, 1 - Math.abs(mean - 118) / 118) * (1 - Math.min(1, 2 * lost / grey.length)) }
}
