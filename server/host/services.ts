import { ReelError } from '../../engine/model/errors.ts'
import type { Service, Services } from '../../engine/service.ts'
import type { Provider } from '../../nodes/providers/provider.ts'
import { PAPER_THEATRE } from '../../nodes/providers/offline/paper-theatre.ts'

/** The model of each capability where neither the node nor the workflow names one: works with no key and no network. */
const DEFAULT_MODEL = PAPER_THEATRE.model

type Index = ReadonlyMap<string, ReadonlyMap<string, Service>>

/** Every model of the providers there are now, found by capability and reference. An unknown one throws `unsupported` and names what there is. */
export function createServices(providers: () => readonly Provider[]): Services {
  let indexed: readonly Provider[] | undefined
  let index: Index = new Map()
  return {
    find(capability, model = DEFAULT_MODEL) {
      const now = providers()
      if (now !== indexed) [indexed, index] = [now, indexOf(now)]
      const known = index.get(capability)
      const service = known?.get(model)
      if (service) return service
      const others = [...(known?.keys() ?? [])]
      throw new ReelError('unsupported', `There is no ${capability} model "${model}".`, others.length ? { hint: `Choose one of: ${others.join(', ')}.` } : {})
    },
  }
}

function indexOf(providers: readonly Provider[]): Index {
  const byCapability = new Map<string, Map<string, Service>>()
  for (const provider of providers)
    for (const [capability, services] of Object.entries(provider.models) as [string, Service[] | undefined][]) {
      const known = byCapability.get(capability) ?? new Map<string, Service>()
      byCapability.set(capability, known)
      for (const service of services ?? []) known.set(service.model, service)
    }
  return byCapability
}
