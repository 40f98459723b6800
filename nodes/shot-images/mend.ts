import type { ShotDraft } from '../purposes.ts'
import { findMentions } from '../story/mentions.ts'
import { isNarrator, NARRATOR } from '../story/narrator.ts'
import { slug } from '../story/slug.ts'
import { secondsFor, toHalfSeconds } from '../story/timing.ts'
import type { ShotsAsked } from './prompts.ts'
import { stageCast } from './stage-cast.ts'

type Frame = Pick<ShotsAsked, 'components' | 'minSeconds' | 'maxSeconds'>

/**
 * Puts right what follows from facts: names as the components spell them, whoever the action marks counts as in frame, every character in frame has a place,
 * and lengths within the limits that also hold the words. Words that fit no allowed length are left for the check.
 */
export function mendShots(shots: readonly ShotDraft[], { components, minSeconds, maxSeconds }: Frame): ShotDraft[] {
  const names = components.map(({ name }) => name)
  const spelled = (name: string): string => names.find((known) => slug(known) === slug(name)) ?? name
  return shots.map((shot) => {
    const acting = findMentions(shot.action, names).flatMap(({ known }) => known ?? [])
    const needed = toHalfSeconds(secondsFor(shot.utterances))
    const inFrame = [...new Set([...shot.names, ...acting].map(spelled))]
    return {
      ...shot,
      names: inFrame,
      staging: stageCast(shot.staging, inFrame.filter((name) => components.some((one) => one.name === name && one.kind === 'character'))),
      utterances: shot.utterances.map((utterance) => ({ ...utterance, speaker: isNarrator(utterance.speaker) ? NARRATOR : spelled(utterance.speaker) })),
      seconds: Math.min(maxSeconds, Math.max(minSeconds, shot.seconds, needed)),
    }
  })
}
