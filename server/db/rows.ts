import type { InStatement, InValue } from '@libsql/client'
import type { Database } from './connection.ts'

/** Rows in one statement; more only make it slower to compile. */
const ROWS = 200
/** Keys in one query, so that a large answer does not hold the event loop. */
const KEYS = 2_000

/** `head values (…),(…) tail` for many rows, in as few statements as are fast. All rows have the same length. */
export function insertRows(head: string, rows: InValue[][], tail = ''): InStatement[] {
  const statements: InStatement[] = []
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS)
    const marks = some.map((row) => `(${row.map(() => '?').join()})`).join()
    statements.push({ sql: `${head} values ${marks} ${tail}`, args: some.flat() })
  }
  return statements
}

/** Slices of keys (or of rows that begin with one) as JSON lists, for `json_each(?)`. */
export function* keyLists(keys: readonly unknown[]): Generator<string> {
  for (let start = 0; start < keys.length; start += KEYS) yield JSON.stringify(keys.slice(start, start + KEYS))
}

/**
 * A query that answers one column of JSON texts, read as one list: several times faster than row by row.
 * A row that is not JSON, damaged by whatever, is left out.
 */
export async function readJson<T>({ client, reading }: Database, select: { column: string; from: string; args: InValue[] }): Promise<T[]> {
  const { column, from, args } = select
  const { rows } = await reading(client.execute({ sql: `select '[' || coalesce(group_concat(${column}), '') || ']' from ${from}`, args }))
  try {
    return JSON.parse(String(rows[0]?.[0] ?? '[]')) as T[]
  } catch {
    const { rows: one } = await reading(client.execute({ sql: `select ${column} from ${from}`, args }))
    return one.flatMap((row) => {
      try {
        return [JSON.parse(String(row[0])) as T]
      } catch {
        return []
      }
    })
  }
}
