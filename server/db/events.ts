import type { RunEvent } from '../../engine/model/events.ts'
import type { Database } from './connection.ts'
import { createGroup } from './group.ts'
import { insertRows, readJson } from './rows.ts'

/** The numbered logs of runs. */
export interface Events {
  /** Adds entries to a run's log; they are written in groups. A number that is there already keeps its first entry. */
  append(run: string, events: readonly RunEvent[]): void
  /** Entries after number `n`, in order, also those not yet written; at most `limit`. */
  after(run: string, n: number, limit?: number): Promise<RunEvent[]>
  flush(): Promise<void>
}

interface Row {
  run: string
  event: RunEvent
}

export function createEvents(db: Database): Events {
  const group = createGroup<Row>({
    onPut: db.writer.soon,
    combine: (older) => older,
    statements: (rows) => insertRows('insert or ignore into events (run, n, event)', rows.map(({ run, event }) => [run, event.n, JSON.stringify(event)])),
  })
  return {
    append: (run, events) => {
      for (const event of events) group.put(`${run} ${event.n}`, { run, event })
    },
    after: async (run, n, limit = 10_000) => {
      const pending = group.rows().filter((row) => row.run === run && row.event.n > n).map((row) => row.event)
      const stored = await readJson<RunEvent>(db, { column: 'event', from: '(select event from events where run = ? and n > ? order by n limit ?)', args: [run, n, limit] })
      const byNumber = new Map([...pending, ...stored].map((event) => [event.n, event]))
      return [...byNumber.values()].sort((a, b) => a.n - b.n).slice(0, limit)
    },
    flush: db.writer.flush,
  }
}
