import type { Action } from './actions.ts'
import type { Emotion } from './emotions.ts'
import { STANCES, type Arm, type Leg, type Stance, type Touch } from './stances.ts'

export { actionOf, type Action } from './actions.ts'
export { emotionOf, type Emotion } from './emotions.ts'

/** Angles in radians from hanging straight down, positive towards where the puppet faces; the elbow and knee add to theirs. A hand `at` a part of the own body finds its way there. */
export interface Limb { angle: number; bend: number; at?: Touch | undefined; /** How much of the way to there it is, 1 unless said. */ pull?: number }

/** One position of a puppet. `near` limbs are on the side of the viewer. */
export interface Pose {
  emotion: Emotion
  action: Action
  near: { arm: Limb; leg: Limb }
  far: { arm: Limb; leg: Limb }
  lean: number
  head: number
  /** How far the body is below its standing height, as a share of the legs; negative above it. */
  sink: number
  /** How far it lies: radians from upright, 0 for whoever stands, sits or kneels. */
  turn: number
  /** Rests on its seat or its back instead of its feet. */
  seated: boolean
  /** Height above the ground, as a share of the body. */
  air: number
  eyesClosed: boolean
  /** Where it looks: 1 is as far ahead, or as far down, as eyes go. */
  gaze: { x: number; y: number }
  /** 0 looks at the viewer, 1 is seen from the side. */
  yaw: number
  /** Seen from behind. */
  away: boolean
  /** How far the mouth is open for speech, 0 to 1, over what the expression does. */
  speech: number
}

export interface PoseOptions {
  /** The place in the cycle of a walk, a wave, a dance: 0 to 1. */
  phase?: number
  /** The near hand holds something. */
  carries?: boolean
  yaw?: number
  away?: boolean
  speech?: number
}

const limb = ([angle, bend]: Leg): Limb => ({ angle, bend })
const armOf = (arm: Arm): Limb => (typeof arm === 'string' ? { angle: 0.4, bend: 1.2, at: arm } : limb(arm))
/** Actions whose near hand is where it must be, held thing or not. */
const HANDED: ReadonlySet<Action> = new Set(['reach', 'hold', 'offer', 'lift', 'carry', 'push', 'pull', 'fight', 'read', 'write', 'eat', 'throw', 'raise', 'hug', 'wave', 'work', 'jump', 'fly'])

/** The position for an emotion and an action. */
export function poseOf(emotion: Emotion, action: Action, { phase = 0, carries = false, yaw = 0.4, away = false, speech = 0 }: PoseOptions = {}): Pose {
  const mood = MOODS[emotion]
  const stance = STANCES[action]
  const swing = Math.sin(phase * Math.PI * 2)
  const { sway } = stance
  const moved = (base: Arm, more: Leg | undefined): Limb => {
    const still = armOf(base)
    return more ? { ...still, angle: still.angle + more[0] * swing, bend: still.bend + more[1] * swing } : still
  }
  const [nearLeg, farLeg] = stance.legs ?? mood.legs ?? REST_LEGS
  const gaze = stance.gaze ?? mood.gaze ?? [0.1, 0.02]
  const pose: Pose = {
    emotion, action,
    near: { arm: moved(stance.near ?? mood.near ?? [-0.24, 0.22], sway?.near), leg: moved(nearLeg, sway?.legs?.[0]) },
    far: { arm: moved(stance.far ?? mood.far ?? [0.24, -0.02], sway?.far), leg: moved(farLeg, sway?.legs?.[1]) },
    lean: (stance.lean ?? 0) + (stance.seat ? 0 : (mood.lean ?? 0) * (stance.lean === undefined ? 1 : 0.5)) + (sway?.lean ?? 0) * swing,
    head: (stance.head ?? 0) + (mood.head ?? 0) * (stance.head === undefined ? 1 : 0.4) + (sway?.head ?? 0) * swing,
    sink: stance.seat || Math.abs(nearLeg[0]) > 0.95 ? 0.5 : -(stance.air ?? 0) * 2, turn: stance.seat && Math.abs(stance.lean ?? 0) > 0.9 ? stance.lean ?? 0 : 0,
    seated: stance.seat === true, air: Math.max(0, (stance.air ?? 0) + (sway?.air ?? 0) * Math.abs(swing)),
    eyesClosed: emotion === 'asleep' || action === 'sleep', gaze: { x: gaze[0], y: gaze[1] }, yaw, away, speech,
  }
  if (carries && !HANDED.has(action)) pose.near.arm = { angle: 0.62, bend: 1 }
  return pose
}

