import type { Depiction, Figure } from '../../../capabilities.ts'
import type { Look } from './puppet/look.ts'
import { actionOf, emotionOf, poseOf, type Action, type Emotion, type Pose } from './puppet/pose.ts'
import { wordsOf } from './words.ts'

/** How a figure plays its part in a depiction. */
export interface Part { emotion: Emotion; action: Action; yaw: number; away: boolean; flip: boolean }

/** Reads what a character does and feels: from what is said of it alone, then from the picture's expression and description, then from the mood of the scene. */
export function partOf(depiction: Depiction, figure: Figure, { lead, alone }: { lead: boolean; alone: boolean }): Pick<Part, 'emotion' | 'action'> {
  const acting = figure.staged?.acting ?? ''
  const clause = clauseOf(depiction.description, figure.name)
  const texts = [acting, lead ? depiction.expression : '', clause, lead && alone ? depiction.description : '']
  const emotion = first(texts, emotionOf) ?? (lead ? emotionOf(depiction.description) : undefined) ?? emotionOf(depiction.mood) ?? 'calm'
  if (depiction.subject === 'component') return { emotion: 'calm', action: 'stand' }
  return { emotion, action: first(texts, actionOf) ?? 'stand' }
}

function first<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) { const found = text === '' ? undefined : read(text); if (found !== undefined) return found }
  return undefined
}

/** What a text says of one person: the clauses with the name. */
export function clauseOf(text: string, name: string): string {
  const known = wordsOf(name).find((word) => !['the', 'a', 'an', 'old', 'little'].includes(word)) ?? name.toLowerCase()
  return text.split(/[.;,!?]|\bwhile\b|\bas\b|\band\b/).filter((clause) => clause.toLowerCase().includes(known)).join(', ')
}

const MOVING: ReadonlySet<Action> = new Set(['walk', 'run', 'creep', 'push', 'pull', 'climb', 'swim', 'fly', 'point', 'reach', 'throw', 'fight', 'offer', 'bow', 'kneel', 'crouch', 'read'])

/** How a figure stands to the viewer: its side says where it looks when nothing else does. `toward` is 1 when the others, or the room, are on its right. */
export function aspectOf(figure: Figure, action: Action, toward: 1 | -1): Pick<Part, 'yaw' | 'away' | 'flip'> {
  switch (figure.staged?.facing) {
    case 'left': return { yaw: 0.74, away: false, flip: true }
    case 'right': return { yaw: 0.74, away: false, flip: false }
    case 'away': return { yaw: 0, away: true, flip: toward < 0 }
    case 'camera': return { yaw: MOVING.has(action) ? 0.42 : 0.1, away: false, flip: toward < 0 }
    case undefined: return { yaw: 0.45, away: false, flip: toward < 0 }
  }
}

/** Turns the eyes and the head of one to the face of another, both in units of the stage. */
export function meetEyes(pose: Pose, own: { x: number; y: number }, other: { x: number; y: number }): Pose {
  const rise = (other.y - own.y) / Math.max(60, Math.abs(other.x - own.x))
  const tilt = Math.max(-1, Math.min(1, rise))
  const free = pose.action !== 'look-down' && pose.action !== 'cover' && pose.action !== 'read' && pose.action !== 'sleep' && pose.action !== 'lie'
  return free ? { ...pose, head: pose.head + tilt * 0.22, gaze: { x: 0.25, y: pose.gaze.y * 0.4 + tilt * 0.6 } } : pose
}

/** The pose of a part; who is seated keeps its arms and its face for what it does. */
export function poseOfPart(part: Part, { carries, seated, look }: { carries: boolean; seated: boolean; look: Look }): Pose {
  const { emotion, action, yaw, away } = part
  const pose = poseOf(emotion, look.species?.floats && action === 'walk' ? 'stand' : action, { phase: 0.2, carries, yaw, away })
  if (!seated || pose.seated) return pose
  const sitting = poseOf(emotion, 'sit', { yaw, away })
  return { ...pose, near: { ...pose.near, leg: sitting.near.leg }, far: { ...pose.far, leg: sitting.far.leg }, seated: true, air: 0, sink: sitting.sink }
}
