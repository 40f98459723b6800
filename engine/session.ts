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
import { parseAddress } from './model/ids.ts'
import type { Address, Digest, Fn, ItemId, Key } from './model/ids.ts'
import { isTarget } from './model/targets.ts'
import type { Targets } from './model/targets.ts'
import { parseParams } from './model/validate.ts'
import type { NodeTypes } from './model/validate.ts'
import { Results } from './results.ts'
import { Scheduler } from './scheduler.ts'
import { RUN_MS, Stopwatch } from './stopwatch.ts'
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
  /** How long it may be at work; an hour where nothing is said. */
  time?: Stopwatch
}

/** What a session tells while it works; all methods are called synchronously and must be quick. */
export interface Watcher {
  changed(task: Task): void
  listed(node: string, parent: ItemId, ids: ItemId[]): void
  removed(address: Address): void
}

/** How many parts that are gone a plan remembers. */
const MOST_GONE = 500

/**
 * A workflow brought to life: its graph of cells, kept up to date by `update` and `decide`, worked on by `work`.
 * A dry session executes nothing: what would run is unknown, and so is what follows from it.
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
  /** How long it has been at work in all. */
  readonly time: Stopwatch
  /** Results that wait for a person. */
  readonly inReview = new Set<Task>()
  private workflow: Workflow
  private decisions: DecisionIndex
  private readonly setup: SessionSetup
  /** Tasks whose last outcome is no result. */
  readonly unfinished = new Set<Task>()
  /** How many tasks hold a result. */
  succeeded = 0
  private readonly scheduler: Scheduler

  constructor(workflow: Workflow, setup: SessionSetup) {
    this.workflow = workflow
    this.setup = setup
    this.dry = setup.executor === undefined
    this.targets = setup.targets ?? { mode: 'fresh' }
    this.waitsForReview = setup.waitsForReview ?? false
    this.time = setup.time ?? new Stopwatch(RUN_MS)
    this.shelf = new Map(setup.shelved)
    this.scheduler = new Scheduler(this, setup.results, setup.executor)
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
    this.scheduler.wakeUp()
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
    this.scheduler.reset()
    for (const task of [...this.unfinished]) if (!task.gone) this.net.unsettle(task, true)
    this.unfinished.clear()
  }

  /** Works until nothing is left to do, or until `cancel`. Results in review keep it waiting; `onIdle` then hears of it. */
  work(onIdle?: () => void, tick?: () => void): Promise<void> {
    return this.scheduler.work(onIdle, tick)
  }

  get isCancelled(): boolean {
    return this.scheduler.isCancelled
  }

  /** Tasks of which a function is being executed. */
  get executing(): ReadonlySet<Task> {
    return this.scheduler.executing
  }

  /** Aborts what is under way and starts nothing more; what is finished is kept. */
  cancel(): void {
    this.scheduler.cancel()
  }

  /** Starts nothing more until `resume`; what is under way goes on, but sends no further call. */
  pause(): void {
    this.scheduler.pause()
  }

  resume(): void {
    this.scheduler.resume()
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
    this.scheduler.obtain(task, key, why)
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
}
