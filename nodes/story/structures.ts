import { z } from 'zod'
import type { Beat } from '../values/index.ts'

export const Structure = z.enum(['power-fantasy', 'classic', 'kids', 'free'])
  .describe('The beats a story follows: power-fantasy (20 scenes), classic or kids (any number), or free (the writer’s own)')
export type Structure = z.infer<typeof Structure>

interface Step {
  name: string
  purpose: string
  /** Share of the scenes, relative to the other steps. */
  weight: number
  /** Steps of the lowest rank stay longest when there are fewer scenes than steps. */
  rank: number
}

const POWER_FANTASY: readonly Beat[] = [
  { name: 'underdog', from: 1, to: 4, purpose: 'The hero is small, overlooked and turned away; we feel the sadness and the wish.' },
  { name: 'discovery', from: 5, to: 6, purpose: 'The hero finds something powerful and does not yet understand it.' },
  { name: 'first failure', from: 7, to: 8, purpose: 'The first try goes wrong in front of everyone; the price of power shows.' },
  { name: 'training', from: 9, to: 10, purpose: 'Practice, building and small gains: a montage of work.' },
  { name: 'transformation', from: 11, to: 12, purpose: 'The hero changes, outside and inside; the flaw loosens its hold.' },
  { name: 'power display', from: 13, to: 14, purpose: 'The new power is shown in full, to wonder and to unease.' },
  { name: 'challenge to redemption', from: 15, to: 19, purpose: 'The greatest test, a fall, justice done and a wrong made good.' },
  { name: 'triumph', from: 20, to: 20, purpose: 'A closing image of triumph in which the motif of the story returns.' },
]

const CLASSIC: readonly Step[] = [
  { name: 'opening', purpose: 'Who the hero is, where they live and what they lack.', weight: 2, rank: 1 },
  { name: 'call', purpose: 'Something happens that the hero cannot ignore.', weight: 1, rank: 4 },
  { name: 'tries', purpose: 'The hero tries, learns and meets those who help or hinder.', weight: 3, rank: 2 },
  { name: 'setback', purpose: 'All seems lost; the flaw has its price.', weight: 2, rank: 5 },
  { name: 'turn', purpose: 'The hero understands something and decides anew.', weight: 1, rank: 6 },
  { name: 'climax', purpose: 'The wish and what stands against it meet.', weight: 2, rank: 3 },
  { name: 'ending', purpose: 'What has changed, in one quiet image.', weight: 1, rank: 0 },
]

const KIDS: readonly Step[] = [
  { name: 'hello', purpose: 'We meet a friendly hero in a place that feels safe.', weight: 1, rank: 1 },
  { name: 'little wish', purpose: 'The hero wants one simple thing that a small child knows.', weight: 1, rank: 3 },
  { name: 'setting out', purpose: 'The hero goes and looks, with curiosity and play.', weight: 2, rank: 4 },
  { name: 'small trouble', purpose: 'Something mild does not work; it is soothed before the scene ends.', weight: 1, rank: 2 },
  { name: 'friends help', purpose: 'Somebody kind helps and they try together.', weight: 2, rank: 5 },
  { name: 'happy end', purpose: 'The wish comes true, everybody is together and calm.', weight: 1, rank: 0 },
]

/**
 * The beats of a structure over `sceneCount` scenes, numbered from 1 without gap or overlap; empty for `free`.
 * Undefined when the structure does not exist in that length (power-fantasy has exactly 20 scenes).
 */
export function beatsOf(structure: Structure, sceneCount: number): readonly Beat[] | undefined {
  switch (structure) {
    case 'power-fantasy': return sceneCount === 20 ? POWER_FANTASY : undefined
    case 'classic': return scaled(CLASSIC, sceneCount)
    case 'kids': return scaled(KIDS, sceneCount)
    case 'free': return []
  }
}

/** Gives each step at least one scene and the rest by weight; with too few scenes the least needed steps go. */
function scaled(steps: readonly Step[], sceneCount: number): Beat[] {
  const kept = steps.filter((step) => steps.filter((other) => other.rank < step.rank).length < sceneCount)
  const counts = kept.map(() => 1)
  for (let left = sceneCount - kept.length; left > 0; left--) {
    const need = kept.map((step, at) => step.weight / (counts[at] ?? 1))
    const at = need.indexOf(Math.max(...need))
    counts[at] = (counts[at] ?? 0) + 1
  }
  let to = 0
  return kept.map(({ name, purpose }, at) => {
    const from = to + 1
    to += counts[at] ?? 1
    return { name, from, to, purpose }
  })
}

interface Range { name: string; from: number; to: number }

/** What keeps ranges from covering 1…`count` in order, in sentences; empty when they do. */
export function coverageProblems(ranges: readonly Range[], count: number): string[] {
  const problems: string[] = []
  let next = 1
  for (const { name, from, to } of ranges) {
    if (to < from) problems.push(`"${name}" ends (scene ${to}) before it starts (scene ${from}).`)
    if (from > next) problems.push(`There is a gap before "${name}": scene ${next} belongs to nothing.`)
    if (from < next) problems.push(`"${name}" starts at scene ${from}, which is already taken; it must start at ${next}.`)
    next = Math.max(next, to + 1)
  }
  if (next !== count + 1) problems.push(`The ranges end at scene ${next - 1}; they must end at scene ${count}.`)
  return problems
}

/** The beat that scene number `scene` (from 1) belongs to. */
export function beatAt<T extends Range>(beats: readonly T[], scene: number): T | undefined {
  return beats.find(({ from, to }) => from <= scene && scene <= to)
}
