import { setMaxListeners } from 'node:events'
import { buildGraph, recompile } from './build.ts'
import type { ModelFor } from './build.ts'
import { Budget } from './budget.ts'
import { Net } from './cell.ts'
import type { Cell } from './cell.ts'
import { DecisionIndex } from './decision-index.ts'
import type { Executor } from './executor.ts'
import type { GraphNode } from './graph.ts'
import type { Decision } from './model/decisions.ts'
import type { Workflow, WorkflowNode } from './model/document.ts'
import { toFailure } from './model/errors.ts'
import type { Failure } from './model/errors.ts'
import { parseAddress } from './model/ids.ts'
import type { Address, Digest, Fn, ItemId, Key } from './model/ids.ts'
import { isTarget } from './model/targets.ts'
import type { Targets } from './model/targets.ts'
import { parseParams } from './model/validate.ts'
import type { NodeTypes } from './model/validate.ts'
import { Results } from './results.ts'
import type { Shelf, ShelfEntry } from './stores.ts'
import type { Task } from './task.ts'
import type { World } from './world.ts'

export interface SessionSetup {
  types: NodeTypes
  modelFor: ModelFor
  results: Results
  shelf?: Shelf
  /** What the shelf holds, already loaded. */
  shelved?: ReadonlyMap<Address, ShelfEntry>
  executor: Executor | undefined
  targets?: Targets
  waitsForReview?: boolean
}

/** What a session tells while it works; all methods are called synchronously and must be quick. */
export interface Watcher {
  changed(task: Task): void
  listed(node: string, parent: ItemId, ids: ItemId[]): void
  removed(address: Address): void
}

/** The reason of a planned task that another one runs for. */
export const SHARED = 'shares the result of another task'

/** How many parts that are gone a plan remembers. */
const MOST_GONE = 500

/** How many times one run makes lost bytes again before it gives up on a task. */
const LOST_RETRIES = 3

/**
 * A workflow brought to life: its graph of cells, kept up to date by `update`, worked on by `work`. This is the whole
 * scheduler: cells that can be evaluated are; a task whose result is not on record is executed; its end wakes what
 * reads it. A dry session executes nothing: what would run is unknown, and so is what follows from it.
 */
export class Session implements World {
  readonly net = new Net()
  readonly graph: Map<string, GraphNode>
  readonly shelf: Map<Address, ShelfEntry>
  readonly dry: boolean
  targets: Targets
  waitsForReview: boolean
  watcher: Watcher | undefined
  budget = new Budget()
  /** Tasks of which a function is being executed. */
  readonly executing = new Set<Task>()
  /** Results that wait for a person. */
  readonly inReview = new Set<Task>()
  failureOfStore: Failure | undefined
  private workflow: Workflow
  private decisions: DecisionIndex
  private readonly setup: SessionSetup
  /** Tasks whose last outcome is no result. */
  readonly unfinished = new Set<Task>()
  /** How many tasks hold a result. */
  succeeded = 0
  private readonly lostCounts = new Map<string, number>()
  private readonly dryKeys = new Set<Key>()
  private lookups: { task: Task; key: Key; why: 'key' | 'kept' }[] = []
  private held: { task: Task; key: Key }[] = []
  /** Set while paused: resolves when the run goes on or is cancelled. */
  private paused: { over: Promise<void>; end: () => void } | undefined
  private abort = createAbort()
  private wake: (() => void) | undefined

  constructor(workflow: Workflow, setup: SessionSetup) {
    this.workflow = workflow
    this.setup = setup
    this.dry = setup.executor === undefined
    this.targets = setup.targets ?? { mode: 'fresh' }
    this.waitsForReview = setup.waitsForReview ?? false
    this.shelf = new Map(setup.shelved)
    this.net.wantsAll = !this.targets.to && !this.targets.items
    this.graph = buildGraph(this, workflow, setup.types, setup.modelFor)
    this.decisions = new DecisionIndex(workflow.decisions, this.graph)
    for (const node of this.graph.values()) node.start()
  }

