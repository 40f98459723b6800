import { audienceRules } from '../story/audience.ts'
import { languageName, lines, noted } from '../story/tale.ts'
import type { Told } from '../story/tale.ts'
import type { Beat, Lore } from '../values/index.ts'

export const NARRATIVE_SYSTEM = `You are a story editor for short films. Given a brief and a world you lay out how the story is told.
You think in cause and effect: each beat happens because of the one before it, and turns something.
You keep strictly to the given number of scenes. Acts and beats are ranges of scene numbers that start at 1, follow each other without gap or overlap, and end at the last scene.
Each act has a colour script: two or three leading colours and one accent that follow its mood and differ from the act before.
Summaries say who does what and what changes, in plain visible actions.`

/** Asks for `count` tellings over `sceneCount` scenes, along the given beats where there are any. */
export function narrativePrompt(from: { brief: Told; lore: Lore; count: number; sceneCount: number; beats: readonly Beat[]; note: string | undefined }): string {
  const { brief, lore, count, sceneCount, beats, note } = from
  return noted(lines(
    `Offer ${count === 1 ? 'one way' : `${count} truly different ways`} to tell this story in exactly ${sceneCount} ${sceneCount === 1 ? 'scene' : 'scenes'}.`,
    brief.logline && `Logline: ${brief.logline}`,
    `World: ${lore.world}`,
    `Rules: ${lore.rules}`,
    `Hero: ${lore.hero}`,
    `Against the hero: ${lore.antagonist}`,
    `Returning image: ${lore.motif}. It must be there at the beginning and at the end.`,
    `Tone: ${lore.tone}`,
    beats.length > 0
      ? `Use these beats with exactly these names and scene numbers; fill in what happens:\n${beats.map(beatLine).join('\n')}`
      : 'Choose your own beats; each needs a short name.',
    `Write in ${languageName(brief.language)}${beats.length > 0 ? '; the names of the beats stay as they are' : ''}.`,
    audienceRules(brief.audience),
    brief.nonVerbal && 'Nobody speaks in this film: every turn must be visible.',
  ), note)
}

function beatLine({ name, from, to, purpose }: Beat): string {
  return `- ${name} (${from === to ? `scene ${from}` : `scenes ${from} to ${to}`}): ${purpose}`
}
