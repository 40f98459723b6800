import type { ReactNode } from 'react'
import type { RunState, TaskState } from '../../engine/model/events.ts'

const drawings = {
  mark: <><path d="M5.5 8h5" /><circle cx="3.5" cy="8" r="2" /><circle cx="12.5" cy="8" r="2" /></>,
  play: <path d="M5 3.5v9l7-4.5z" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  stop: <rect x="4" y="4" width="8" height="8" rx="1" />,
  back: <path d="M9.5 3.5 5 8l4.5 4.5" />,
  next: <path d="M6.5 3.5 11 8l-4.5 4.5" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  undo: <path d="M6 3 3 6l3 3M3.5 6H10a3 3 0 0 1 0 6H7" />,
  redo: <path d="m10 3 3 3-3 3m2.5-3H6a3 3 0 0 0 0 6h3" />,
  tidy: <path d="M2.5 3.5h4v3h-4zm7 6h4v3h-4zm0-6h4v3h-4zM6.5 5h3M8 5v6h1.5" />,
  fit: <path d="M3 6V3h3m4 0h3v3m0 4v3h-3m-4 0H3v-3" />,
  theme: <><circle cx="8" cy="8" r="5" /><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" /></>,
  film: <path d="M2.5 3.5h11v9h-11zm0 3h11m-11 3h11M5.5 3.5v3m0 3v3m5-9v3m0 3v3" />,
  trash: <path d="M3 4.5h10M6.5 4.5v-1.5h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5" />,
  waiting: <circle cx="8" cy="8" r="4.5" strokeDasharray="2 2" />,
  working: <path d="M8 3.5a4.5 4.5 0 1 1-4.5 4.5" />,
  review: <><path d="M2 8s2.200-4 6-4 6 4 6 4-2.200 4-6 4-6-4-6-4z" /><circle cx="8" cy="8" r="1.5" /></>,
  done: <path d="m3.5 8.5 3 3 6-7" />,
  reused: <path d="m2.5 8.5 2.5 2.5 5-6m-1 5.5.5.5 5-6" />,
  failed: <path d="M8 4v5m0 2.5v.5" />,
  blocked: <><circle cx="8" cy="8" r="4.5" /><path d="m5 11 6-6" /></>,
  skipped: <path d="M4 8h8" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** A drawing of 16 by 16 in the colour of the text; decoration only, the words beside it or the button's label say what it is. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <svg className={`icon ${className}`} viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">{drawings[name]}</svg>
}

const taskIcons: Record<TaskState, IconName> = {
  pending: 'waiting', running: 'working', review: 'review', done: 'done', reused: 'reused', failed: 'failed', blocked: 'blocked', skipped: 'skipped', cancelled: 'stop',
}

export const TaskIcon = ({ state }: { state: TaskState }) => <Icon name={taskIcons[state]} className={`state-${state}`} />

const runStates: Record<RunState, TaskState> = {
  queued: 'pending', running: 'running', waiting: 'review', paused: 'blocked', succeeded: 'done', partial: 'failed', failed: 'failed', cancelling: 'running', cancelled: 'cancelled',
}

export const RunIcon = ({ state }: { state: RunState }) => <TaskIcon state={runStates[state]} />
