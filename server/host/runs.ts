import type { Workflow } from '../../engine/model/document.ts'
import { toFailure } from '../../engine/model/errors.ts'
import { emptyRunView, foldEvent } from '../../engine/model/events.ts'
import type { RunEvent, RunView } from '../../engine/model/events.ts'
import type { Fn, ItemId } from '../../engine/model/ids.ts'
import type { Targets } from '../../engine/model/targets.ts'
import type { Session } from '../../engine/session.ts'
import { Claims } from './claims.ts'
import type { Decisions } from './decide.ts'
import { isFinal, LiveRun } from './live-run.ts'
import { follow } from './follow.ts'
import { outputsOf } from './outputs.ts'
import type { Output } from './outputs.ts'
import { RequestError } from './problem.ts'
import { Records } from './records.ts'
import { openRecord, openSession, shelfOf } from './sessions.ts'
import type { Studio } from './sessions.ts'
import { takesOf } from './takes.ts'
import type { Take } from './takes.ts'
import { newId } from '../db/new-id.ts'
import type { StoredRun } from '../db/run-record.ts'
import type { Idempotency } from '../db/runs.ts'
import type { RunInfo } from '../api/types.ts'

export interface Starting {
  workflow: Workflow
  /** The workflow it belongs to; absent for a document that belongs to nobody. */
  workflowId?: string
  targets: Targets
  review: 'auto' | 'wait'
  budgetUsd?: number
  idempotency?: Idempotency
}

/** How many runs that are over are kept with their session, to answer questions at once. */
const REMEMBERED = 3

/** All runs: those that work, those that stand in line behind another of the same workflow, and those on record. */
export class Runs {
  private readonly studio: Studio
  private readonly live = new Map<string, LiveRun>()
  private readonly lines = new Map<string, LiveRun[]>()
  private readonly records: Records
  private readonly working = new Set<Promise<void>>()
  private readonly claims: Claims
  private isClosing = false

  constructor(studio: Studio) {
    this.studio = studio
    this.records = new Records(studio)
    this.claims = new Claims(studio.store.folder)
  }

  /** Puts a run on record and in line. A run of the same workflow that only waits for a person makes way; its work is kept. */
  async start({ workflow, targets, review, budgetUsd, workflowId, idempotency }: Starting): Promise<StoredRun> {
    const run: StoredRun = {
      id: newId(), workflowId: workflowId ?? null, name: workflow.name, state: 'queued', message: null, createdAt: Date.now(), startedAt: null, endedAt: null,
      usd: 0, budgetUsd: budgetUsd ?? null, review, progress: { done: 0, total: 0 }, ran: 0, reused: 0, start: { workflow, targets }, outputs: [],
    }
    // Claimed before it is on record, so that no other process takes it for an abandoned one.
    await this.claims.take(run.id)
    try {
      const { id, isNew } = await this.studio.store.runs.insert(run, idempotency)
      if (!isNew) {
        await this.claims.release(run.id)
        return await this.row(id)
      }
    } catch (error) {
      await this.claims.release(run.id)
      throw error
    }
    this.enter(new LiveRun(this.studio, run))
    return run
  }

  /** Goes on with the runs that were not at an end when the last process ended. */
  async resumeUnfinished(): Promise<void> {
    for (const { id } of await this.studio.store.runs.unfinished()) {
      const row = this.live.has(id) ? undefined : await this.studio.store.runs.get(id)
      if (!row || !(await this.claims.take(id))) continue
      // Nothing is settled yet, so all decisions count as they are now.
      const live = new LiveRun(this.studio, await this.withDecisions(row), await this.recordedView(id))
      if (live.isOver) await live.mend(await this.records.get(live.row))
      else if (row.state === 'cancelling') await live.end('cancelled', 'Cancelled.')
      else {
        live.startsPaused = row.state === 'paused'
        this.enter(live)
      }
      if (live.isOver) await this.claims.release(id)
    }
  }

