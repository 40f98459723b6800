import type { InStatement } from '@libsql/client'

/** What one group writes in a transaction; `settle` tells it how that went. */
export interface Batch {
  statements: InStatement[]
  count: number
  isPrecious: boolean
  settle(isWritten: boolean): void
}

/** Rows on their way to a table. */
export interface Pending {
  /** Takes at most this many rows out to be written; undefined when there are none. */
  take(most: number): Batch | undefined
}

export interface GroupSetup<Row> {
  /** Called with the group when it has something to write. */
  onPut(group: Pending): void
  statements(rows: Row[]): InStatement[]
  /** What is left to write when a row is put twice; the newer one unless said otherwise. */
  combine?(older: Row, newer: Row): Row
  /** True for what cost money or a person's time: it has to survive a loss of power, not only a crash of the process. */
  isPrecious?(row: Row): boolean
}

/** Rows by id that wait to be written together. They can be seen until they are in the database, and stay when a write fails. */
export interface Group<Row> extends Pending {
  put(id: string, row: Row): void
  peek(id: string): Row | undefined
  rows(): Row[]
}

export function createGroup<Row>(setup: GroupSetup<Row>): Group<Row> {
  const { combine = (_: Row, newer: Row) => newer } = setup
  let waiting = new Map<string, Row>()
  let taken = new Map<string, Row>()

  const merge = (older: ReadonlyMap<string, Row>, newer: ReadonlyMap<string, Row>): Map<string, Row> => {
    const merged = new Map(older)
    for (const [id, row] of newer) {
      const before = merged.get(id)
      merged.set(id, before === undefined ? row : combine(before, row))
    }
    return merged
  }

  const group: Group<Row> = {
    put: (id, row) => {
      const before = waiting.get(id)
      waiting.set(id, before === undefined ? row : combine(before, row))
      setup.onPut(group)
    },
    peek: (id) => {
      const older = taken.get(id)
      const newer = waiting.get(id)
      return older === undefined || newer === undefined ? (newer ?? older) : combine(older, newer)
    },
    rows: () => [...merge(taken, waiting).values()],
    take: (most) => {
      if (!waiting.size || taken.size) return undefined
      taken = waiting.size <= most ? waiting : new Map([...waiting].slice(0, most))
      if (taken === waiting) waiting = new Map()
      else for (const id of taken.keys()) waiting.delete(id)
      const rows = [...taken.values()]
      return {
        statements: setup.statements(rows),
        count: rows.length,
        isPrecious: rows.some((row) => setup.isPrecious?.(row) ?? false),
        settle: (isWritten) => {
          if (!isWritten) waiting = merge(taken, waiting)
          taken = new Map()
        },
      }
    },
  }
  return group
}
