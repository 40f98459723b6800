import type { Area } from './puppet/index.ts'
import { palmOf, type Look } from './puppet/index.ts'
import type { Action, Pose } from './puppet/pose.ts'
import type { Prop } from './props.ts'

/** The largest that is carried in a hand. */
export const HANDY = 40
const BUSY: ReadonlySet<Action> = new Set(['sleep', 'lie', 'cross', 'cover', 'swim', 'climb', 'fall', 'hips', 'dance', 'bow', 'push', 'pull', 'hug', 'crouch', 'hide', 'raise', 'wave'])
const HANDLING: ReadonlySet<Action> = new Set(['hold', 'offer', 'lift', 'carry', 'read', 'write', 'eat', 'throw', 'work', 'reach', 'fight'])

export const isHandling = (action: Action): boolean => HANDLING.has(action)
export const hasHandFree = (action: Action): boolean => !BUSY.has(action)

/** Height of a held thing in units of the puppet. Puppets have their own size, things the size they have for a grown person, but no hand vanishes behind what it holds. */
export function heldSize(look: Look, prop: Prop): number {
  return Math.min(prop.grip === 'stem' ? 62 : 44, prop.size / Math.max(0.6, look.height))
}

/** Where the foot of a held thing is from the palm, in units of the puppet. */
export function gripAt(prop: Prop, size: number): { x: number; y: number } {
  switch (prop.grip) {
    case 'hang': return { x: 0, y: size * 0.94 }
    case 'stem': return { x: 0.5, y: size * 0.24 }
    case 'open': return { x: size * 0.22, y: size * 0.4 }
    case 'palm': return { x: 1, y: Math.min(3, size * 0.18) }
  }
}

/** Where a held prop is, in units of the puppet. */
export function heldArea({ look, pose }: { look: Look; pose: Pose }, prop: Prop): Area {
  const palm = palmOf(look, pose)
  const height = heldSize(look, prop)
  const width = height * Math.min(1.6, prop.wide)
  const foot = gripAt(prop, height)
  return { x: palm.x + foot.x - width / 2, y: palm.y + foot.y - height, width, height }
}
