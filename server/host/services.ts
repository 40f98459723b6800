import { ReelError } from '../../engine/model/errors.ts'
import type { Service, Services } from '../../engine/service.ts'
import type { Provider } from '../../nodes/providers/provider.ts'
import { PAPER_THEATRE } from '../../nodes/providers/offline/paper-theatre.ts'

/** The model of each capability where neither the node nor the workflow names one: works with no key and no network. */
const DEFAULT_MODEL = PAPER_THEATRE.model

/** Every model of the providers, found by capability and reference. An unknown one throws `unsupported` and names what there is. */
export function createServices(providers: readonly Provider[]): Services {
  const byCapability = new Map<string, Map<string, Service>>()
  for (const provider of providers)
    for (const [capability, services] of Object.entries(provider.models) as [string, Service[] | undefined][]) {
      const known = byCapability.get(capability) ?? new Map<string, Service>()
      byCapability.set(capability, known)
      for (const service of services ?? []) known.set(service.model, service)
    }
  return {
    find(capability, model = DEFAULT_MODEL) {
      const known = byCapability.get(capability)
      const service = known?.get(model)
      if (service) return service
      const others = [...(known?.keys() ?? [])]
      throw new ReelError('unsupported', `There is no ${capability} model "${model}".`, others.length ? { hint: `Choose one of: ${others.join(', ')}.` } : {})
    },
  }
}
