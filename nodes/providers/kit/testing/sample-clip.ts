import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFfmpeg } from '../../../film/ffmpeg.ts'

/** A real little clip for servers of tests to sell: a test pattern of so many seconds, written into a folder of the test's. */
export async function sampleClip(folder: string, seconds: number): Promise<Buffer> {
  const path = join(folder, `clip-${seconds}.mp4`)
  await runFfmpeg({ doing: 'make a clip', inputs: [{ path: `testsrc=size=64x48:rate=12:duration=${seconds}`, options: ['-f', 'lavfi'] }], outputs: [{ path, options: ['-y', '-pix_fmt', 'yuv420p'] }] })
  return readFile(path)
}
