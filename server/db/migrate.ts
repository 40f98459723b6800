import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import { ReelError } from '../../engine/model/errors.ts'
import { packageRoot } from './package-root.ts'

/**
 * Brings the tables up to date. When several processes do so at once, all but one fail, and find it done when they try again.
 * Refuses a database that a newer Reelgraph has changed.
 */
export async function migrate(client: Client, where: string): Promise<void> {
  const migrationsFolder = join(packageRoot(), 'server', 'db', 'migrations')
  const applied = await lastApplied(client)
  const newest = newestKnown(migrationsFolder)
  if (applied > newest) throw new ReelError('storage', `The database ${where} belongs to a newer Reelgraph.`, { hint: 'Update Reelgraph, or choose another data folder.' })
  if (applied < newest) await applyMigrations(drizzle(client), { migrationsFolder })
}

async function lastApplied(client: Client): Promise<number> {
  const tables = await client.execute(`select 1 from sqlite_master where name = '__drizzle_migrations'`)
  if (!tables.rows.length) return 0
  const { rows } = await client.execute('select max(created_at) from __drizzle_migrations')
  return Number(rows[0]?.[0] ?? 0)
}

function newestKnown(folder: string): number {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { when: number }[] }
  return Math.max(...entries.map((entry) => entry.when))
}
