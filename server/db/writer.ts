import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import type { Client, InStatement, ResultSet } from '@libsql/client'
import { isBusy, toStorageError } from './failure.ts'
import type { Batch, Pending } from './group.ts'

/** Rows in one transaction: a larger group is written in several, so that the event loop is not held for long. */
const MOST = 5_000
const IDLE_MS = 1_000
const RETRY_MS = 2_000

export interface WriterOptions {
  /** How long rows wait for others when nobody asks for a flush. */
  graceMs?: number
  /** How long a write tries again while another process is writing. */
  patienceMs?: number
}

interface WriterSetup extends WriterOptions {
  where: string
  /** For a local file: takes a fresh connection after a failure. */
  renew?: () => Promise<void>
}

/** The only way into the database for this process: one transaction after another. */
export interface Writer {
  /** Writes the rows of this group soon, together with what else is pending. */
  soon(group: Pending): void
  /** Resolves when all that was put before is durable. Rejects with `storage` when it cannot be; then the rows stay and are tried again. */
  flush(): Promise<void>
  /** All of these statements or none, durable when it resolves. Unlike rows of groups they are not tried again later. */
  transaction(statements: InStatement[]): Promise<ResultSet[]>
  close(): Promise<void>
}

export function createWriter(client: Client, setup: WriterSetup): Writer {
  const { graceMs = 20, patienceMs = 30_000, where, renew } = setup
  const dirty = new Set<Pending>()
  let tail: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let synchronous = 'NORMAL'
  let isClosed = false

  // What is handed out always has a handler here, so a flush that nobody awaits ends no process.
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = tail.then(work)
    tail = done.catch(() => {})
    return done
  }

  /** NORMAL survives the end of the process, FULL also a loss of power, for one fsync more. */
  const setSynchronous = async (level: string): Promise<void> => {
    if (!renew || level === synchronous) return
    await client.execute(`PRAGMA synchronous = ${level}`)
    synchronous = level
  }

  const commit = async (statements: InStatement[], isPrecious: boolean): Promise<ResultSet[]> => {
    const until = Date.now() + patienceMs
    for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
      try {
        await setSynchronous(isPrecious ? 'FULL' : 'NORMAL')
        const done = await client.batch(statements, 'write')
        checkpointWhenIdle()
        return done
      } catch (error) {
        await recover()
        if (!isBusy(error) || Date.now() > until) throw toStorageError(error, where)
        await sleep(wait)
      }
    }
  }

  /** The next attempt shows whether this helped. */
  const recover = async (): Promise<void> => {
    synchronous = 'NORMAL'
    await renew?.().catch(() => {})
  }

  const checkpointWhenIdle = (): void => {
    if (!renew || isClosed) return
    if (idle) return void idle.refresh()
    idle = setTimeout(() => void enqueue(() => client.execute('PRAGMA wal_checkpoint(PASSIVE)')), IDLE_MS).unref()
  }

  const takeGroup = (): Batch[] => {
    const batches: Batch[] = []
    let room = MOST
    for (const group of dirty) {
      const batch = room > 0 ? group.take(room) : undefined
      if (!batch) continue
      batches.push(batch)
      room -= batch.count
    }
    return batches
  }

  const writeAll = async (): Promise<void> => {
    for (;;) {
      // All that is put or flushed in one turn of the event loop shares a transaction.
      await turn()
      next = undefined
      const batches = takeGroup()
      if (!batches.length) return dirty.clear()
      let isWritten = false
      try {
        await commit(batches.flatMap((batch) => batch.statements), batches.some((batch) => batch.isPrecious))
        isWritten = true
      } finally {
        for (const batch of batches) batch.settle(isWritten)
        if (!isWritten) later(RETRY_MS)
      }
    }
  }

  const flush = (): Promise<void> => (next ??= enqueue(writeAll))

  const later = (ms: number): void => {
    if (isClosed) return
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, ms)
  }

  return {
    soon: (group) => {
      dirty.add(group)
      later(graceMs)
    },
    flush,
    transaction: (statements) => enqueue(() => commit(statements, true)),
    close: async () => {
      try {
        await flush()
      } finally {
        isClosed = true
        clearTimeout(timer)
        clearTimeout(idle)
      }
    },
  }
}
