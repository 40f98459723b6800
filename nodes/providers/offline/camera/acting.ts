import { onStage, type Actor } from '../artist/cast.ts'
import { chanceOf } from '../artist/chance.ts'
import { layoutOf, pixelsOf } from '../artist/layout.ts'
import { mixPoses, poseOf, type Action, type Pose } from '../artist/puppet/pose.ts'
import type { Show } from '../artist/show.ts'

/** What one puppet does through a clip. */
export interface Part {
  actor: Actor
  /** A cycle goes round and round, a gesture comes out of rest and stays, a leap comes back to it; else it only lives. */
  kind: 'cycle' | 'gesture' | 'leap' | 'idle'
  action: Action
  /** How far it goes, in pixels of the frame, and seconds for one round of its strides. */
  walk: number
  round: number
  /** Height of the body in pixels of the frame. */
  tall: number
  /** When it blinks, in seconds. */
  blinks: readonly number[]
  seconds: number
  rest: Pose
}

/** A puppet at a moment: `key` names the position, so that one that was drawn can be shown again. */
export interface Attitude { key: string; pose: Pose; swing: number; /** Pixels of the frame. */ dx: number; lift: number; turn: number; breath: number }

/** Paper is moved twelve times a second, as animators do: on twos. */
const PACE = 12
const BLINK = 0.14
/** How far two strides carry, in heights of the body, and how long they take in seconds. */
const GAITS: Partial<Record<Action, { stride: number; seconds: number; hop: number }>> = {
  walk: { stride: 0.62, seconds: 0.95, hop: 0.016 }, run: { stride: 1.15, seconds: 0.62, hop: 0.035 }, carry: { stride: 0.5, seconds: 1.05, hop: 0.012 },
}
/** Seconds for one round of what is done again and again. */
const ROUNDS: Partial<Record<Action, number>> = { wave: 0.7, dance: 1.3, talk: 1.7, work: 1.1, fly: 0.9, swim: 1.7, climb: 1.2, raise: 1.4, knock: 0.5 }
/** Carried by the air, the water or a wall: there is no standing to come from. */
const ALOFT: ReadonlySet<Action> = new Set(['fly', 'swim', 'climb', 'fall'])

/** Fits what an actor does into the length of a clip. */
export function partOf(show: Show, actor: Actor, { seconds, order }: { seconds: number; order: number }): Part {
  const carries = actor.held !== undefined
  const action = actor.look.species?.floats && actor.action === 'walk' ? 'stand' : actor.action
  const at = (phase: number) => JSON.stringify(bodyOf(poseOf(actor.emotion, action, { phase, carries })))
  const standing = poseOf(actor.emotion, 'stand', { carries })
  const kind = actor.pose.seated ? 'idle' : action === 'jump' ? 'leap' : at(0.25) !== at(0.75) ? 'cycle' : ALOFT.has(action) || at(0) === JSON.stringify(bodyOf(standing)) ? 'idle' : 'gesture'
  const tall = pixelsOf(show, onStage(actor, { x: 0, y: -100, width: 1, height: 100 })).height
  const gait = GAITS[actor.action]
  const walk = gait ? walkOf(show, actor, { seconds, step: gait.stride * tall, quick: gait.seconds }) : 0
  const round = gait && walk !== 0 ? Math.min(gait.seconds * 1.7, (gait.stride * tall * seconds) / Math.abs(walk)) : gait ? gait.seconds * 1.15 : ROUNDS[action] ?? 1.5
  return { actor, kind, action, walk, round, tall, seconds, rest: { ...actor.pose, ...bodyOf(standing) }, blinks: blinksOf(`${actor.name} ${order}`, seconds) }
}

/** As far as it gets in the time, not out of the frame and not through others. */
function walkOf(show: Show, actor: Actor, { seconds, step, quick }: { seconds: number; step: number; quick: number }): number {
  const { characters } = layoutOf(show)
  const box = characters.find(({ name }) => name === actor.name)?.box
  if (!box) return 0
  const [left, right] = [box.x, box.x + box.width]
  const others = characters.filter(({ name }) => name !== actor.name).map((other) => other.box)
  const toLeft = Math.max(0, left - Math.max(0, ...others.map((other) => other.x + other.width).filter((edge) => edge <= left + box.width / 2)))
  const toRight = Math.max(0, Math.min(show.width, ...others.map((other) => other.x).filter((edge) => edge >= right - box.width / 2)) - right)
  const [ahead, behind] = actor.flip ? [toLeft, toRight] : [toRight, toLeft]
  const reach = Math.min(ahead * 0.85, behind * 0.85, show.width * 0.2)
  return Math.min((step * seconds) / quick, 2 * reach) * (actor.flip ? -1 : 1)
}

