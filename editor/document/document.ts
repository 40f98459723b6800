import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Workflow } from '../../engine/model/document.ts'
import type { Change } from './changes.ts'
import { applyChanges } from './merge.ts'

export interface DocumentState {
  workflow: Workflow
  past: readonly Workflow[]
  future: readonly Workflow[]
}

export type Edit = (workflow: Workflow) => Workflow

export interface WorkflowDocument extends StoreApi<DocumentState> {
  /** One undo step. Edits in a row with the same `merge` are one step: a word typed, a node nudged by arrows. */
  edit(change: Edit, merge?: string): void
  /** Ends the step that is going on: the next edit is one of its own, even under the same `merge`. */
  settle(): void
  undo(): void
  redo(): void
  /** Takes in what was changed elsewhere, in the whole history: undo then takes back only what was done here. */
  rebase(changes: readonly Change[]): void
}

const MOST_STEPS = 5000

/** The workflow being edited with its history. Only edits of the document are in it: no selection, no run. */
export function createDocument(workflow: Workflow): WorkflowDocument {
  const store = createStore<DocumentState>(() => ({ workflow, past: [], future: [] }))
  let merging: string | undefined

  return Object.assign(store, {
    edit(change: Edit, merge?: string) {
      const { workflow: before, past } = store.getState()
      const after = change(before)
      if (after === before) return
      const isMerged = merge !== undefined && merge === merging && past.length > 0
      merging = merge
      store.setState({ workflow: after, past: isMerged ? past : [...past, before].slice(-MOST_STEPS), future: [] })
    },
    settle() {
      merging = undefined
    },
    undo() {
      const { workflow: now, past, future } = store.getState()
      const before = past.at(-1)
      if (!before) return
      merging = undefined
      store.setState({ workflow: before, past: past.slice(0, -1), future: [now, ...future] })
    },
    redo() {
      const { workflow: now, past, future } = store.getState()
      const [after, ...rest] = future
      if (!after) return
      merging = undefined
      store.setState({ workflow: after, past: [...past, now], future: rest })
    },
    rebase(changes: readonly Change[]) {
      if (!changes.length) return
      const rebased = (one: Workflow) => applyChanges(one, changes).workflow
      store.setState(({ workflow: now, past, future }) => ({ workflow: rebased(now), past: past.map(rebased), future: future.map(rebased) }))
    },
  })
}
