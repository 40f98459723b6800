import type { Kit, Place } from './kit.ts'
import { MADE_KITS } from './kits-made.ts'
import { NATURE_KITS } from './kits-nature.ts'

export const KITS: readonly Kit[] = [...NATURE_KITS, ...MADE_KITS]

/** How often a text speaks the language of a world. */
export function affinity(kit: Kit, text: string): number {
  return text.match(new RegExp(kit.keys.source, 'gi'))?.length ?? 0
}

export function placesOf(kit: Kit, role: Place['role']): Place[] {
  return kit.places.filter((place) => place.role === role)
}
