import type { Session } from '../../engine/session.ts'
import type { StoredRun } from '../db/run-record.ts'
import { openRecord } from './sessions.ts'
import type { Studio } from './sessions.ts'

const KEPT = 3

/** Sessions that are rebuilt from what is on record, to answer questions about runs that are over. */
export class Records {
  private readonly studio: Studio
  private readonly opened = new Map<string, Promise<Session>>()

  constructor(studio: Studio) {
    this.studio = studio
  }

  /** What was rebuilt no longer fits what is on record. */
  clear(): void {
    this.opened.clear()
  }

  get(run: StoredRun): Promise<Session> {
    const known = this.opened.get(run.id)
    if (known) return known
    const record = openRecord(this.studio, run)
    this.opened.set(run.id, record)
    record.catch(() => this.opened.delete(run.id))
    for (const oldest of this.opened.keys()) if (this.opened.size > KEPT) this.opened.delete(oldest)
    return record
  }
}
