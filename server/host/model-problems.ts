import { modelsAsked } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { toFailure } from '../../engine/model/errors.ts'
import type { Plan } from '../../engine/model/plan.ts'
import type { NodeTypes } from '../../engine/model/validate.ts'
import type { Services } from '../../engine/service.ts'
import type { Provider } from '../../nodes/providers/provider.ts'

export type PlanProblem = Plan['problems'][number]

/** Something that is wrong with a model that a node would call. One that is only noticed holds nothing up. */
export interface ModelProblem extends PlanProblem {
  node: string
  capability: string
}

export interface ModelsAsked {
  workflow: Workflow
  types: NodeTypes
  /** The nodes to look at. */
  nodes: ReadonlySet<string>
  services: Services
  /** Asked whether they are configured; none are where only the document is looked at. */
  providers?: readonly Provider[]
  /** Such as `2026-11-24`. */
  today: string
}

/** What can be said of the models of these nodes before anything is called: unknown, switched off or soon to be, or of a provider that is not configured. */
export async function modelProblems({ workflow, types, nodes, services, providers = [], today }: ModelsAsked): Promise<ModelProblem[]> {
  const missing = await unready(providers)
  const problems: ModelProblem[] = []
  for (const id of nodes) {
    const node = workflow.nodes[id]
    if (!node || node.mode !== 'on') continue
    for (const capability of new Set(Object.values(types.get(node.type)?.needs ?? {}).flat())) {
      const title = node.title ?? types.get(node.type)?.title ?? id
      const [first, ...others] = modelsAsked(workflow, id, capability)
      const found = lookAt(services, capability, { model: first, missing, today })
      if (found) problems.push({ ...found, node: id, capability, message: `${title}: ${found.message}` })
      // What only stands in for another holds nothing up.
      for (const model of others) {
        const other = lookAt(services, capability, { model, missing, today })
        if (other) problems.push({ ...other, node: id, capability, message: `${title}, in place of ${first}: ${other.message}`, notice: true })
      }
    }
  }
  return problems
}

function lookAt(services: Services, capability: string, { model, missing, today }: { model: string | undefined; missing: ReadonlyMap<string, PlanProblem>; today: string }): PlanProblem | undefined {
  try {
    const service = services.find(capability, model)
    const ending = service.retirement?.(today)
    if (ending?.gone) return { message: ending.message, hint: ending.hint }
    return missing.get(`${capability} ${service.model}`) ?? (ending && { message: ending.message, hint: ending.hint, notice: true })
  } catch (error) {
    const { message, hint } = toFailure(error)
    return { message, hint }
  }
}

/** What to say of each model whose provider is not configured, by capability and reference. */
async function unready(providers: readonly Provider[]): Promise<ReadonlyMap<string, PlanProblem>> {
  const missing = new Map<string, PlanProblem>()
  for (const { title, models, readiness } of providers) {
    const { ready, message } = await readiness()
    if (ready) continue
    for (const [capability, services] of Object.entries(models))
      for (const { model } of services) missing.set(`${capability} ${model}`, { message: `${title} is asked for ${model}, but cannot be called.`, hint: `${message} Or choose another model for this step.` })
  }
  return missing
}

/** The nodes of a plan that surely call something: they have work to do, or nothing was ever made of them. */
export function callers({ nodes }: Plan): ReadonlySet<string> {
  return new Set(Object.entries(nodes).flatMap(([id, { run, blocked, reuse, skip }]) => (run + blocked > 0 || reuse + skip === 0 ? [id] : [])))
}

/** The nodes of a plan that call something, or may. */
export function perhapsCallers(plan: Plan): ReadonlySet<string> {
  const surely = callers(plan)
  return new Set(Object.entries(plan.nodes).flatMap(([id, { maybe }]) => (surely.has(id) || maybe > 0 ? [id] : [])))
}
