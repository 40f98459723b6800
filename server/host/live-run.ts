import { setTimeout as sleep } from 'node:timers/promises'
import { emptyRunView, foldEvent } from '../../engine/model/events.ts'
import type { RunEvent, RunState, RunView } from '../../engine/model/events.ts'
import { toFailure } from '../../engine/model/errors.ts'
import { Run } from '../../engine/run.ts'
import type { Session } from '../../engine/session.ts'
import { outputsOf } from './outputs.ts'
import type { Studio } from './sessions.ts'
import { shelfOf } from './sessions.ts'
import type { Store } from '../db/open.ts'
import type { StoredRun } from '../db/run-record.ts'

/** Hears each event once it is on record; undefined when no more will come from this process. */
export type Listener = (event: RunEvent | undefined) => void

/** What the ledger holds of a run: spent, and left open by a process that is gone. */
type Books = Awaited<ReturnType<Store['ledger']['ofRun']>>

const FINAL: readonly RunState[] = ['succeeded', 'partial', 'failed', 'cancelled']

/** Progress is put into the run's row this often; its state at once. */
const ROW_MS = 2000

export function isFinal(state: RunState): boolean {
  return FINAL.includes(state)
}

/**
 * A run in memory. Its events are first put on record, then folded into `view` and told to listeners: whoever has seen an
 * event finds it again after a crash.
 */
export class LiveRun {
  readonly row: StoredRun
  readonly view: RunView
  session: Session | undefined
  /** Starts nothing when it comes to work, because a person had paused it. */
  startsPaused = false
  /** Why the run will have ended, told with its last event. */
  ending: string | undefined
  private readonly studio: Studio
  private readonly listeners = new Set<Listener>()
  private run: Run | undefined
  private pending: RunEvent[] = []
  private saving: Promise<void> | undefined
  isDetached = false
  private savedAt = 0

  constructor(studio: Studio, row: StoredRun, view = emptyRunView()) {
    this.studio = studio
    this.row = row
    this.view = view
  }

  get isOver(): boolean {
    return isFinal(this.view.state)
  }

  /** Works to the end, or until `detach`. Resolves when the last event is on record. */
  async work(session: Session, books: Books = { usd: 0, open: new Map() }): Promise<void> {
    this.session = session
    const isPaused = this.startsPaused
    const { budget } = session
    budget.payer = this.row.id
    // The log is ahead of the row where a process was killed, and the ledger ahead of both.
    budget.spent = this.row.usd = Math.max(this.row.usd, this.view.usd, books.usd)
    for (const [call, usd] of books.open) budget.carry(call, usd)
    budget.raise(this.row.budgetUsd ?? undefined)
    const run = (this.run = new Run(session, { after: this.view.last, onEvent: (event) => this.took(event) }))
    if (isPaused) session.pause()
    const working = run.start()
    if (isPaused) run.pause()
    this.row.startedAt ??= Date.now()
    try {
      await working
    } catch (error) {
      const failure = toFailure(error)
      this.took({ n: this.nextNumber(), at: Date.now(), run: { state: 'failed', message: `${failure.message} ${failure.hint}` } })
    }
    await this.saving
  }

  /** Ends a run that no session works on. */
  async end(state: RunState, message: string): Promise<void> {
    this.took({ n: this.nextNumber(), at: Date.now(), run: { state, message, usd: this.row.usd } })
    await this.saving
  }

  /** Brings the row up to date with the log, where a process ended between the two. */
  async mend(record: Session): Promise<void> {
    this.session = record
    this.note()
    await this.saveRow()
  }

  pause(): void {
    this.run?.pause()
  }

  resume(budgetUsd: number | undefined): void {
    if (budgetUsd !== undefined) this.row.budgetUsd = budgetUsd
    this.startsPaused = false
    this.run?.resume(budgetUsd)
    if (this.session?.budget.isExhausted) this.session.budget.onExhausted?.()
  }

  cancel(ending?: string): void {
    this.ending ??= ending
    this.run?.cancel()
  }

  get isExhausted(): boolean {
    return this.session?.budget.isExhausted ?? false
  }

  /** Ends the session of a detached run: what is under way may finish within `graceMs`, and is kept. */
  async settle(graceMs: number): Promise<void> {
    const until = Date.now() + graceMs
    while (this.session?.executing.size && Date.now() < until) await sleep(20)
    this.session?.cancel()
  }

