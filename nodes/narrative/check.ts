import { slug } from '../story/slug.ts'
import { coverageProblems } from '../story/structures.ts'
import type { Beat, Narrative } from '../values/index.ts'

interface Asked { count: number; sceneCount: number; beats: readonly Beat[] }

/** What is wrong with the offered narratives beyond what `withBeats` may mend, in sentences a writer can act on. */
export function narrativeProblems(options: readonly Narrative[], { count, sceneCount, beats }: Asked): string[] {
  const problems = options.length === count ? [] : [`There are ${options.length} options; exactly ${count} are asked for.`]
  options.forEach((option, at) => {
    const acts = option.acts.map(({ title, from, to }) => ({ name: title, from, to }))
    const found = [...coverageProblems(acts, sceneCount).map((problem) => `Acts: ${problem}`), ...beatProblems(option.beats, sceneCount, beats).map((problem) => `Beats: ${problem}`)]
    problems.push(...found.map((problem) => `Option ${at + 1}. ${problem}`))
  })
  return problems
}

function beatProblems(found: Narrative['beats'], sceneCount: number, beats: readonly Beat[]): string[] {
  if (beats.length === 0) return coverageProblems(found, sceneCount)
  const names = (list: readonly { name: string }[]): string => list.map(({ name }) => slug(name)).join(', ')
  return names(found) === names(beats) ? [] : [`They must be, in this order: ${beats.map(({ name }) => name).join(', ')}.`]
}

/**
 * The narrative with the names, ranges and purposes of the structure, which are known and need no second call;
 * `mended` tells whether a range had been different. The beats must already be the right ones, in order.
 */
export function withBeats(narrative: Narrative, beats: readonly Beat[]): { narrative: Narrative; mended: boolean } {
  if (beats.length === 0) return { narrative, mended: false }
  const mended = beats.some(({ from, to }, at) => narrative.beats[at]?.from !== from || narrative.beats[at]?.to !== to)
  return { narrative: { ...narrative, beats: beats.map((beat, at) => ({ ...beat, summary: narrative.beats[at]?.summary ?? beat.purpose })) }, mended }
}
