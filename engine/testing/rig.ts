import { createInProcessExecutor } from '../in-process.ts'
import type { Clients } from '../in-process.ts'
import type { Clock } from '../clock.ts'
import { systemClock } from '../clock.ts'
import type { Executor } from '../executor.ts'
import type { Implementation } from '../implement.ts'
import { createMemoryArtifacts, createMemoryJournal, createMemoryShelf } from '../memory-stores.ts'
import { emptyRunView, foldEvent } from '../model/events.ts'
import type { RunEvent, RunState, RunView } from '../model/events.ts'
import { modelsAsked } from '../model/document.ts'
import type { Workflow } from '../model/document.ts'
import type { Address, Key } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import type { Targets } from '../model/targets.ts'
import { planRun } from '../plan.ts'
import { Pools } from '../pools.ts'
import { Results } from '../results.ts'
import { Run } from '../run.ts'
import type { RunOptions } from '../run.ts'
import type { Service } from '../service.ts'
import { Session } from '../session.ts'
import type { SessionSetup } from '../session.ts'
import type { Journal, ResultStore, ShelfEntry } from '../stores.ts'
import { ReelError } from '../model/errors.ts'
import type { Artifacts } from '../model/artifact.ts'

export interface RigSetup {
  implementations: Implementation[]
  /** By capability; of several models the first is the default one. */
  services?: Record<string, Service | readonly Service[]>
  clients?: Clients
  clock?: Clock
  store?: ResultStore
  journal?: Journal
  artifacts?: Artifacts
}

/** Everything that outlives a run, in memory, with a count of what was executed. */
export function createRig(setup: RigSetup) {
  const implementations = new Map(setup.implementations.map((implementation) => [implementation.node.type, implementation]))
  const types = new Map(setup.implementations.map(({ node }) => [node.type, node]))
  const results = new Results(setup.store)
  const shelved = new Map<Address, ShelfEntry>()
  const artifacts = setup.artifacts ?? createMemoryArtifacts()
  const journal = setup.journal ?? createMemoryJournal()
  const services = {
    find: (capability: string, model?: string): Service => {
      const known = [setup.services?.[capability] ?? []].flat()
      const service = model === undefined || known.length < 2 ? known[0] : known.find((one) => one.model === model)
      if (!service) throw new ReelError('unsupported', `Nothing here can do ${capability}.`)
      return service
    },
  }
  const inner = createInProcessExecutor({
    implementations, services, journal, pools: new Pools(setup.clock), clock: setup.clock ?? systemClock, artifacts,
    clients: setup.clients ?? ((call) => Object.fromEntries(Object.keys(setup.services ?? {}).map((name) => [name, (request: unknown, more?: object) => call(name, request, more)]))),
  })
  const executed: { address: Address; key: Key }[] = []
  const executor: Executor = {
    execute: (task, io) => {
      executed.push({ address: task.address, key: task.key })
      return inner.execute(task, io)
    },
  }
  const common = { types, modelFor: (workflow: Workflow, node: string, capability: string) => {
    const [first, ...others] = modelsAsked(workflow, node, capability)
    return { ...services.find(capability, first), instead: others.map((model) => services.find(capability, model)) }
  }, results, shelf: createMemoryShelf(shelved), shelved }
  const rig = {
    types, results, shelved, artifacts, journal, executed, services,
    session: (workflow: Workflow, more: Partial<SessionSetup> = {}) => new Session(workflow, { ...common, executor, ...more }),
    plan: (workflow: Workflow, targets?: Targets): Promise<Plan> => planRun(workflow, { ...common, services, ...(targets ? { targets } : {}) }),
    /** Runs to the end in a fresh session and answers the state, the folded view, and what was executed. */
    run: async (workflow: Workflow, more: Partial<SessionSetup> = {}, options: RunOptions = {}): Promise<Outcome> => {
      const session = rig.session(workflow, more)
      return rig.work(session, options)
    },
    work: async (session: Session, options: RunOptions = {}): Promise<Outcome> => {
      const before = executed.length
      const events: RunEvent[] = []
      const run = new Run(session, { everyMs: 5, ...options, onEvent: (event) => {
        events.push(event)
        options.onEvent?.(event)
      } })
      const state = await run.start()
      const view = events.reduce(foldEvent, emptyRunView())
      return { state, view, events, session, ran: executed.slice(before).map((task) => task.address), keys: executed.slice(before).map((task) => task.key) }
    },
  }
  return rig
}

export interface Outcome {
  state: RunState
  view: RunView
  events: RunEvent[]
  session: Session
  ran: Address[]
  keys: Key[]
}

/** A free service that answers at once. */
export function instant<Request, Value>(answer: (request: Request, seed: number) => Value, more: Partial<Service> = {}): Service {
  return {
    model: 'test/instant', revision: '1', paid: false, limits: { concurrency: 100 }, price: () => ({ min: 0, max: 0 }),
    send: async (request, io) => ({ value: answer(request as Request, io.seed), usd: 0 }),
    ...more,
  }
}

export function workflowOf(nodes: Record<string, { type: string; params?: Record<string, unknown> } & Partial<Workflow['nodes'][string]>>, edges: [string, string][], more: Partial<Workflow> = {}): Workflow {
  return {
    format: 'reelgraph/workflow', version: 1, name: 'Test',
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, { params: {}, mode: 'on' as const, ...node }])),
    edges: edges.map(([from, to]) => ({ from, to })), inputs: {}, decisions: {}, ...more,
  }
}
