import type { MusicRequest } from '../capabilities.ts'
import type { Narrative, Scene } from '../values/index.ts'

type Step = MusicRequest['arc'][number]

/**
 * The moods of the scenes as stretches of music, each with its beat and act: neighbours of one mood, beat and act are one
 * stretch; shares add up to 1.
 */
export function arcOf(scenes: readonly Pick<Scene, 'mood' | 'energy' | 'beat'>[], acts: Narrative['acts'] = []): Step[] {
  const stretches: { mood: string; beat: string; act: number; energies: number[] }[] = []
  scenes.forEach(({ mood: said, energy, beat }, index) => {
    const mood = said.trim().toLowerCase()
    const act = Math.max(0, acts.findIndex(({ from, to }) => index + 1 >= from && index + 1 <= to))
    const last = stretches.at(-1)
    if (last && last.mood === mood && last.beat === beat && last.act === act) last.energies.push(energy)
    else stretches.push({ mood, beat, act, energies: [energy] })
  })
  return stretches.map(({ energies, ...step }) => ({
    ...step,
    share: energies.length / scenes.length,
    energy: energies.reduce((sum, energy) => sum + energy, 0) / energies.length,
  }))
}
