import { writeFile } from 'node:fs/promises'
import type { VideoRequest } from '../../../capabilities.ts'
import { BITEXACT, MP4 } from '../../../film/encoding.ts'
import { runFfmpeg } from '../../../film/ffmpeg.ts'
import { encodeWav } from '../wav.ts'
import { RATE, soundOf } from './index.ts'
import { soundsIn } from './words.ts'

/** Whether a clip of this request has a sound of its own. */
export const isHeard = ({ sound }: Pick<VideoRequest, 'sound'>): boolean => soundsIn(sound).length > 0

export interface SoundJob {
  request: Pick<VideoRequest, 'sound' | 'depiction'>
  /** Length of the clip in seconds. */
  seconds: number
  seed: number
  /** The silent clip, and the MP4 to write. */
  clip: string
  out: string
  signal: AbortSignal
}

/** Copies the pictures of a clip and gives them the sound that their request asks for, as AAC. Only where `isHeard`. */
export async function addSound({ request: { sound, depiction }, seconds, seed, clip, out, signal }: SoundJob): Promise<void> {
  const { place, weather, time, description } = depiction
  const channels = soundOf({ words: sound, place: `${place}; ${weather}, ${time}`, moment: description, seconds, seed })
  if (!channels) throw new Error(`No word of "${sound}" names a sound that can be made`)
  const wav = `${out}.wav`
  await writeFile(wav, encodeWav(channels, RATE))
  await runFfmpeg({
    doing: 'add the sound of the clip',
    inputs: [{ path: clip }, { path: wav }],
    outputs: [{ path: out, options: ['-map', '0:v:0', '-map', '1:a:0', '-c:v', 'copy', '-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '128k', ...BITEXACT, ...MP4] }],
    signal,
  })
}
