import { join } from 'node:path'
import type { Loudness } from './loudness.ts'
import { master } from './master.ts'
import { mixdown, musicBed, type Placed } from './mixdown.ts'
import { decodeSounds, levelOf, RATE, type Pcm } from './pcm.ts'

/** Levels before mastering, in dB of full scale (RMS while it sounds): every voice alike, the bed a little under them. */
const VOICE = -20
const BED = -24
const MOST_CHANGE = 18

export interface SoundtrackJob {
  /** Sound files with their start in the film, in seconds. */
  speech: readonly { path: string; start: number }[]
  /** A sound file, played from the first to the last picture; a short one is looped. */
  music?: string | undefined
  /** Length in seconds. */
  seconds: number
  /** Loudness in LUFS. */
  target: number
  folder: string
  out: string
  signal?: AbortSignal | undefined
}

/**
 * Writes the sound of a film as AAC in MP4 and returns what it measures: speech in its places, music 12 dB lower while
 * somebody speaks, the whole at the target loudness with a true peak of at most -1 dBTP.
 */
export async function makeSoundtrack(job: SoundtrackJob): Promise<Loudness> {
  const samples = Math.round(job.seconds * RATE)
  const files = [...new Set([...job.speech.map(({ path }) => path), ...(job.music === undefined ? [] : [job.music])])]
  const decoded = await decodeSounds(files, job.folder, job.signal)
  const known = new Map(files.map((path, index) => [path, decoded[index]]))
  const speech: Placed[] = []
  for (const { path, start } of job.speech) {
    const pcm = known.get(path)
    const at = Math.round(start * RATE)
    if (pcm && at < samples) speech.push({ pcm, at, samples: Math.min(pcm.samples, samples - at), gain: await gainTo(VOICE, pcm), fadeIn: 0, fadeOut: 0 })
  }
  const bed = job.music === undefined ? undefined : known.get(job.music)
  const music = bed ? musicBed(bed, samples, await gainTo(BED, bed)) : []
  const mix = await mixdown({ speech, music, samples, out: join(job.folder, 'mix.pcm'), signal: job.signal })
  return await master({ mix, target: job.target, out: job.out, signal: job.signal })
}

/** The factor that brings a sound to a level, within reason: near silence is not made loud. */
async function gainTo(level: number, pcm: Pcm): Promise<number> {
  const change = level - await levelOf(pcm)
  return 10 ** (Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, change)) / 20)
}
