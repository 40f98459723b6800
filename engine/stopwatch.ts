/** How long one task may keep calls under way, and one run may work, where nothing else is said. */
export const TASK_MS = 600_000
export const RUN_MS = 3_600_000

/** Counts the time during which something is under way, however much of it at once: waiting in a queue, for a budget or for a person does not count. */
export class Stopwatch {
  readonly limitMs: number
  private readonly now: () => number
  private passed = 0
  private underWay = 0
  private since = 0
  private isHeld = false

  constructor(limitMs: number, now: () => number = Date.now) {
    this.limitMs = limitMs
    this.now = now
  }

  enter(): void {
    this.count()
    this.underWay++
  }

  leave(): void {
    this.count()
    this.underWay--
  }

  /** Counts from nothing again. */
  reset(): void {
    this.count()
    this.passed = 0
  }

  /** Stands still until it is let go on. */
  hold(isHeld: boolean): void {
    this.count()
    this.isHeld = isHeld
  }

  /** Milliseconds that are left; none below 0. */
  get left(): number {
    this.count()
    return Math.max(0, this.limitMs - this.passed)
  }

  private count(): void {
    const now = this.now()
    if (this.underWay > 0 && !this.isHeld) this.passed += now - this.since
    this.since = now
  }
}
