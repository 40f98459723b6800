import type { TaskChange, TaskState } from './model/events.ts'
import type { Session } from './session.ts'
import type { Task } from './task.ts'

/** A task as events and views show it. */
export function changeOf(task: Task, session: Session): TaskChange {
  const change: TaskChange = { task: task.address, state: stateOf(task, session) }
  const { outcome, stored } = task
  const take = task.decision?.take?.index
  if (take) change.take = take
  if (outcome.kind === 'failed' || outcome.kind === 'blocked') {
    const { code, message, hint } = outcome.failure
    change.failure = { code, message, hint }
    if (outcome.kind === 'blocked') change.note = outcome.by
  }
  if (outcome.kind === 'skipped') change.note = outcome.why
  if (outcome.kind !== 'ok' || change.state === 'running') return change
  const digest = task.resultDigest
  if (digest !== undefined) change.digest = digest
  if (task.key !== undefined) change.key = task.key
  if (stored && task.how === 'ran') {
    change.ms = stored.ms
    change.usd = stored.usd
  }
  const media = Object.values(outcome.values).flatMap((value) => mediaIn(value.fields))
  if (media.length) change.media = media.slice(0, 4)
  if (task.candidates > 1) change.candidates = task.candidates
  const flags: NonNullable<TaskChange['flags']> = []
  if (task.decision?.edit) flags.push('edited')
  if (task.part?.sourceChanged) flags.push('source-changed')
  if (task.how === 'kept') flags.push('locked')
  if (stored?.asked) flags.push('fallback')
  if (flags.length) change.flags = flags
  if (stored?.warnings.length) change.note = stored.warnings.join(' ')
  return change
}

function stateOf(task: Task, session: Session): TaskState {
  if (task.inReview) return 'review'
  if (session.executing.has(task)) return 'running'
  const { outcome } = task
  switch (outcome.kind) {
    case 'ok': return task.how === 'ran' ? 'done' : task.how === 'edited' ? 'done' : 'reused'
    case 'failed': return 'failed'
    case 'blocked': return outcome.failure.code === 'cancelled' ? 'cancelled' : 'blocked'
    case 'cancelled': return 'cancelled'
    case 'skipped': return 'skipped'
    default: return 'pending'
  }
}

/** Digest and media type of the artifacts in a value, in reading order. */
export function mediaIn(value: unknown, found: [string, string][] = []): [string, string][] {
  if (Array.isArray(value)) for (const entry of value) mediaIn(entry, found)
  else if (value !== null && typeof value === 'object') {
    const { artifact, mime } = value as { artifact?: unknown; mime?: unknown }
    if (typeof artifact === 'string' && typeof mime === 'string') found.push([artifact, mime])
    else for (const entry of Object.values(value)) mediaIn(entry, found)
  }
  return found
}
