import { open } from 'node:fs/promises'
import { duckingGain } from './ducking.ts'
import { RATE, readSamples, type Pcm } from './pcm.ts'

/** A sound in its place; everything in samples, fades of equal power. */
export interface Placed { pcm: Pcm; at: number; samples: number; gain: number; fadeIn: number; fadeOut: number }

const BLOCK = RATE

/** Mixes speech and, stepping back under it, music into a `Pcm` of `samples` samples at `out`. Memory does not grow with length. */
export async function mixdown(job: { speech: readonly Placed[]; music: readonly Placed[]; samples: number; out: string; signal?: AbortSignal | undefined }): Promise<Pcm> {
  const gainOf = duckingGain(job.speech.map(({ at, samples }) => ({ from: at, to: at + samples })), RATE)
  const file = await open(job.out, 'w')
  try {
    for (let from = 0; from < job.samples; from += BLOCK) {
      job.signal?.throwIfAborted()
      const count = Math.min(BLOCK, job.samples - from)
      const mix = new Float32Array(count * 2)
      for (const music of job.music) await add(mix, from, music)
      if (job.music.length > 0) scale(mix, gainOf(from, count))
      for (const line of job.speech) await add(mix, from, line)
      await file.writeFile(new Uint8Array(mix.buffer))
    }
  } finally {
    await file.close()
  }
  return { path: job.out, samples: job.samples }
}

/** The music bed over `samples` samples: faded in and out; a shorter bed starts again under its own end. */
export function musicBed(pcm: Pcm, samples: number, gain: number): Placed[] {
  if (pcm.samples === 0 || samples === 0) return []
  const overlap = Math.min(RATE * 1.5, Math.floor(pcm.samples / 4))
  const placed: Placed[] = []
  for (let at = 0; at < samples; at += pcm.samples - overlap) {
    const isFirst = at === 0, isLast = at + pcm.samples >= samples
    const length = Math.min(pcm.samples, samples - at)
    placed.push({
      pcm, at, samples: length, gain,
      fadeIn: Math.min(length, isFirst ? RATE : overlap),
      fadeOut: Math.min(length, isLast ? RATE * 2.5 : overlap),
    })
    if (isLast) break
  }
  return placed
}

async function add(mix: Float32Array, from: number, sound: Placed): Promise<void> {
  const first = Math.max(from, sound.at)
  const end = Math.min(from + mix.length / 2, sound.at + sound.samples)
  if (end <= first) return
  const samples = await readSamples(sound.pcm, first - sound.at, end - first)
  for (let index = 0; index < end - first; index++) {
    const place = first - sound.at + index
    const gain = sound.gain * fade(place, sound.fadeIn) * fade(sound.samples - 1 - place, sound.fadeOut)
    const target = (first - from + index) * 2
    mix[target] = (mix[target] ?? 0) + (samples[index * 2] ?? 0) * gain
    mix[target + 1] = (mix[target + 1] ?? 0) + (samples[index * 2 + 1] ?? 0) * gain
  }
}

function fade(place: number, length: number): number {
  return place >= length ? 1 : Math.sin((place / length) * Math.PI / 2)
}

function scale(mix: Float32Array, gains: Float32Array): void {
  gains.forEach((gain, index) => {
    mix[index * 2] = (mix[index * 2] ?? 0) * gain
    mix[index * 2 + 1] = (mix[index * 2 + 1] ?? 0) * gain
  })
}
