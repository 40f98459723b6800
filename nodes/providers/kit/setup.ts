import type { Service } from '../../../engine/service.ts'
import type { Dialect } from '../../prompting/dialect.ts'
import { toFailure } from '../../../engine/model/errors.ts'
import type { Probed, Readiness } from '../provider.ts'
import { askJson, type Door, type Fetch } from './http.ts'
import { retirement, type ModelInfo } from './model.ts'

/** What an operator configured for a provider, and what tests put in its place. */
export interface ProviderSetup {
  /** Keys and addresses by role, as the provider type names them; a role that is not configured is absent. */
  credentials: Readonly<Record<string, string | undefined>>
  /** The models there are, users' own edits among them. */
  models: readonly ModelInfo[]
  fetch?: Fetch | undefined
  /** Hosts with port that may lie in a private network, since the operator named them. */
  trusted?: ReadonlySet<string> | undefined
  /** Milliseconds that one exchange may take. */
  timeoutMs?: number | undefined
}

/** One call takes at most this long, unless the operator says otherwise. */
export const CALL_TIMEOUT_MS = 120_000

/** What every service tells of its model: reference, revision with the choices made for it, limits, and that it is paid. */
export function describeService(model: ModelInfo): Pick<Service, 'model' | 'revision' | 'limits' | 'paid' | 'tariff' | 'facts' | 'retirement'> {
  const { id, revision, limits, prices, defaults, promptChars, negative, references, takes = 'any', durations } = model
  const chosen = Object.keys(defaults).length > 0 ? ` ${JSON.stringify(defaults)}` : ''
  return {
    model: id, revision: `${revision}${chosen}`, paid: !prices.some(({ usd, unit }) => unit === 'call' && usd === 0), tariff: prices,
    facts: { negative, references, takes, durations, ...(promptChars === undefined ? {} : { promptChars }) } satisfies Dialect,
    retirement: (today) => retirement(model, today),
    limits: { concurrency: limits.concurrency, ...(limits.starts === undefined || limits.intervalMs === undefined ? {} : { starts: limits.starts, intervalMs: limits.intervalMs }) },
  }
}

/** The models of a capability, as services. */
export function servicesOf<S>(models: readonly ModelInfo[], capability: ModelInfo['capability'], create: (model: ModelInfo) => S): S[] {
  return models.filter((model) => model.capability === capability).map(create)
}

/** Says whether a door is open, and if not what is missing. Looks only at what is configured; nothing is sent. */
export function readinessOf({ baseUrl, missing }: Door): () => Promise<Readiness> {
  return async () => (missing === undefined ? { ready: true, message: `Configured for ${new URL(baseUrl).host}.` } : { ready: false, message: `Not configured. ${missing}` })
}

/** Reads in the answer to a probe what is left to spend, in words; undefined where it does not tell. */
export type CreditIn = (answer: unknown) => string | undefined

/** Asks a path that costs nothing. `accepted` is null where an answer says nothing of the key, as when the server has a fault. */
export function probeOf(door: Door, path: string, headers: Record<string, string> = {}, creditIn: CreditIn = () => undefined): (signal: AbortSignal) => Promise<Probed> {
  return async (signal) => {
    try {
      const { json } = await askJson(door, { path, kind: 'read', headers, signal })
      const credit = creditIn(json)
      return { reachable: true, accepted: true, message: `${door.title} answers and takes what is configured.${credit === undefined ? '' : ` ${credit}`}` }
    } catch (error) {
      const { code, message } = toFailure(error)
      if (code === 'unauthorised') return { reachable: true, accepted: false, message }
      if (code === 'out-of-quota' || code === 'rate-limited') return { reachable: true, accepted: true, message }
      const isAway = code === 'unavailable' || code === 'timeout' || code === 'cancelled'
      return { reachable: isAway ? false : true, accepted: null, message: code === 'cancelled' ? `${door.title} did not answer in time.` : message }
    }
  }
}
