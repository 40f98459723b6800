import type { Depiction, VideoRequest } from '../../../capabilities.ts'

/** Where the camera is at a moment, measured from the framing of the picture. Shifts are shares of the frame's width or height. */
export interface Gaze {
  /** How far it went towards the subject, as a share of the way there. */
  dolly: number
  /** Where the puppets' plane has moved in the picture; other planes follow by their depth. */
  x: number
  y: number
  /** Where all planes have moved alike, as when the camera turns on its foot. */
  panX: number
  panY: number
  /** How far the background has slid behind the subject, as when the camera goes round it. */
  turn: number
  /** In radians. */
  roll: number
  /** What is sharp: 0 the subject and 1 the background; undefined where the lens stays as it is. */
  focus: number | undefined
}

/** How far the picture may move at the puppets' plane before a face leaves it, and how much it may grow; shares of the frame. */
export interface Room { left: number; right: number; up: number; down: number; growth: number }

/** What a move goes by: the shot, what must stay in the picture, where it goes to, and how far the lead walks (share of the width). */
export interface Course {
  movement: VideoRequest['movement']
  size: Depiction['size']
  seconds: number
  room: Room
  /** The point that stays where it is when the camera comes near, as shares of the frame. */
  target: { x: number; y: number }
  walk: number
}

export const REST: Gaze = { dolly: 0, x: 0, y: 0, panX: 0, panY: 0, turn: 0, roll: 0, focus: undefined }
const RAMP = 0.36

/** Out of rest and into it without a jerk, even between: speed and its change are nothing at both ends. */
export function eased(t: number): number {
  const ramp = (u: number) => RAMP * (u ** 3 - u ** 4 / 2)
  const way = t < RAMP ? ramp(t / RAMP) : t > 1 - RAMP ? 1 - RAMP - ramp((1 - t) / RAMP) : t - RAMP / 2
  return way / (1 - RAMP)
}

/** How much of a move a size bears: what fills the frame needs less. */
const BEARS: Record<Depiction['size'], number> = {
  'extreme-wide': 1.1, wide: 1, full: 0.95, 'medium-long': 0.95, medium: 0.9, 'medium-close': 0.8, close: 0.7, 'extreme-close': 0.5, insert: 0.7,
}

const between = (from: number, to: number, way: number): number => from + (to - from) * way

/** The camera at a share `t` (0 to 1) of a move. Moves that find something end on the framing of the picture, others pass through it. */
export function gazeAt(course: Course, t: number): Gaze {
  const way = eased(t)
  const reach = BEARS[course.size] * Math.min(1.2, Math.max(0.55, (course.seconds / 4) ** 0.6))
  switch (course.movement) {
    case 'static': return REST
    case 'push-in': return { ...REST, dolly: between(-0.05 * reach, Math.min(0.17 * reach, nearest(course)), way) }
    case 'pull-out': return { ...REST, dolly: between(Math.min(0.17 * reach, nearest(course)), -0.05 * reach, way) }
    case 'pan-left': return { ...REST, panX: between(-0.19 * reach, Math.min(0.03, course.room.right), way) }
    case 'pan-right': return { ...REST, panX: between(0.19 * reach, -Math.min(0.03, course.room.left), way) }
    case 'tilt-up': return { ...REST, panY: between(-0.18 * reach, Math.min(0.03, course.room.down), way) }
    case 'tilt-down': return { ...REST, panY: between(0.18 * reach, -Math.min(0.03, course.room.up), way) }
    case 'track-left': return tracked(course, { reach, way, to: 1 })
    case 'track-right': return tracked(course, { reach, way, to: -1 })
    case 'crane-up': return { ...REST, y: between(-Math.min(0.15 * reach, course.room.up), Math.min(0.12 * reach, course.room.down), way), dolly: between(0.05, -0.05, way) }
    case 'crane-down': return { ...REST, y: between(0.17 * reach, -Math.min(0.04 * reach, course.room.up), way), dolly: between(-0.05, 0.05, way) }
    case 'orbit-left': return { ...REST, turn: between(0.15, -0.15, way) * reach, dolly: 0.03 }
    case 'orbit-right': return { ...REST, turn: between(-0.15, 0.15, way) * reach, dolly: 0.03 }
    case 'rack-focus': return { ...REST, dolly: between(0, 0.03, way), focus: 1 - eased(Math.min(1, Math.max(0, (t - 0.2) / 0.5))) }
    case 'handheld': return shaken(t * course.seconds, BEARS[course.size])
  }
}

