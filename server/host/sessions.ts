import type { ModelFor } from '../../engine/build.ts'
import type { Executor } from '../../engine/executor.ts'
import { modelsAsked } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { Digest } from '../../engine/model/ids.ts'
import type { Plan } from '../../engine/model/plan.ts'
import type { Targets } from '../../engine/model/targets.ts'
import type { NodeTypes } from '../../engine/model/validate.ts'
import { planRun } from '../../engine/plan.ts'
import type { Results } from '../../engine/results.ts'
import type { Services } from '../../engine/service.ts'
import { Stopwatch } from '../../engine/stopwatch.ts'
import { timeLimits } from './time-limits.ts'
import { Session } from '../../engine/session.ts'
import { CheckedSession } from './checked-session.ts'
import type { History } from './history.ts'
import type { StoredRun } from '../db/run-record.ts'
import type { Store } from '../db/open.ts'

/** What every session of this process shares. */
export interface Studio {
  types: NodeTypes
  services: Services
  results: Results
  executor: Executor
  store: Store
  history: History
  /** Files that somebody asked for and that were not there. */
  missed: Set<Digest>
}

/** The model that a node asks for, and those to ask in its place: its own choice, else the workflow's, else the default one. */
function modelFor(services: Services): ModelFor {
  return (workflow, node, capability) => {
    const [first, ...others] = modelsAsked(workflow, node, capability)
    const asked = (name?: string) => {
      const { model, revision } = services.find(capability, name)
      return { model, revision }
    }
    return { ...asked(first), instead: others.flatMap((name) => (isKnown(services, capability, name) ? [asked(name)] : [])) }
  }
}

/** A model in the place of another that is not there is passed over; the plan says so. */
function isKnown(services: Services, capability: string, name: string): boolean {
  try {
    return services.find(capability, name) !== undefined
  } catch (error) {
    if (error instanceof ReelError) return false
    throw error
  }
}

async function common(studio: Studio, shelfName: string) {
  const { types, services, results, store } = studio
  const shelf = store.shelf(shelfName)
  const shelved = await shelf.load()
  await results.load([...shelved.values()].map(({ key }) => key))
  return { types, modelFor: modelFor(services), results, shelf, shelved }
}

/** Whose results a run is compared with: its workflow's, or nobody's. */
export function shelfOf({ id, workflowId }: Pick<StoredRun, 'id' | 'workflowId'>): string {
  return workflowId ?? id
}

/** A session that works for a run. */
export async function openSession(studio: Studio, run: StoredRun): Promise<Session> {
  const { executor, store, missed } = studio
  const { workflow, targets } = run.start
  const setup = { ...(await common(studio, shelfOf(run))), executor, ...(targets ? { targets } : {}), waitsForReview: run.review === 'wait', time: new Stopwatch(timeLimits(process.env).runMs) }
  return new CheckedSession(workflow, setup, { artifacts: store.artifacts, missed })
}

/** A session that executes nothing, settled on what is on record of a run. */
export async function openRecord(studio: Studio, run: StoredRun): Promise<Session> {
  const { workflow, targets } = run.start
  const session = new Session(workflow, { ...(await common(studio, shelfOf(run))), executor: undefined, ...(targets ? { targets } : {}) })
  await session.work()
  return session
}

export async function planFor(studio: Studio, shelf: string, workflow: Workflow, targets: Targets): Promise<Plan> {
  const setup = await common(studio, shelf)
  return planRun(workflow, { ...setup, services: studio.services, targets, timeOf: studio.history.timeOf(workflow, setup.shelved, studio.results) })
}

/** The graph of a workflow, for what can be said about it before anything is evaluated. */
export function outline(studio: Studio, workflow: Workflow, targets: Targets): Session {
  return new Session(workflow, { types: studio.types, modelFor: modelFor(studio.services), results: studio.results, executor: undefined, targets })
}
