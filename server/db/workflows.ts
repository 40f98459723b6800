import type { z } from '@hono/zod-openapi'
import { desc, eq } from 'drizzle-orm'
import { parseWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { StoredWorkflow, WorkflowInfo } from '../api/types.ts'
import { ConflictError } from './conflict.ts'
import type { Database } from './connection.ts'
import { newId } from './new-id.ts'
import { runs, shelf, workflows as table, workflowVersions } from './schema.ts'
import { toStatement } from './statement.ts'

type Info = z.infer<typeof WorkflowInfo>
type Stored = z.infer<typeof StoredWorkflow>

/** Saved workflows. Revisions count from 1; what is saved is durable when the promise resolves. */
export interface Workflows {
  create(workflow: Workflow, more?: { template?: string }): Promise<Stored>
  get(id: string): Promise<Stored | undefined>
  /** Without the documents, the last changed first. */
  list(): Promise<Info[]>
  /** Saves over the revision that was read. Throws `ConflictError` when it is no longer the current one; undefined when there is no such workflow. */
  update(id: string, workflow: Workflow, revision: number): Promise<Stored | undefined>
  /** Removes it with its versions and its shelf; its runs stay. False when there is no such workflow. */
  remove(id: string): Promise<boolean>
}

const INFO = { id: table.id, name: table.name, revision: table.revision, template: table.template, createdAt: table.createdAt, updatedAt: table.updatedAt }

export function createWorkflows({ orm, writer, reading }: Database, now: () => number = Date.now): Workflows {
  const get = async (id: string): Promise<Stored | undefined> => {
    const [row] = await reading(orm.select().from(table).where(eq(table.id, id)))
    if (!row) return undefined
    const { document, ...info } = row
    return { ...info, workflow: parseWorkflow(document) }
  }
  return {
    get,
    create: async (workflow, more = {}) => {
      const at = now()
      const info: Info = { id: newId(), name: workflow.name, revision: 1, template: more.template ?? null, createdAt: at, updatedAt: at }
      await writer.transaction([toStatement(orm.insert(table).values({ ...info, document: JSON.stringify(workflow) }))])
      return { ...info, workflow }
    },
    list: () => reading(orm.select(INFO).from(table).orderBy(desc(table.updatedAt), table.id)),
    update: async (id, workflow, revision) => {
      // `returning` says in one statement whether it was written, and with what.
      const [written] = await writer.transaction([{
        sql: 'update workflows set name = ?, document = ?, revision = revision + 1, updated_at = ? where id = ? and revision = ? returning template, created_at, updated_at',
        args: [workflow.name, JSON.stringify(workflow), now(), id, revision],
      }])
      const row = written?.rows[0]
      if (row) return { id, name: workflow.name, revision: revision + 1, template: row[0] === null ? null : String(row[0]), createdAt: Number(row[1]), updatedAt: Number(row[2]), workflow }
      const [current] = await reading(orm.select({ revision: table.revision }).from(table).where(eq(table.id, id)))
      if (!current) return undefined
      throw new ConflictError(`The workflow was saved by someone else: it has revision ${current.revision}, not ${revision}.`, {
        hint: 'Load it again, then repeat the change.', revision: current.revision,
      })
    },
    remove: async (id) => {
      const [removed] = await writer.transaction([
        toStatement(orm.delete(table).where(eq(table.id, id))),
        toStatement(orm.delete(workflowVersions).where(eq(workflowVersions.workflow, id))),
        toStatement(orm.delete(shelf).where(eq(shelf.workflow, id))),
        toStatement(orm.update(runs).set({ workflow: null }).where(eq(runs.workflow, id))),
      ])
      return (removed?.rowsAffected ?? 0) > 0
    },
  }
}