  /** Ends the runs of a workflow that a process which is gone left unfinished; what they made is found again. */
  async endAbandoned(workflowId: string): Promise<void> {
    for (const { id, workflowId: owner } of await this.studio.store.runs.unfinished()) {
      const row = owner === workflowId && !this.live.has(id) && (await this.claims.take(id)) ? await this.studio.store.runs.get(id) : undefined
      if (!row) continue
      await new LiveRun(this.studio, row, await this.recordedView(id)).end('cancelled', 'Its process ended before it did; what was finished is kept.')
      await this.claims.release(id)
    }
  }

  /** The calls of a run that wait for a higher budget, each with its highest price. */
  left(id: string): { task: string; usd: number }[] {
    return this.live.get(id)?.session?.budget.waiting ?? []
  }

  /** Whether this process works on the run. */
  isGoingOn(id: string): boolean {
    const live = this.live.get(id)
    return live !== undefined && !live.isOver
  }

  async row(id: string): Promise<StoredRun> {
    const row = this.live.get(id)?.row ?? (await this.studio.store.runs.get(id))
    if (!row) throw new RequestError('not-found', `There is no run "${id}".`)
    return row
  }

  async list(of: { workflowId?: string; limit: number }): Promise<RunInfo[]> {
    const infos = await this.studio.store.runs.list(of)
    return infos.map((info) => this.live.get(info.id)?.row ?? info)
  }

  /** What all events of a run add up to. */
  async view(id: string): Promise<RunView> {
    return this.live.get(id)?.view ?? this.recordedView(id)
  }

  async outputs(row: StoredRun): Promise<Output[]> {
    const live = this.live.get(row.id)
    return live?.session && !live.isOver ? outputsOf(row.start.workflow, live.session) : row.outputs
  }

  /** The events after the n-th that are on record, then each new one as it comes, until the run is over or `signal` aborts. */
  follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<RunEvent> {
    return follow(this.live.get(id), after, { signal, recorded: (n) => this.eventsAfter(id, n) })
  }

  /** The next events after the n-th that are on record; none when there are no more. */
  async eventsAfter(id: string, after: number): Promise<RunEvent[]> {
    const events = await this.studio.store.events.after(id, after)
    const live = this.live.get(id)
    return live ? events.filter(({ n }) => n <= live.view.last) : events
  }

  /** The session of a run, or one that is settled on what is on record of it. */
  async session(id: string): Promise<Session> {
    const live = this.live.get(id)
    if (live?.session) return live.session
    const row = await this.row(id)
    const newest = row.workflowId === null ? undefined : await this.newest(row.workflowId)
    return this.records.get(newest?.id === id ? await this.withDecisions(row) : row)
  }

  /** The takes of one address with what each gives; undefined when the run has no such node. */
  async takes(id: string, at: { node: string; item: ItemId; fn: Fn }): Promise<Take[] | undefined> {
    const row = await this.withDecisions(await this.row(id))
    if (!Object.hasOwn(row.start.workflow.nodes, at.node)) return undefined
    return takesOf(await openRecord(this.studio, row), row.start.workflow.decisions, at)
  }

  async cancel(id: string): Promise<StoredRun> {
    const live = await this.unfinished(id, 'cancelled')
    if (live.view.state === 'queued' && !live.session) await live.end('cancelled', 'Cancelled before it began.')
    else live.cancel()
    return live.row
  }

  async pause(id: string): Promise<StoredRun> {
    const live = await this.unfinished(id, 'paused')
    if (!live.session) throw new RequestError('conflict', 'The run stands in line and has not begun.', { hint: 'Cancel it, or wait until it has begun.' })
    live.pause()
    return live.row
  }

  async resume(id: string, budgetUsd: number | undefined): Promise<StoredRun> {
    const live = await this.unfinished(id, 'resumed')
    if (live.isExhausted && (budgetUsd === undefined || budgetUsd <= (live.row.budgetUsd ?? 0)))
      throw new RequestError('conflict', `The budget of $${live.row.budgetUsd ?? 0} is used up.`, { hint: 'Resume with a higher budgetUsd.' })
    live.resume(budgetUsd)
    return live.row
  }

