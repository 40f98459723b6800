import type { InStatement } from '@libsql/client'
import type { Digest } from '../../engine/model/ids.ts'
import { callId } from '../../engine/stores.ts'
import type { Booking, Journal, JournalEntry } from '../../engine/stores.ts'
import type { Database } from './connection.ts'
import { createGroup } from './group.ts'

/**
 * A change of one call's entry: `start` replaces what was there, `add` keeps what it does not name, `end` removes it.
 * `booking` is what the ledger holds of the call after it: open until the call is over, then charged.
 */
interface Row extends Partial<JournalEntry> {
  call: [scope: string, request: Digest, ordinal: number]
  change: 'start' | 'add' | 'end'
  booking?: Booking | undefined
}

/** The call journal and the ledger's bookings in the database. Every entry survives a loss of power; calls of one turn of the event loop share a write. */
export function createJournal({ client, writer, reading }: Database, now: () => number = Date.now): Journal {
  const group = createGroup<Row>({
    onPut: writer.soon,
    isPrecious: () => true,
    combine: (older, newer) => {
      if (newer.change !== 'add') return newer
      return older.change === 'end' ? { ...newer, change: 'start' } : { ...older, ...newer, change: older.change }
    },
    statements: (rows) => rows.flatMap((row) => [toStatement(row, now()), ...toBooking(row, now())]),
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
    intend: (scope, request, ordinal, token, booking) => record({ call: [scope, request, ordinal], change: 'start', token, booking }),
    submitted: (scope, request, ordinal, remoteId) => record({ call: [scope, request, ordinal], change: 'add', remoteId }),
    doubted: (scope, request, ordinal, booking) => record({ call: [scope, request, ordinal], change: 'add', isDoubtful: true, booking }),
    finished: (scope, request, ordinal, reply, booking) => record({ call: [scope, request, ordinal], change: 'add', reply, booking }),
    forget: (scope, request, ordinal, booking) => record({ call: [scope, request, ordinal], change: 'end', booking }),
  }

  async function read(call: Row['call']): Promise<JournalEntry | undefined> {
    const { rows } = await reading(client.execute({ sql: `select token, remote, reply, (select state from ledger where open = ?) as booked from journal where scope = ? and request = ? and ordinal = ?`, args: [callId(...call), ...call] }))
    const [row] = rows
    if (!row) return undefined
    return toEntry({
      token: String(row['token']),
      ...(typeof row['remote'] === 'string' ? { remoteId: row['remote'] } : {}),
      ...(row['booked'] === 'doubtful' || row['booked'] === 'given-up' ? { isDoubtful: true as const } : {}),
      ...(typeof row['reply'] === 'string' ? { reply: JSON.parse(row['reply']) as NonNullable<JournalEntry['reply']> } : {}),
    })
  }
}

function toEntry({ token = '', remoteId, isDoubtful, reply }: Partial<JournalEntry>): JournalEntry {
  return { token, ...(remoteId === undefined ? {} : { remoteId }), ...(isDoubtful ? { isDoubtful } : {}), ...(reply === undefined ? {} : { reply }) }
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

/** What the ledger holds of a call from now on. An open booking gives way to what was charged, or goes. */
function toBooking({ call, change, booking, isDoubtful, reply }: Row, at: number): InStatement[] {
  const open = callId(...call)
  const isOver = change === 'end' || reply !== undefined
  const close = isOver ? [{ sql: 'delete from ledger where open = ?', args: [open] }] : []
  if (!booking) return close
  const { run, task, capability, model, usd, tariff } = booking
  const state = isOver ? 'charged' : isDoubtful ? 'doubtful' : 'open'
  const args = [isOver ? null : open, run, task, capability, model, state, usd, JSON.stringify(tariff ?? null), at]
  return [...close, {
    sql: `insert into ledger (open, run, task, capability, model, state, usd, tariff, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict(open) do update set run = excluded.run, task = excluded.task, state = excluded.state, usd = excluded.usd, tariff = excluded.tariff, at = excluded.at`,
    args,
  }]
}
