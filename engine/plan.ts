import type { Branch } from './branch.ts'
import type { GraphNode } from './graph.ts'
import { ReelError } from './model/errors.ts'
import type { Plan, PlannedTask, PlanNode } from './model/plan.ts'
import type { Workflow } from './model/document.ts'
import { validate } from './model/validate.ts'
import { SHARED } from './scheduler.ts'
import { Session } from './session.ts'
import type { SessionSetup } from './session.ts'
import type { Task } from './task.ts'
import type { Price, Services } from './service.ts'

/** Time that one task of a node takes, in milliseconds, from measured history. */
export type TimeOf = (nodeType: string, fn: string) => number | undefined

export interface PlanSetup extends Omit<SessionSetup, 'executor' | 'waitsForReview'> {
  services: Services
  timeOf?: TimeOf
}

/** What a run of this workflow would do, found by the same scheduler with nothing executed. */
export async function planRun(workflow: Workflow, setup: PlanSetup): Promise<Plan> {
  const session = new Session(workflow, { ...setup, executor: undefined })
  await session.work()
  const tasks: PlannedTask[] = []
  const nodes: Record<string, PlanNode> = {}
  const totals = emptyNode()
  const usd = { min: 0, max: 0 as number | null }
  const ms = { min: 0, max: 0, isKnown: setup.timeOf !== undefined }
  for (const node of session.graph.values()) {
    const counts = (nodes[node.id] = emptyNode())
    for (const task of node.tasks.values()) {
      if (!task.settled) continue
      const planned = plannedOf(task, setup.services)
      tasks.push(planned)
      counts[planned.verdict]++
      totals[planned.verdict]++
      if (planned.verdict === 'run') usd.min += planned.usd?.min ?? 0
      if (planned.verdict === 'run' || planned.verdict === 'maybe') {
        usd.max = usd.max === null || planned.usd?.max === null ? null : usd.max + (planned.usd?.max ?? 0)
        const time = setup.timeOf?.(node.type.type, task.fn)
        if (time === undefined) ms.isKnown = false
        else {
          ms.max += time
          if (planned.verdict === 'run') ms.min += time
        }
      }
    }
    counts.about = [...node.branches()].some(isAbout)
    totals.about ||= counts.about
  }
  const problems = [
    ...validate(workflow, setup.types).map(({ node, message, hint }) => ({ message, ...(node === undefined ? {} : { node }), ...(hint === undefined ? {} : { hint }) })),
    ...[...session.graph.values()].filter(isChained).map((node) => ({ node: node.id, notice: true, message: `${node.doc.title ?? node.type.title} makes a chain: each item waits for the one before it and is made anew when that changes.` })),
  ]
  return { tasks, nodes, totals, usd, ...(ms.isKnown && totals.run + totals.maybe > 0 ? { seconds: { min: ms.min / 1000, max: ms.max / 1000 } } : {}), problems }
}

/** Its items read what was made of the one before, where a parameter asks for it. */
function isChained(node: GraphNode): boolean {
  return Object.values(node.recipes).some(({ reads }) => reads.some(({ port }) => port.self && port.when !== undefined))
}

function isAbout(branch: Branch): boolean {
  return branch.about || branch.children.some((child) => child.branch !== undefined && isAbout(child.branch))
}

function emptyNode(): PlanNode {
  return { run: 0, maybe: 0, reuse: 0, blocked: 0, skip: 0, about: false }
}

function plannedOf(task: Task, services: Services): PlannedTask {
  const { outcome, address, node } = task
  const known = task.key === undefined ? {} : { key: task.key }
  switch (outcome.kind) {
    case 'ok': return { task: address, node: node.id, verdict: 'reuse', reason: task.how === 'edited' ? 'written by a person' : task.how === 'kept' ? 'kept' : unchanged(task), ...known }
    case 'unknown': {
      if (task.reason === SHARED) return { task: address, node: node.id, verdict: 'reuse', reason: task.reason, ...known }
      return { task: address, node: node.id, verdict: outcome.certain ? 'run' : 'maybe', reason: task.reason, ...(outcome.certain ? known : {}), usd: priceOf(task, services) }
    }
    case 'skipped': return { task: address, node: node.id, verdict: 'skip', reason: outcome.why }
    case 'blocked': return { task: address, node: node.id, verdict: 'blocked', reason: outcome.failure.message }
    default: return { task: address, node: node.id, verdict: 'blocked', reason: 'it cannot run' }
  }
}

function unchanged({ stored }: Task): string {
  const { asked, models = {} } = stored ?? {}
  const others = Object.entries(asked ?? {}).filter(([capability, model]) => models[capability] !== model)
  return ['nothing it reads has changed', ...others.map(([capability, model]) => `made by ${models[capability]} instead of ${model}`)].join('; ')
}

/** Price of one task: of each capability it needs, as often as its node says; from the models asked for first to the dearest of those in their place. */
function priceOf(task: Task, services: Services): { min: number; max: number | null } {
  const [least, most] = task.node.type.calls?.[task.fn] ?? [1, 1]
  const { needs, models, fallbacks } = task.recipe.base
  let min = 0
  let max: number | null = 0
  for (const capability of needs) {
    const first = priceOfModel(services, capability, models[capability])
    const all = [first, ...new Set(fallbacks.map((other) => other.models[capability]))].map((one) => (typeof one === 'object' ? one : priceOfModel(services, capability, one)))
    const highest = all.some((price) => price.max === undefined) ? undefined : Math.max(...all.map((price) => price.max ?? 0))
    min += first.min * least
    max = max === null || highest === undefined ? null : max + highest * most
  }
  return { min, max }
}

function priceOfModel(services: Services, capability: string, model: string | undefined): Price {
  try {
    return services.find(capability, model).price()
  } catch (error) {
    if (!(error instanceof ReelError)) throw error
    return { min: 0, max: undefined }
  }
}