/** The puppet at a time. Positions change on twos; where it is, breathes and leans does so in every frame. */
export function attitudeOf(part: Part, seconds: number): Attitude {
  const { actor, kind, action, round, blinks, rest } = part
  const beat = Math.floor(seconds * PACE + 1e-6) / PACE
  const shut = blinks.some((from) => beat >= from && beat < from + BLINK)
  const eyesClosed = actor.pose.eyesClosed || shut
  const lazy = actor.name.length * 0.7
  const gait = GAITS[actor.action]
  const dx = part.walk * (seconds / part.seconds - 0.5)
  const calm = (1 / Math.sqrt(Math.max(1, part.tall / 420))) * (kind === 'cycle' && gait ? 0.4 : 1)
  const living = { dx, turn: 0.007 * calm * Math.sin(seconds * 1.15 + lazy), breath: 1 + (kind === 'cycle' && gait ? 0 : 0.008 * calm * Math.sin(seconds * 2 + lazy)) }
  const floating = actor.look.species?.floats ? part.tall * 0.02 * (1 + Math.sin(seconds * 1.6 + lazy)) : 0
  if (kind === 'cycle') {
    const step = Math.round((((beat / round) % 1) + 0.2) * 16) % 16
    const done = gait || ALOFT.has(action) ? 1 : stepped(gestureAt(beat, part.seconds))
    const moved = { ...actor.pose, ...bodyOf(poseOf(actor.emotion, action, { phase: step / 16, carries: actor.held !== undefined })) }
    const hop = gait ? Math.abs(Math.sin((seconds / round + 0.2) * Math.PI * 2)) * part.tall * gait.hop : 0
    return { ...living, key: `c${step}g${done}${shut ? '-' : ''}`, pose: { ...mixPoses(rest, moved, done), eyesClosed }, swing: Math.round(Math.sin((step / 8) * Math.PI) * 2) / 4, lift: hop + floating }
  }
  const swing = (Math.round(Math.sin(beat * 1.9 + lazy) * 2) * 3) / 20
  const nod = actor.pose.eyesClosed ? 0 : Math.round(nodAt(beat + lazy) * 4) / 100
  const done = kind === 'idle' ? 1 : stepped(kind === 'leap' ? leapAt(beat, part.seconds) : gestureAt(beat, part.seconds))
  const pose = mixPoses(rest, actor.pose, done)
  // Eyes go first where the head goes.
  const gaze = { x: pose.gaze.x + nod * 7, y: pose.gaze.y }
  return { ...living, key: `g${done}n${nod}s${swing}${shut ? '-' : ''}`, pose: { ...pose, head: pose.head + nod, gaze, eyesClosed }, swing, lift: floating }
}

/** Few positions, so that each is drawn once. */
const stepped = (way: number): number => Math.round(way * 24) / 24

/** Down into the knees, up, and back to rest; again after a while if there is time for it. */
function leapAt(seconds: number, length: number): number {
  const pause = Math.max(1.6, length / Math.max(1, Math.floor(length / 2.4)))
  const u = (seconds % pause) - 0.35
  if (u < 0 || seconds - u > length - 1.1) return 0
  if (u < 0.25) return -0.16 * Math.sin((u / 0.25) * Math.PI * 0.5)
  if (u < 0.8) return Math.sin(((u - 0.25) / 0.55) * Math.PI) * 1.05
  return u < 1 ? -0.1 * Math.sin(((u - 0.8) / 0.2) * Math.PI) : 0
}

/** From rest (0) to the gesture (1): a small move the other way first, then quickly, a little too far, and back into place. */
function gestureAt(seconds: number, length: number): number {
  const u = (seconds - Math.min(0.5, length * 0.12)) / Math.min(1.1, length * 0.35)
  if (u <= 0) return 0
  if (u < 0.28) return -0.1 * Math.sin((u / 0.28) * Math.PI * 0.5)
  if (u < 0.72) { const v = (u - 0.28) / 0.44; return -0.1 + 1.18 * v * v * (3 - 2 * v) }
  if (u < 1) return 1 + 0.08 * Math.cos(((u - 0.72) / 0.28) * Math.PI * 0.5)
  return 1
}

/** Where the head drifts, from -1 to 1: it rests, then finds another place. */
function nodAt(seconds: number): number {
  const [at, way] = [Math.floor(seconds / 2.1), Math.min(1, (seconds % 2.1) / 0.34)]
  const place = (i: number) => Math.sin(i * 12.9898) * Math.cos(i * 4.137)
  return place(at) + (place(at + 1) - place(at)) * way * way * (3 - 2 * way)
}

/** Now and then, sooner or later, sometimes twice. */
function blinksOf(words: string, seconds: number): number[] {
  const chance = chanceOf(`blinks ${words}`)
  const blinks: number[] = []
  for (let at = 0.5 + chance() * 1.6; at < seconds - 0.2; at += 1.5 + chance() * 3) {
    blinks.push(at)
    if (chance() < 0.22) blinks.push(at + 0.3)
  }
  return blinks
}

type Body = Pick<Pose, 'near' | 'far' | 'lean' | 'head' | 'sink' | 'air'>

/** What of a pose an action moves: not where it looks and how it stands to the viewer. */
function bodyOf({ near, far, lean, head, sink, air }: Pose): Body {
  return { near, far, lean, head, sink, air }
}
