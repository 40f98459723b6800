import type { Clients } from '../../engine/in-process.ts'
import { createInProcessExecutor } from '../../engine/in-process.ts'
import { systemClock } from '../../engine/clock.ts'
import type { Clock } from '../../engine/clock.ts'
import type { Executor } from '../../engine/executor.ts'
import type { Implementation } from '../../engine/implement.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { Plan } from '../../engine/model/plan.ts'
import type { Targets } from '../../engine/model/targets.ts'
import type { NodeTypes } from '../../engine/model/validate.ts'
import { Pools } from '../../engine/pools.ts'
import { Results } from '../../engine/results.ts'
import type { Services } from '../../engine/service.ts'
import { timeLimits } from './time-limits.ts'
import type { Provider } from '../../nodes/providers/provider.ts'
import type { StoredRun } from '../db/run-record.ts'
import type { Idempotency } from '../db/runs.ts'
import type { GalleryTemplate } from '../templates.ts'
import { admit } from './admission.ts'
import { Accounts } from './accounts.ts'
import { History } from './history.ts'
import { modelProblems, perhapsCallers } from './model-problems.ts'
import type { ModelProblem } from './model-problems.ts'
import { paidModels } from './paid-models.ts'
import { RequestError } from './problem.ts'
import { closureOf, fillIn, refuseHopeless } from './request.ts'
import { Runs } from './runs.ts'
import type { Settings } from './settings.ts'
import { createServices } from './services.ts'
import { outline, planFor } from './sessions.ts'
import type { Studio } from './sessions.ts'
import type { Store } from '../db/open.ts'
import { Workflows } from './workflows.ts'

export interface HostSetup {
  store: Store
  implementations: readonly Implementation[]
  clients: Clients
  settings: Settings
  /** Instead of those that are configured. */
  providers?: readonly Provider[]
  templates: ReadonlyMap<string, GalleryTemplate>
  /** Instead of those of the providers. */
  services?: Services
  clock?: Clock
}

/** What is asked for: one of a saved workflow, a document, or a template, with answers and targets. */
export interface Asked {
  workflowId?: string | undefined
  workflow?: Workflow | undefined
  template?: string | undefined
  inputs?: Record<string, unknown> | undefined
  targets?: Targets | undefined
}

export interface AskedRun extends Asked {
  review: 'auto' | 'wait'
  budgetUsd?: number | undefined
  /** Only if what is certain to be made fits the budget. */
  whole?: boolean | undefined
  /** Models that a person agrees to pay for, from now on. */
  acceptPaid?: readonly string[] | undefined
  idempotency?: Idempotency | undefined
}

/** Engine, nodes, providers and stores put together: what the API and the command line offer is a thin form of this. */
export class Host {
  readonly types: NodeTypes
  readonly settings: Settings
  readonly templates: ReadonlyMap<string, GalleryTemplate>
  readonly store: Store
  readonly runs: Runs
  readonly workflows: Workflows
  readonly accounts: Accounts
  readonly studio: Studio
  private readonly fixedProviders: readonly Provider[] | undefined

  constructor({ store, implementations, clients, settings, providers, templates, services = createServices(() => this.providers), clock = systemClock }: HostSetup) {
    this.types = new Map(implementations.map(({ node }) => [node.type, node]))
    this.settings = settings
    this.fixedProviders = providers
    this.templates = templates
    this.store = store
    const { artifacts, journal } = store
    const history = new History()
    const executor = timed(createInProcessExecutor({
      implementations: new Map(implementations.map((implementation) => [implementation.node.type, implementation])),
      services, clients, journal, artifacts, clock, pools: new Pools(clock), taskMs: timeLimits(process.env).taskMs,
    }), history)
    this.studio = { types: this.types, services, results: new Results(store.results), executor, store, history, missed: new Set() }
    this.runs = new Runs(this.studio)
    this.workflows = new Workflows(store, this.runs)
    this.accounts = new Accounts(this.studio, this.runs)
  }

