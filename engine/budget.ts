import { ReelError } from './model/errors.ts'
import type { Address } from './model/ids.ts'

interface Waiting {
  task: Address
  usd: number
  go: () => void
  stop: (error: Error) => void
}

/**
 * A hard cap on what a run may spend: each call reserves its highest price before it starts and settles what it
 * really cost after. A call that does not fit waits while others may still turn out cheaper; when none is left
 * under way the budget is exhausted, and the wait goes on until the cap is raised or the run is cancelled.
 */
export class Budget {
  spent: number
  reserved = 0
  /** Calls of unknown price are let through only when there is no cap. */
  unknownCalls = 0
  onExhausted: (() => void) | undefined
  /** The run that pays, as the ledger names it. */
  payer = ''
  /** Highest prices of calls that an earlier process left open, by call: they count until somebody has looked what became of them. */
  private readonly carried = new Map<string, number>()
  private cap: number | undefined
  /** Calls that hold a reservation. Sums of prices leave residues; a count does not. */
  private open = 0
  private readonly queue: Waiting[] = []

  /** `spent` is what the run had spent before, when it is resumed. */
  constructor(cap?: number, spent = 0) {
    this.cap = cap
    this.spent = spent
  }

  get isExhausted(): boolean {
    return this.queue.length > 0 && this.open === 0
  }

  /** What waits for room under the cap, each with its highest price. */
  get waiting(): { task: Address; usd: number }[] {
    return this.queue.map(({ task, usd }) => ({ task, usd }))
  }

  raise(cap: number | undefined): void {
    this.cap = cap
    this.admit()
  }

  /** Waits until `usd` fits under the cap. Rejects when the price is unknown and there is a cap, or on abort. */
  async reserve(usd: number | undefined, signal: AbortSignal, task: Address = ''): Promise<number> {
    if (signal.aborted) throw new ReelError('cancelled', 'Cancelled.')
    if (this.cap === undefined) {
      if (usd === undefined) this.unknownCalls++
      if (usd) this.take(usd)
      return usd ?? 0
    }
    if (usd === undefined) throw new ReelError('over-budget', 'The price of this call is unknown, so it cannot be kept within the budget.', { hint: 'Enter the price of the model in Settings, or run without a budget.' })
    if (usd === 0) return 0
    if (this.queue.length === 0 && this.fits(usd)) {
      this.take(usd)
      return usd
    }
    await new Promise<void>((go, stop) => {
      const entry: Waiting = { task, usd, go, stop }
      this.queue.push(entry)
      signal.addEventListener('abort', () => {
        const at = this.queue.indexOf(entry)
        if (at >= 0) this.queue.splice(at, 1)
        stop(new ReelError('cancelled', 'Cancelled.'))
      }, { once: true })
      if (this.isExhausted) this.onExhausted?.()
    })
    return usd
  }

  /** Counts a call that was sent by a process which is gone. */
  carry(call: string, usd: number): void {
    this.carried.set(call, usd)
  }

  /** What became of a carried call is known: from here on it is reserved, booked or gone like any other. */
  settleCarried(call: string): void {
    if (this.carried.delete(call)) this.admit()
  }

  /** Reserves for a call that was sent before, even where it does not fit: what follows has to. */
  hold(usd = 0): number {
    if (usd > 0) this.take(usd)
    return usd
  }

  /** Gives back a reservation and books what the call really cost; an unknown cost books what was reserved. */
  settle(reservation: number, usd: number | undefined): void {
    if (reservation > 0) this.open--
    this.reserved = this.open === 0 ? 0 : Math.max(0, this.reserved - reservation)
    this.spent += usd ?? reservation
    this.admit()
    if (this.isExhausted) this.onExhausted?.()
  }

  private take(usd: number): void {
    this.reserved += usd
    this.open++
  }

  private fits(usd: number): boolean {
    // Prices are decimal fractions: compare with a tolerance far below a cent.
    const carried = [...this.carried.values()].reduce((sum, each) => sum + each, 0)
    return this.cap === undefined || this.spent + this.reserved + carried + usd <= this.cap + 1e-9
  }

  private admit(): void {
    for (let next = this.queue[0]; next && this.fits(next.usd); next = this.queue[0]) {
      this.queue.shift()
      this.take(next.usd)
      next.go()
    }
  }
}
