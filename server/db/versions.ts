import type { z } from '@hono/zod-openapi'
import { and, desc, eq } from 'drizzle-orm'
import { parseWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { StoredWorkflow, WorkflowVersion } from '../api/types.ts'
import type { Database } from './connection.ts'
import { newId } from './new-id.ts'
import { workflowVersions as table } from './schema.ts'
import { toStatement } from './statement.ts'
import type { Workflows } from './workflows.ts'

type Version = z.infer<typeof WorkflowVersion>

/** Named snapshots of a workflow, kept until they or it are removed. */
export interface Versions {
  /** Keeps the workflow as it is now; undefined when there is no such workflow. */
  save(workflow: string, name: string): Promise<Version | undefined>
  /** The newest first. */
  list(workflow: string): Promise<Version[]>
  get(workflow: string, version: string): Promise<(Version & { workflow: Workflow }) | undefined>
  /** Makes the snapshot the workflow's next revision; `ConflictError` as in an update, undefined when either is missing. */
  restore(workflow: string, version: string, revision: number): Promise<z.infer<typeof StoredWorkflow> | undefined>
  remove(workflow: string, version: string): Promise<boolean>
}

export function createVersions({ orm, writer, reading }: Database, workflows: Workflows, now: () => number = Date.now): Versions {
  const one = (workflow: string, version: string) => and(eq(table.workflow, workflow), eq(table.id, version))
  const versions: Versions = {
    save: async (workflow, name) => {
      const id = newId()
      const [, found] = await writer.transaction([
        {
          sql: `insert into workflow_versions (id, workflow, name, revision, document, created_at)
            select ?, id, ?, revision, document, ? from workflows where id = ?`,
          args: [id, name, now(), workflow],
        },
        { sql: 'select revision, created_at from workflow_versions where id = ?', args: [id] },
      ])
      const row = found?.rows[0]
      return row && { id, name, revision: Number(row[0]), createdAt: Number(row[1]) }
    },
    list: (workflow) => reading(orm.select({ id: table.id, name: table.name, revision: table.revision, createdAt: table.createdAt })
      .from(table).where(eq(table.workflow, workflow)).orderBy(desc(table.createdAt), table.id)),
    get: async (workflow, version) => {
      const [row] = await reading(orm.select().from(table).where(one(workflow, version)))
      return row && { id: row.id, name: row.name, revision: row.revision, createdAt: row.createdAt, workflow: parseWorkflow(row.document) }
    },
    restore: async (workflow, version, revision) => {
      const snapshot = await versions.get(workflow, version)
      return snapshot && workflows.update(workflow, snapshot.workflow, revision)
    },
    remove: async (workflow, version) => {
      const [removed] = await writer.transaction([toStatement(orm.delete(table).where(one(workflow, version)))])
      return (removed?.rowsAffected ?? 0) > 0
    },
  }
  return versions
}
