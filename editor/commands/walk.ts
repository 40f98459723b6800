import { wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { placeOf } from '../document/layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The node to go to from a node: to the left what it reads, to the right what reads it, up and down the nearest in that
 * direction. Where no wire leads on, the nearest node on that side.
 */
export function stepFrom(workflow: Workflow, from: string | undefined, direction: Direction): string | undefined {
  const ids = Object.keys(workflow.nodes)
  if (from === undefined || !workflow.nodes[from]) return ids.toSorted((a, b) => placeOf(workflow, a).x - placeOf(workflow, b).x || placeOf(workflow, a).y - placeOf(workflow, b).y)[0]
  const here = placeOf(workflow, from)
  const distance = (id: string) => {
    const at = placeOf(workflow, id)
    const [dx, dy] = [at.x - here.x, at.y - here.y]
    // What lies straight ahead is nearer than what lies to the side.
    return direction === 'left' || direction === 'right' ? Math.abs(dx) + 2 * Math.abs(dy) : Math.abs(dy) + 2 * Math.abs(dx)
  }
  const nearest = (list: readonly string[]) => list.filter((id) => id !== from).toSorted((a, b) => distance(a) - distance(b))[0]
  const { all, into } = wiringOf(workflow)
  if (direction === 'left') return nearest((into.get(from) ?? []).map((wire) => wire.from)) ?? nearest(ids.filter((id) => placeOf(workflow, id).x < here.x))
  if (direction === 'right') return nearest(all.filter((wire) => wire.from === from).map((wire) => wire.to)) ?? nearest(ids.filter((id) => placeOf(workflow, id).x > here.x))
  return nearest(ids.filter((id) => (direction === 'up' ? placeOf(workflow, id).y < here.y : placeOf(workflow, id).y > here.y)))
}
