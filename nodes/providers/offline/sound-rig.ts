import { createHash } from 'node:crypto'
import type { Artifacts } from '../../../engine/model/artifact.ts'
import type { CallIo } from '../../../engine/service.ts'
import { decodeWav } from './wav.ts'

/** What tests of sound need: artifacts in memory, and measures of what was made. */
export interface SoundRig {
  io(more?: { seed?: number; signal?: AbortSignal }): CallIo
  bytes(digest: string): Uint8Array
  channels(digest: string): Float32Array[]
}

export function createSoundRig(): SoundRig {
  const kept = new Map<string, Uint8Array>()
  const never = async (): Promise<never> => { throw new Error('Not for sound') }
  const bytes = (digest: string): Uint8Array => {
    const found = kept.get(digest)
    if (found === undefined) throw new Error(`No artifact ${digest}`)
    return found
  }
  const artifacts: Artifacts = {
    put: async (put, mime) => {
      const artifact = createHash('sha256').update(put).digest('hex')
      kept.set(artifact, put)
      return { artifact, mime, bytes: put.length }
    },
    read: async (digest) => bytes(digest),
    adopt: never,
    file: never,
    scratch: never,
  }
  return {
    io: ({ seed = 1, signal = new AbortController().signal } = {}) => ({ seed, signal, artifacts, token: 'test' }),
    bytes,
    channels: (digest) => decodeWav(bytes(digest)).channels,
  }
}

/** Root mean square in dBFS of a stretch given in seconds. */
export function levelDb(samples: Float32Array, rate: number, [from, until]: readonly [number, number]): number {
  const part = samples.subarray(Math.round(from * rate), Math.round(until * rate))
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length + 1e-12)
}

export function peakDb(channels: readonly Float32Array[]): number {
  return 20 * Math.log10(Math.max(...channels.map((channel) => channel.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0))))
}

/** Median pitch in Hz of the voiced frames, by autocorrelation from 60 to 500 Hz. */
export function medianPitch(samples: Float32Array, rate: number): number {
  const thin = samples.filter((_, i) => i % 4 === 0)
  const thinRate = rate / 4
  const frame = Math.round(thinRate * 0.04)
  const found: number[] = []
  for (let at = 0; at + 2 * frame < thin.length; at += frame) {
    const energy = (lag: number): number => thin.subarray(at + lag, at + lag + frame).reduce((sum, x) => sum + x * x, 0)
    const own = energy(0)
    if (own / frame < 4e-4) continue
    const matches: number[] = []
    for (let lag = Math.round(thinRate / 500); lag <= thinRate / 60; lag++) {
      let sum = 0
      for (let i = 0; i < frame; i++) sum += (thin[at + i] ?? 0) * (thin[at + lag + i] ?? 0)
      matches[lag] = sum / Math.sqrt(own * energy(lag) + 1e-9)
    }
    const best = matches.reduce((most, match) => Math.max(most, match), 0)
    if (best < 0.8) continue
    const lag = matches.findIndex((match, i) => match > best * 0.93 && match >= (matches[i - 1] ?? 0) && match >= (matches[i + 1] ?? 0))
    if (lag > 0) found.push(thinRate / lag)
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0
}
