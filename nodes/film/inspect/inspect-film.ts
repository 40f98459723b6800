import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReelError } from '../../../engine/model/errors.ts'
import type { Cue } from '../cues.ts'
import { runFfmpeg } from '../ffmpeg.ts'
import { probe } from '../probe.ts'
import { generalFlashes, redFlashes, type Flashes } from './flashes.ts'
import { heardDucking } from './heard-ducking.ts'
import { cutsIn, lengthsOf, type Lengths } from './lengths.ts'
import { fastestOf } from './reading.ts'
import { SMALL_FRAMES, SmallFrames } from './small-frames.ts'
import { spansIn, type Span } from './spans.ts'

/** What is known of a film beside its file; what is not known is not measured, or found from the pictures. */
export interface Known {
  /** Lengths of the shots in frames. */
  shots?: readonly number[] | undefined
  /** When somebody speaks, in seconds. */
  spoken?: readonly Span[] | undefined
  /** The music that lies under the film from its first picture on. */
  bed?: string | undefined
  cues?: readonly Cue[] | undefined
}

export interface Measures {
  seconds: number
  fps: number
  frames: number
  /** LUFS, dBTP and LU; absent without sound. */
  sound?: { integrated: number; truePeak: number; range: number }
  silences: Span[]
  black: Span[]
  frozen: Span[]
  flashes: Flashes
  redFlashes: Flashes
  shots: Lengths
  /** dB that the music steps back under speech. */
  ducking: number | undefined
  /** The fastest subtitle, in characters a second. */
  reading: number | undefined
  cues: readonly Cue[]
}

/** Stretches are told from these lengths on, in seconds. */
export const TOLD = { black: 0.2, frozen: 1.5, silence: 2 }

/** Measures a whole film in one pass over its pictures and sound. */
export async function inspectFilm(path: string, known: Known = {}, signal?: AbortSignal): Promise<Measures> {
  const { video, audio, seconds } = await probe(path, signal)
  if (!video) throw new ReelError('bad-input', 'There are no pictures in this file.')
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  try {
    const small = join(folder, 'small.raw')
    const log = await runFfmpeg({
      doing: 'inspect the film',
      inputs: [{ path }],
      outputs: [
        { path: small, options: ['-map', '0:v:0', ...SMALL_FRAMES] },
        { path: '-', options: ['-map', '0:v:0', '-vf', `blackdetect=d=${TOLD.black}:pix_th=0.06:pic_th=0.985,freezedetect=n=-65dB:d=${TOLD.frozen}`, ...(audio ? ['-map', '0:a:0', '-af', `silencedetect=n=-52dB:d=${TOLD.silence},ebur128=peak=true:framelog=verbose`] : []), '-f', 'null'] },
      ],
      signal,
      verbose: true,
    })
    const frames = new SmallFrames(await readFile(small))
    const { spoken = [], bed, cues = [] } = known
    const shots = known.shots ?? shotsBetween(cutsIn(frames), frames.count)
    return {
      seconds, fps: video.fps, frames: video.frames,
      ...(audio ? { sound: loudnessIn(log) } : {}),
      silences: spansIn(log, 'silence', seconds), black: spansIn(log, 'black', seconds), frozen: spansIn(log, 'freeze', seconds),
      flashes: generalFlashes(frames, video.fps), redFlashes: redFlashes(frames, video.fps),
      shots: lengthsOf(shots, video.fps),
      ducking: audio && bed !== undefined && spoken.length > 0 ? await heardDucking(path, bed, spoken, signal) : undefined,
      reading: cues.length > 0 ? fastestOf(cues, video.fps) : undefined,
      cues,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function shotsBetween(cuts: readonly number[], frames: number): number[] {
  const edges = [0, ...cuts, frames]
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
}

function loudnessIn(log: string): NonNullable<Measures['sound']> {
  const summary = log.slice(log.lastIndexOf('Summary:'))
  const number = (pattern: RegExp, silent: number) => {
    const found = Number(pattern.exec(summary)?.[1])
    return Number.isFinite(found) ? found : silent
  }
  return { integrated: number(/I:\s+(\S+) LUFS/, -70), truePeak: number(/Peak:\s+(\S+) dBFS/, -120), range: number(/LRA:\s+(\S+) LU/, 0) }
}
