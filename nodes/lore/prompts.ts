import { audienceRules } from '../story/audience.ts'
import { languageName, lines, noted } from '../story/tale.ts'
import type { Told } from '../story/tale.ts'

export const LORE_SYSTEM = `You are the head writer of a small animation studio. From a client's brief you invent worlds in which a short film can be set.
You write what a camera can see: concrete places, materials, weather, colours, habits. You never write empty praise such as "amazing" or "magical atmosphere".
Every option keeps each fact of the brief, and differs from the others in more than its names: another place, another rule, another kind of opponent.
Names are easy to say and are used the same way everywhere.`

/** Asks for `count` worlds that keep the brief. */
export function lorePrompt(brief: Told, count: number, note: string | undefined): string {
  const answers = Object.entries(brief.answers).map(([question, answer]) => `- ${question}: ${answer}`)
  return noted(lines(
    `Offer ${count === 1 ? 'one world' : `${count} truly different worlds`} for this film.`,
    brief.title && `Working title: ${brief.title}`,
    brief.logline && `Logline: ${brief.logline}`,
    answers.length > 0 && `What the client answered:\n${answers.join('\n')}`,
    `Write in ${languageName(brief.language)}.`,
    audienceRules(brief.audience),
    brief.nonVerbal && 'Nobody speaks in this film: the world must be one that tells itself in pictures, gestures and sounds.',
    'The hero’s flaw must be something the world makes harder, and the returning image something that can be shown in the first and in the last shot.',
  ), note)
}
