import type { Depiction } from '../../../capabilities.ts'
import { onStage, type Actor } from './actor.ts'
import { unite } from './areas.ts'
import { STAGE } from './frame.ts'
import { boundsOf } from './puppet/index.ts'
import type { Prop } from './props.ts'

const VESSEL = /\b(boat|rowboat|raft|canoe|dinghy|ferry|cart|wagon|carriage|sled|sledge|sleigh|balloon|gondola|car|truck|bicycle|bike|horse|whale|dragon|airship|ship)s?\b/
const RIDING = /\b(row(s|ing)?|rid(es|ing)|sail(s|ing)?|steer(s|ing)?|driv(es|ing)|paddl(es|ing)|drift(s|ing)?|float(s|ing)?|aboard|on board|climbs? (in|into|on)|sits? (in|on))\b|\b(in|inside|on) (the|a|his|her|its|their) (\w+ )?(boat|rowboat|raft|canoe|dinghy|cart|wagon|carriage|sled|sledge|sleigh|balloon|ship)\b/

/** The thing that the characters ride in, when the words say that they do. */
export function vesselOf(depiction: Depiction, props: readonly Prop[]): Prop | undefined {
  const told = `${depiction.description} ${depiction.figures.map(({ staged }) => staged?.acting ?? '').join(' ')}`.toLowerCase()
  return RIDING.test(told) ? props.find(({ name, size }) => size > 40 && VESSEL.test(name.toLowerCase())) : undefined
}

/** Seats a group in its vessel: on its upper edge, over its middle, and the vessel large enough to hold them. */
export function aboard(actors: readonly Actor[], prop: Prop): { actors: Actor[]; x: number; size: number } {
  const group = unite(actors.map((actor) => onStage(actor, boundsOf(actor.look, actor.pose))))
  const wide = Math.min(1.6, prop.wide)
  const size = Math.max(prop.size * (STAGE.person / 100), (group.width * 0.92) / wide)
  const lift = size * (prop.wide > 1.3 ? 0.5 : 0.62)
  return { actors: actors.map((actor) => ({ ...actor, y: actor.y - lift })), x: group.x + group.width / 2, size }
}
