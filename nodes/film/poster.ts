import { BITEXACT } from './encoding.ts'
import { runFfmpeg } from './ffmpeg.ts'

/** Writes the picture of a film or segment at `seconds` as a JPEG of the same size. */
export async function takePoster(job: { path: string; seconds: number; out: string; signal?: AbortSignal | undefined }): Promise<void> {
  await runFfmpeg({
    doing: 'take the poster',
    inputs: [{ path: job.path, options: ['-ss', job.seconds.toFixed(3)] }],
    outputs: [{ path: job.out, options: ['-frames:v', '1', '-update', '1', '-f', 'image2', '-c:v', 'mjpeg', '-q:v', '3', '-pix_fmt', 'yuvj420p', ...BITEXACT] }],
    signal: job.signal,
  })
}

/** Writes the last picture of a clip as a PNG of the same size. */
export async function takeLastFrame(job: { path: string; out: string; signal?: AbortSignal | undefined }): Promise<void> {
  await runFfmpeg({
    doing: 'take the last frame',
    // From a second before the end to the end; each picture writes over the one before it.
    inputs: [{ path: job.path, options: ['-sseof', '-1'] }],
    outputs: [{ path: job.out, options: ['-update', '1', '-f', 'image2', '-c:v', 'png', '-pix_fmt', 'rgb24', ...BITEXACT] }],
    signal: job.signal,
  })
}
