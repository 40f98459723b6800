import { setMaxListeners } from 'node:events'
import type { Budget } from './budget.ts'
import type { Net } from './cell.ts'
import type { Executor, TaskSpec } from './executor.ts'
import { findStandIn, makeInOrder } from './fallback.ts'
import { toFailure } from './model/errors.ts'
import type { Failure } from './model/errors.ts'
import type { Digest, Key } from './model/ids.ts'
import type { Results } from './results.ts'
import type { StoredResult } from './stores.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { Task } from './task.ts'

/** What the scheduler works on. */
export interface Scheduled {
  readonly net: Net
  readonly dry: boolean
  readonly budget: Budget
  readonly time: Stopwatch
  readonly inReview: ReadonlySet<Task>
  readonly watcher: { changed(task: Task): void } | undefined
  lost(digest: Digest): boolean
}

/** The reason of a planned task that another one runs for. */
export const SHARED = 'shares the result of another task'

/** How many times one run makes the same lost bytes again for a task before it gives up. */
const LOST_RETRIES = 3

interface Wanted {
  task: Task
  key: Key
  why: 'key' | 'kept'
}

/**
 * The whole scheduler: cells that can be evaluated are; a result that a task needs is looked up; what is not on record is
 * executed; its end wakes what reads it. Waiting costs nothing, and nothing waits but for what it reads.
 */
export class Scheduler {
  readonly executing = new Set<Task>()
  private readonly of: Scheduled
  private readonly results: Results
  private readonly executor: Executor | undefined
  private lookups: Wanted[] = []
  private held: Wanted[] = []
  /** Set while paused: resolves when the run goes on or is cancelled. */
  private paused: { over: Promise<void>; end: () => void } | undefined
  private abort = createAbort()
  private wake: (() => void) | undefined
  private readonly dryKeys = new Set<Key>()
  private readonly losses = new Map<string, number>()

  constructor(of: Scheduled, results: Results, executor: Executor | undefined) {
    this.of = of
    this.results = results
    this.executor = executor
  }

  /** Works until nothing is left to do, or until `cancel`. Calls `tick` after each wave, `onIdle` when only people can help. */
  async work(onIdle?: () => void, tick?: () => void): Promise<void> {
    const { signal } = this.abort
    for (;;) {
      this.of.net.drain()
      if (signal.aborted) this.giveUp()
      if (this.lookups.length) {
        const wave = this.lookups
        this.lookups = []
        const loading = this.results.load(wave.flatMap(({ task, key, why }) => [key, ...(why === 'key' ? task.fallbacks.map(({ noted }) => noted) : [])]))
        if (loading) await loading
        for (const wanted of wave) this.route(wanted)
        continue
      }
      tick?.()
      if (this.executing.size === 0 && (signal.aborted || (this.of.inReview.size === 0 && this.held.length === 0))) return
      if (this.executing.size === 0) onIdle?.()
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
      this.wake = undefined
    }
  }

  /** The result stored under a key is needed: found at once, or looked up with the others of its wave. Ends in the task. */
  obtain(task: Task, key: Key, why: 'key' | 'kept'): void {
    if (!this.found({ task, key, why })) this.lookups.push({ task, key, why })
  }

  get isCancelled(): boolean {
    return this.abort.signal.aborted
  }

  /** Forgets that it was cancelled, and what was lost. */
  reset(): void {
    this.abort = createAbort()
    this.losses.clear()
  }

  wakeUp(): void {
    this.wake?.()
  }

  cancel(): void {
    this.abort.abort()
    this.goOn()
    this.wakeUp()
  }

  pause(): void {
    let end = (): void => {}
    this.paused ??= { over: new Promise((resolve) => (end = resolve)), end: () => end() }
  }

  resume(): void {
    this.goOn()
    const held = this.held
    this.held = []
    for (const { task, key } of held) this.execute(task, key)
    this.wakeUp()
  }

  private goOn(): void {
    this.paused?.end()
    this.paused = undefined
  }

