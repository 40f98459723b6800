import { execFile } from 'node:child_process'
import { setMaxListeners } from 'node:events'
import { availableParallelism } from 'node:os'
import createCommand from 'fluent-ffmpeg'
import PQueue from 'p-queue'
import { ReelError } from '../../engine/model/errors.ts'
import { filmFailure } from './failure.ts'
import { findTools } from './tools.ts'

export interface FfmpegInput { path: string; options?: readonly string[] }
export interface FfmpegOutput { path: string; options: readonly string[] }
export interface FfmpegJob {
  /** What it is for, in words that complete "could not …". */
  doing: string
  inputs: readonly FfmpegInput[]
  outputs: readonly FfmpegOutput[]
  /** A filter graph; made of our own words and numbers only, never of a person's text. */
  graph?: string
  signal?: AbortSignal | undefined
  /** Keeps what filters report, such as measurements. */
  verbose?: boolean
}

/** Made by people or providers: a container with its media inside, never a playlist that could name other files. */
const MEDIA = 'mov,mp4,matroska,webm,avi,mpegts,wav,mp3,flac,ogg,aac,gif,image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe'
const LOCAL = ['-protocol_whitelist', 'file'] as const

/** Input options for media that was not written by this folder: local files of known media formats only. */
export const UNTRUSTED = ['-format_whitelist', MEDIA] as const

/** Each process has one thread, so there is one at a time for each core. */
const processes = new PQueue({ concurrency: availableParallelism() })

/**
 * Runs ffmpeg and returns the end of its log. An abort kills the process and throws `ReelError('cancelled')`; a full disk
 * throws `storage`, any other failure `bad-input` with ffmpeg's last words.
 */
export async function runFfmpeg(job: FfmpegJob): Promise<string> {
  const tools = await findTools()
  return await queued(job.signal, () => spawn(job, tools.ffmpeg))
}

/** What ffprobe knows about a local media file, as it says it; packets are counted. Throws `bad-input` for what is no media. */
export async function runFfprobe(path: string, signal?: AbortSignal): Promise<unknown> {
  const tools = await findTools()
  const wanted = ['-of', 'json', '-show_format', '-show_streams', '-show_chapters', '-count_packets', '-show_data_hash', 'sha256']
  // fluent-ffmpeg reads the answer line by line, which a tag with line breaks would confuse.
  const said = await queued(signal, () => new Promise<string>((resolve, reject) => {
    execFile(tools.ffprobe, ['-v', 'error', ...LOCAL, ...UNTRUSTED, ...wanted, path], { maxBuffer: 1 << 28, signal }, (error, stdout, stderr) => {
      if (error) reject(filmFailure('read the media', stderr.trim() || error.message, 'bad-input'))
      else resolve(stdout)
    })
  }))
  return JSON.parse(said)
}

function queued<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  // Many processes of one task may wait for the same abort.
  if (signal) setMaxListeners(0, signal)
  return processes.add(work, signal ? { signal } : {}).catch((error: unknown) => {
    throw signal?.aborted ? cancelled() : error
  })
}

function spawn(job: FfmpegJob, path: string): Promise<string> {
  const command = createCommand({ stdoutLines: job.verbose ? 4000 : 20 }).setFfmpegPath(path)
  const first = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', job.verbose ? 'info' : 'error']
  job.inputs.forEach((input, index) => {
    command.input(input.path).inputOptions(...(index === 0 ? first : []), ...LOCAL, ...(input.options ?? []))
  })
  const graph = job.graph === undefined ? [] : ['-filter_complex_threads', '1', '-filter_complex', job.graph]
  job.outputs.forEach((output, index) => {
    command.output(output.path).outputOptions(...(index === 0 ? graph : []), '-threads', '1', ...output.options)
  })
  return new Promise((resolve, reject) => {
    const kill = () => command.kill('SIGKILL')
    const settle = (finish: () => void) => {
      job.signal?.removeEventListener('abort', kill)
      finish()
    }
    command
      .on('start', () => {
        if (job.signal?.aborted) kill()
        else job.signal?.addEventListener('abort', kill)
      })
      .on('end', (_stdout: unknown, stderr: unknown) => settle(() => resolve(String(stderr))))
      .on('error', (error: Error, _stdout: unknown, stderr: unknown) => settle(() => {
        reject(job.signal?.aborted ? cancelled() : filmFailure(job.doing, String(stderr ?? '').trim() || error.message, 'bad-input'))
      }))
      .run()
  })
}

function cancelled(): ReelError {
  return new ReelError('cancelled', 'Cancelled.')
}
