import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BITEXACT, MP4 } from './encoding.ts'
import { runFfmpeg, type FfmpegInput } from './ffmpeg.ts'

/** Joins segments that `renderSegment` made with the same frame, without encoding: every frame is kept, times are regular. */
export async function joinSegments(job: { segments: readonly string[]; folder: string; out: string; signal?: AbortSignal | undefined }): Promise<void> {
  await runFfmpeg({
    doing: 'join the segments',
    inputs: [await listed(job.segments, job.folder)],
    outputs: [{ path: job.out, options: ['-map', '0:v:0', '-c', 'copy', ...BITEXACT, ...MP4] }],
    signal: job.signal,
  })
}

/** Segments in order as one input; writes their list into `folder`. Paths are absolute. */
export async function listed(segments: readonly string[], folder: string): Promise<FfmpegInput> {
  const path = join(folder, 'segments.ffconcat')
  const lines = segments.map((segment) => `file '${segment.replaceAll("'", "'\\''")}'`)
  await writeFile(path, `ffconcat version 1.0\n${lines.join('\n')}\n`)
  return { path, options: ['-f', 'concat', '-safe', '0'] }
}
