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
