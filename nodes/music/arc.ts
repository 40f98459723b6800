import type { MusicRequest } from '../capabilities.ts'
import type { Scene } from '../values/index.ts'

type Arc = MusicRequest['arc']

/** The moods of the scenes as stretches of music: neighbours of one mood are one stretch; shares add up to 1. */
export function arcOf(scenes: readonly Pick<Scene, 'mood' | 'energy'>[]): Arc {
  const stretches: { mood: string; energies: number[] }[] = []
  for (const { mood, energy } of scenes) {
    const last = stretches.at(-1)
    if (last && last.mood === mood.trim().toLowerCase()) last.energies.push(energy)
    else stretches.push({ mood: mood.trim().toLowerCase(), energies: [energy] })
  }
  return stretches.map(({ mood, energies }) => ({
    share: energies.length / scenes.length,
    mood,
    energy: energies.reduce((sum, energy) => sum + energy, 0) / energies.length,
  }))
}
