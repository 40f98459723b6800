import type { InStatement } from '@libsql/client'
import type { Digest } from '../../engine/model/ids.ts'
import type { Journal, JournalEntry } from '../../engine/stores.ts'
import type { Database } from './connection.ts'
import { createGroup } from './group.ts'

/** A change of one call's entry: `start` replaces what was there, `add` keeps what it does not name, `end` removes it. */
interface Row extends Partial<JournalEntry> {
  call: [scope: string, request: Digest, ordinal: number]
  change: 'start' | 'add' | 'end'
}

/** The call journal in the database. Every entry survives a loss of power; calls of one turn of the event loop share a write. */
export function createJournal({ client, writer, reading }: Database, now: () => number = Date.now): Journal {
  const group = createGroup<Row>({
    onPut: writer.soon,
    isPrecious: () => true,
    combine: (older, newer) => {
      if (newer.change !== 'add') return newer
      return older.change === 'end' ? { ...newer, change: 'start' } : { ...older, ...newer, change: older.change }
    },
    statements: (rows) => rows.map((row) => toStatement(row, now())),
  })
  const record = (row: Row): Promise<void> => {
    group.put(row.call.join(' '), row)
    return writer.flush()
  }
  return {
    find: async (...call) => {
      const pending = group.peek(call.join(' '))
      if (pending?.change === 'end') return undefined
      const stored = pending?.change === 'start' ? undefined : await read(call)
      return pending ? toEntry({ ...stored, ...pending }) : stored
    },
    intend: (scope, request, ordinal, token) => record({ call: [scope, request, ordinal], change: 'start', token }),
    submitted: (scope, request, ordinal, remoteId) => record({ call: [scope, request, ordinal], change: 'add', remoteId }),
    finished: (scope, request, ordinal, reply) => record({ call: [scope, request, ordinal], change: 'add', reply }),
    forget: (scope, request, ordinal) => record({ call: [scope, request, ordinal], change: 'end' }),
  }

  async function read(call: Row['call']): Promise<JournalEntry | undefined> {
    const { rows } = await reading(client.execute({ sql: 'select token, remote, reply from journal where scope = ? and request = ? and ordinal = ?', args: call }))
    const [row] = rows
    if (!row) return undefined
    return toEntry({
      token: String(row['token']),
      ...(typeof row['remote'] === 'string' ? { remoteId: row['remote'] } : {}),
      ...(typeof row['reply'] === 'string' ? { reply: JSON.parse(row['reply']) as NonNullable<JournalEntry['reply']> } : {}),
    })
  }
}

function toEntry({ token = '', remoteId, reply }: Partial<JournalEntry>): JournalEntry {
  return { token, ...(remoteId === undefined ? {} : { remoteId }), ...(reply === undefined ? {} : { reply }) }
}

function toStatement({ call, change, token, remoteId, reply }: Row, at: number): InStatement {
  if (change === 'end') return { sql: 'delete from journal where scope = ? and request = ? and ordinal = ?', args: call }
  const conflict = change === 'start'
    ? 'token = excluded.token, remote = excluded.remote, reply = excluded.reply'
    : `token = iif(excluded.token = '', token, excluded.token), remote = coalesce(excluded.remote, remote), reply = coalesce(excluded.reply, reply)`
  return {
    sql: `insert into journal (scope, request, ordinal, token, remote, reply, at) values (?, ?, ?, ?, ?, ?, ?) on conflict(scope, request, ordinal) do update set ${conflict}, at = excluded.at`,
    args: [...call, token ?? '', remoteId ?? null, reply === undefined ? null : JSON.stringify(reply), at],
  }
}
