import type { Component, Picture, Shot, StageShot } from '../values/index.ts'

export interface Reference { name: string; picture: Picture }
type Drawn = Pick<Component, 'name' | 'kind' | 'image'>

/** What the picture of the shot before is called where references are named. */
export const SHOT_BEFORE = 'the shot before'

/**
 * The reference pictures of a shot in sending order: the set (which shows its locations; without one the locations
 * themselves come last), characters, the shot before, props; each kind in the order in which the shot names them.
 * `dropped` are the names beyond `most`; words alone tell how they look.
 */
export function referencesOf(from: { stage?: Pick<StageShot, 'image'> | undefined; components: readonly Drawn[]; before?: Pick<Shot, 'image'> | undefined }, most: number): { references: Reference[]; dropped: string[] } {
  const { stage, components, before } = from
  const of = (kind: Component['kind']): Reference[] => components.filter((entry) => entry.kind === kind).map(({ name, image }) => ({ name, picture: image }))
  const wanted = [
    ...(stage ? [{ name: 'the set', picture: stage.image }] : []),
    ...of('character'),
    ...(before ? [{ name: SHOT_BEFORE, picture: before.image }] : []),
    ...of('prop'),
    ...(stage ? [] : of('location')),
  ]
  return { references: wanted.slice(0, most), dropped: wanted.slice(most).map(({ name }) => name) }
}
