import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { emptyRunView, foldEvent } from '../../engine/model/events.ts'
import type { RunEvent, RunState, RunView, TaskChange } from '../../engine/model/events.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import type { OutputInfo, RunDetail, RunInfo } from '../api/types.ts'
import { isEnded, isMade, itemOrder, plannedItems, toNodeProgress, toWaiting } from './node-progress.ts'
import type { NodeProgress } from './node-progress.ts'
import type { Connection } from './stream.ts'
import { untilReached } from '../api/until-reached.ts'

/** The run that is shown, as folded from its events. It holds nothing that a person edits. */
export interface RunStoreState {
  /** False until it is known whether there is a run to show. */
  isKnown: boolean
  info: RunInfo | undefined
  state: RunState | undefined
  message: string | undefined
  usd: number
  /** Tasks that are made, of those known. */
  progress: { done: number; total: number }
  nodes: Readonly<Record<string, NodeProgress>>
  failures: readonly TaskChange[]
  inReview: readonly TaskChange[]
  outputs: readonly OutputInfo[]
  connection: Connection
}

export interface RunStoreOptions {
  detail(run: string): Promise<RunDetail>
  /** Follows the events after a number; returns how to stop. */
  follow(run: string, handlers: { after(): number; onEvent(event: RunEvent): void; onConnection(connection: Connection): void }): { close(): void }
  /** Whether a node only plans: its items are then made as soon as they are listed. */
  isPlanOnly(node: string): boolean
  /** Calls back before the next frame is drawn. */
  nextFrame(callback: () => void): void
}

export interface RunStore extends StoreApi<RunStoreState> {
  /** Shows a run from its present state on and follows it to its end. */
  show(run: string): Promise<void>
  /** Shows that nothing has been run yet. */
  showNone(): void
  stop(): void
}

const FINAL = new Set<RunState>(['succeeded', 'partial', 'failed', 'cancelled'])
export const isFinal = (state: RunState): boolean => FINAL.has(state)
/** Whether a run has work to do: neither is it over nor does it only wait for a person, for whom a new run would not wait. */
export const isWorking = (state: RunState | undefined): boolean => state !== undefined && !isFinal(state) && state !== 'waiting' && state !== 'paused'

const nothing: RunStoreState = {
  isKnown: false, info: undefined, state: undefined, message: undefined, usd: 0, progress: { done: 0, total: 0 },
  nodes: {}, failures: [], inReview: [], outputs: [], connection: 'closed',
}

export function createRunStore(options: RunStoreOptions): RunStore {
  const store = createStore<RunStoreState>(() => nothing)
  let shown: { run: string; view: RunView; byNode: Map<string, Map<string, TaskChange>>; stream: { close(): void } | undefined } | undefined
  let former: Readonly<Record<string, TaskChange>> = {}
  let queue: RunEvent[] = []

  async function show(run: string): Promise<void> {
    // Pictures of the run before stay on show until this one has made others.
    if (shown) former = shown.view.tasks
    const waiting = Object.fromEntries(Object.entries(store.getState().nodes).map(([id, node]) => [id, toWaiting(node)]))
    leave()
    const mine = { run, view: emptyRunView(), byNode: new Map<string, Map<string, TaskChange>>(), stream: undefined as { close(): void } | undefined }
    shown = mine
    // What was shown before stays until this is known, so that no picture is blanked in between.
    const detail = await untilReached(() => options.detail(run), () => shown === mine)
    if (shown !== mine) return
    mine.view = toView(detail)
    store.setState({ ...nothing, isKnown: true, info: detail, outputs: detail.outputs, nodes: isFinal(mine.view.state) ? {} : waiting })
    publish(Object.values(mine.view.tasks))
    if (isFinal(mine.view.state)) return
    mine.stream = options.follow(run, {
      after: () => queue.at(-1)?.n ?? mine.view.last,
      onEvent: (event) => {
        if (shown !== mine) return
        if (queue.push(event) === 1) options.nextFrame(() => shown === mine && fold())
      },
      onConnection: (connection) => shown === mine && store.setState({ connection }),
    })
  }

  /** Folds what came since the last frame and works out anew only the nodes it touched. */
  function fold(): void {
    if (!shown) return
    const events = queue
    queue = []
    const touched: TaskChange[] = []
    for (const event of events) {
      if (event.n <= shown.view.last) continue
      foldEvent(shown.view, event)
      touched.push(...(event.tasks ?? []))
      for (const { node } of event.items ?? []) if (options.isPlanOnly(node)) dirty.add(node)
      for (const address of event.gone ?? []) removeTask(address)
    }
    publish(touched)
    if (isFinal(shown.view.state)) void finish()
  }

  function removeTask(address: string): void {
    const node = parseAddress(address)?.node
    if (node !== undefined && shown?.byNode.get(node)?.delete(address)) dirty.add(node)
  }

  const dirty = new Set<string>()
  function publish(changes: readonly TaskChange[]): void {
    if (!shown) return
    const { view, byNode } = shown
    for (const change of changes) {
      const node = parseAddress(change.task)?.node
      if (node === undefined || view.tasks[change.task] !== change) continue
      const tasks = byNode.get(node) ?? new Map<string, TaskChange>()
      byNode.set(node, tasks.set(change.task, withFormer(change, former)))
      dirty.add(node)
    }
    const compare = itemOrder(view.items)
    const nodes = { ...store.getState().nodes }
    for (const node of dirty) nodes[node] = withSameMedia(nodes[node], toNodeProgress(byNode.get(node)?.values() ?? [], compare, options.isPlanOnly(node) ? plannedItems(view.items, node) : []))
    dirty.clear()
    store.setState({ ...kept(store.getState(), summary(view)), nodes })
  }

  /** The end: what is only known then, the outputs above all, is asked for once. */
  async function finish(): Promise<void> {
    const mine = shown
    mine?.stream?.close()
    if (!mine) return
    const detail = await untilReached(() => options.detail(mine.run), () => shown === mine).catch(() => undefined)
    if (detail && shown === mine) store.setState({ info: detail, outputs: detail.outputs })
  }

  function leave(): void {
    shown?.stream?.close()
    shown = undefined
    queue = []
    dirty.clear()
  }

  function stop(): void {
    leave()
    former = {}
    store.setState(nothing)
  }

  function showNone(): void {
    leave()
    store.setState({ ...nothing, isKnown: true })
  }

  return Object.assign(store, { show, showNone, stop })
}

