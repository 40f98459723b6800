import { modelsAsked } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { PaidModel } from '../../engine/model/plan.ts'
import type { NodeTypes } from '../../engine/model/validate.ts'
import type { Service, Services } from '../../engine/service.ts'

export interface PaidAsked {
  workflow: Workflow
  types: NodeTypes
  /** The nodes to look at. */
  nodes: ReadonlySet<string>
  services: Services
  isAccepted: (model: string) => boolean
}

/** The models that cost money, or whose price nobody knows, of what these nodes may call: each once, with whether a person agreed to pay for it. */
export function paidModels({ workflow, types, nodes, services, isAccepted }: PaidAsked): PaidModel[] {
  const found = new Map<string, PaidModel>()
  for (const id of nodes) {
    const node = workflow.nodes[id]
    if (!node || node.mode !== 'on') continue
    for (const capability of new Set(Object.values(types.get(node.type)?.needs ?? {}).flat())) {
      const asked = modelsAsked(workflow, id, capability)
      for (const model of asked.length ? asked : [undefined]) {
        const service = findIn(services, capability, model)
        if (!service?.paid) continue
        const { min, max } = service.price()
        const known = found.get(`${capability} ${service.model}`)
        if (known) known.nodes.push(id)
        else found.set(`${capability} ${service.model}`, { model: service.model, capability, nodes: [id], usd: { min, max: max ?? null }, isAccepted: isAccepted(service.model) })
      }
    }
  }
  return [...found.values()]
}

/** What cannot be found is told among the problems of models. */
function findIn(services: Services, capability: string, model: string | undefined): Service | undefined {
  try {
    return services.find(capability, model)
  } catch (error) {
    if (error instanceof ReelError) return undefined
    throw error
  }
}
