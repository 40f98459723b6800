import { slug } from './slug.ts'

/** The speaker who is nobody in the picture. */
export const NARRATOR = 'Narrator'

/** True for the narrator, in whatever case the name is written. */
export function isNarrator(speaker: string): boolean {
  return slug(speaker) === slug(NARRATOR)
}
