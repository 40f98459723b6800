import { eq } from 'drizzle-orm'
import type { Digest } from '../../engine/model/ids.ts'
import type { Database } from './connection.ts'
import { pins as table } from './schema.ts'
import { toStatement } from './statement.ts'

/** Artifacts that are kept for something outside of results and documents: an export, an upload. An owner is named like `export:<id>`. */
export interface Pins {
  /** The owner refers to exactly these from now on. */
  set(owner: string, artifacts: readonly Digest[]): Promise<void>
  remove(owner: string): Promise<void>
}

export function createPins({ orm, writer }: Database): Pins {
  const clear = (owner: string) => toStatement(orm.delete(table).where(eq(table.owner, owner)))
  return {
    set: async (owner, artifacts) => {
      const rows = [...new Set(artifacts)].map((artifact) => ({ owner, artifact }))
      await writer.transaction([clear(owner), ...(rows.length ? [toStatement(orm.insert(table).values(rows))] : [])])
    },
    remove: async (owner) => {
      await writer.transaction([clear(owner)])
    },
  }
}
