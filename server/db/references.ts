import type { ResultSet } from '@libsql/client'
import type { Digest, Key } from '../../engine/model/ids.ts'
import type { Database } from './connection.ts'
import { USED_WITHIN_MS } from './results.ts'
import { keyLists } from './rows.ts'
import { UNFINISHED } from './runs.ts'

/** What may not be collected. */
export interface Kept {
  artifacts: Set<Digest>
  keys: Set<Key>
  /** Results used since then belong to a run that goes on. */
  since: number
}

/** What can be dropped by itself: a result, or the finished calls of a task. */
export interface Unit {
  kind: 'result' | 'call'
  /** Key of the result, or scope of the calls. */
  id: string
  used: number
  bytes: number
  artifacts: Digest[]
}

const PAGE = 1_000
const REFERENCE = /"artifact":"([0-9a-f]{64})"/g

/** Every artifact that a JSON text refers to. */
export function referencesIn(json: string): Digest[] {
  return [...json.matchAll(REFERENCE)].flatMap(([, digest]) => digest ?? [])
}

/** What documents, their versions, runs, pins and decisions refer to. A decision also keeps the result that it was made about. */
export async function readKept(db: Database): Promise<Kept> {
  const kept: Kept = { artifacts: new Set(), keys: new Set(), since: Number.POSITIVE_INFINITY }
  for await (const { id, document } of pages(db, 'workflows', 'id, document')) await keepDocument(db, kept, { id, document })
  for await (const { document } of pages(db, 'workflow_versions', 'id, document')) await keepDocument(db, kept, { document })
  for await (const run of pages(db, 'runs', 'id, request, outputs, state, created_at')) {
    for (const digest of referencesIn(`${run['request']} ${run['outputs']}`)) kept.artifacts.add(digest)
    if (UNFINISHED.some((state) => state === run['state'])) kept.since = Math.min(kept.since, Number(run['created_at']) - USED_WITHIN_MS)
  }
  const { rows } = await db.reading(db.client.execute('select artifact from pins'))
  for (const row of rows) kept.artifacts.add(String(row[0]))
  return kept
}

async function keepDocument(db: Database, kept: Kept, { id, document = '{}' }: { id?: string; document?: string }): Promise<void> {
  for (const digest of referencesIn(document)) kept.artifacts.add(digest)
  const { decisions = {} } = JSON.parse(document) as { decisions?: Record<string, { lock?: { key?: string } }> }
  for (const { lock } of Object.values(decisions)) if (lock?.key !== undefined) kept.keys.add(lock.key)
  if (id === undefined) return
  for (const addresses of keyLists(Object.keys(decisions))) {
    const sql = `select entry ->> 'key' from shelf where workflow = ? and address in (select value from json_each(?))`
    const { rows } = await db.reading(db.client.execute({ sql, args: [id, addresses] }))
    for (const row of rows) kept.keys.add(String(row[0]))
  }
}

/** Everything that can be dropped, the longest unused first. A task's calls are as fresh as its result. */
export async function readUnits(db: Database): Promise<Unit[]> {
  const results = new Map<Key, Unit>()
  for await (const { key = '', value = '', used } of pages(db, 'results', 'key, value, used')) {
    results.set(key, { kind: 'result', id: key, used: Number(used), bytes: key.length + Buffer.byteLength(value), artifacts: referencesIn(value) })
  }
  const calls = new Map<string, Unit>()
  const finished = `(select rowid, scope, reply, at from journal where reply is not null)`
  for await (const { scope = '', reply = '', at } of pages(db, finished, 'rowid, scope, reply, at')) {
    const unit = calls.get(scope) ?? { kind: 'call' as const, id: scope, used: results.get(scope)?.used ?? 0, bytes: 0, artifacts: [] }
    unit.used = Math.max(unit.used, Number(at))
    unit.bytes += Buffer.byteLength(reply)
    unit.artifacts.push(...referencesIn(reply))
    calls.set(scope, unit)
  }
  return [...results.values(), ...calls.values()].sort((a, b) => a.used - b.used)
}

/** All rows as text, some at a time; the first column is unique and decides the order. */
async function* pages(db: Database, from: string, columns: string): AsyncGenerator<Record<string, string | undefined>> {
  const [id] = columns.split(',')
  let after: string | number | null = null
  for (;;) {
    const sql: string = `select ${columns} from ${from} ${after === null ? '' : `where ${id} > ?`} order by ${id} limit ${PAGE}`
    const { rows, columns: names }: ResultSet = await db.reading(db.client.execute({ sql, args: after === null ? [] : [after] }))
    for (const row of rows) yield Object.fromEntries(names.map((name, index) => [name, row[index] === null ? undefined : String(row[index])]))
    const last: unknown = rows.at(-1)?.[0]
    if (rows.length < PAGE || (typeof last !== 'string' && typeof last !== 'number')) return
    after = last
  }
}
