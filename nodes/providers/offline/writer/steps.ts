import type { Step } from './events/event.ts'
import { type Family, familyOf, type Range, stepsOf } from './structure.ts'

/** What cannot be shown before the thing is found. */
const EARLY: readonly Family[] = ['stumble', 'grow', 'change', 'shine']

export interface Planned { step: Step; beat: string; turn: number }

/** One step for each scene, by the beat the scene lies in. A film of one scene is the turning point alone. */
export function planSteps(beats: readonly Range[], sceneCount: number): Planned[] {
  const last = beats.at(-1)
  const beatOf = Array.from({ length: sceneCount }, (_none, index) => beats.find((beat) => beat.from <= index + 1 && index + 1 <= beat.to) ?? last)
  const used = new Set<Step>()
  const planned: Planned[] = []
  for (let at = 0; at < sceneCount;) {
    const beat = beatOf[at]
    const count = beatOf.slice(at).findIndex((other) => other !== beat)
    const length = count < 0 ? sceneCount - at : count
    const told = beat ? familyOf(beat, sceneCount) : 'lack'
    const family = length === 1 && sceneCount < 6 && EARLY.includes(told) && !used.has('find') ? 'find' : told
    const wishes = beat !== undefined && length === 1 && /\bwish\b/i.test(beat.name) && !used.has('wish')
    for (const step of wishes ? ['wish' as const] : stepsOf(sceneCount === 1 ? 'trial' : family, length, used)) {
      planned.push({ step, beat: beat?.name ?? 'story', turn: planned.length })
      if (step !== 'road') used.add(step)
    }
    at += length
  }
  return planned
}

/** True for beats that tell of somebody small who finds a power: they have steps of their own. */
export function isOfGift(beats: readonly Range[]): boolean {
  return beats.some(({ name }) => /underdog|transformation|power display/i.test(name))
}
