import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runFfmpeg, UNTRUSTED } from './ffmpeg.ts'

/** Samples a second of all sound in a film. */
export const RATE = 48_000
const CHANNELS = 2
const FRAME_BYTES = CHANNELS * Float32Array.BYTES_PER_ELEMENT
/** Sounds that one process decodes: well below the usual limit of open files. */
const TOGETHER = 64

/** Decoded sound in a file: 32-bit float, 48 kHz, interleaved stereo, no header. */
export interface Pcm { path: string; samples: number }

/** Input options for a file of `Pcm`. */
export const PCM_INPUT = ['-f', 'f32le', '-ar', String(RATE), '-ac', String(CHANNELS)] as const

/** Decodes sound files to `Pcm` in `folder`, in order, many in one process. */
export async function decodeSounds(paths: readonly string[], folder: string, signal?: AbortSignal): Promise<Pcm[]> {
  const targets = paths.map((_, index) => join(folder, `sound-${index}.pcm`))
  for (let first = 0; first < paths.length; first += TOGETHER) {
    const batch = paths.slice(first, first + TOGETHER)
    await runFfmpeg({
      doing: 'decode the sound',
      inputs: batch.map((path) => ({ path, options: [...UNTRUSTED, '-vn'] })),
      outputs: batch.map((_, index) => ({ path: targets[first + index] ?? '', options: ['-map', `${index}:a:0`, ...PCM_INPUT, '-map_metadata', '-1'] })),
      signal,
    })
  }
  return await Promise.all(targets.map(async (path) => ({ path, samples: Math.floor((await stat(path)).size / FRAME_BYTES) })))
}

/** Reads `count` samples from sample `from` on: left and right in turn, so twice as many numbers. Beyond the end there is silence. */
export async function readSamples(pcm: Pcm, from: number, count: number): Promise<Float32Array> {
  const samples = new Float32Array(count * CHANNELS)
  const file = await open(pcm.path, 'r')
  try {
    const bytes = new Uint8Array(samples.buffer)
    for (let filled = 0; filled < bytes.length;) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from * FRAME_BYTES + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
  } finally {
    await file.close()
  }
  return samples
}

/** Loudness of the parts that sound, as RMS in dB of full scale: pauses (20 dB and more under the mean) do not count. -Infinity for silence. */
export async function levelOf(pcm: Pcm): Promise<number> {
  const powers: number[] = []
  const block = RATE / 10
  for (let from = 0; from < pcm.samples; from += block * 100) {
    const samples = await readSamples(pcm, from, Math.min(block * 100, pcm.samples - from))
    for (let start = 0; start < samples.length; start += block * CHANNELS) {
      const end = Math.min(samples.length, start + block * CHANNELS)
      let sum = 0
      for (let index = start; index < end; index++) sum += (samples[index] ?? 0) ** 2
      powers.push(sum / (end - start))
    }
  }
  const floor = mean(powers) / 100
  return 10 * Math.log10(mean(powers.filter((power) => power >= floor)))
}

function mean(numbers: number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
