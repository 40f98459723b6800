import type { z } from '@hono/zod-openapi'
import type { Workflow } from '../../engine/model/document.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import type { Address } from '../../engine/model/ids.ts'
import type { Decision } from '../../engine/model/decisions.ts'
import type { StoredWorkflow, WorkflowInfo, WorkflowVersion } from '../api/types.ts'
import { ConflictError } from '../db/conflict.ts'
import { settleDecisions } from './decide.ts'
import type { Seen } from './decide.ts'
import { plannedDigest } from './items.ts'
import { RequestError } from './problem.ts'
import type { Runs } from './runs.ts'
import type { Store } from '../db/open.ts'

type Info = z.infer<typeof WorkflowInfo>
type Stored = z.infer<typeof StoredWorkflow>
type Version = z.infer<typeof WorkflowVersion>

/** Attempts to write decisions when other writers come in between. */
const ATTEMPTS = 5

/** The documents: each save makes a revision, and none overwrites another unseen. */
export class Workflows {
  private readonly store: Store
  private readonly runs: Runs

  constructor(store: Store, runs: Runs) {
    this.store = store
    this.runs = runs
  }

  list(): Promise<Info[]> {
    return this.store.workflows.list()
  }

  async get(id: string): Promise<Stored> {
    const row = await this.store.workflows.get(id)
    if (!row) throw missing(id)
    return row
  }

  create(workflow: Workflow, template?: string): Promise<Stored> {
    return this.store.workflows.create(workflow, template === undefined ? {} : { template })
  }

  /** Saves what was edited on `revision`. Throws `conflict` when another one is stored; runs hear of decisions at once. */
  async save(id: string, revision: number, workflow: Workflow): Promise<Stored> {
    const row = await this.store.workflows.update(id, workflow, revision)
    if (!row) throw missing(id)
    this.runs.decided(id, row.workflow.decisions)
    return row
  }

  async delete(id: string, revision: number | undefined): Promise<void> {
    const row = await this.get(id)
    if (revision !== undefined && revision !== row.revision) throw conflict(revision, row)
    await this.runs.cancelAllOf(id)
    await this.store.workflows.remove(id)
  }

  /** Writes decisions into the document. Without a revision they are put on top of whatever is stored. */
  async decide(id: string, given: Readonly<Record<Address, Decision | null>>, revision?: number): Promise<Stored> {
    const wrong = Object.keys(given).filter((address) => !parseAddress(address))
    if (wrong.length) throw new RequestError('invalid', `"${wrong[0]}" is not an address; decisions belong to node:item.`, { fields: wrong.map((path) => ({ path, message: 'is not an address' })) })
    const seen = await this.seen(id)
    for (let attempt = 0; ; attempt++) {
      const row = await this.get(id)
      if (revision !== undefined && revision !== row.revision) throw conflict(revision, row)
      const decisions = settleDecisions(row.workflow.decisions, given, seen)
      try {
        return await this.save(id, row.revision, { ...row.workflow, decisions })
      } catch (error) {
        // Somebody saved in between: decisions that were made on no particular revision are put on top of that.
        if (!(error instanceof ConflictError) || revision !== undefined || attempt === ATTEMPTS) throw error
      }
    }
  }

  async versions(id: string): Promise<Version[]> {
    await this.get(id)
    return this.store.versions.list(id)
  }

  async addVersion(id: string, name: string): Promise<Version> {
    const version = await this.store.versions.save(id, name)
    if (!version) throw missing(id)
    return version
  }

  /** Brings a named version back as the newest revision; what it replaces stays reachable as far as it was named. */
  async restore(id: string, versionId: string): Promise<Stored> {
    const row = await this.get(id)
    const restored = await this.store.versions.restore(id, versionId, row.revision)
    if (!restored) throw new RequestError('not-found', `There is no version "${versionId}" of this workflow.`)
    this.runs.decided(id, restored.workflow.decisions)
    return restored
  }

  /** What a person last saw at an address: in the newest run of the workflow. */
  private async seen(id: string): Promise<(address: Address) => Seen> {
    const run = await this.runs.newest(id)
    const view = run && (await this.runs.view(run.id))
    const shelf = await this.store.shelf(id).load()
    return (address) => ({ result: view?.tasks[address]?.digest, planned: plannedDigest(shelf, address) })
  }
}

function missing(id: string): RequestError {
  return new RequestError('not-found', `There is no workflow "${id}".`)
}

function conflict(revision: number, stored: Stored): ConflictError {
  return new ConflictError(`The workflow was saved by someone else: it has revision ${stored.revision}, not ${revision}.`, { hint: 'Load it again, then repeat the change.', revision: stored.revision })
}