  /** Hands what a person decided to the runs of a workflow that are not over. A process that resumes one reads the document anew. */
  decided(workflowId: string, decisions: Decisions): void {
    this.records.clear()
    for (const live of this.live.values()) {
      if (live.row.workflowId !== workflowId || live.isOver) continue
      const { row } = live
      row.start = { ...row.start, workflow: { ...row.start.workflow, decisions } }
      live.session?.decide(decisions, true)
    }
  }

  /** The newest run of a workflow, for what a person last saw of it. */
  async newest(workflowId: string): Promise<RunInfo | undefined> {
    return (await this.list({ workflowId, limit: 1 }))[0]
  }

  async cancelAllOf(workflowId: string): Promise<void> {
    for (const live of this.live.values()) if (live.row.workflowId === workflowId && !live.isOver) await this.cancel(live.row.id)
  }

  /** Starts nothing more, gives what is under way `graceMs` to finish, and leaves unfinished runs to the next process. */
  async close(graceMs: number): Promise<void> {
    this.isClosing = true
    const unfinished = [...this.live.values()].filter((live) => !live.isOver)
    await Promise.all(unfinished.map((live) => live.detach()))
    await Promise.all(unfinished.map((live) => live.settle(graceMs)))
    await Promise.all(this.working)
  }

  private async unfinished(id: string, verb: string): Promise<LiveRun> {
    const row = await this.row(id)
    const live = this.live.get(id)
    if (!live || live.isOver) throw new RequestError('conflict', `The run is over (${row.state}) and cannot be ${verb}.`, { hint: 'Start another run: what was finished is found again.' })
    return live
  }

  /** The run with the decisions that its workflow has now: what was decided while it went on is kept there. */
  private async withDecisions(row: StoredRun): Promise<StoredRun> {
    const document = row.workflowId === null ? undefined : await this.studio.store.workflows.get(row.workflowId)
    return document ? { ...row, start: { ...row.start, workflow: { ...row.start.workflow, decisions: document.workflow.decisions } } } : row
  }

  private async recordedView(id: string): Promise<RunView> {
    const view = emptyRunView()
    for (let some = await this.eventsAfter(id, 0); some.length; some = await this.eventsAfter(id, view.last)) some.forEach((event) => foldEvent(view, event))
    return view
  }

  private enter(live: LiveRun): void {
    const { id } = live.row
    const shelf = shelfOf(live.row)
    this.live.set(id, live)
    const line = this.lines.get(shelf)
    if (line) {
      line.push(live)
      const [first] = line
      if (first) makeWay(first)
      return
    }
    const next = [live]
    this.lines.set(shelf, next)
    const working = this.advance(shelf, next).finally(() => this.working.delete(working))
    this.working.add(working)
  }

  /** Works off a line, one run after another. */
  private async advance(shelf: string, line: LiveRun[]): Promise<void> {
    for (let live = line[0]; live && !this.isClosing; live = line[0]) {
      await this.work(live, line)
      if (this.isClosing) return
      line.shift()
    }
    this.lines.delete(shelf)
    const over = [...this.live.values()].filter((live) => live.isOver)
    for (const old of over.slice(0, -REMEMBERED)) this.live.delete(old.row.id)
  }

  private async work(live: LiveRun, line: LiveRun[]): Promise<void> {
    const stop = live.listen(() => {
      // One that was cancelled while it stood in line asks for nothing.
      if (line.some((other) => other !== live && !other.isOver)) makeWay(live)
    })
    try {
      const session = live.isOver ? undefined : await openSession(this.studio, live.row)
      const books = await this.studio.store.ledger.ofRun(live.row.id)
      if (session && !live.isOver && !this.isClosing) await live.work(session, books)
    } catch (error) {
      await live.end('failed', toFailure(error).message)
    } finally {
      stop()
      if (live.isOver) await this.claims.release(live.row.id)
    }
  }
}

/** A run that waits for a person ends when a newer one of the same workflow stands in line: decisions are in the document. */
function makeWay(live: LiveRun): void {
  if (!isFinal(live.view.state) && (live.view.state === 'waiting' || live.view.state === 'paused')) live.cancel('A newer run of this workflow took over; what was finished is kept.')
}
