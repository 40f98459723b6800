import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { parseAddress } from '../../engine/model/ids.ts'
import type { Plan } from '../../engine/model/plan.ts'
import type { WorkflowDocument } from '../document/document.ts'
import { isMarked, possiblyStale } from '../document/staleness.ts'
import type { Mark } from '../document/staleness.ts'
import type { NodeTypes } from '../document/wiring.ts'
import type { RunStore, RunStoreState } from './run-store.ts'

/** What is shown although a run might make something else of it. */
export interface StaleState {
  nodes: ReadonlySet<string>
  /** Digests of the pictures and films concerned, by node. */
  media: ReadonlyMap<string, ReadonlySet<string>>
  marks: readonly Mark[]
}

export interface StaleStore extends StoreApi<StaleState> {
  /** Asks for a plan, which confirms or clears what is marked. */
  confirm(): void
  /** Follows the document and the run until the function it returns is called; may be started again after that. */
  start(): () => void
}

interface Options {
  document: WorkflowDocument
  run: RunStore
  types: NodeTypes
  /** A plan of the document as it is now; rejects when there is none to be had. */
  plan(signal: AbortSignal): Promise<Plan>
}

const QUIET_MS = 900
const nothing: StaleState = { nodes: new Set(), media: new Map(), marks: [] }

/** Marks results in the same moment in which an edit makes them doubtful, and corrects the marks when the plan is there. */
export function createStaleStore({ document, run, types, plan }: Options): StaleStore {
  const store = createStore<StaleState>(() => nothing)
  let before = document.getState().workflow
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  const mark = (marks: readonly Mark[]) => store.setState(toState(marks, run.getState()))

  function start(): () => void {
    before = document.getState().workflow
    const stopDocument = document.subscribe(({ workflow }) => {
      if (workflow === before) return
      const fresh = possiblyStale(before, workflow, types)
      before = workflow
      if (!fresh.length) return
      mark(unique([...store.getState().marks, ...fresh]))
      confirm(QUIET_MS)
    })
    const stopRun = run.subscribe((now, then) => {
      // Whatever a new run shows was made from the document as it was when that run began.
      if (now.info?.id !== then.info?.id) mark([])
      else if (now.nodes !== then.nodes && store.getState().marks.length) mark(store.getState().marks)
      if (now.info?.endedAt !== then.info?.endedAt && now.info?.endedAt) confirm(QUIET_MS)
    })
    return () => {
      clearTimeout(timer)
      asked?.abort()
      stopDocument()
      stopRun()
    }
  }

  function confirm(wait = 0): void {
    clearTimeout(timer)
    asked?.abort()
    timer = setTimeout(() => {
      const mine = (asked = new AbortController())
      plan(mine.signal).then(({ tasks }) => {
        if (!mine.signal.aborted) mark(tasks.filter(({ verdict }) => verdict === 'run' || verdict === 'maybe').flatMap(({ task }) => parseAddress(task) ?? []))
      }, () => undefined)
    }, wait)
  }

  return Object.assign(store, { confirm: () => confirm(), start })
}

/** What of the results on show the marks are about. */
function toState(marks: readonly Mark[], { nodes: shown }: RunStoreState): StaleState {
  if (!marks.length) return nothing
  const byNode = new Map<string, Mark[]>()
  for (const each of marks) byNode.set(each.node, [...(byNode.get(each.node) ?? []), each])
  const nodes = new Set<string>()
  const media = new Map<string, ReadonlySet<string>>()
  for (const [node, about] of byNode) {
    const digests = new Set<string>()
    for (const { item, tasks } of shown[node]?.entries ?? [])
      for (const [fn, task] of Object.entries(tasks))
        if (task && (task.state === 'done' || task.state === 'reused') && about.some((each) => isMarked(each, { node, fn: fn as Mark['fn'], item }))) {
          nodes.add(node)
          for (const [digest] of task.media ?? []) digests.add(digest)
        }
    if (digests.size) media.set(node, digests)
  }
  return { nodes, media, marks }
}

const unique = (marks: readonly Mark[]): Mark[] => [...new Map(marks.map((each) => [`${each.node}:${each.item}:${each.fn}`, each])).values()]