  /** Takes over an edited workflow. Parameters and decisions touch only what they reach; other wires mean another session. */
  update(workflow: Workflow): boolean {
    if (workflow.edges !== this.workflow.edges || workflow.seed !== this.workflow.seed || workflow.models !== this.workflow.models) return false
    const before = this.workflow.nodes
    if (workflow.nodes !== before) {
      if (Object.keys(workflow.nodes).length !== Object.keys(before).length) return false
      for (const id in workflow.nodes) {
        const node = workflow.nodes[id]
        if (node !== before[id] && (!node || !this.setNode(id, node))) return false
      }
    }
    this.workflow = workflow
    this.decide(workflow.decisions)
    return true
  }

  /** Takes over one edited node. False when the edit needs another session: another type or mode, or faulty parameters. */
  setNode(id: string, node: WorkflowNode): boolean {
    const live = this.graph.get(id)
    const old = live?.doc
    if (!live || !old || node.type !== old.type || node.mode !== old.mode || live.problem !== undefined || parseParams(live.type, node.params).fault !== undefined) return false
    live.doc = node
    if (recompile(live, this.workflow, this.setup.modelFor) || node.review !== old.review) for (const cell of live.tasks.values()) this.net.unsettle(cell, true)
    return true
  }

  /** Takes over decisions: `live`, only those on what is not settled yet count at once; the others wait for `update`. */
  decide(decisions: Readonly<Record<Address, Decision>>, live = false): void {
    const before = this.decisions
    if (decisions === before.decisions) return
    const touched = before.changed(decisions).filter((address) => !live || !this.isSettled(address))
    const counted: Record<Address, Decision> = live ? { ...before.decisions } : { ...decisions }
    if (live)
      for (const address of touched) {
        const decision = decisions[address]
        if (decision) counted[address] = decision
        else delete counted[address]
      }
    this.decisions = new DecisionIndex(counted, this.graph)
    for (const address of touched) for (const cell of this.cellsAt(address)) this.net.unsettle(cell, true)
    this.wake?.()
  }

  /** A task decides for its whole address: that its part was planned settles nothing while the part is made or reviewed. */
  private isSettled(address: Address): boolean {
    const parsed = parseAddress(address)
    const task = parsed && this.graph.get(parsed.node)?.tasks.get(`${parsed.fn}:${parsed.item}`)
    return task ? task.settled : this.cellsAt(address).some((cell) => cell.settled)
  }

  private cellsAt(address: Address): Cell[] {
    const parsed = parseAddress(address)
    const node = parsed && this.graph.get(parsed.node)
    if (!parsed || !node) return []
    const { fn, item } = parsed
    const tasks = [node.tasks.get(`${fn}:${item}`), fn === 'run' ? node.tasks.get(`gather:${item}`) : undefined]
    const cells = node.plannedPorts.map((port) => (fn === 'plan' ? node.plannedIfAny(port, item) : node.part(port, item)))
    return [...cells, ...tasks].flatMap((cell) => cell ?? [])
  }

  /** What failed, was blocked, skipped or cancelled last time is tried again; what settled stays. */
  retry(): void {
    this.abort = createAbort()
    this.lostCounts.clear()
    for (const task of [...this.unfinished]) if (!task.gone) this.net.unsettle(task, true)
    this.unfinished.clear()
  }

  /** Works until nothing is left to do, or until `cancel`. Results in review keep it waiting; `onIdle` then hears of it. */
  async work(onIdle?: () => void, tick?: () => void): Promise<void> {
    const { signal } = this.abort
    for (;;) {
      this.net.drain()
      if (signal.aborted) this.giveUp()
      if (this.lookups.length) {
        const batch = this.lookups
        this.lookups = []
        const loading = this.setup.results.load(batch.map((lookup) => lookup.key))
        if (loading) await loading
        for (const { task, key, why } of batch) this.route(task, key, why)
        continue
      }
      tick?.()
      if (this.executing.size === 0 && (signal.aborted || (this.inReview.size === 0 && this.held.length === 0))) return
      if (this.executing.size === 0) onIdle?.()
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
      this.wake = undefined
    }
  }

