import { onStage, type Actor } from '../artist/cast.ts'
import { chanceOf } from '../artist/chance.ts'
import { layoutOf, pixelsOf } from '../artist/layout.ts'
import { poseOf, type Limb, type Pose } from '../artist/puppet/pose.ts'
import type { Show } from '../artist/show.ts'

/** What one puppet does through a clip. */
export interface Part {
  actor: Actor
  /** A cycle goes round and round, a gesture comes out of rest and stays, else it only lives. */
  kind: 'cycle' | 'gesture' | 'idle'
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
/** How far two strides carry, in heights of the body. */
const STRIDES = { walk: 0.62, run: 1.15 } as const

/** Fits what an actor does into the length of a clip. */
export function partOf(show: Show, actor: Actor, { seconds, order }: { seconds: number; order: number }): Part {
  const carries = actor.held !== undefined
  const at = (phase: number) => JSON.stringify(bodyOf(poseOf(actor.emotion, actor.action, { phase, carries })))
  const settled = isSettled(actor.pose)
  const kind = settled ? 'idle' : at(0.25) !== at(0.75) ? 'cycle' : at(0) === JSON.stringify(bodyOf(poseOf(actor.emotion, 'stand', { carries }))) ? 'idle' : 'gesture'
  const tall = pixelsOf(show, onStage(actor, { x: 0, y: -100, width: 1, height: 100 })).height
  const gait = actor.action === 'walk' || actor.action === 'run' ? actor.action : undefined
  const quick = gait === 'run' ? 0.62 : 0.95
  const walk = gait && kind === 'cycle' ? walkOf(show, actor, { seconds, step: STRIDES[gait] * tall, quick }) : 0
  const rest = { ...actor.pose, ...bodyOf(poseOf(actor.emotion, 'stand', { carries })) }
  const round = walk === 0 ? (gait ? quick * 1.15 : 1.5) : Math.min(quick * 1.7, (STRIDES[gait ?? 'walk'] * tall * seconds) / Math.abs(walk))
  return { actor, kind, walk, round, tall, seconds, rest, blinks: blinksOf(`${actor.name} ${order}`, seconds) }
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
  const { actor, kind, round, blinks } = part
  const beat = Math.floor(seconds * PACE + 1e-6) / PACE
  const eyesClosed = actor.pose.eyesClosed || blinks.some((from) => beat >= from && beat < from + BLINK)
  const lazy = actor.name.length * 0.7
  const calm = 1 / Math.sqrt(Math.max(1, part.tall / 420))
  const living = { turn: 0.007 * calm * Math.sin(seconds * 1.15 + lazy), breath: 1 + 0.008 * calm * Math.sin(seconds * 2 + lazy) }
  if (kind === 'cycle') {
    const phase = Math.round((((beat / round) % 1) + 0.2) * 16) / 16
    const pose = { ...actor.pose, ...bodyOf(poseOf(actor.emotion, actor.action, { phase, carries: actor.held !== undefined })), eyesClosed }
    const gait = part.walk !== 0
    const hop = actor.action === 'walk' || actor.action === 'run' ? Math.abs(Math.sin(((seconds / round + 0.2) % 1) * Math.PI * 2)) * part.tall * (actor.action === 'run' ? 0.035 : 0.016) : 0
    return { key: `c${(phase * 16) % 16}${eyesClosed ? '-' : ''}`, pose, swing: Math.round(Math.sin(phase * Math.PI * 2) * 2) / 4, dx: gait ? part.walk * (seconds / part.seconds - 0.5) : 0, lift: hop, turn: living.turn * 0.4, breath: 1 }
  }
  const swing = (Math.round(Math.sin(beat * 1.9 + lazy) * 2) * 3) / 20
  const nod = Math.round(nodAt(beat + lazy) * 4) / 100
  const done = kind === 'gesture' ? Math.round(gestureAt(beat, part.seconds) * 24) / 24 : 1
  const pose = leaned(mixed(part.rest, actor.pose, done), nod)
  return { key: `g${done}n${nod}s${swing}${eyesClosed ? '-' : ''}`, pose: { ...pose, eyesClosed }, swing, dx: 0, lift: 0, ...living }
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

type Body = Pick<Pose, 'near' | 'far' | 'lean' | 'head' | 'sink'>

/** What of a pose an action moves: not where it looks and how it stands to the viewer. */
function bodyOf({ near, far, lean, head, sink }: Pose): Body {
  return { near, far, lean, head, sink }
}

/** Sits, lies or flies: comes out of no standing rest. */
function isSettled({ turn, sink }: Pose): boolean {
  return turn !== 0 || Math.abs(sink) > 0.3
}

function leaned(pose: Pose, nod: number): Pose {
  return { ...pose, head: pose.head + nod }
}

function mixed(from: Pose, to: Pose, way: number): Pose {
  const number = (a: number, b: number) => a + (b - a) * way
  const limb = (a: Limb, b: Limb): Limb => ({ ...(way < 0.5 ? a : b), angle: number(a.angle, b.angle), bend: number(a.bend, b.bend) })
  const side = (a: Pose['near'], b: Pose['near']) => ({ arm: limb(a.arm, b.arm), leg: limb(a.leg, b.leg) })
  return { ...to, near: side(from.near, to.near), far: side(from.far, to.far), lean: number(from.lean, to.lean), head: number(from.head, to.head), sink: number(from.sink, to.sink) }
}
