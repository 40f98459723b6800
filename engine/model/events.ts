import { z } from 'zod'

export const TaskState = z.enum(['pending', 'running', 'review', 'done', 'reused', 'failed', 'blocked', 'skipped', 'cancelled'])
export type TaskState = z.infer<typeof TaskState>
export const RunState = z.enum(['queued', 'running', 'waiting', 'paused', 'succeeded', 'partial', 'failed', 'cancelling', 'cancelled'])
export type RunState = z.infer<typeof RunState>

export const FailureView = z.object({ code: z.string(), message: z.string(), hint: z.string() })

export const TaskChange = z.object({
  task: z.string().describe('Address of the task'),
  state: TaskState,
  ms: z.number().optional().describe('How long the work took'),
  usd: z.number().nullable().optional().describe('What it cost; null when unknown'),
  media: z.array(z.tuple([z.string(), z.string()])).optional().describe('Artifacts of the result: digest and media type'),
  digest: z.string().optional().describe('Digest of the result, for decisions'),
  key: z.string().optional(),
  take: z.number().int().optional(),
  candidates: z.number().int().optional(),
  failure: FailureView.optional(),
  flags: z.array(z.enum(['edited', 'source-changed', 'locked', 'stale', 'fallback'])).optional(),
  note: z.string().optional().describe('A warning, or why it is blocked'),
})
export type TaskChange = z.infer<typeof TaskChange>

/** One numbered entry of a run's log. Folding all entries in order gives the run's state. */
export const RunEvent = z.object({
  n: z.number().int().min(1),
  at: z.number().describe('Milliseconds since 1970'),
  run: z.object({ state: RunState, message: z.string().optional(), usd: z.number().optional() }).optional(),
  items: z.array(z.object({ node: z.string(), parent: z.string(), ids: z.array(z.string()) })).optional().describe('Collections whose members became known'),
  tasks: z.array(TaskChange).optional(),
  gone: z.array(z.string()).optional().describe('Tasks that no longer exist'),
})
export type RunEvent = z.infer<typeof RunEvent>

export interface RunView {
  last: number
  state: RunState
  message?: string
  usd: number
  tasks: Record<string, TaskChange>
  items: Record<string, string[]>
}

export function emptyRunView(): RunView {
  return { last: 0, state: 'queued', usd: 0, tasks: {}, items: {} }
}

/** Folds one event into a view. Events already folded are ignored, so replays do no harm; the view is changed in place. */
export function foldEvent(view: RunView, event: RunEvent): RunView {
  if (event.n <= view.last) return view
  view.last = event.n
  if (event.run) {
    view.state = event.run.state
    if (event.run.message === undefined) delete view.message
    else view.message = event.run.message
    if (event.run.usd !== undefined) view.usd = event.run.usd
  }
  for (const list of event.items ?? []) view.items[`${list.node}:${list.parent}`] = list.ids
  for (const task of event.gone ?? []) delete view.tasks[task]
  for (const change of event.tasks ?? []) view.tasks[change.task] = change
  return view
}
