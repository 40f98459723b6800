import type { LedgerEntry, LedgerFilter } from '../db/ledger.ts'
import { RequestError } from './problem.ts'
import type { Runs } from './runs.ts'
import type { Studio } from './sessions.ts'

/** What a person can do about a call whose fate is unknown. */
export type Ruling = 'look-again' | 'lost' | 'given-up'

export interface AccountEntry extends LedgerEntry {
  provider: string
  /** The provider can be asked whether it knows the call. */
  canLookAgain: boolean
}

/** Sums over entries. A call of unknown price is counted, and its price is not taken for nothing. */
export interface Sum {
  calls: number
  /** What was charged for sure. */
  usd: number
  /** What may have been charged besides: calls that are open, or of which nobody can tell. */
  perhapsUsd: number
  unknownCalls: number
}

export interface Account extends Sum {
  entries: AccountEntry[]
  models: (Sum & { provider: string; model: string; capability: string })[]
}

const providerOf = (model: string): string => model.split('/', 1)[0] ?? model

/** What was spent, call by call and in sums, and what a person decides about calls whose fate is unknown. */
export class Accounts {
  private readonly studio: Studio
  private readonly runs: Runs

  constructor(studio: Studio, runs: Runs) {
    this.studio = studio
    this.runs = runs
  }

  async of(filter: LedgerFilter, limit?: number): Promise<Account> {
    const entries = (await this.studio.store.ledger.list(filter, limit)).map((entry) => this.toEntry(entry))
    const firsts = entries.filter((entry, at) => entries.findIndex((other) => keyOf(other) === keyOf(entry)) === at)
    const models = firsts.map((first) => ({ provider: first.provider, model: first.model, capability: first.capability, ...sumOf(entries.filter((entry) => keyOf(entry) === keyOf(first))) }))
    return { ...sumOf(entries), entries, models: models.sort((a, b) => b.usd + b.perhapsUsd - a.usd - a.perhapsUsd) }
  }

  /**
   * Rules on a call whose fate is unknown, and says in words what follows. Nothing is sent by this: a call that is lost is
   * sent anew by the next run. Throws `conflict` when it is settled, under way, or cannot be looked for.
   */
  async rule(n: number, ruling: Ruling): Promise<string> {
    const { store: { ledger, journal, artifacts }, services } = this.studio
    const entry = await ledger.unsettled(n)
    if (!entry) throw new RequestError('conflict', 'This entry is settled, or there is none of this number.', { hint: 'Look at the ledger again.' })
    if (this.runs.isGoingOn(entry.run)) throw new RequestError('conflict', 'Its run still goes on: what becomes of the call may be known in a moment.', { hint: 'Wait for the end of the run, or cancel it.' })
    if (ruling !== 'look-again') {
      if (!(await ledger.decide(n, ruling))) throw new RequestError('conflict', 'This entry is settled.')
      return ruling === 'lost' ? 'It is counted as lost, at its highest price. The next run sends it again.' : 'It is given up. It stays counted at its highest price, and no run sends it again.'
    }
    const lookup = this.toEntry(entry).canLookAgain && entry.token !== '' ? services.find(entry.capability, entry.model).lookup : undefined
    if (!lookup) throw new RequestError('conflict', `${entry.model} cannot be asked what became of a call.`, { hint: 'Look in the provider’s own list of jobs or bills, then count it as lost or give it up.' })
    const found = await lookup(entry.token, { seed: 0, signal: AbortSignal.timeout(LOOK_MS), artifacts, token: entry.token })
    if (!found) {
      await journal.forget(...entry.call)
      return 'The provider does not know it: it was never accepted and cost nothing. The next run sends it.'
    }
    await journal.submitted(...entry.call, found.remoteId)
    await ledger.found(n)
    return 'The provider has it. The next run fetches what it made, and sends nothing anew.'
  }

  private toEntry(entry: LedgerEntry): AccountEntry {
    return { ...entry, provider: providerOf(entry.model), canLookAgain: this.canLookUp(entry) }
  }

  private canLookUp({ capability, model }: LedgerEntry): boolean {
    try {
      return this.studio.services.find(capability, model).lookup !== undefined
    } catch {
      // A model that is gone can be asked nothing.
      return false
    }
  }
}

const LOOK_MS = 30_000

const keyOf = ({ model, capability }: AccountEntry): string => `${capability} ${model}`

function sumOf(entries: readonly LedgerEntry[]): Sum {
  const sum: Sum = { calls: entries.length, usd: 0, perhapsUsd: 0, unknownCalls: 0 }
  for (const { state, usd } of entries) {
    if (usd === null) sum.unknownCalls++
    else if (state === 'charged') sum.usd += usd
    else sum.perhapsUsd += usd
  }
  return sum
}
