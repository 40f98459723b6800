import { digest } from './digest.ts'
import { artifactsIn } from './model/artifact.ts'
import { ERROR_CODES, ReelError, toFailure } from './model/errors.ts'
import type { ErrorCode } from './model/errors.ts'
import type { Digest } from './model/ids.ts'
import type { Account, CallHost, Done } from './calls.ts'
import { retryDelay } from './retry.ts'
import { timeIsUp } from './time-limit.ts'
import type { CallIo, Reply, Service } from './service.ts'
import type { Booking, JournalEntry } from './stores.ts'
import { callId } from './stores.ts'

/** What is asked. */
export interface What {
  capability: string
  request: unknown
  seed: number
  scope: string
  id: Digest
  ordinal: number
  /** The call is journalled. */
  isKept: boolean
}

/** One call from its intent to its answer: sent once, found again after a crash, retried by its class of failure, and booked whatever comes of it. */
export class OneCall {
  private readonly host: CallHost
  private readonly account: Account
  private readonly service: Service
  private readonly what: What
  private isSubmitted = false
  /** The call stays on record without an answer. */
  private isOpen = false
  private isSent = false

  constructor(host: CallHost, account: Account, service: Service, what: What) {
    this.host = host
    this.account = account
    this.service = service
    this.what = what
  }

  async make(): Promise<Done> {
    try {
      return await this.obtain()
    } catch (error) {
      if (error instanceof ReelError) error.call ??= { capability: this.what.capability, model: this.service.model, isOpen: this.isOpen }
      throw error
    }
  }

  private async obtain(): Promise<Done> {
    const { scope, id, ordinal, isKept } = this.what
    let entry = isKept ? await this.host.journal.find(scope, id, ordinal) : undefined
    if (entry?.reply) {
      if (await this.isThere(entry.reply.value)) return entry.reply
      await this.host.journal.forget(scope, id, ordinal)
      entry = undefined
    }
    const remoteId = entry && (await this.reattach(entry))
    if (remoteId !== undefined) return this.rejoin(remoteId)
    this.account.budget.settleCarried(callId(scope, id, ordinal))
    for (let failed = 0; ; ) {
      try {
        return await this.attempt()
      } catch (error) {
        const failure = toFailure(error)
        const isLost = failure.code === 'ambiguous' && this.service.lookup !== undefined && !this.isSubmitted
        const found = isLost ? await this.findLost() : undefined
        if (found !== undefined) return await this.rejoin(found)
        // A job that was accepted is never started again: the next run looks at it by its id.
        const wait = this.isSubmitted ? undefined : retryDelay(isLost ? { ...failure, code: 'unavailable' } : failure, ++failed, spread(id, failed))
        if (wait === undefined || this.account.signal.aborted || this.account.over.aborted || this.timeIsUp(false)) throw error
        await this.host.clock.sleep(wait, this.account.signal)
      }
    }
  }

  /** The job of a create whose answer was lost, where the provider knows calls by their token: surely made, or surely not. */
  private async findLost(): Promise<string | undefined> {
    const { host, what, service, account } = this
    // What was accepted a moment ago may take a moment to be found.
    await host.clock.sleep(FOUND_AFTER_MS, account.signal)
    const entry = await host.journal.find(what.scope, what.id, what.ordinal)
    if (!entry) return undefined
    const found = (await service.lookup?.(entry.token, this.io(entry.token)))?.remoteId
    if (found !== undefined) await host.journal.submitted(what.scope, what.id, what.ordinal, found)
    return found
  }

  /** Whether every file of an earlier answer can still be read. */
  private async isThere(value: unknown): Promise<boolean> {
    try {
      for (const artifact of artifactsIn(value)) await this.host.artifacts.file(artifact)
      return true
    } catch (error) {
      if (toFailure(error).code === 'lost-artifact') return false
      throw error
    }
  }

