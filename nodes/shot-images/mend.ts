import type { ShotDraft } from '../purposes.ts'
import { findMentions } from '../story/mentions.ts'
import { isNarrator, NARRATOR } from '../story/narrator.ts'
import { slug } from '../story/slug.ts'
import { secondsFor, toHalfSeconds } from '../story/timing.ts'
import type { ShotsAsked } from './prompts.ts'

type Frame = Pick<ShotsAsked, 'components' | 'minSeconds' | 'maxSeconds'>

/**
 * Puts right what follows from facts: names as the components spell them, whoever the action marks counts as in frame,
 * and lengths within the limits that also hold the words. Words that fit no allowed length are left for the check.
 */
export function mendShots(shots: readonly ShotDraft[], { components, minSeconds, maxSeconds }: Frame): ShotDraft[] {
  const names = components.map(({ name }) => name)
  const spelled = (name: string): string => names.find((known) => slug(known) === slug(name)) ?? name
  return shots.map((shot) => {
    const acting = findMentions(shot.action, names).flatMap(({ known }) => known ?? [])
    const needed = toHalfSeconds(secondsFor(shot.utterances))
    return {
      ...shot,
      names: [...new Set([...shot.names, ...acting].map(spelled))],
      utterances: shot.utterances.map((utterance) => ({ ...utterance, speaker: isNarrator(utterance.speaker) ? NARRATOR : spelled(utterance.speaker) })),
      seconds: Math.min(maxSeconds, Math.max(minSeconds, shot.seconds, needed)),
    }
  })
}
