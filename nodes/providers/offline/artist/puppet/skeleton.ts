import { buildOf, type Build } from './build.ts'
import type { Look } from './look.ts'
import type { Limb, Pose } from './pose.ts'
import type { Touch } from './stances.ts'

export interface Point { x: number; y: number }
/** A limb of two bones: shoulder, elbow, hand, or hip, knee, foot. */
export interface Bones { root: Point; joint: Point; end: Point }

/** Where every joint of a puppet is in a pose, in units of which the body is 100 high; the origin is on the ground between the feet. */
export interface Skeleton {
  build: Build
  hip: Point
  /** Middle of the shoulders. */
  chest: Point
  lean: number
  neck: Point
  head: Point
  headTurn: number
  arms: { near: Bones; far: Bones }
  legs: { near: Bones; far: Bones }
  /** Its arms are wings, which would hide the face they are held to. */
  winged: boolean
}

const along = (from: Point, angle: number, length: number): Point => ({ x: from.x + Math.sin(angle) * length, y: from.y + Math.cos(angle) * length })

/** Sets the bones of a look into a pose: the lowest part stands on the ground unless the pose is in the air. */
export function skeletonOf(look: Look, pose: Pose): Skeleton {
  const build = buildOf(look)
  const { legL, legW, headH, neck } = build
  const spread = 0.52 * (1 - 0.45 * pose.yaw)
  const raw = { near: leg({ x: -build.hip * spread, y: 0 }, pose.near.leg, legL), far: leg({ x: build.hip * spread, y: 0 }, pose.far.leg, legL) }
  const seat = build.hip * (pose.seated && Math.abs(pose.lean) > 0.9 ? 0.85 : 0.62)
  const feet = Math.max(raw.near.end.y, raw.far.end.y, raw.near.joint.y + legW * 0.45, raw.far.joint.y + legW * 0.45)
  const floating = look.species?.floats && !pose.seated ? 9 : 0
  const hip = { x: 0, y: -(pose.seated ? Math.max(seat, Math.min(feet, seat)) : legL === 0 ? 0 : feet) - pose.air * 100 - floating }
  const moved = ({ root, joint, end }: Bones): Bones => ({ root: add(root, hip), joint: add(joint, hip), end: add(end, hip) })
  const stoop = !look.species && look.age === 'old' && Math.abs(pose.lean) < 0.5 ? 0.1 : 0
  const lean = build.whole ? pose.lean * 0.35 : pose.lean + stoop
  const up = { x: Math.sin(lean), y: -Math.cos(lean) }
  const torso = build.hipY - build.shoulderY
  const chest = { x: hip.x + up.x * torso, y: hip.y + up.y * torso }
  const neckAt = { x: chest.x + up.x * neck, y: chest.y + up.y * neck }
  const headTurn = (build.whole ? pose.head * 0.4 : pose.head) + lean * (Math.abs(lean) > 0.9 ? 0.62 : 0.42)
  const rise = headH * 0.46
  const head = { x: neckAt.x + Math.sin(headTurn) * rise, y: neckAt.y - Math.cos(headTurn) * rise - headH * 0.04 }
  const skeleton = { build, winged: look.species?.wings === 'arms', hip, chest, lean, neck: neckAt, head, headTurn, legs: { near: moved(raw.near), far: moved(raw.far) } }
  const arm = (which: 'near' | 'far'): Bones => armBones(skeleton, which, pose)
  return { ...skeleton, arms: { near: arm('near'), far: arm('far') } }
}

const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })

function leg(root: Point, { angle, bend }: Limb, length: number): Bones {
  const joint = along(root, angle, length / 2)
  return { root, joint, end: along(joint, angle + bend, length / 2) }
}

type Trunk = Omit<Skeleton, 'arms'>

function armBones(trunk: Trunk, which: 'near' | 'far', pose: Pose): Bones {
  const { build, lean } = trunk
  const { angle, bend, at: told, pull = 1 } = pose[which].arm
  const at = trunk.winged && (told === 'mouth' || told === 'chin') ? 'heart' : told
  const side = which === 'near' ? -1 : 1
  const inset = 1 - (which === 'near' ? 0.6 : 0.45) * Math.max(0, pose.yaw - 0.15)
  const root = build.whole ? onHead(trunk, side * 0.36 * inset, 0.18) : inTorso(trunk, side * build.chest * 0.92 * inset, 3.6)
  if (at && pull >= 1) return reach(root, target(trunk, at, side), build.armL / 2, side)
  const whole = lean * (Math.abs(lean) > 0.9 ? 1 : 0.4)
  const joint = along(root, angle - whole, build.armL / 2)
  const end = along(joint, angle + bend - whole, build.armL / 2)
  if (!at || pull <= 0) return { root, joint, end }
  const to = target(trunk, at, side)
  return reach(root, { x: end.x + (to.x - end.x) * pull, y: end.y + (to.y - end.y) * pull }, build.armL / 2, side)
}

/** A point beside (x) and below (y) the middle of the shoulders of a leaning body. */
function inTorso({ lean, chest }: Pick<Trunk, 'lean' | 'chest'>, x: number, y: number): Point {
  return { x: chest.x + Math.cos(lean) * x - Math.sin(lean) * y, y: chest.y + Math.sin(lean) * x + Math.cos(lean) * y }
}

/** A point of the head, in shares of its width and height from its centre. */
function onHead({ head, headTurn, build }: Trunk, x: number, y: number): Point {
  const [dx, dy] = [x * build.headW, y * build.headH]
  return { x: head.x + Math.cos(headTurn) * dx - Math.sin(headTurn) * dy, y: head.y + Math.sin(headTurn) * dx + Math.cos(headTurn) * dy }
}

function target(trunk: Trunk, at: Touch, side: -1 | 1): Point {
  const { build } = trunk
  const body = (x: number, y: number) => inTorso(trunk, x, y)
  const torso = build.hipY - build.shoulderY
  switch (at) {
    case 'chin': return onHead(trunk, 0.1, 0.5)
    case 'mouth': return onHead(trunk, 0.1 + side * 0.14, 0.42)
    case 'eyes': return onHead(trunk, 0.1 + side * 0.22, 0.06)
    case 'ear': return onHead(trunk, side * 0.52, 0.05)
    case 'crown': return onHead(trunk, side * 0.3, -0.4)
    case 'heart': return body(build.chest * 0.25, torso * 0.32)
    case 'elbow': return body(-side * build.chest * 0.62, torso * 0.46)
    case 'hip': return body(side * build.hip * 1.02, torso * 0.84)
    case 'lap': return body(build.hip * (0.4 + side * 0.22), torso * 0.82)
    case 'knees': return trunk.legs[side < 0 ? 'near' : 'far'].joint
  }
}

/** Two bones from a root to a target, or as near to it as they go, the elbow down and outward. */
function reach(root: Point, to: Point, bone: number, side: -1 | 1): Bones {
  const [dx, dy] = [to.x - root.x, to.y - root.y]
  const far = Math.hypot(dx, dy) || 1
  const length = Math.min(far, bone * 1.99)
  const end = { x: root.x + (dx / far) * length, y: root.y + (dy / far) * length }
  const out = Math.sqrt(Math.max(0, bone ** 2 - (length / 2) ** 2))
  const [nx, ny] = [-(dy / far), dx / far]
  const outward = nx * side * 0.7 + ny >= 0 ? out : -out
  return { root, joint: { x: (root.x + end.x) / 2 + nx * outward, y: (root.y + end.y) / 2 + ny * outward }, end }
}
