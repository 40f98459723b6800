import { join } from 'node:path'
import { musicBed, sceneBed, type SoundedShot } from './beds.ts'
import type { Loudness } from './loudness.ts'
import { master } from './master.ts'
import { mixdown, type Placed } from './mixdown.ts'
import { decodeSounds, levelOf, RATE } from './pcm.ts'

/** Levels before mastering, in dB of full scale (RMS while it sounds): every voice alike, the bed under them, the sound of the pictures under both. */
const VOICE = -20
const BED = -26
const SCENES = -31
const MOST_CHANGE = 18
/** A film of quiet rooms stays quiet. */
const MOST_LIFT = 6

export interface SoundtrackJob {
  /** Sound files with their start in the film, in seconds. */
  speech: readonly { path: string; start: number }[]
  /** A sound file; it begins with the first picture and ends with the last, whatever its own length. */
  music?: string | undefined
  /** Clips with sound of their own, with start and length in the film, in seconds. */
  clips?: readonly { path: string; start: number; seconds: number }[]
  /** How loud the clips' own sound is: 1 is in balance with the rest. */
  clipSound?: number
  /** Length in seconds. */
  seconds: number
  /** Loudness in LUFS. */
  target: number
  folder: string
  out: string
  signal?: AbortSignal | undefined
}

/**
 * Writes the sound of a film as AAC in MP4 and returns what it measures: speech in its places; music 12 dB and the sound of
 * the clips 7 dB lower while somebody speaks; the whole at the target loudness with a true peak of at most -1 dBTP.
 */
export async function makeSoundtrack(job: SoundtrackJob): Promise<Loudness> {
  const { clips = [], clipSound = 1 } = job
  const samples = Math.round(job.seconds * RATE)
  const files = [...new Set([...job.speech.map(({ path }) => path), ...(job.music === undefined ? [] : [job.music]), ...clips.map(({ path }) => path)])]
  const decoded = await decodeSounds(files, job.folder, job.signal)
  const known = new Map(files.map((path, index) => [path, decoded[index]]))
  const speech: Placed[] = []
  for (const { path, start } of job.speech) {
    const pcm = known.get(path)
    const at = Math.round(start * RATE)
    if (pcm && at < samples) speech.push({ pcm, at, samples: Math.min(pcm.samples, samples - at), gain: gainTo(VOICE, await levelOf(pcm)), fadeIn: 0, fadeOut: 0 })
  }
  const bed = job.music === undefined ? undefined : known.get(job.music)
  const music = bed ? musicBed(bed, samples, gainTo(BED, await levelOf(bed))) : []
  const sounded: SoundedShot[] = clips.flatMap(({ path, start, seconds }) => {
    const pcm = known.get(path)
    return pcm ? [{ pcm, at: Math.round(start * RATE), samples: Math.round(seconds * RATE) }] : []
  })
  const scenes = clipSound > 0 ? sceneBed(sounded, clipSound * await gainOfScenes(sounded)) : []
  const mix = await mixdown({ speech, music, scenes, samples, out: join(job.folder, 'mix.pcm'), signal: job.signal })
  return await master({ mix, target: job.target, out: job.out, signal: job.signal })
}

/** The factor that brings a sound to a level, within reason: near silence is not made loud. */
function gainTo(wanted: number, level: number): number {
  return 10 ** (Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, wanted - level)) / 20)
}

/** One factor for all clips of a film, so that a storm stays louder than a room. */
async function gainOfScenes(shots: readonly SoundedShot[]): Promise<number> {
  const levels = await Promise.all([...new Set(shots.map(({ pcm }) => pcm))].map(levelOf))
  const heard = levels.filter((level) => level > -70)
  const power = heard.reduce((sum, level) => sum + 10 ** (level / 10), 0) / Math.max(1, heard.length)
  return heard.length === 0 ? 0 : gainTo(Math.min(SCENES, 10 * Math.log10(power) + MOST_LIFT), 10 * Math.log10(power))
}
