import type { Key } from '../../engine/model/ids.ts'
import type { ResultStore, StoredResult } from '../../engine/stores.ts'
import type { Database } from './connection.ts'
import { createGroup } from './group.ts'
import { insertRows, keyLists, readJson } from './rows.ts'

/** How exactly the time of last use is known: asking for a result writes at most this often. */
export const USED_WITHIN_MS = 24 * 3_600_000

const UPSERT = 'on conflict(key) do update set value = excluded.value, used = excluded.used'

interface Row {
  key: Key
  /** Absent when the result is to be removed. */
  result?: StoredResult
}

/** Results in the database. A result that cost money, or may have, survives a loss of power once `flush` has resolved; a free one a crash of the process. */
export function createResultStore(db: Database, now: () => number = Date.now): ResultStore {
  const rows = createGroup<Row>({
    onPut: db.writer.soon,
    isPrecious: ({ result }) => result !== undefined && result.usd !== 0,
    statements: (pending) => {
      const kept = pending.flatMap(({ key, result }) => (result ? [[key, JSON.stringify(result), now()]] : []))
      const dropped = pending.flatMap(({ key, result }) => (result ? [] : [key]))
      return [
        // In the order of the index, which makes large groups faster.
        ...insertRows('insert into results (key, value, used)', kept.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)), UPSERT),
        ...[...keyLists(dropped)].map((keys) => ({ sql: 'delete from results where key in (select value from json_each(?))', args: [keys] })),
      ]
    },
  })
  const touched = createGroup<Key>({
    onPut: db.writer.soon,
    statements: (keys) => [...keyLists(keys)].map((list) => ({ sql: 'update results set used = ? where key in (select value from json_each(?))', args: [now(), list] })),
  })

  return {
    get: async (keys) => {
      const found = new Map<Key, StoredResult>()
      const stored = keys.filter((key) => {
        const row = rows.peek(key)
        if (row?.result) found.set(key, row.result)
        return row === undefined
      })
      // Sorted, so that neighbours in the index are read together.
      for (const list of keyLists(stored.sort())) {
        const some = await readJson<[Key, StoredResult, isOld: 0 | 1]>(db, {
          column: `'[' || json_quote(key) || ',' || value || ',' || (used < ?) || ']'`,
          from: 'results where key in (select value from json_each(?))',
          args: [now() - USED_WITHIN_MS, list],
        })
        for (const [key, result, isOld] of some) {
          found.set(key, result)
          if (isOld) touched.put(key, key)
        }
      }
      return found
    },
    put: (key, result) => rows.put(key, { key, result }),
    drop: (keys) => {
      for (const key of keys) rows.put(key, { key })
    },
    flush: db.writer.flush,
  }
}