const REST_LEGS = [[-0.05, 0], [0.07, 0]] as const

/** What an emotion does to a body that has nothing else to do. */
const MOODS: Record<Emotion, Pick<Stance, 'near' | 'far' | 'lean' | 'head' | 'legs' | 'gaze'>> = {
  calm: {},
  happy: { near: [-0.5, -0.35], far: [0.55, 0.4], head: -0.07 },
  laughing: { near: 'lap', far: [0.7, 0.9], head: -0.2, lean: -0.12 },
  sad: { near: [0.02, 0.04], far: [0.1, 0.05], head: 0.26, lean: 0.1, gaze: [0.1, 0.5] },
  crying: { near: 'mouth', far: 'heart', head: 0.22, lean: 0.13 },
  afraid: { near: 'mouth', far: [0.9, 1.5], head: -0.06, lean: -0.16, legs: [[0.3, -0.5], [0.1, -0.35]] },
  angry: { near: [-0.3, 0.85], far: [0.4, 0.7], head: 0.1, lean: 0.14, legs: [[-0.2, 0], [0.22, 0]] },
  surprised: { near: [-0.8, -0.9], far: [0.85, 0.85], head: -0.1, lean: -0.1 },
  determined: { near: [-0.25, 0.8], far: [0.25, 0.6], head: -0.02, lean: 0.05, legs: [[-0.17, 0], [0.17, 0]] },
  tender: { near: 'heart', far: [0.2, 0.2], head: 0.12, gaze: [0.3, 0.15] },
  proud: { near: 'hip', far: 'hip', head: -0.16, lean: -0.06, legs: [[-0.16, 0], [0.16, 0]] },
  tired: { near: [0.05, 0.02], far: [0.12, 0.02], head: 0.2, lean: 0.12, gaze: [0.1, 0.4] },
  asleep: { head: 0.3, lean: 0.06 },
  sly: { near: 'chin', far: 'elbow', head: 0.06, lean: 0.05, gaze: [0.6, 0] },
  thinking: { near: 'chin', far: 'elbow', head: -0.05, gaze: [0.4, -0.5] },
  pained: { near: 'heart', far: [0.3, 0.9], head: 0.16, lean: 0.22, legs: [[0.2, -0.4], [0.1, -0.2]] },
  awe: { near: 'heart', far: [0.35, 0.5], head: -0.2, lean: -0.05, gaze: [0.15, -0.4] },
}

/** A pose on the way from one to another; hands that find their own way leave and arrive smoothly. */
export function mixPoses(from: Pose, to: Pose, way: number): Pose {
  const number = (a: number, b: number) => a + (b - a) * way
  const limbs = (a: Limb, b: Limb): Limb => {
    const at = b.at ?? a.at
    const pull = number(a.at === at ? a.pull ?? 1 : 0, b.at === at ? b.pull ?? 1 : 0)
    return { angle: number(a.angle, b.angle), bend: number(a.bend, b.bend), ...(at ? { at, pull: Math.min(1, Math.max(0, pull)) } : {}) }
  }
  const side = (a: Pose['near'], b: Pose['near']) => ({ arm: limbs(a.arm, b.arm), leg: limbs(a.leg, b.leg) })
  return {
    ...to, near: side(from.near, to.near), far: side(from.far, to.far), lean: number(from.lean, to.lean), head: number(from.head, to.head), sink: number(from.sink, to.sink), air: number(from.air, to.air),
    gaze: { x: number(from.gaze.x, to.gaze.x), y: number(from.gaze.y, to.gaze.y) }, yaw: number(from.yaw, to.yaw), speech: number(from.speech, to.speech),
  }
}
