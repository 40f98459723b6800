import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runFfmpeg } from '../ffmpeg.ts'
import type { Span } from './spans.ts'

const RATE = 8000
const WINDOW = RATE * 0.4
/** Music takes this long to come up again after speech, in seconds. */
const AWAY = 0.8
/** What is heard without speech must be the bed, or nothing can be said of it. */
const LIKENESS = 0.5

/**
 * By how many dB the music of a film steps back under speech. Its level in each window is how much of the known bed the
 * sound of the film holds (by correlation, which speech does not disturb on the whole). Undefined where there is too little
 * of either to tell, or where the music is not this bed from the first picture on.
 */
export async function heardDucking(film: string, bed: string, spoken: readonly Span[], signal?: AbortSignal): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  try {
    const [mixed, music] = await Promise.all([film, bed].map((path, index) => samplesOf(path, join(folder, `${index}.pcm`), signal)))
    if (!mixed || !music) return undefined
    const under: number[] = [], apart: number[] = [], likeness: number[] = []
    for (let from = 0; from + WINDOW <= Math.min(mixed.length, music.length); from += WINDOW / 2) {
      const start = from / RATE, end = (from + WINDOW) / RATE
      const isUnder = spoken.some((span) => span.start <= start && span.end >= end)
      const isApart = spoken.every((span) => span.end + AWAY <= start || span.start - AWAY >= end)
      if (!isUnder && !isApart) continue
      const { gain, like } = compared(mixed, music, from)
      if (gain === undefined) continue
      if (isUnder) under.push(gain)
      else {
        apart.push(gain)
        likeness.push(like)
      }
    }
    const low = median(under), high = median(apart)
    if (under.length < 4 || apart.length < 4 || (median(likeness) ?? 0) < LIKENESS || low === undefined || high === undefined) return undefined
    return 20 * Math.log10(high / Math.max(low, high / 1000))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function compared(mixed: Float32Array, music: Float32Array, from: number): { gain: number | undefined; like: number } {
  let cross = 0, own = 0, all = 0
  for (let at = from; at < from + WINDOW; at++) {
    const a = mixed[at] ?? 0, b = music[at] ?? 0
    cross += a * b
    own += b * b
    all += a * a
  }
  return { gain: own / WINDOW < 1e-6 ? undefined : cross / own, like: cross / Math.sqrt(Math.max(own * all, 1e-12)) }
}

async function samplesOf(path: string, out: string, signal: AbortSignal | undefined): Promise<Float32Array> {
  await runFfmpeg({ doing: 'decode the sound', inputs: [{ path }], outputs: [{ path: out, options: ['-map', '0:a:0', '-f', 'f32le', '-ar', String(RATE), '-ac', '1'] }], signal })
  const bytes = await readFile(out)
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + Math.floor(bytes.length / 4) * 4))
}

function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
