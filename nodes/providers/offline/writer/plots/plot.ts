import type { Scene } from '../../../../values/index.ts'
import type { Role } from '../words/kit.ts'

/** The parts every plot has; beats of any name are mapped to them. */
export type Stage = 'opening' | 'call' | 'tries' | 'setback' | 'turn' | 'climax' | 'ending'
export const STAGES: readonly Stage[] = ['opening', 'call', 'tries', 'setback', 'turn', 'climax', 'ending']

/** One link of a chain of causes: it may speak of what a link of a lower `need` in its own or an earlier stage has shown, and of nothing else. */
export interface Turn {
  stage: Stage
  /** Links of the lowest need stay when there are fewer scenes than links. */
  need: number
  at: Role
  title: string
  mood: string
  energy: number
  /** The hour the link itself speaks of. */
  time: Scene['time'] | undefined
  /** The link in one sentence of prose, for the beats of a narrative. No slots of a scene ({one}, {food}, {in}). */
  gist: string
  /** Three to five sentences of visible action; a `Narrator: "…"` says what no picture can. */
  text: string
}

/** A chain of events with its own way to be hindered, to turn and to end. Templates: see slots.ts. */
export interface Plot {
  id: string
  /** The plot that this one tells in another way; a brief is offered one telling of each. */
  like?: string
  /** Words of a brief that ask for it. */
  keys: RegExp
  /** The stage from which the friend is there, when it is not the first: nothing may be added with them before. */
  apart?: Stage
  titles: readonly string[]
  loglines: readonly string[]
  themes: readonly string[]
  acts: readonly [readonly string[], readonly string[], readonly string[]]
  /** What a free structure calls each stage. */
  names: Record<Stage, string>
  /** The call of a film too short for an opening: it shows by itself who wants what from whom. */
  whole: Turn
  turns: readonly Turn[]
}

/** Writes a link in one call. */
export function turn(stage: Stage, need: number, at: Role, title: string, feel: readonly [mood: string, energy: number, time?: Scene['time']], gist: string, text: string): Turn {
  return { stage, need, at, title, mood: feel[0], energy: feel[1], time: feel[2], gist, text }
}
