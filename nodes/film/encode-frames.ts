import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { ReelError } from '../../engine/model/errors.ts'
import { filmFailure } from './failure.ts'
import { segmentEncoding, type Frame } from './encoding.ts'
import { findTools } from './tools.ts'

export interface FrameJob extends Frame {
  /** How many frames there are. */
  count: number
  /** Frames as RGBA, 4 bytes a pixel. A frame's bytes may be used again by the source once the frame after the next is asked for. */
  frames: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  signal: AbortSignal
  /** Path of the MP4 to write. */
  out: string
}

type Encoder = ChildProcessByStdio<Writable, null, Readable>

/**
 * Encodes raw frames while they are being made, as a segment that joins with others of the same size and rate: the same
 * frames give the same bytes. An abort kills the encoder and throws `ReelError('cancelled')`.
 */
export async function encodeFrames(job: FrameJob): Promise<void> {
  const { ffmpeg } = await findTools()
  if (job.signal.aborted) throw new ReelError('cancelled', 'Cancelled.')
  const encoder = spawn(ffmpeg, options(job), { stdio: ['pipe', 'ignore', 'pipe'] })
  const kill = () => encoder.kill('SIGKILL')
  job.signal.addEventListener('abort', kill)
  let log = ''
  encoder.stderr.on('data', (chunk: Buffer) => { log = (log + chunk.toString()).slice(-2000) })
  // A broken pipe is told by the exit of the encoder.
  encoder.stdin.on('error', () => undefined)
  const closed = once(encoder, 'close')
  // Awaited below; a program that does not start at all must not be an unhandled rejection until then.
  closed.catch(() => undefined)
  try {
    await feed(encoder, job)
    const [code] = await closed
    if (job.signal.aborted) throw new ReelError('cancelled', 'Cancelled.')
    // A full disk while the index is moved to the front is only told in the log.
    if (code !== 0 || log.trim() !== '') throw filmFailure('encode the clip', log, 'internal')
  } finally {
    job.signal.removeEventListener('abort', kill)
    if (encoder.exitCode === null) kill()
  }
}

async function feed(encoder: Encoder, { frames, signal }: FrameJob): Promise<void> {
  let written: Promise<void> = Promise.resolve()
  for await (const frame of frames) {
    await written
    if (signal.aborted || encoder.exitCode !== null) break
    // One frame is on its way while the next is made.
    written = new Promise((resolve) => encoder.stdin.write(frame, () => resolve()))
  }
  await written
  encoder.stdin.end()
}

function options({ count, out, ...frame }: FrameJob): string[] {
  return [
    '-hide_banner', '-nostats', '-loglevel', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${frame.width}x${frame.height}`, '-r', String(frame.fps), '-i', 'pipe:0',
    '-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=fast_bilinear,setsar=1', '-threads', '1', ...segmentEncoding(frame, count), out,
  ]
}