  get isCancelled(): boolean {
    return this.abort.signal.aborted
  }

  /** Aborts what is under way and starts nothing more; what is finished is kept. */
  cancel(): void {
    this.abort.abort()
    this.goOn()
    this.wake?.()
  }

  /** Settles what was about to be looked up or started when the run was cancelled. */
  private giveUp(): void {
    const tasks = [...this.lookups, ...this.held].map(({ task }) => task)
    this.lookups = []
    this.held = []
    for (const task of tasks) if (!task.gone && task.busy) task.come({ kind: 'cancelled' })
  }

  /** Starts nothing more until `resume`; what is under way goes on. */
  pause(): void {
    let end = (): void => {}
    this.paused ??= { over: new Promise((resolve) => (end = resolve)), end: () => end() }
  }

  resume(): void {
    this.goOn()
    const held = this.held
    this.held = []
    for (const { task, key } of held) this.execute(task, key)
    this.wake?.()
  }

  private goOn(): void {
    this.paused?.end()
    this.paused = undefined
  }

  /** Bytes turned out to be lost: what made them is made again, and nothing else. False when nothing here made them. */
  lost(digest: Digest): boolean {
    let found = false
    for (const node of this.graph.values())
      for (const task of node.tasks.values()) {
        if (!task.stored || !task.key || !Results.holds(task.stored, digest)) continue
        found = true
        this.setup.results.drop(task.key)
        task.lost = true
        task.stored = undefined
        if (task.inReview) task.lookAgain()
        else this.net.unsettle(task, true)
      }
    return found
  }

  // ── World: what cells ask ──

  decision(address: Address): Decision | undefined {
    return this.decisions.at(address)
  }

  isDecided(family: string, item: ItemId): boolean {
    return this.decisions.names(family, item)
  }

  decidedOn(node: string, parent: ItemId, digest: Digest): string | undefined {
    return this.decisions.madeOn(node, parent, digest)
  }

  isTarget(node: string, item: ItemId, fn: Fn | 'branch'): boolean {
    return isTarget(this.targets, node, item, fn)
  }

  carried(plan: Address, port: string, parts: [string, string, Digest][]): void {
    const entry = this.shelf.get(plan)
    const before = entry?.parts?.[port]
    if (!entry || JSON.stringify(before) === JSON.stringify(parts)) return
    const here = new Set(parts.map(([id]) => id))
    const gone = [...(before ?? []), ...(entry.gone?.[port] ?? [])].filter(([id]) => !here.has(id)).slice(0, MOST_GONE)
    this.shelve(plan, { ...entry, parts: { ...entry.parts, [port]: parts }, ...(gone.length || entry.gone ? { gone: { ...entry.gone, [port]: gone } } : {}) })
  }

  listed(node: string, parent: ItemId, ids: ItemId[]): void {
    this.watcher?.listed(node, parent, ids)
  }

  removed(task: Task): void {
    this.unfinished.delete(task)
    this.inReview.delete(task)
    if (task.isCounted) this.succeeded--
    this.watcher?.removed(task.address)
  }

  obtain(task: Task, key: Key, why: 'key' | 'kept'): void {
    const result = task.lost ? undefined : this.setup.results.peek(key)
    if (result) task.finish(result, why === 'kept' ? 'kept' : 'found')
    else this.lookups.push({ task, key, why })
  }

