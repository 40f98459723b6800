import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { ReelError } from '../../engine/model/errors.ts'
import { isBusy, toStorageError } from './failure.ts'
import { migrate } from './migrate.ts'
import { createWriter } from './writer.ts'
import type { Writer, WriterOptions } from './writer.ts'

/** An open database: `client` and `orm` are for reading and for building statements, all writing goes through `writer`. */
export interface Database {
  client: Client
  orm: LibSQLDatabase
  writer: Writer
  /** Awaits a query of `client` or `orm`; an unreadable disk becomes a `storage` error. */
  reading<T>(query: PromiseLike<T>): Promise<T>
  /** Writes what is pending, then closes. */
  close(): Promise<void>
}

export interface DatabaseOptions extends WriterOptions {
  /** For a remote server. */
  authToken?: string
}

/**
 * Statements on a local file run inside the calling thread, waiting for a lock included. So SQLite itself waits only
 * shortly, and the writer goes on trying without blocking the event loop.
 */
const BUSY_MS = 250

/** Checkpoints are made by the writer when it is idle; SQLite makes one by itself only after this many pages. */
const PRAGMAS = [`busy_timeout = ${BUSY_MS}`, 'journal_mode = WAL', 'synchronous = NORMAL', 'cache_size = -32000', 'wal_autocheckpoint = 8000', 'journal_size_limit = 67108864']

/** Opening tries again while other processes open the same new file. */
const ATTEMPTS = 8

/** Opens `file:…` or a libSQL server, with the tables of this version. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(url, options)
    } catch (error) {
      const shown = toStorageError(error, url)
      if (attempt === ATTEMPTS || (shown !== error && !isBusy(error)) || error instanceof ReelError) throw shown
      await sleep(25 * 2 ** attempt)
    }
  }
}

async function open(url: string, { authToken, ...writing }: DatabaseOptions): Promise<Database> {
  const isFile = url.startsWith('file:')
  // One connection: it carries its own pragmas, and nothing holds it across an await.
  const client = createClient({ url, timeout: BUSY_MS, ...(isFile ? { concurrency: 1 } : {}), ...(authToken === undefined ? {} : { authToken }) })
  try {
    if (isFile) await configure(client)
    await migrate(client, url)
  } catch (error) {
    client.close()
    throw error
  }
  return compose(client, createWriter(client, { where: url, ...(isFile ? { renew: () => renew(client) } : {}), ...writing }), url)
}

async function configure(client: Client): Promise<void> {
  for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma}`)
}

/**
 * Takes a new connection after a failure: a statement that failed stays unfinished in this driver until it is garbage,
 * and until then its connection sees an old snapshot and is refused every write.
 */
async function renew(client: Client): Promise<void> {
  // Readings in the middle of this turn still hold the old one.
  await turn()
  client.reconnect()
  await configure(client)
}

function compose(client: Client, writer: Writer, url: string): Database {
  return {
    client,
    orm: drizzle(client),
    writer,
    reading: async (query) => {
      try {
        return await query
      } catch (error) {
        throw toStorageError(error, url)
      }
    },
    close: async () => {
      try {
        await writer.close()
      } finally {
        client.close()
      }
    },
  }
}
