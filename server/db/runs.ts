import { and, desc, eq, getTableColumns, inArray, lt } from 'drizzle-orm'
import type { RunState } from '../../engine/model/events.ts'
import type { RunInfo } from '../api/types.ts'
import { ConflictError } from './conflict.ts'
import type { Database } from './connection.ts'
import { toRunChange, toRunInfo, toRunRow, toStoredRun } from './run-record.ts'
import type { RunChange, StoredRun } from './run-record.ts'
import { events, runs as table } from './schema.ts'
import { toStatement } from './statement.ts'

/** A client's promise that requests with this key are one and the same; `digest` is that of the body. */
export interface Idempotency {
  key: string
  digest: string
}

export interface Runs {
  /**
   * Stores a new run. With an idempotency key that came before, nothing is stored and the id of that run is answered;
   * with the key of another body it throws `ConflictError`. Key and run are stored together or not at all.
   */
  insert(run: StoredRun, idempotency?: Idempotency): Promise<{ id: string; isNew: boolean }>
  /** Changes the parts that are given; false when there is no such run. */
  update(id: string, change: RunChange): Promise<boolean>
  get(id: string): Promise<StoredRun | undefined>
  /** The newest first, at most `limit` (100), those created before `before` if given. */
  list(filter?: { workflowId?: string; before?: number; limit?: number }): Promise<RunInfo[]>
  /** Runs that have not come to an end, oldest first: to be resumed at start. */
  unfinished(): Promise<RunInfo[]>
  /** Removes the run with its events; false when there is no such run. */
  remove(id: string): Promise<boolean>
}

export const UNFINISHED: RunState[] = ['queued', 'running', 'waiting', 'paused', 'cancelling']
const { request: _request, outputs: _outputs, ...INFO } = getTableColumns(table)

export function createRuns({ orm, writer, reading }: Database, now: () => number = Date.now): Runs {
  return {
    insert: async (run, idempotency) => {
      const insert = toStatement(orm.insert(table).values(toRunRow(run)))
      if (!idempotency) {
        await writer.transaction([insert])
        return { id: run.id, isNew: true }
      }
      const { key, digest } = idempotency
      const results = await writer.transaction([
        { sql: 'insert or ignore into idempotency (key, digest, run, at) values (?, ?, ?, ?)', args: [key, digest, run.id, now()] },
        insert,
        { sql: 'delete from runs where id = ? and not exists (select 1 from idempotency where key = ? and run = ?)', args: [run.id, key, run.id] },
        { sql: 'select digest, run from idempotency where key = ?', args: [key] },
      ])
      const first = results[3]?.rows[0]
      if (first?.['digest'] !== digest) throw new ConflictError('This idempotency key was used for another request.', { hint: 'Use a new key for a new request.' })
      const id = String(first['run'])
      return { id, isNew: id === run.id }
    },
    update: async (id, change) => {
      const [written] = await writer.transaction([toStatement(orm.update(table).set(toRunChange(change)).where(eq(table.id, id)))])
      return (written?.rowsAffected ?? 0) > 0
    },
    get: async (id) => {
      const [row] = await reading(orm.select().from(table).where(eq(table.id, id)))
      return row && toStoredRun(row)
    },
    list: async ({ workflowId, before, limit = 100 } = {}) => {
      const where = and(workflowId === undefined ? undefined : eq(table.workflow, workflowId), before === undefined ? undefined : lt(table.createdAt, before))
      const rows = await reading(orm.select(INFO).from(table).where(where).orderBy(desc(table.createdAt), table.id).limit(limit))
      return rows.map(toRunInfo)
    },
    unfinished: async () => {
      const rows = await reading(orm.select(INFO).from(table).where(inArray(table.state, UNFINISHED)).orderBy(table.createdAt, table.id))
      return rows.map(toRunInfo)
    },
    remove: async (id) => {
      const [removed] = await writer.transaction([
        toStatement(orm.delete(table).where(eq(table.id, id))),
        toStatement(orm.delete(events).where(eq(events.run, id))),
      ])
      return (removed?.rowsAffected ?? 0) > 0
    },
  }
}
