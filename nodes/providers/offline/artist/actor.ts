import type { Area, Look } from './puppet/index.ts'
import type { Action, Emotion, Pose } from './puppet/pose.ts'
import type { Prop } from './props.ts'

/** A puppet at its place on the stage. */
export interface Actor {
  name: string
  look: Look
  emotion: Emotion
  action: Action
  pose: Pose
  x: number
  y: number
  /** Units of the stage for one unit of the puppet. */
  scale: number
  flip: boolean
  held: Prop | undefined
  /** Stands between the camera and whom it looks at: dark, and cut by the frame. */
  shoulder: boolean
}

/** An area of a puppet in units of the stage. */
export function onStage(actor: Pick<Actor, 'x' | 'y' | 'scale' | 'flip'>, area: Area): Area {
  const x = actor.flip ? -area.x - area.width : area.x
  return { x: actor.x + x * actor.scale, y: actor.y + area.y * actor.scale, width: area.width * actor.scale, height: area.height * actor.scale }
}
