import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Decision } from '../../engine/model/decisions.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { toProblem } from '../api/problem.ts'
import type { ApiError } from '../api/problem.ts'
import type { StoredWorkflow } from '../api/types.ts'
import type { WorkflowDocument } from './document.ts'
import { isEqual } from './is-equal.ts'

export type Saving = { state: 'saved' | 'unsaved' | 'saving' | 'conflict' } | { state: 'failed'; problem: ApiError }

export interface SaveCalls {
  saveWorkflow(id: string, workflow: Workflow, revision: number): Promise<StoredWorkflow>
  saveDecisions(id: string, decisions: Record<string, Decision | null>, revision: number): Promise<StoredWorkflow>
}

export interface Saver extends StoreApi<Saving> {
  /** Saves what is not saved yet. Resolves when all is saved; rejects when it could not be. */
  flush(): Promise<void>
  /** Goes on from what the server has: after a conflict, when a person chose it. */
  rebase(stored: StoredWorkflow): void
}

const QUIET_MS = 600
const RETRY_MS = 3000

/**
 * Keeps the server's copy up to date, one call at a time. Decisions go by their own call, at once, because a run
 * that is going on reads them live; all else waits for a pause in the edits. While the server is away it is tried
 * again and again. A conflict stops saving until a person has chosen: nothing is ever overwritten.
 */
export function createSaver(document: WorkflowDocument, stored: StoredWorkflow, calls: SaveCalls): Saver {
  const store = createStore<Saving>(() => ({ state: 'saved' }))
  let { revision, workflow: saved } = stored
  let timer: ReturnType<typeof setTimeout> | undefined
  let going: Promise<void> | undefined

  const current = () => document.getState().workflow
  const isConflict = () => store.getState().state === 'conflict'

  async function save(): Promise<void> {
    store.setState({ state: 'saving' }, true)
    try {
      while (saved !== current()) await saveOnce(current())
      store.setState({ state: 'saved' }, true)
    } catch (error) {
      const problem = toProblem(error)
      store.setState(problem.code === 'conflict' ? { state: 'conflict' } : { state: 'failed', problem }, true)
      if (isPassing(problem)) timer = setTimeout(saveSoon, RETRY_MS)
      throw problem
    }
  }

  async function saveOnce(next: Workflow): Promise<void> {
    const decisions = changedDecisions(saved, next)
    if (Object.keys(decisions).length) {
      ;({ revision } = await calls.saveDecisions(stored.id, decisions, revision))
      saved = { ...saved, decisions: next.decisions }
    }
    if (!isEqual(saved, next)) ({ revision } = await calls.saveWorkflow(stored.id, next, revision))
    saved = next
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (isConflict()) return Promise.reject(toProblem(undefined))
    going ??= save().finally(() => (going = undefined))
    return going
  }

  const saveSoon = () => void flush().catch(() => undefined)

  document.subscribe(({ workflow }) => {
    if (workflow === saved || isConflict()) return
    if (!going) store.setState({ state: 'unsaved' }, true)
    clearTimeout(timer)
    const isUrgent = workflow.decisions !== saved.decisions
    timer = setTimeout(saveSoon, isUrgent ? 0 : QUIET_MS)
  })

  return Object.assign(store, {
    flush,
    rebase(other: StoredWorkflow) {
      ;({ revision, workflow: saved } = other)
      document.replace(other.workflow)
      store.setState({ state: 'saved' }, true)
    },
  })
}

/** Whether trying again may help although nothing was changed: the server is away, or something in it failed. */
const isPassing = ({ status }: ApiError) => status === 0 || status >= 500

function changedDecisions(before: Workflow, after: Workflow): Record<string, Decision | null> {
  if (before.decisions === after.decisions) return {}
  const addresses = new Set([...Object.keys(before.decisions), ...Object.keys(after.decisions)])
  return Object.fromEntries([...addresses]
    .filter((address) => !isEqual(before.decisions[address], after.decisions[address]))
    .map((address) => [address, after.decisions[address] ?? null]))
}
