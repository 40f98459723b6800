import type { Role } from '../words/kit.ts'

/** One thing that a story needs to happen; the beats ask for steps, events answer them. */
export type Step =
  | 'day' | 'shut' | 'foe' | 'wish' | 'sign' | 'find' | 'meet' | 'try' | 'fall' | 'teach' | 'win' | 'rest'
  | 'choose' | 'change' | 'help' | 'show' | 'strike' | 'lose' | 'dark' | 'insight' | 'face' | 'feast' | 'home' | 'road'

/** What happens in one scene, as a template (slots: see slots.ts). A sentence with quoted speech is left out of films without words. */
export interface Event {
  step: Step
  at: Role
  title: string
  mood: string
  energy: number
  text: string
  /** What the hero carries into the next scene, after "still": "muddy to the knees". Empty when nothing stays. */
  leaves: string
}

/** Writes an event in one call. */
export function event(step: Step, at: Role, title: string, feel: readonly [mood: string, energy: number], text: string, leaves = ''): Event {
  return { step, at, title, mood: feel[0], energy: feel[1], text, leaves }
}
