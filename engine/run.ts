import { changeOf } from './task-change.ts'
import type { Session } from './session.ts'
import type { RunEvent, RunState, TaskChange } from './model/events.ts'
import type { ItemId } from './model/ids.ts'
import type { Task } from './task.ts'

export interface RunOptions {
  onEvent?: (event: RunEvent) => void
  /** Number of the last event that is already on record, for a run that is resumed. */
  after?: number
  now?: () => number
  /** Events are at least this far apart while work goes on, in milliseconds. */
  everyMs?: number
}

/** A run of a session: turns what happens to tasks into numbered events, and ends with what came of it. */
export class Run {
  state: RunState = 'queued'
  readonly session: Session
  private readonly options: RunOptions
  private n: number
  private last = 0
  private touched = new Set<Task>()
  private lists: { node: string; parent: ItemId; ids: ItemId[] }[] = []
  private gone: string[] = []
  private told: RunState | undefined
  private userPaused = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(session: Session, options: RunOptions = {}) {
    this.session = session
    this.options = options
    this.n = options.after ?? 0
  }

  /** Works to the end. Resolves with the final state; failures of tasks are in the events, not thrown. */
  async start(): Promise<RunState> {
    const { session } = this
    session.watcher = {
      changed: (task) => {
        this.touched.add(task)
        this.schedule()
      },
      listed: (node, parent, ids) => void this.lists.push({ node, parent, ids }),
      removed: (address) => void this.gone.push(address),
    }
    session.budget.onExhausted = () => this.enter('paused', 'The budget is reached. Raise it to go on, or cancel; nothing is lost.')
    session.time.reset()
    session.retry()
    this.enter('running')
    await session.work(() => this.idle(), () => this.tick())
    const state = session.isCancelled ? 'cancelled' : this.verdict()
    this.enter(state, undefined, true)
    clearTimeout(this.timer)
    session.watcher = undefined
    return state
  }

  pause(): void {
    this.userPaused = true
    this.session.pause()
    this.enter('paused', 'Paused. What is under way is finished; nothing more is started.')
  }

  resume(budgetUsd?: number): void {
    this.userPaused = false
    if (budgetUsd !== undefined) this.session.budget.raise(budgetUsd)
    this.enter('running')
    this.session.resume()
    if (this.session.budget.isExhausted) this.session.budget.onExhausted?.()
  }

  cancel(): void {
    if (this.isOver) return
    this.enter('cancelling')
    this.session.cancel()
  }

  get isOver(): boolean {
    return this.state === 'succeeded' || this.state === 'partial' || this.state === 'failed' || this.state === 'cancelled'
  }

  private idle(): void {
    if (this.session.inReview.size > 0 && !this.userPaused) this.enter('waiting', `${this.session.inReview.size} waiting for review.`)
  }

  private tick(): void {
    if (this.state === 'waiting' && this.session.executing.size > 0) this.enter('running')
    if ((this.options.now ?? Date.now)() - this.last >= (this.options.everyMs ?? 50)) this.flush()
    else this.schedule()
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.flush()
    }, this.options.everyMs ?? 50)
  }

  private verdict(): RunState {
    const { unfinished, succeeded } = this.session
    for (const task of unfinished) if (task.outcome.kind === 'failed' || task.outcome.kind === 'blocked') return succeeded === 0 ? 'failed' : 'partial'
    return 'succeeded'
  }

  private enter(state: RunState, message?: string, isFinal = false): void {
    if (this.isOver || (this.state === state && !isFinal) || (this.state === 'cancelling' && !isFinal)) return
    this.state = state
    this.session.time.hold(state === 'paused')
    this.flush(message)
  }

  private flush(message?: string): void {
    const isNews = this.told !== this.state
    if (!isNews && !this.touched.size && !this.lists.length && !this.gone.length) return
    const now = (this.options.now ?? Date.now)()
    const tasks: TaskChange[] = []
    for (const task of this.touched) {
      if (task.gone) continue
      tasks.push(changeOf(task, this.session))
    }
    const event: RunEvent = { n: ++this.n, at: now }
    if (isNews) event.run = { state: this.state, usd: this.session.budget.spent, ...(message === undefined ? {} : { message }) }
    if (this.lists.length) event.items = this.lists
    if (this.gone.length) event.gone = this.gone
    if (tasks.length) event.tasks = tasks
    this.touched = new Set()
    this.lists = []
    this.gone = []
    this.told = this.state
    this.last = now
    this.options.onEvent?.(event)
  }
}
