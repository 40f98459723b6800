import type { Budget } from './budget.ts'
import type { Clock } from './clock.ts'
import { digestValue } from './digest.ts'
import type { Artifacts } from './model/artifact.ts'
import { toFailure } from './model/errors.ts'
import type { Address } from './model/ids.ts'
import { OneCall } from './one-call.ts'
import type { Pools } from './pools.ts'
import type { Times } from './time-limit.ts'
import type { Services } from './service.ts'
import type { Journal } from './stores.ts'

export interface CallHost {
  services: Services
  journal: Journal
  pools: Pools
  clock: Clock
  artifacts: Artifacts
  /** Shared calls under way in this process, so that the same request is sent once. */
  shared: Map<string, Promise<Done>>
}

export interface Done {
  value: unknown
  usd: number | null
}

/** What one execution of a task is allowed, and what it used. */
export interface Account {
  scope: string
  /** Named in the ledger only. */
  task: Address
  seed: number
  signal: AbortSignal
  budget: Budget
  /** While the run is paused: resolves when it goes on. */
  gate: () => Promise<void> | undefined
  models: Record<string, string>
  times: Times
  /** Aborted when the execution is over: what is sent by then is waited for and booked, nothing more is sent. */
  over: AbortSignal
  /** US dollars; null once a price is unknown. */
  usd: number | null
}

export interface CallOptions {
  /** The same request gives the same answer wherever it is asked: kept by request, not by task. */
  shared?: boolean
  /** Another seed than the task's, for another try of the same request. */
  seed?: number
}

/** Makes one call of a capability and answers its value. */
export type Call = (capability: string, request: unknown, options?: CallOptions) => Promise<unknown>

/** Calls inside one execution: journalled, priced, limited and retried. A call that was finished before is not made again. `underWay` holds those that are. */
export function createCall(host: CallHost, account: Account, underWay: Set<Promise<unknown>> = new Set()): Call {
  const ordinals = new Map<string, number>()
  return async (capability, request, options = {}) => {
    const service = host.services.find(capability, account.models[capability])
    const seed = options.seed ?? account.seed
    const scope = options.shared ? `shared ${service.model}@${service.revision}` : account.scope
    const id = digestValue([capability, service.model, seed, request])
    const ordinal = options.shared ? 0 : (ordinals.get(id) ?? 0)
    ordinals.set(id, ordinal + 1)
    const one = new OneCall(host, account, service, { capability, request, seed, scope, id, ordinal, isKept: options.shared === true || service.paid || service.start !== undefined })
    const making = options.shared ? once(host.shared, `${scope} ${id}`, () => one.make()) : one.make()
    underWay.add(making)
    try {
      return (await making).value
    } finally {
      underWay.delete(making)
    }
  }
}

/** Joins the same call when it is under way; makes it itself when whoever made it was cancelled. */
async function once(underWay: Map<string, Promise<Done>>, id: string, make: () => Promise<Done>): Promise<Done> {
  for (let leader = underWay.get(id); leader; leader = underWay.get(id)) {
    try {
      return { ...(await leader), usd: 0 }
    } catch (error) {
      if (toFailure(error).code !== 'cancelled') throw error
      if (underWay.get(id) === leader) underWay.delete(id)
    }
  }
  const own = make()
  underWay.set(id, own)
  try {
    return await own
  } finally {
    if (underWay.get(id) === own) underWay.delete(id)
  }
}
