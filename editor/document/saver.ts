import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Decision } from '../../engine/model/decisions.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { ApiError, toProblem } from '../api/problem.ts'
import type { StoredWorkflow } from '../api/types.ts'
import { changesBetween } from './changes.ts'
import type { Draft } from './draft.ts'
import type { WorkflowDocument } from './document.ts'
import { isEqual } from './is-equal.ts'
import { holds, mergeWorkflows } from './merge.ts'
import type { Clash } from './merge.ts'
import { t } from '../text/text.ts'

export type Saving = { state: 'saved' | 'unsaved' | 'saving' } | { state: 'conflict'; clashes: readonly Clash[] } | { state: 'failed'; problem: ApiError }

export interface SaveCalls {
  workflow(id: string): Promise<StoredWorkflow>
  saveWorkflow(id: string, workflow: Workflow, revision: number): Promise<StoredWorkflow>
  saveDecisions(id: string, decisions: Record<string, Decision | null>, revision: number): Promise<StoredWorkflow>
}

export interface Saver extends StoreApi<Saving> {
  /** Saves what is not saved yet. Resolves when all is saved; rejects when it could not be. */
  flush(): Promise<void>
  /** Takes in what was saved elsewhere, when nothing here waits to be saved. */
  refresh(): Promise<void>
  /** What is not saved yet, and what it was made on; undefined when all is saved. */
  draft(): Draft | undefined
  /** Ends a conflict as a person chose: with what was written here where both differ, or with what was written there. */
  settle(choice: 'mine' | 'theirs'): void
}

const QUIET_MS = 600
const RETRY_MS = 3000

/**
 * Keeps the server's copy up to date, one call at a time. Decisions go by their own call, at once, because a run
 * that is going on reads them live; all else waits for a pause in the edits. While the server is away it is tried
 * again and again. What was saved elsewhere is merged, and `onMerged` hears of it; where both sides changed the same,
 * saving stops until a person has chosen: nothing is ever overwritten.
 */
export function createSaver(document: WorkflowDocument, stored: StoredWorkflow, calls: SaveCalls, onMerged: () => void = () => undefined): Saver {
  const store = createStore<Saving>(() => ({ state: 'saved' }))
  let { revision, workflow: saved } = stored
  /** What was sent and may be stored, although no answer came; the last one last. */
  let sent: Workflow[] = []
  /** What is stored elsewhere and clashes with what was edited here. */
  let theirs: StoredWorkflow | undefined
  let isTaking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let going: Promise<void> | undefined

  const current = () => document.getState().workflow
  const isConflict = () => store.getState().state === 'conflict'

  async function save(): Promise<void> {
    store.setState({ state: 'saving' }, true)
    try {
      while (saved !== current()) await saveOnce(current()).catch(mergeOrThrow)
      store.setState({ state: 'saved' }, true)
    } catch (error) {
      const problem = toProblem(error)
      if (!isConflict()) store.setState({ state: 'failed', problem }, true)
      if (isPassing(problem)) timer = setTimeout(saveSoon, RETRY_MS)
      throw problem
    }
  }

  async function saveOnce(next: Workflow): Promise<void> {
    const decisions = changedDecisions(saved, next)
    if (Object.keys(decisions).length) await send({ ...saved, decisions: next.decisions }, () => calls.saveDecisions(stored.id, decisions, revision))
    else if (isEqual(saved, next)) saved = next
    else await send(next, () => calls.saveWorkflow(stored.id, next, revision))
  }

  async function send(next: Workflow, call: () => Promise<StoredWorkflow>): Promise<void> {
    sent.push(next)
    const answer = await call()
    sent = []
    ;({ revision } = answer)
    saved = next
    // What the server adds is taken over, so that it is not mistaken for somebody's edit.
    const added = changesBetween(next, answer.workflow)
    if (!added.length) return
    saved = answer.workflow
    document.rebase(added)
  }

  /** After a refused revision: what was saved elsewhere is taken in, unless it clashes with what was edited here. */
  async function mergeOrThrow(error: unknown): Promise<void> {
    const problem = toProblem(error)
    if (problem.code !== 'conflict') {
      if (!isPassing(problem)) sent = []
      throw problem
    }
    const other = await calls.workflow(stored.id)
    // What was sent from here and is stored after all is no one else's edit.
    saved = sent.findLast((one) => holds(other.workflow, changesBetween(saved, one))) ?? saved
    sent = []
    const { clashes } = mergeWorkflows(saved, current(), other.workflow)
    if (clashes.length) {
      theirs = other
      store.setState({ state: 'conflict', clashes }, true)
      throw error
    }
    takeIn(other)
  }

  function takeIn(other: StoredWorkflow): void {
    const changes = changesBetween(saved, other.workflow)
    ;({ revision, workflow: saved } = other)
    theirs = undefined
    isTaking = true
    document.rebase(changes)
    isTaking = false
    if (isEqual(saved, current())) saved = current()
    if (changes.length) onMerged()
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (isConflict()) return Promise.reject(new ApiError({ status: 0, code: 'conflict', message: t('conflict.open'), hint: t('conflict.open-hint') }))
    going ??= save().finally(() => (going = undefined))
    return going
  }

  const saveSoon = () => void flush().catch(() => undefined)

  /** While a conflict is open, further edits may end it, or add to it. */
  function reconsider(other: StoredWorkflow): void {
    const { clashes } = mergeWorkflows(saved, current(), other.workflow)
    if (clashes.length) return store.setState({ state: 'conflict', clashes }, true)
    takeIn(other)
    store.setState({ state: 'unsaved' }, true)
    saveSoon()
  }

  document.subscribe(({ workflow }) => {
    if (isTaking || workflow === saved) return
    if (isConflict()) return theirs && reconsider(theirs)
    if (!going) store.setState({ state: 'unsaved' }, true)
    clearTimeout(timer)
    const isUrgent = workflow.decisions !== saved.decisions
    timer = setTimeout(saveSoon, isUrgent ? 0 : QUIET_MS)
  })

  return Object.assign(store, {
    flush,
    async refresh() {
      const other = await calls.workflow(stored.id)
      if (store.getState().state !== 'saved' || going || other.revision <= revision) return
      takeIn(other)
      if (saved !== current()) saveSoon()
    },
    draft: () => (saved === current() ? undefined : { revision, base: saved, mine: current() }),
    settle(choice: 'mine' | 'theirs') {
      if (!theirs) return
      const merged = mergeWorkflows(saved, current(), theirs.workflow)
      takeIn(theirs)
      // A step like any other: what was written here can be had back.
      if (choice === 'theirs') document.edit(() => merged.theirs)
      store.setState({ state: 'unsaved' }, true)
      saveSoon()
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