  /** Settles what was about to be looked up or started when the run was cancelled. */
  private giveUp(): void {
    const tasks = [...this.lookups, ...this.held].map(({ task }) => task)
    this.lookups = []
    this.held = []
    for (const task of tasks) if (!task.gone && task.busy) task.come({ kind: 'cancelled' })
  }

  private route(wanted: Wanted): void {
    const { task, key, why } = wanted
    if (task.gone || !task.busy) return
    if (this.found(wanted)) return
    if (why === 'kept') {
      // What was to be kept is gone: the task is made like any other.
      task.lost = true
      return task.lookAgain()
    }
    if (this.of.dry) return this.wouldRun(task, key)
    if (this.paused) this.held.push(wanted)
    else this.execute(task, key)
  }

  /** Finishes with what is on record: the result of the models asked for, or one that stands in for it. */
  private found({ task, key, why }: Wanted): boolean {
    if (task.lost) return false
    const own = this.results.peek(key)
    const found = own ? { key, result: own } : why === 'key' ? findStandIn(task.fallbacks, this.results) : undefined
    if (!found) return false
    task.key = found.key
    task.finish(found.result, why === 'kept' ? 'kept' : 'found')
    return true
  }

  private wouldRun(task: Task, key: Key): void {
    const isShared = this.dryKeys.has(key)
    this.dryKeys.add(key)
    task.reason = isShared ? SHARED : task.explain(this.of.net)
    task.come({ kind: 'unknown', certain: !isShared })
  }

  private execute(task: Task, key: Key): void {
    const { executor } = this
    if (task.gone || !executor) return
    if (this.abort.signal.aborted) return task.come({ kind: 'cancelled' })
    this.executing.add(task)
    this.of.time.enter()
    this.of.watcher?.changed(task)
    let shared: Promise<StoredResult> | undefined
    const make = (spec: TaskSpec) => {
      shared = this.results.underWay.get(spec.key)
      return shared ?? this.start(spec, executor)
    }
    const spec = this.specOf(task, key)
    const work = task.fallbacks.length ? makeInOrder({ spec, fallbacks: task.fallbacks, results: this.results, isLost: task.lost, make }) : make(spec).then((result) => ({ key, result }))
    work.then(
      (made) => {
        this.ended(task)
        task.key = made.key
        if (!task.gone) task.finish(made.result, shared ? 'found' : 'ran')
        this.wakeUp()
      },
      (error: unknown) => {
        this.ended(task)
        const failure = toFailure(error)
        // Another run's work was shared and that run was cancelled: the work is done here.
        if (shared && failure.code === 'cancelled' && !this.abort.signal.aborted) this.execute(task, key)
        else if (!task.gone) this.failed(task, failure)
        this.wakeUp()
      },
    )
  }

  private ended(task: Task): void {
    this.executing.delete(task)
    this.of.time.leave()
  }

  /** Starts the work of a key, once for everyone who needs it; what was paid for is durable before anyone hears of it. */
  private start(spec: TaskSpec, executor: Executor): Promise<StoredResult> {
    const { key } = spec
    const work = executor.execute(spec, { signal: this.abort.signal, budget: this.of.budget, gate: () => this.paused?.over, time: this.of.time }).then((result) => {
      const written = this.results.put(key, result)
      return written ? written.then(() => result) : result
    })
    this.results.underWay.set(key, work)
    const done = () => this.results.underWay.delete(key)
    work.then(done, done)
    return work
  }

  private specOf(task: Task, key: Key): TaskSpec {
    const { recipe, decision, node } = task
    return {
      key, type: node.type.type, version: node.type.version, fn: task.fn, input: task.input(), seed: task.seed, take: task.take,
      ...(decision?.prompt ? { prompt: decision.prompt.text } : {}), models: recipe.base.models, address: task.address,
    }
  }

  private failed(task: Task, failure: Failure): void {
    if (failure.code === 'lost-artifact' && failure.digest !== undefined) {
      const loss = `${task.address} ${failure.digest}`
      const count = (this.losses.get(loss) ?? 0) + 1
      this.losses.set(loss, count)
      if (count <= LOST_RETRIES && this.of.lost(failure.digest)) return task.lookAgain()
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
