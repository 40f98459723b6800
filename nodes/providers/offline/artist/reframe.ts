import type { Depiction } from '../../../capabilities.ts'
import type { Reframing } from '../../../values/media.ts'
import { between, chanceOf } from './chance.ts'
import { STAGE, type View } from './frame.ts'

/** How far nearer or further another take may be, so that faces and feet that were in the picture stay in it. */
const REACH: Record<'empty' | 'close' | 'far', readonly [from: number, to: number]> = { empty: [1.2, 1.5], close: [0.82, 0.94], far: [0.86, 1.1] }
const ASIDE = 0.07

/** How another take frames the same shot: nearer or further, and a little to one side. Seed 0, which the first take has unless somebody sets another, is as directed. */
export function reframingOf({ subject, size, figures }: Pick<Depiction, 'subject' | 'size' | 'figures'>, seed: number): Reframing | undefined {
  if (seed === 0) return undefined
  const chance = chanceOf(`framing ${seed}`)
  const isEmpty = figures.every(({ kind }) => kind === 'location')
  const [from, to] = REACH[isEmpty ? 'empty' : subject === 'component' || size === 'close' || size === 'extreme-close' || size === 'insert' ? 'close' : 'far']
  // What is as near as before would look like the same take.
  const zoom = between(chance, from, to)
  return { zoom: Math.abs(zoom - 1) < 0.05 ? (zoom < 1 ? 0.92 : 1.08) : zoom, right: (chance() < 0.5 ? -1 : 1) * between(chance, ASIDE / 2, ASIDE) }
}

/** The view of another take. */
export function reframed(view: View, { zoom, right }: Reframing, aspect: number): View {
  const nearer = view.zoom * zoom
  return { ...view, zoom: nearer, x: view.x + (right * STAGE.height * aspect) / nearer }
}
