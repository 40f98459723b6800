import type { Depiction } from '../../../capabilities.ts'
import { onStage, type Actor } from './actor.ts'
import { STAGE } from './frame.ts'
import { boundsOf } from './puppet/index.ts'
import { buildOf } from './puppet/build.ts'

/** Room between two who stand beside each other, in units of the stage. */
const GAPS: Record<Depiction['size'], number> = { 'extreme-wide': 60, wide: 48, full: 30, 'medium-long': 20, medium: 10, 'medium-close': 4, close: 4, 'extreme-close': 4, insert: 10 }

/** How tall the smallest may look beside the tallest: a mouse stays a mouse but can be seen. */
const MOST = 2.1

/** Stands the actors beside each other on the floor, from the left side of the frame to the right, at the distance of what they do together. */
export function lineUp(actors: readonly Actor[], sides: readonly number[], depiction: Pick<Depiction, 'size' | 'subject'>): Actor[] {
  const tallest = Math.max(...actors.map(({ scale }) => scale))
  const sized = actors.map((actor) => ({ ...actor, scale: actor.scale * Math.max(1, tallest / actor.scale / MOST) ** 0.55 }))
  const [only] = sized
  if (sized.length === 1 && only) {
    const box = onStage(only, boundsOf(only.look, only.pose))
    const x = depiction.subject === 'component' ? STAGE.width - (box.x + box.width / 2) : STAGE.width / 2 + (sides[0] ?? 0) * 130
    return [{ ...only, x }]
  }
  const order = sized.map((actor, i) => ({ actor, i, side: sides[i] ?? 0 })).sort((a, b) => a.side - b.side || a.i - b.i)
  const close = sized.some(({ action }) => action === 'hug')
  let edge = 0
  let previous: Actor | undefined
  const at = new Map<number, { x: number; y: number }>()
  order.forEach(({ actor, i }, place) => {
    const box = onStage({ ...actor, x: 0 }, boundsOf(actor.look, actor.pose))
    const behind = sized.length > 2 && place % 2 === 1 ? 16 : 0
    const gap = GAPS[depiction.size] * (sized.length > 2 ? 0.4 : 1)
    const x = previous === undefined ? 0 : close ? (at.get(order[place - 1]?.i ?? 0)?.x ?? 0) + (buildOf(previous.look).chest * previous.scale + buildOf(actor.look).chest * actor.scale) * 1.15 : edge + gap - box.x
    at.set(i, { x, y: STAGE.floor - behind })
    edge = x + box.x + box.width
    previous = actor
  })
  const xs = [...at.values()].map(({ x }) => x)
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2
  return sized.map((actor, i) => ({ ...actor, x: STAGE.width / 2 + (at.get(i)?.x ?? 0) - middle, y: at.get(i)?.y ?? STAGE.floor }))
}
