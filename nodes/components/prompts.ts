import { audienceRules } from '../story/audience.ts'
import { lines, noted } from '../story/tale.ts'
import type { Brief, Component, ComponentKind, Lore } from '../values/index.ts'
import type { Role } from './cast.ts'

export const COMPONENT_SYSTEM = `You are the production designer of an animated film. You fix once how a character, a location or a prop looks, so that ten artists would draw the same thing.
You write only what can be seen: for a character species, age, build, proportions, colours, face, hair or fur, clothing with materials, one mark that nobody else has; for a location the kind of place, layout, depth, materials, colours, landmarks; for a prop material, size, colour, wear, mark.
Two to four plain sentences. No mood words, no story, no camera, no other character.`

const VOICE: Record<ComponentKind, string> = {
  character: 'Also say in a few words how the voice sounds: age, pitch, pace, temper.',
  location: 'It does not speak: leave the voice empty.',
  prop: 'It does not speak: leave the voice empty.',
}

/** Asks for one component alone: nothing here depends on the rest of the cast. */
export function componentPrompt(role: Pick<Role, 'name' | 'kind' | 'line'>, lore: Pick<Lore, 'world' | 'tone'> | undefined, audience: Brief['audience'], note: string | undefined): string {
  return noted(lines(
    `Describe the ${role.kind} “${role.name}”.`,
    role.line && `What the script says: ${role.line}`,
    lore && `World: ${lore.world}\nTone: ${lore.tone}`,
    audienceRules(audience),
    VOICE[role.kind],
  ), note)
}

const LEAD: Record<ComponentKind, (genre: string) => string> = {
  character: (genre) => `Draw a ${genre}character: one figure, whole from head to foot, standing relaxed and turned slightly to the side.`,
  location: (genre) => `Draw a ${genre}location: the empty place from a distance that shows its layout, with nobody in it.`,
  prop: (genre) => `Draw a ${genre}object: it alone, seen slightly from above, filling most of the picture.`,
}
const LOOK: Record<ComponentKind, string> = { character: 'Visual appearance', location: 'Environment', prop: 'Item appearance' }
const GROUND: Record<ComponentKind, string> = {
  character: 'Plain light grey ground, soft even light, no shadow play, nothing else in the picture.',
  location: 'Soft daylight, everything sharp from front to back.',
  prop: 'Plain light grey ground, soft even light, nothing else in the picture.',
}

/** The prompt of a reference picture, led by what kind of thing it is. */
export function sheetPrompt(part: Pick<Component, 'name' | 'kind' | 'visual'>, genre: string, style: string, note: string | undefined): string {
  const { name, kind, visual } = part
  return noted(lines(
    LEAD[kind](genre.trim() === '' ? '' : `${genre.trim()} `),
    `Name: ${name}. ${LOOK[kind]}: ${visual}`,
    GROUND[kind],
    style && `Style: ${style}`,
    'This is a reference for later pictures, so every detail is plain to see.',
  ), note)
}
