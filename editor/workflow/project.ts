import { createContext, useContext } from 'react'
import type { CanvasHandle } from '../canvas/handle.ts'
import { useStore } from 'zustand'
import { RunEvent } from '../../engine/model/events.ts'
import { api, openEvents } from '../api/client.ts'
import type { NodeTypeInfo, StoredWorkflow } from '../api/types.ts'
import { baseOf, draftOf, keepDraft } from '../document/draft.ts'
import { createDocument } from '../document/document.ts'
import type { DocumentState, WorkflowDocument } from '../document/document.ts'
import { createSaver } from '../document/saver.ts'
import type { Saver, Saving } from '../document/saver.ts'
import type { NodeTypes } from '../document/wiring.ts'
import { createRunStore } from '../run/run-store.ts'
import type { RunStore, RunStoreState } from '../run/run-store.ts'
import { createStaleStore } from '../run/stale-store.ts'
import type { StaleState, StaleStore } from '../run/stale-store.ts'
import { openStream } from '../run/stream.ts'
import { createSession } from '../session/session.ts'
import type { Session, SessionState } from '../session/session.ts'
import { t } from '../text/text.ts'
import { say } from '../ui/toast-store.ts'

/** An open workflow: three stores that never mix, and what keeps the first on the server. */
export interface Project {
  id: string
  types: NodeTypes
  document: WorkflowDocument
  saver: Saver
  session: Session
  run: RunStore
  stale: StaleStore
  /** The canvas, while it is shown. */
  canvas: CanvasSlot
}

/** Holds the canvas while it is shown. */
export interface CanvasSlot { readonly current: CanvasHandle | undefined; lend(handle: CanvasHandle): () => void }

function createCanvasSlot(): CanvasSlot {
  let current: CanvasHandle | undefined
  return {
    get current() {
      return current
    },
    lend(handle) {
      current = handle
      return () => {
        if (current === handle) current = undefined
      }
    },
  }
}

export function createProject(stored: StoredWorkflow, types: readonly NodeTypeInfo[]): Project {
  const draft = draftOf(sessionStorage, stored.id)
  const base = baseOf(stored, draft)
  const document = createDocument(base.workflow)
  const byName = new Map(types.map((type) => [type.type, type]))
  const saver = createSaver(document, base, api, () => say(t('conflict.merged')))
  // Not at every edit: a large document takes its time to be written down.
  saver.subscribe(({ state }) => (state === 'failed' || state === 'conflict' || state === 'saved') && keepDraft(sessionStorage, stored.id, saver.draft()))
  // What could not be saved before the page was loaded anew is one step of the history, and saved now.
  if (draft) document.edit(() => draft.mine)
  const run = createRun(document, byName)
  return {
    id: stored.id,
    types: byName,
    document,
    saver,
    run,
    stale: createStaleStore({ document, run, types: byName, plan: (signal) => saver.flush().then(() => api.plan(stored.id, undefined, signal)) }),
    session: createSession(isNarrow() ? 'progress' : 'canvas'),
    canvas: createCanvasSlot(),
  }
}

function createRun(document: WorkflowDocument, types: NodeTypes): RunStore {
  return createRunStore({
    detail: api.run,
    follow: (run, handlers) => openStream({
      ...handlers,
      open: (after) => openEvents(run, after),
      poll: (after) => api.eventsAfter(run, after),
      parse: (data) => RunEvent.parse(JSON.parse(data)),
    }),
    isPlanOnly: (node) => types.get(document.getState().workflow.nodes[node]?.type ?? '')?.functions.join() === 'plan',
    nextFrame,
  })
}

/** Before the next frame, or soon where none is drawn: a hidden tab must not fall behind without end. */
function nextFrame(callback: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(callback)
  else setTimeout(callback, 250)
}

export const isNarrow = () => window.matchMedia('(max-width: 719px)').matches

const Context = createContext<Project | undefined>(undefined)
export const ProjectProvider = Context.Provider

export function useProject(): Project {
  const project = useContext(Context)
  if (!project) throw new Error('This is used outside of an open workflow.')
  return project
}

export const useDocument = <T>(select: (state: DocumentState) => T): T => useStore(useProject().document, select)
export const useSession = <T>(select: (state: SessionState) => T): T => useStore(useProject().session, select)
export const useRun = <T>(select: (state: RunStoreState) => T): T => useStore(useProject().run, select)
export const useStale = <T>(select: (state: StaleState) => T): T => useStore(useProject().stale, select)
export const useSaving = (): Saving => useStore(useProject().saver)
