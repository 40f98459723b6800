import type { Component, Picture, StageShot } from '../values/index.ts'

export interface Reference { name: string; picture: Picture }
type Drawn = Pick<Component, 'name' | 'kind' | 'image'>

/**
 * The reference pictures of a shot in sending order: the set (which shows its locations; without one the locations
 * themselves come last), characters, props. `dropped` are the names beyond `most`; words alone tell how they look.
 */
export function referencesOf(stage: Pick<StageShot, 'image'> | undefined, components: readonly Drawn[], most: number): { references: Reference[]; dropped: string[] } {
  const of = (kind: Component['kind']): Reference[] => components.filter((entry) => entry.kind === kind).map(({ name, image }) => ({ name, picture: image }))
  const wanted = [
    ...(stage ? [{ name: 'the set', picture: stage.image }] : []),
    ...of('character'),
    ...of('prop'),
    ...(stage ? [] : of('location')),
  ]
  return { references: wanted.slice(0, most), dropped: wanted.slice(most).map(({ name }) => name) }
}