  /** From now on nothing more is recorded: the run stays unfinished, and the next process goes on with it. */
  async detach(): Promise<void> {
    this.isDetached = true
    this.session?.pause()
    await this.saving
    for (const listener of this.listeners) listener(undefined)
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private nextNumber(): number {
    return Math.max(this.view.last, this.pending.at(-1)?.n ?? 0) + 1
  }

  private took(event: RunEvent): void {
    if (this.isDetached) return
    const spent = this.session?.budget.spent ?? this.row.usd
    const state = event.run?.state ?? this.run?.state ?? this.view.state
    // What was spent is told as it is spent, not only when the state changes.
    if (event.run || spent !== this.row.usd) {
      const message = event.run ? (isFinal(state) ? (this.ending ?? summaryOf(state, this.session)) : undefined) ?? event.run.message : this.view.message
      event.run = { state, usd: spent, ...(message === undefined ? {} : { message }) }
    }
    this.row.usd = spent
    this.pending.push(event)
    this.saving ??= this.save()
  }

  private async save(): Promise<void> {
    const { store } = this.studio
    while (this.pending.length) {
      const events = this.pending
      this.pending = []
      const isEnd = events.some((event) => event.run && isFinal(event.run.state))
      try {
        if (isEnd) await this.flush()
        store.events.append(this.row.id, events)
        await store.events.flush()
      } catch (error) {
        // Without its log a run cannot be followed after a restart, but its work goes on and is kept.
        this.ending = `What this run did could not be saved. ${toFailure(error).message}`
      }
      for (const event of events) {
        foldEvent(this.view, event)
        for (const listener of this.listeners) listener(event)
      }
      const isNews = events.some((event) => event.run && event.run.state !== this.row.state)
      this.note()
      if (isNews || Date.now() - this.savedAt > ROW_MS) await this.saveRow().catch(() => undefined)
    }
    this.saving = undefined
  }

  /** Everything that the run made is on record before it says that it is over. */
  private async flush(): Promise<void> {
    await this.studio.results.flush()
    await this.studio.store.shelf(shelfOf(this.row)).flush()
  }

  private note(): void {
    const { row, view, session } = this
    const { done, total, ran, reused } = countTasks(view, session)
    Object.assign(row, { state: view.state, message: view.message ?? null, progress: { done, total }, ran, reused })
    if (!this.isOver) return
    row.endedAt ??= Date.now()
    if (session) row.outputs = outputsOf(row.start.workflow, session)
  }

  private async saveRow(): Promise<void> {
    this.savedAt = Date.now()
    const { state, message, startedAt, endedAt, usd, budgetUsd, outputs, progress, ran, reused } = this.row
    await this.studio.store.runs.update(this.row.id, { state, message, startedAt, endedAt, usd, budgetUsd, outputs, progress, ran, reused })
  }
}

/** What came of a run that did not make everything, and what can be done, in words. */
function summaryOf(state: RunState, session: Session | undefined): string | undefined {
  if (!session || (state !== 'partial' && state !== 'failed')) return undefined
  const outcomes = [...session.unfinished].map((task) => task.outcome)
  const failed = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.failure.message] : []))
  const blocked = outcomes.filter((outcome) => outcome.kind === 'blocked').length
  const all = session.succeeded + outcomes.length
  const waits = blocked ? `${failed.length ? ', and' : ''} ${blocked} could not begin` : ''
  return `${failed.length ? `${failed.length} of ${all} tasks failed` : `Of ${all} tasks`}${waits}.${failed[0] === undefined ? '' : ` First: ${failed[0]}`} Run again to retry them, or go on with what is finished.`
}

/** Progress over the tasks that are known: those that came to an end, those executed, those found. */
function countTasks(view: RunView, session: Session | undefined): { done: number; total: number; ran: number; reused: number } {
  const counts = { done: 0, total: 0, ran: 0, reused: 0 }
  for (const task of Object.values(view.tasks)) {
    counts.total++
    if (task.state !== 'pending' && task.state !== 'running' && task.state !== 'review') counts.done++
    if (task.ms !== undefined) counts.ran++
    else if (task.state === 'reused') counts.reused++
  }
  let wanted = 0
  for (const node of session?.graph.values() ?? []) for (const task of node.tasks.values()) if (session?.net.wants(task)) wanted++
  return { ...counts, total: Math.max(counts.total, wanted) }
}
