import { open } from 'node:fs/promises'
import { DUCKING, duckingGain } from './ducking.ts'
import { RATE, readSamples, type Pcm } from './pcm.ts'

/** A sound in its place; everything in samples, fades of equal power. */
export interface Placed {
  pcm: Pcm
  /** Where in the film it begins. */
  at: number
  /** How much of it is heard, from `skip` on. */
  samples: number
  skip?: number
  /** How much of its end is heard once more backwards, to lie under the beginning of what follows. */
  mirrored?: number
  gain: number
  fadeIn: number
  fadeOut: number
}

const BLOCK = RATE
/** The sound of the pictures steps back less than the music: a place must not vanish when somebody speaks. */
const BEHIND_SPEECH = { ...DUCKING, decibels: 7 }

export interface Mix {
  speech: readonly Placed[]
  music: readonly Placed[]
  /** The sound of the pictures: effects and ambience. */
  scenes: readonly Placed[]
  samples: number
  out: string
  signal?: AbortSignal | undefined
}

/** Mixes speech and, stepping back under it, music and the sound of the pictures into a `Pcm` of `samples` samples at `out`. Memory does not grow with length. */
export async function mixdown(job: Mix): Promise<Pcm> {
  const spoken = job.speech.map(({ at, samples }) => ({ from: at, to: at + samples }))
  const beds = [
    { sounds: job.music, gainOf: duckingGain(spoken, RATE) },
    { sounds: job.scenes, gainOf: duckingGain(spoken, RATE, BEHIND_SPEECH) },
  ].filter(({ sounds }) => sounds.length > 0)
  const file = await open(job.out, 'w')
  try {
    for (let from = 0; from < job.samples; from += BLOCK) {
      job.signal?.throwIfAborted()
      const count = Math.min(BLOCK, job.samples - from)
      const mix = new Float32Array(count * 2)
      for (const { sounds, gainOf } of beds) {
        const bed = new Float32Array(count * 2)
        for (const sound of sounds) await add(bed, from, sound)
        addScaled(mix, bed, gainOf(from, count))
      }
      for (const line of job.speech) await add(mix, from, line)
      await file.writeFile(new Uint8Array(mix.buffer))
    }
  } finally {
    await file.close()
  }
  return { path: job.out, samples: job.samples }
}

async function add(mix: Float32Array, from: number, sound: Placed): Promise<void> {
  const { pcm, at, skip = 0, mirrored = 0, gain, fadeIn, fadeOut } = sound
  const length = sound.samples + mirrored
  const first = Math.max(from, at)
  const end = Math.min(from + mix.length / 2, at + length)
  if (end <= first) return
  const begin = first - at
  // what is heard backwards lies just before the end: read from the earlier of both places
  const low = Math.min(begin, 2 * sound.samples - (end - at))
  const samples = await readSamples(pcm, skip + low, Math.min(end - at, sound.samples) - low)
  for (let place = begin; place < end - at; place++) {
    const level = gain * fade(place, fadeIn) * fade(length - 1 - place, fadeOut)
    const source = ((place < sound.samples ? place : 2 * sound.samples - 1 - place) - low) * 2
    const target = (first - from + place - begin) * 2
    mix[target] = (mix[target] ?? 0) + (samples[source] ?? 0) * level
    mix[target + 1] = (mix[target + 1] ?? 0) + (samples[source + 1] ?? 0) * level
  }
}

function fade(place: number, length: number): number {
  return place >= length ? 1 : Math.sin((place / length) * Math.PI / 2)
}

function addScaled(mix: Float32Array, bed: Float32Array, gains: Float32Array): void {
  gains.forEach((gain, index) => {
    mix[index * 2] = (mix[index * 2] ?? 0) + (bed[index * 2] ?? 0) * gain
    mix[index * 2 + 1] = (mix[index * 2 + 1] ?? 0) + (bed[index * 2 + 1] ?? 0) * gain
  })
}