  came(task: Task): void {
    const { outcome } = task
    if (task.inReview) this.inReview.add(task)
    else this.inReview.delete(task)
    if ((outcome.kind === 'ok') !== task.isCounted) {
      task.isCounted = !task.isCounted
      this.succeeded += task.isCounted ? 1 : -1
    }
    if (outcome.kind === 'ok') {
      this.unfinished.delete(task)
      if (task.key !== undefined && task.how !== 'kept' && this.shelf.get(task.address)?.key !== task.key) {
        const { parts, gone } = this.shelf.get(task.address) ?? {}
        this.shelve(task.address, { key: task.key, made: task.madeOf(), ...(parts ? { parts } : {}), ...(gone ? { gone } : {}) })
      }
    } else this.unfinished.add(task)
    this.watcher?.changed(task)
  }

  private shelve(address: Address, entry: ShelfEntry): void {
    if (this.dry) return
    this.shelf.set(address, entry)
    this.setup.shelf?.put(address, entry)
  }

  // ── Finding and making results ──

  private route(task: Task, key: Key, why: 'key' | 'kept'): void {
    if (task.gone || !task.busy) return
    const result = task.lost ? undefined : this.setup.results.peek(key)
    if (result) return task.finish(result, why === 'kept' ? 'kept' : 'found')
    if (why === 'kept') {
      // What was to be kept is gone: the task is made like any other.
      task.lost = true
      return task.lookAgain()
    }
    if (this.dry) return this.wouldRun(task, key)
    if (this.paused) this.held.push({ task, key })
    else this.execute(task, key)
  }

  private wouldRun(task: Task, key: Key): void {
    const isShared = this.dryKeys.has(key)
    this.dryKeys.add(key)
    task.reason = isShared ? SHARED : task.explain(this.net)
    task.come({ kind: 'unknown', certain: !isShared })
  }

  private execute(task: Task, key: Key): void {
    const { results, executor } = this.setup
    if (task.gone || !executor) return
    if (this.abort.signal.aborted) return task.come({ kind: 'cancelled' })
    this.executing.add(task)
    this.watcher?.changed(task)
    const shared = results.underWay.get(key)
    const work = shared ?? this.start(task, key, executor)
    const over = () => this.wake?.()
    work.then(
      (result) => {
        this.executing.delete(task)
        if (!task.gone) task.finish(result, shared ? 'found' : 'ran')
        over()
      },
      (error: unknown) => {
        this.executing.delete(task)
        const failure = toFailure(error)
        // Another run's work was shared and that run was cancelled: the work is done here.
        if (shared && failure.code === 'cancelled' && !this.abort.signal.aborted) this.execute(task, key)
        else if (!task.gone) this.failed(task, failure)
        over()
      },
    )
  }

  private start(task: Task, key: Key, executor: Executor): Promise<Parameters<Task['finish']>[0]> {
    const { results } = this.setup
    const { recipe, decision } = task
    const work = executor.execute({
      key, type: task.node.type.type, version: task.node.type.version, fn: task.fn, input: task.input(), seed: task.seed, take: task.take,
      ...(decision?.prompt ? { prompt: decision.prompt.text } : {}), models: recipe.models, address: task.address,
    }, { signal: this.abort.signal, budget: this.budget, gate: () => this.paused?.over }).then((result) => {
      const written = results.put(key, result)
      return written ? written.then(() => result) : result
    })
    results.underWay.set(key, work)
    const done = () => results.underWay.delete(key)
    work.then(done, done)
    return work
  }

  private failed(task: Task, failure: Failure): void {
    if (failure.code === 'lost-artifact' && failure.digest !== undefined) {
      const loss = `${task.address} ${failure.digest}`
      const count = (this.lostCounts.get(loss) ?? 0) + 1
      this.lostCounts.set(loss, count)
      if (count <= LOST_RETRIES && this.lost(failure.digest)) return task.lookAgain()
    }
    task.fail(failure)
  }
}

/** Every call of a run listens to its signal, so there is no limit that would tell of a leak. */
function createAbort(): AbortController {
  const abort = new AbortController()
  setMaxListeners(0, abort.signal)
  return abort
}