/** A task that is still to make something, with what the run before made there: no picture is blanked in between. */
function withFormer(task: TaskChange, former: Readonly<Record<string, TaskChange>>): TaskChange {
  const media = task.media === undefined && !isEnded(task.state) ? former[task.task]?.media : undefined
  return media ? { ...task, media } : task
}

/** Pictures that are the same stay the same object, so that they are not drawn again. */
function withSameMedia(before: NodeProgress | undefined, now: NodeProgress): NodeProgress {
  const isSame = before?.media.length === now.media.length && before.media.every(([digest], index) => digest === now.media[index]?.[0])
  return before && isSame ? { ...now, media: before.media } : now
}

function toView(detail: RunDetail): RunView {
  const { last, state, message, usd, tasks, items } = detail
  return { last, state, usd, tasks: { ...tasks }, items: { ...items }, ...(message === null ? {} : { message }) }
}

/** A task whose own node is what keeps it from beginning: its parameters, say. No task failed, yet this is what to mend. */
const isBlockedByItself = ({ task, state, note }: TaskChange): boolean =>
  state === 'blocked' && note !== undefined && parseAddress(note)?.node === parseAddress(task)?.node

/** Of tasks with the same cause one: what waits for a node repeats that node's message after its own words. */
function causes(tasks: readonly TaskChange[]): TaskChange[] {
  const byMessage = new Map(tasks.map((task) => [task.failure?.message ?? '', task]))
  return [...byMessage].filter(([message]) => ![...byMessage.keys()].some((other) => other !== '' && other !== message && message.endsWith(other))).map(([, task]) => task)
}

type Summary = Pick<RunStoreState, 'state' | 'message' | 'usd' | 'progress' | 'failures' | 'inReview'>

/** What says the same as before is the same object as before, so that nothing is drawn again for it. */
function kept(before: RunStoreState, now: Summary): Summary {
  const isSameList = (a: readonly TaskChange[], b: readonly TaskChange[]) => a.length === b.length && a.every((task, index) => task === b[index])
  const { progress, failures, inReview } = before
  return {
    ...now,
    progress: progress.done === now.progress.done && progress.total === now.progress.total ? progress : now.progress,
    failures: isSameList(failures, now.failures) ? failures : now.failures,
    inReview: isSameList(inReview, now.inReview) ? inReview : now.inReview,
  }
}

function summary(view: RunView): Summary {
  const tasks = Object.values(view.tasks)
  return {
    state: view.state, message: view.message, usd: view.usd,
    progress: { done: tasks.filter((task) => isMade(task.state)).length, total: tasks.length },
    failures: [...tasks.filter((task) => task.state === 'failed'), ...causes(tasks.filter(isBlockedByItself))],
    inReview: tasks.filter((task) => task.state === 'review'),
  }
}