  /** The remote job of a call that was begun before; undefined when it surely never was accepted. */
  private async reattach(entry: JournalEntry): Promise<string | undefined> {
    this.isOpen = true
    if (entry.remoteId !== undefined) return entry.remoteId
    const { service } = this
    if (service.lookup) return (await service.lookup(entry.token, this.io(entry.token)))?.remoteId
    if (!service.paid) return undefined
    if (!entry.isDoubtful) await this.doubt()
    throw new ReelError('ambiguous', `It is not known whether ${service.model} accepted this ${this.what.capability} call.`)
  }

  /** The process that sent it ended before the answer: from now on it is booked at its highest price. */
  private async doubt(): Promise<void> {
    const { account: { budget }, service, what: { request, scope, id, ordinal }, host } = this
    const { max } = service.price(request)
    await host.journal.doubted(scope, id, ordinal, this.booking(max))
    const held = budget.hold(max)
    budget.settleCarried(callId(scope, id, ordinal))
    budget.settle(held, undefined)
  }

  private booking(usd: number | null | undefined): Booking {
    const { account, service: { model, tariff }, what } = this
    return { run: account.budget.payer, task: account.task, capability: what.capability, model, usd: usd ?? null, ...(tariff === undefined ? {} : { tariff }) }
  }

  /** Takes the call off the journal; what it cost all the same is booked. */
  private async forget(error: unknown): Promise<void> {
    const { host: { journal }, what: { scope, id, ordinal } } = this
    const usd = error instanceof ReelError ? error.usd : undefined
    await journal.forget(scope, id, ordinal, usd ? this.booking(usd) : undefined)
    this.isOpen = false
  }

  /** Waits for a job that was accepted before. It is paid for whether or not it fits the budget, so it only counts there. */
  private async rejoin(remoteId: string): Promise<Done> {
    const { account, service, what } = this
    const held = account.budget.hold(service.price(what.request).max)
    account.budget.settleCarried(callId(what.scope, what.id, what.ordinal))
    let spent: number | undefined = 0
    this.enter()
    try {
      const reply = await this.follow(remoteId)
      spent = reply.usd
      return await this.finish(reply)
    } catch (error) {
      if (spent === 0) spent = chargedBy(error, service, false)
      throw error
    } finally {
      this.leave()
      account.budget.settle(held, spent)
    }
  }

  private async attempt(): Promise<Done> {
    const { service, account, host, what } = this
    const reserved = await account.budget.reserve(service.price(what.request).max, AbortSignal.any([account.signal, account.over]), account.task)
    this.isSent = false
    let isAnswered = false
    let spent: number | undefined = 0
    try {
      const reply = await host.pools.run(what.capability, service, account.signal, async () => {
        for (let gate = account.gate(); gate; gate = account.gate()) await gate
        if (account.over.aborted) throw new ReelError('cancelled', 'Not sent: another call of this task failed.')
        const up = this.timeIsUp(false)
        if (up) throw up
        this.isSent = true
        this.enter()
        try {
          return await this.send()
        } finally {
          this.leave()
        }
      })
      isAnswered = true
      spent = reply.usd
      return await this.finish(reply)
    } catch (error) {
      if (spent === 0) spent = chargedBy(error, service, this.isSent)
      if (spent === undefined && service.paid && !isAnswered) await host.journal.doubted(what.scope, what.id, what.ordinal, this.booking(service.price(what.request).max))
      throw error
    } finally {
      account.budget.settle(reserved, spent)
    }
  }

