import { SOUND_ENCODING } from './encoding.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { measureLoudness, SILENCE, type Loudness } from './loudness.ts'
import { PCM_INPUT, RATE, type Pcm } from './pcm.ts'

/** The peak that no film may pass, in dBTP, and how far its loudness may be from the target, in LU. */
const PEAK = -1
const TOLERANCE = 0.3
/** Room for what AAC adds to peaks, in dB. */
const HEADROOM = 1.2
/** More would only lift noise, in dB. */
const MOST_GAIN = 40
const PASSES = 4

interface Setting { gain: number; ceiling: number; limits: boolean }

/**
 * Encodes a mix as AAC at the loudness `target` (LUFS) with a true peak of at most -1 dBTP, and returns what the encoded
 * sound measures. Peaks are limited only when they have to be; silence stays silence.
 */
export async function master(job: { mix: Pcm; target: number; out: string; signal?: AbortSignal | undefined }): Promise<Loudness> {
  const input = { path: job.mix.path, options: PCM_INPUT }
  const raw = await measureLoudness(input, job)
  if (raw.integrated <= SILENCE.integrated) {
    await encode(job, undefined)
    return raw
  }
  let setting = settingFor(raw, Math.min(job.target - raw.integrated, MOST_GAIN), PEAK - HEADROOM)
  if (setting.limits) {
    // A limiter takes some loudness away: hear how much before the costly encoding.
    const limited = await measureLoudness(input, { through: filtersOf(setting), signal: job.signal })
    setting = settingFor(raw, Math.min(setting.gain + job.target - limited.integrated, MOST_GAIN), setting.ceiling)
  }
  for (let pass = 1; ; pass++) {
    await encode(job, setting)
    const heard = await measureLoudness({ path: job.out }, job)
    const away = job.target - heard.integrated, over = heard.truePeak - PEAK
    const isRight = (Math.abs(away) <= TOLERANCE || setting.gain >= MOST_GAIN) && over <= 0
    if (isRight || pass === PASSES) return heard
    setting = settingFor(raw, Math.min(setting.gain + away, MOST_GAIN), setting.ceiling - (over > 0 ? over + 0.2 : 0))
  }
}

function settingFor(raw: Loudness, gain: number, ceiling: number): Setting {
  return { gain, ceiling, limits: raw.truePeak + gain > ceiling }
}

/** Limiting at four times the rate sees the peaks between samples. */
function filtersOf({ gain, ceiling, limits }: Setting): string {
  // what lies below hearing only takes room from what is heard
  const volume = `highpass=f=22,volume=${gain.toFixed(3)}dB`
  return limits
    ? `${volume},aresample=${RATE * 4},alimiter=limit=${(10 ** (ceiling / 20)).toFixed(6)}:attack=5:release=60:level=false:latency=true,aresample=${RATE}`
    : volume
}

async function encode(job: { mix: Pcm; out: string; signal?: AbortSignal | undefined }, setting: Setting | undefined): Promise<void> {
  await runFfmpeg({
    doing: 'encode the sound',
    inputs: [{ path: job.mix.path, options: PCM_INPUT }],
    outputs: [{ path: job.out, options: [...(setting ? ['-filter:a', filtersOf(setting)] : []), ...SOUND_ENCODING] }],
    signal: job.signal,
  })
}
