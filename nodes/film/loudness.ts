import { runFfmpeg, type FfmpegInput } from './ffmpeg.ts'

/** Integrated loudness in LUFS and true peak in dBTP, after EBU R128 and ITU-R BS.1770. */
export interface Loudness { integrated: number; truePeak: number }

/** What stands for silence, which has no loudness: the gate of the measure, and a peak below that of 16 bits. */
export const SILENCE: Loudness = { integrated: -70, truePeak: -120 }

/** Measures a sound (or the sound of a film), after the filters `through` where given. */
export async function measureLoudness(input: FfmpegInput, more: { through?: string; signal?: AbortSignal | undefined } = {}): Promise<Loudness> {
  const log = await runFfmpeg({
    doing: 'measure the loudness',
    inputs: [input],
    outputs: [{ path: '-', options: ['-map', '0:a:0', '-filter:a', `${more.through ? `${more.through},` : ''}ebur128=peak=true:framelog=verbose`, '-f', 'null'] }],
    signal: more.signal,
    verbose: true,
  })
  const summary = log.slice(log.lastIndexOf('Summary:'))
  const integrated = numberAfter(/I:\s+(\S+) LUFS/, summary), truePeak = numberAfter(/Peak:\s+(\S+) dBFS/, summary)
  return integrated <= SILENCE.integrated ? { ...SILENCE, truePeak: Math.max(truePeak, SILENCE.truePeak) } : { integrated, truePeak }
}

function numberAfter(pattern: RegExp, text: string): number {
  const found = pattern.exec(text)?.[1]
  return found === undefined || found === '-inf' || found === 'nan' ? -Infinity : Number(found)
}
