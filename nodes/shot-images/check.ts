import type { ShotDraft } from '../purposes.ts'
import { findMentions } from '../story/mentions.ts'
import { isForSmallChildren, secondsFor } from '../story/timing.ts'
import { NARRATOR } from '../story/narrator.ts'
import type { ShotsAsked } from './prompts.ts'

/** What is wrong with a mended shot list, in sentences a director can act on. */
export function shotProblems(shots: readonly ShotDraft[], asked: ShotsAsked): string[] {
  const problems = shots.length === asked.count ? [] : [`There are ${shots.length} shots; exactly ${asked.count} are asked for.`]
  return [...problems, ...shots.flatMap((shot, at) => problemsOf(shot, asked).map((problem) => `Shot ${at + 1}: ${problem}`))]
}

function problemsOf(shot: ShotDraft, { components, audience, nonVerbal, maxSeconds }: ShotsAsked): string[] {
  const names = components.map(({ name }) => name)
  const problems: string[] = []
  for (const name of shot.names) if (!names.includes(name)) problems.push(`${name} is not among the components of this scene.`)
  for (const { name } of findMentions(shot.action, names).filter(({ known }) => known === undefined)) problems.push(`@${name} in the action is not among the components of this scene.`)
  if (nonVerbal) {
    if (shot.utterances.length > 0) problems.push('somebody speaks, but nobody speaks in this film; show it instead.')
  } else {
    for (const { speaker } of shot.utterances) if (speaker !== NARRATOR && !names.includes(speaker)) problems.push(`${speaker} speaks, but is neither "${NARRATOR}" nor among the components of this scene.`)
    const needed = secondsFor(shot.utterances)
    if (needed > maxSeconds) problems.push(`its words take ${needed.toFixed(1)} seconds; a shot lasts at most ${maxSeconds}. Say less, or spread it over the shots.`)
  }
  const characters = components.filter(({ name, kind }) => kind === 'character' && shot.names.includes(name))
  if (isForSmallChildren(audience) && characters.length > 2) problems.push(`${characters.length} characters are in frame; small children follow at most two.`)
  return problems
}