/** How near the camera may come before a face leaves the frame. */
function nearest({ room }: Course): number {
  return 1 - 1 / Math.max(1, room.growth)
}

/** A track goes with whoever walks its way; else it passes, and where faces have no room, it goes round them instead. */
function tracked({ room, walk }: Course, { reach, way, to }: { reach: number; way: number; to: 1 | -1 }): Gaze {
  const wanted = 0.26 * reach
  if (walk * -to > 0.04) {
    const along = -walk * 0.86
    return { ...REST, x: between(-along / 2, along / 2, way), dolly: 0.02 }
  }
  const [before, after] = to > 0 ? [room.left, room.right] : [room.right, room.left]
  const [from, until] = [Math.min(wanted / 2, before), Math.min(wanted / 2, after)]
  const round = Math.max(0, wanted - from - until) * 0.8
  return { ...REST, x: to * between(-from, until, way), turn: -to * between(-round / 2, round / 2, way), dolly: 0.02 }
}

function shaken(seconds: number, bears: number): Gaze {
  const wave = (hertz: number, phase: number) => Math.sin(seconds * hertz * Math.PI * 2 + phase)
  return {
    ...REST, dolly: 0.035 + 0.006 * wave(0.21, 1), roll: (0.006 * wave(0.19, 0.6) + 0.0025 * wave(0.47, 2)) * bears,
    x: (0.013 * wave(0.23, 0) + 0.005 * wave(0.61, 1)) * bears, y: (0.015 * wave(0.27, 2) + 0.006 * wave(0.71, 0.4)) * bears,
  }
}

export interface Frame { width: number; height: number }

/** Where a plane is at a moment: a point of the frame at rest goes to `scale` times itself plus `x`, `y` in pixels; `roll` turns all about the middle. */
export interface Shift { scaleX: number; scaleY: number; x: number; y: number }

/** The floor and what stands on it move as one, or feet would slide. */
const FLOOR = 0.93

/** How a gaze moves the plane at a depth: 0 is endlessly far, 1 where the puppets stand, above 1 in front of them. */
export function shiftOf(gaze: Gaze, depth: number, { target, width, height }: Frame & { target: Course['target'] }): Shift {
  const near = depth >= FLOOR && depth < 1 ? 1 : depth
  const scaleY = 1 / (1 - gaze.dolly * near)
  // What is gone round shows less of its width.
  const scaleX = scaleY * (1 - 1.1 * gaze.turn ** 2)
  return {
    scaleX, scaleY,
    x: target.x * width * (1 - scaleX) + (gaze.panX * (0.8 + 0.2 * near) + gaze.x * near + gaze.turn * (1 - near)) * width,
    y: target.y * height * (1 - scaleY) + (gaze.panY * (0.8 + 0.2 * near) + gaze.y * near) * height,
  }
}

/** Enough gazes of a course to take its bounds from. */
export function gazesOf(course: Course): Gaze[] {
  const steps = Math.max(32, Math.ceil(course.seconds * 12))
  return Array.from({ length: steps + 1 }, (_, i) => gazeAt(course, i / steps))
}

/** How far a plane must reach beyond the frame, in pixels, so that no gaze finds its end. */
export function marginOf(gazes: readonly Gaze[], depth: number, frame: Frame & { target: Course['target'] }): number {
  const { width, height } = frame
  const needs = gazes.flatMap((gaze) => {
    const { scaleX, scaleY, x, y } = shiftOf(gaze, depth, frame)
    const rolled = Math.abs(gaze.roll) * width * 0.5
    return [x / scaleX, (width - x) / scaleX - width, y / scaleY, (height - y) / scaleY - height].map((need) => need + rolled)
  })
  return Math.ceil(Math.max(0, ...needs) + 2)
}