  /** As they are configured now: Settings can change while the server runs. */
  get providers(): readonly Provider[] {
    return this.fixedProviders ?? this.settings.providers
  }

  /** Puts a run on record and starts it. Throws `invalid` or `unaccepted`, before anything is called, with all that stands in its way. */
  async start(asked: AskedRun): Promise<StoredRun> {
    const { workflow, missing, workflowId, targets } = await this.settle(asked)
    if (!missing.length) refuseHopeless(workflow, targets, outline(this.studio, workflow, targets), this.types)
    const { review, budgetUsd, idempotency, acceptPaid = [], whole = false } = asked
    const paid = this.paidModels(workflow, targets, acceptPaid)
    await admit({ missing, models: await this.modelProblems(workflow, targets), paid, budgetUsd, isWhole: whole, plan: () => planFor(this.studio, workflowId ?? '', workflow, targets) })
    const agreed = paid.filter(({ model }) => acceptPaid.includes(model))
    if (agreed.length) await this.settings.acceptPaid(agreed.map(({ model }) => model))
    return this.runs.start({
      workflow, targets, review,
      ...(workflowId === undefined ? {} : { workflowId }), ...(budgetUsd === undefined ? {} : { budgetUsd }), ...(idempotency ? { idempotency } : {}),
    })
  }

  /** What a run would do. Missing answers are among the problems, so that a plan can be had before all is answered. */
  async plan(asked: Asked): Promise<Plan> {
    const { workflow, missing, workflowId, targets } = await this.settle(asked)
    const plan = await planFor(this.studio, workflowId ?? '', workflow, targets)
    const calling = perhapsCallers(plan)
    const found = (await this.modelProblems(workflow, targets)).filter(({ node }) => calling.has(node)).map(({ node, message, hint, notice }) => ({ node, message, hint, ...(notice ? { notice } : {}) }))
    const paid = this.paidModels(workflow, targets).filter(({ nodes }) => nodes.some((node) => calling.has(node)))
    return { ...plan, paid, problems: [...missing.map(({ message }) => ({ message })), ...plan.problems, ...found] }
  }

  private paidModels(workflow: Workflow, targets: Targets, agreed: readonly string[] = []) {
    const { types, settings, studio: { services } } = this
    return paidModels({ workflow, types, nodes: closureOf(workflow, targets), services, isAccepted: (model) => agreed.includes(model) || settings.isAccepted(model) })
  }

  private modelProblems(workflow: Workflow, targets: Targets): Promise<ModelProblem[]> {
    const { types, providers, studio: { services } } = this
    return modelProblems({ workflow, types, nodes: closureOf(workflow, targets), services, providers, today: today() })
  }

  /** The template of this id; otherwise throws `not-found` with the ids there are. */
  template(id: string): GalleryTemplate {
    const template = this.templates.get(id)
    if (!template) throw new RequestError('not-found', `There is no template "${id}".`, { hint: `Templates: ${[...this.templates.keys()].join(', ') || 'none'}.` })
    return template
  }

  /** Gives what is under way a moment to finish, saves everything, and leaves unfinished runs to the next start. */
  async close(graceMs = 5000): Promise<void> {
    await this.runs.close(graceMs)
    await this.studio.results.flush()
    await this.store.close()
  }

  private async settle({ workflowId, workflow, template, inputs = {}, targets = { mode: 'fresh' } }: Asked) {
    const document = workflow ?? (template === undefined ? undefined : this.template(template).workflow) ?? (workflowId === undefined ? undefined : (await this.workflows.get(workflowId)).workflow)
    if (!document) throw new RequestError('invalid', 'Say what to run.', { hint: 'Give workflowId, workflow or template.' })
    return { ...fillIn(document, inputs, targets), workflowId, targets }
  }
}

/** The day in Greenwich: models are switched off by the date. */
export const today = (): string => new Date().toISOString().slice(0, 10)

function timed(executor: Executor, history: History): Executor {
  return {
    execute: async (task, io) => {
      const result = await executor.execute(task, io)
      history.add(task.type, task.fn, result.ms)
      return result
    },
  }
}
