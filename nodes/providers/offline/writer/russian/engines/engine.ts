import type { Role } from '../words/kits.ts'

export type Family = 'lack' | 'find' | 'stumble' | 'grow' | 'change' | 'shine' | 'trial' | 'home'
export type Step =
  | 'day' | 'shut' | 'foe' | 'wish' | 'sign' | 'find' | 'meet' | 'try' | 'fall' | 'teach' | 'work' | 'rest' | 'choose' | 'change' | 'help' | 'show'
  | 'strike' | 'lose' | 'dark' | 'insight' | 'face' | 'feast' | 'home' | 'road'

/** What happens in a scene. Titles and texts are templates (see `render.ts`); moods are words for painters and musicians. */
export interface Event { step: Step; at: Role; mood: string; energy: number; title: string; text: string }

/** A way for a story to go: what is wrong, how it is put right, and what that means. */
export interface Engine {
  id: string
  /** Words of a brief that ask for it. */
  keys: RegExp
  titles: readonly string[]
  loglines: readonly string[]
  themes: readonly string[]
  /** Titles and summaries of the three acts. */
  acts: readonly (readonly [title: string, summary: string])[]
  beats: Record<Family, readonly string[]>
  events: readonly Event[]
}

/** An event in one call: `event('find', 'secret', 'wonder', 0.5, 'Название', 'Текст.')`. */
export function event(step: Step, at: Role, mood: string, energy: number, ...[title, text]: readonly [title: string, text: string]): Event {
  return { step, at, mood, energy, title, text }
}