  private async send(): Promise<Reply<unknown>> {
    const { service, host, what } = this
    this.isOpen = what.isKept
    const token = digest(`${what.scope} ${what.id} ${what.ordinal}`).slice(0, 32)
    const io = this.io(token)
    let remoteId: string
    if (what.isKept && (service.paid || service.start)) await host.journal.intend(what.scope, what.id, what.ordinal, token, service.paid ? this.booking(service.price(what.request).max) : undefined)
    try {
      if (service.send) return await service.send(what.request, io)
      if (!service.start) throw new Error(`${service.model} can neither send nor start`)
      remoteId = (await service.start(what.request, io)).remoteId
    } catch (error) {
      // What ends in these ways may have been accepted all the same: the intent stays on record.
      if (what.isKept && !MAYBE_ACCEPTED.has(toFailure(error).code)) await this.forget(error)
      throw error
    }
    await host.journal.submitted(what.scope, what.id, what.ordinal, remoteId)
    return this.follow(remoteId)
  }

  /** Waits for a job that was accepted. Only when the provider says for good that it failed may it be started anew. */
  private async follow(remoteId: string): Promise<Reply<unknown>> {
    this.isSubmitted = this.isOpen = true
    try {
      return await this.poll(remoteId)
    } catch (error) {
      const { code } = toFailure(error)
      if (ERROR_CODES[code].retry !== 'later' && !STILL_THERE.has(code)) await this.forget(error)
      throw error
    }
  }

  private async poll(remoteId: string): Promise<Reply<unknown>> {
    const { service, account, host, what } = this
    if (!service.check) throw new Error(`${service.model} has jobs but no check`)
    for (let failed = 0; ; ) {
      let wait: number | undefined
      try {
        const progress = await service.check(remoteId, what.request, this.io(''))
        if (progress.state === 'done') return progress.reply
        failed = 0
        wait = progress.after
      } catch (error) {
        const failure = toFailure(error)
        wait = retryDelay(failure, ++failed, spread(remoteId, failed))
        // A job that ended badly is over; one that cannot be looked at just now is looked at later.
        if (wait === undefined) throw error
      }
      const up = this.timeIsUp(true)
      if (up) throw up
      await host.clock.sleep(Math.min(wait, account.times.task.left, account.times.run.left), account.signal)
    }
  }

  /** No time is left. What costs nothing and runs here is never stopped. */
  private timeIsUp(isSent: boolean): ReelError | undefined {
    const { service, account } = this
    return service.paid || service.start ? timeIsUp(account.times, { model: service.model, isSent }) : undefined
  }

  private enter(): void {
    this.account.times.task.enter()
  }

  private leave(): void {
    this.account.times.task.leave()
  }

  private async finish(reply: Reply<unknown>): Promise<Done> {
    const { account, host, what, service } = this
    const usd = reply.usd ?? null
    account.usd = account.usd === null || usd === null ? null : account.usd + usd
    const done = { value: reply.value, usd }
    if (what.isKept) await host.journal.finished(what.scope, what.id, what.ordinal, done, service.paid ? this.booking(usd) : undefined)
    return done
  }

  private io(token: string): CallIo {
    return { seed: this.what.seed, signal: this.account.signal, artifacts: this.host.artifacts, token }
  }
}

const FOUND_AFTER_MS = 2000
const MAYBE_ACCEPTED: ReadonlySet<ErrorCode> = new Set(['ambiguous', 'cancelled', 'internal', 'storage'])

/** Ways in which looking at a job ends and which say nothing of the job itself: it is looked at again by the next run. */
const STILL_THERE: ReadonlySet<ErrorCode> = new Set([...MAYBE_ACCEPTED, 'unauthorised'])

/** What a failure cost: what the provider said it charged; undefined where nobody knows whether it did, nor can find out. */
function chargedBy(error: unknown, { lookup, start }: Service, isSent: boolean): number | undefined {
  if (error instanceof ReelError && error.usd !== undefined) return error.usd
  const { code } = toFailure(error)
  const isUnknown = code === 'ambiguous' || (code === 'cancelled' && isSent && !start)
  return isUnknown && !lookup ? undefined : 0
}

/** A fraction that differs from call to call and is the same each time. */
function spread(id: string, failed: number): number {
  return Number.parseInt(digest(`${id}${failed}`).slice(0, 4), 16) / 65535
}
