import type { Action } from './actions.ts'

/** Where a hand goes on the own body, when it is not just held at an angle. */
export type Touch = 'chin' | 'eyes' | 'mouth' | 'ear' | 'heart' | 'hip' | 'elbow' | 'crown' | 'lap' | 'knees'
export type Arm = readonly [angle: number, bend: number] | Touch
export type Leg = readonly [angle: number, bend: number]

/** What an action asks of the body; whatever it leaves open is the emotion's. Angles as in `Limb`. */
export interface Stance {
  near?: Arm
  far?: Arm
  legs?: readonly [near: Leg, far: Leg]
  lean?: number
  head?: number
  gaze?: readonly [number, number]
  /** Rests on its seat, its back or its belly. */
  seat?: true
  /** Height above the ground as a share of the body. */
  air?: number
  /** What a `swing` from −1 to 1 adds. */
  sway?: { near?: Leg; far?: Leg; legs?: readonly [Leg, Leg]; lean?: number; air?: number; head?: number }
}

export const STANCES: Record<Action, Stance> = {
  stand: {},
  walk: { legs: [[0, -0.22], [0, -0.22]], lean: 0.06, near: [0, 0.42], far: [0, 0.42], sway: { legs: [[0.5, 0.16], [-0.5, -0.16]], near: [-0.55, 0], far: [0.55, 0] } },
  run: { legs: [[0.2, -0.75], [0.2, -0.75]], lean: 0.22, near: [0, 1.4], far: [0, 1.4], sway: { legs: [[0.85, 0.4], [-0.85, -0.4]], near: [-1, 0], far: [1, 0] } },
  creep: { legs: [[0.55, -0.95], [-0.2, -0.5]], lean: 0.28, near: [0.75, 1.3], far: [0.95, 1.1], head: -0.12, gaze: [0.3, 0] },
  sit: { legs: [[1.5, -0.12], [1.34, -0.1]], seat: true, near: 'lap', far: 'lap' },
  kneel: { legs: [[1.42, -1.5], [-0.12, -1.4]], lean: 0.12, near: [0.75, 0.5], far: [0.9, 0.4] },
  crouch: { legs: [[1.5, -2.15], [1.15, -1.9]], lean: 0.42, near: [0.9, 0.7], far: [1.05, 0.5], head: -0.25 },
  jump: { legs: [[0.75, -1.35], [-0.35, -1.1]], near: [-2.2, -0.3], far: [2.3, 0.3], air: 0.2, lean: 0.06 },
  fall: { legs: [[0.9, -0.6], [0.35, -0.9]], near: [-1.9, 0.4], far: [2.2, -0.3], lean: -0.62, head: 0.2, air: 0.12 },
  lie: { legs: [[1.62, -0.25], [1.42, -0.06]], seat: true, lean: -1.28, head: 0.1, near: [0.35, 0.4], far: [2.4, 0.6] },
  sleep: { legs: [[2.0, -1.85], [1.75, -1.7]], seat: true, lean: -1.34, head: 0.4, near: [0.7, 0.9], far: [2.5, 0.5] },
  reach: { near: [1.3, 0.15], far: [1.05, 0.3], lean: 0.16, legs: [[-0.25, -0.05], [0.28, -0.2]] },
  point: { far: [1.55, 0.05], near: [-0.2, 0.3], lean: 0.05 },
  wave: { near: [-2.35, -0.45], far: [0.12, 0.15], sway: { near: [0, 0.5] }, head: -0.06 },
  hug: { near: [0.85, 0.95], far: [0.8, 0.95], lean: 0.15, head: 0.1 },
  hold: { near: [0.5, 1.15], far: [0.35, 1.2] },
  offer: { near: [1.05, 0.4], far: [0.85, 0.5], lean: 0.12 },
  lift: { near: [-2.72, -0.16], far: [2.72, 0.16], head: -0.2, gaze: [0.1, -0.45], lean: -0.04 },
  carry: { near: [0.5, 1.1], far: [0.6, 1.0], lean: -0.08, legs: [[-0.16, -0.06], [0.24, -0.2]], sway: { legs: [[0.35, 0.12], [-0.35, -0.12]] } },
  push: { near: [1.3, 0.1], far: [1.42, 0.05], lean: 0.5, legs: [[-0.75, -0.1], [0.5, -0.9]], head: -0.1 },
  pull: { near: [1.3, 0.1], far: [1.2, 0.2], lean: -0.45, legs: [[0.75, -0.2], [0.2, -0.5]], head: 0.2 },
  climb: { near: [2.2, 0.5], far: [2.8, -0.2], lean: 0.1, legs: [[1.2, -1.5], [-0.1, -0.3]], air: 0.14, head: -0.3, gaze: [0.2, -0.6], sway: { near: [0.4, -0.2], far: [-0.4, 0.2] } },
  fly: { near: [-1.75, -0.15], far: [1.9, 0.15], lean: 0.42, legs: [[-0.45, -0.4], [-0.65, -0.3]], air: 0.34, sway: { near: [0.45, 0], far: [-0.45, 0], air: 0.04 } },
  swim: { near: [1.9, 0.4], far: [2.4, 0.2], lean: 1.05, legs: [[-1.15, -0.2], [-1.35, 0.1]], air: 0.2, head: -0.6, sway: { legs: [[0.25, 0], [-0.25, 0]], near: [0.5, 0] } },
  bow: { lean: 0.72, head: 0.4, near: 'heart', far: [-0.6, -0.25], gaze: [0, 0.5] },
  dance: { near: [-2.0, -0.7], far: [1.35, 0.75], lean: -0.1, legs: [[-0.1, -0.04], [0.85, -1.25]], head: 0.14, sway: { lean: 0.16, near: [0.3, 0.2], far: [-0.3, 0.2], head: -0.2 } },
  fight: { near: [0.55, 1.75], far: [1.1, 0.95], lean: 0.14, legs: [[-0.5, -0.25], [0.62, -0.6]] },
  hide: { legs: [[1.4, -2.05], [1.1, -1.85]], lean: 0.3, near: 'mouth', far: 'mouth', head: 0.1 },
  'look-up': { head: -0.34, gaze: [0.15, -0.75], lean: -0.06, near: [-0.18, 0.16] },
  'look-down': { head: 0.34, gaze: [0.1, 0.7], lean: 0.09, near: [0.08, 0.08], far: [0.14, 0.06] },
  'look-back': { head: -0.1, gaze: [-0.8, -0.05], lean: -0.04, near: [-0.4, 0.2] },
  cover: { near: 'eyes', far: 'eyes', head: 0.22, lean: 0.14 },
  cross: { near: 'elbow', far: 'elbow', head: -0.04, lean: -0.04 },
  hips: { near: 'hip', far: 'hip', head: -0.1, lean: -0.04, legs: [[-0.24, 0.03], [0.24, -0.03]] },
  raise: { near: [-2.55, -0.2], far: [2.55, 0.2], head: -0.12, sway: { near: [0.14, 0], far: [-0.14, 0], air: 0.02 } },
  shrug: { near: [-0.55, -1.15], far: [0.55, 1.15], head: 0.14 },
  knock: { far: [1.7, 0.55], near: [0.1, 0.1], lean: 0.1, sway: { far: [0, 0.3] } },
  read: { near: [0.5, 1.25], far: [0.45, 1.2], head: 0.24, gaze: [0.15, 0.75] },
  write: { near: [0.55, 0.95], far: [0.75, 0.85], head: 0.26, lean: 0.12, gaze: [0.2, 0.75] },
  eat: { near: 'mouth', far: [0.5, 1.1], head: 0.06 },
  throw: { near: [-2.6, -0.9], far: [1.45, 0.1], lean: -0.18, legs: [[-0.45, -0.3], [0.6, -0.15]] },
  talk: { near: [0.3, 1.5], far: [0.55, 1.0], lean: 0.04, sway: { near: [0.15, 0.25], far: [0.1, -0.2] } },
  think: { near: 'chin', far: 'elbow', head: 0.08, gaze: [0.4, -0.5] },
  lean: { lean: 0.2, near: [0.5, 0.5], far: [0.8, 0.3], legs: [[-0.2, 0], [0.2, -0.2]] },
  work: { near: [0.85, 0.5], far: [1.0, 0.4], lean: 0.2, head: 0.18, gaze: [0.2, 0.6], sway: { near: [0.3, 0.2], far: [-0.3, 0.2] } },
  gasp: { near: 'mouth', far: [0.55, 1.2], head: -0.06, lean: -0.08 },
  listen: { far: 'ear', head: -0.16, lean: 0.1, near: [0.1, 0.2], gaze: [0.5, 0] },
}
