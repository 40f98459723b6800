import type { ShotDraft } from '../purposes.ts'
import { slug } from '../story/slug.ts'
import type { Staging } from '../values/index.ts'

/** How characters spread over the frame when nobody said where they stand: two face each other across it. */
const SPREAD: Record<number, readonly Staging['side'][]> = { 1: ['centre'], 2: ['left', 'right'], 3: ['left', 'right', 'centre'] }

/**
 * One entry for each character in frame and none for anybody else, in the order of the draft, spelled as the components
 * are. Whoever was forgotten gets a place of its own and looks to the middle.
 */
export function stageCast(staging: ShotDraft['staging'], characters: readonly string[]): Staging[] {
  const listed = staging.flatMap((entry) => {
    const name = characters.find((known) => slug(known) === slug(entry.name))
    return name === undefined ? [] : [{ ...entry, name }]
  }).filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at)
  const free = (SPREAD[characters.length] ?? ['left', 'centre', 'right']).filter((side) => !listed.some((entry) => entry.side === side))
  const forgotten = characters.filter((name) => !listed.some((entry) => entry.name === name))
  return [...listed, ...forgotten.map((name, at): Staging => {
    const side = free[at % free.length] ?? 'centre'
    return { name, side, facing: side === 'left' ? 'right' : side === 'right' ? 'left' : 'camera', acting: '' }
  })]
}
