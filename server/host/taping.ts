import type { Service } from '../../engine/service.ts'
import type { Fetch } from '../../nodes/providers/kit/http.ts'
import type { ModelInfo } from '../../nodes/providers/kit/model.ts'
import { record, replay } from '../../nodes/providers/kit/tape.ts'
import type { Tape } from '../../nodes/providers/kit/tape.ts'
import type { Provider, ProviderType } from '../../nodes/providers/provider.ts'
import { createProviders, secretsIn } from './providers.ts'

export interface Configured {
  type: ProviderType
  /** By role, wherever they come from. */
  values: Readonly<Record<string, string | undefined>>
}

/** A way to providers that writes down what is said, without keys, with all that is needed to hear it again elsewhere. */
export function startTape(configured: readonly Configured[], models: readonly ModelInfo[]): { fetch: Fetch; tape: Tape } {
  const taping = record(globalThis.fetch, configured.flatMap(({ type, values }) => secretsIn(type, values)))
  taping.tape.models = [...models]
  for (const { type, values } of configured) {
    const addresses = Object.entries(values).flatMap(([role, value]) => (value !== undefined && !type.credentials[role]?.secret ? [[role, value] as const] : []))
    if (addresses.length) taping.tape.addresses[type.id] = Object.fromEntries(addresses)
  }
  return taping
}

/** Providers that answer from a recording: with no key and no network, and free, since it was paid for when it was recorded. */
export function providersOn(tape: Tape, types: readonly ProviderType[]): Provider[] {
  const stand = ({ id, credentials }: ProviderType) => Object.fromEntries(Object.entries(credentials).flatMap(([role, { secret }]) => {
    const address = tape.addresses[id]?.[role]
    return secret ? [[role, 'replayed']] : address === undefined ? [] : [[role, address]]
  }))
  const byId = new Map(types.map((type) => [type.id, { credentials: stand(type), models: tape.models.filter((model) => model.id.startsWith(`${type.id}/`)) }]))
  return createProviders({}, types, (id) => byId.get(id) ?? {}, replay(tape)).map(free)
}

function free(provider: Provider): Provider {
  const models = Object.entries(provider.models).map(([capability, services]) => [capability, (services as Service[]).map(freeService)])
  return { ...provider, models: Object.fromEntries(models) as Provider['models'] }
}

function freeService(service: Service): Service {
  const { send, check } = service
  return {
    ...service, paid: false, price: () => ({ min: 0, max: 0 }),
    ...(send ? { send: async (request, io) => ({ ...(await send.call(service, request, io)), usd: 0 }) } : {}),
    ...(check ? { check: async (remoteId, request, io) => {
      const progress = await check.call(service, remoteId, request, io)
      return progress.state === 'done' ? { state: 'done', reply: { ...progress.reply, usd: 0 } } : progress
    } } : {}),
  }
}
