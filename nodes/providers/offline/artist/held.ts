import type { Area } from './puppet/index.ts'
import { palmOf, type Look } from './puppet/index.ts'
import type { Action, Pose } from './puppet/pose.ts'
import type { Prop } from './props.ts'

/** The largest that is carried in a hand. */
export const HANDY = 40
/** The longest that is carried upright, such as a staff. */
export const LONG = 60
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

/** How far a held thing leans the way its holder faces, in radians. */
export function leanOf(prop: Prop, action: Action): number {
  return prop.grip !== 'stem' ? 0 : action === 'fight' || action === 'throw' ? 0.75 : prop.size > 20 ? 0.12 : 0.3
}

/** Where a held prop is, in units of the puppet. */
export function heldArea({ look, pose }: { look: Look; pose: Pose }, prop: Prop): Area {
  const palm = palmOf(look, pose)
  const height = heldSize(look, prop)
  const width = height * Math.min(1.6, prop.wide)
  const foot = gripAt(prop, height)
  const [sin, cos] = [Math.sin(leanOf(prop, pose.action)), Math.cos(leanOf(prop, pose.action))]
  const middle = { x: foot.x * cos - (foot.y - height / 2) * sin, y: foot.x * sin + (foot.y - height / 2) * cos }
  const [across, down] = [width * cos + height * sin, height * cos + width * sin]
  return { x: palm.x + middle.x - across / 2, y: palm.y + middle.y - down / 2, width: across, height: down }
}
