import type { InStatement, InValue } from '@libsql/client'

/** A statement that drizzle built, for the writer. */
export function toStatement(query: { toSQL(): { sql: string; params: unknown[] } }): InStatement {
  const { sql, params } = query.toSQL()
  return { sql, args: params as InValue[] }
}
