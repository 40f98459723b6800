import { audienceRules } from '../story/audience.ts'
import { languageName, lines, noted } from '../story/tale.ts'
import type { Told } from '../story/tale.ts'
import type { Lore, Narrative } from '../values/index.ts'

export const SCENES_SYSTEM = `You are a screenwriter who writes for the storyboard. You turn beats into scenes that can be drawn without asking back.
Each scene text says where it is and what time of day, who is there, what each of them does, how the light falls and what the mood is, in three to five sentences of visible action. No thoughts, no backstory, no words such as "somehow", "beautiful" or "epic".
Everything that must look the same in several pictures has a name and is written with an @ directly before the name: characters, locations and props, as in "@Mira sets @Brass Lamp on the sill of @Tower Room".
Write a name exactly as it is listed, also where grammar would change its ending. List each name of the text under the mentions of its scene, and nothing else.
The first time a name appears in the film, its mention carries one line that introduces it: what it is, age, build, colours, clothing or material, marks. Later mentions have an empty line.
Use few names and use them again: a film of this length needs one hero, two to five other characters, and locations that return.`

/** Asks for all scenes of a narrative at once, so that names and threads hold from the first to the last. */
export function scenesPrompt(from: { brief: Told; lore: Lore | undefined; narrative: Narrative; sceneCount: number; note: string | undefined }): string {
  const { brief, lore, narrative, sceneCount, note } = from
  return noted(lines(
    `Write the ${sceneCount} ${sceneCount === 1 ? 'scene' : 'scenes'} of “${narrative.title}”, in order and no more or fewer.`,
    `Logline: ${narrative.logline}`,
    `Theme: ${narrative.theme}`,
    lore && `World: ${lore.world}\nRules: ${lore.rules}\nHero: ${lore.hero}\nAgainst the hero: ${lore.antagonist}\nReturning image: ${lore.motif}\nTone: ${lore.tone}`,
    `Acts:\n${narrative.acts.map((act) => `- ${act.title}, ${span(act)}, ${act.mood}: ${act.summary}`).join('\n')}`,
    `Beats (write the name of the beat into each of its scenes):\n${narrative.beats.map((beat) => `- ${beat.name}, ${span(beat)}: ${beat.summary}`).join('\n')}`,
    'Every scene has at least one location among its mentions. Energy rises and falls with the story and is highest once.',
    `Write in ${languageName(brief.language)}; the names of the beats stay as they are.`,
    audienceRules(brief.audience),
    brief.nonVerbal && 'Nobody speaks, and nothing is explained in writing: what matters is done, not said.',
  ), note)
}

const span = ({ from, to }: { from: number; to: number }): string => (from === to ? `scene ${from}` : `scenes ${from} to ${to}`)
