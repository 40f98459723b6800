import type { Digest, Key } from '../engine/model/ids.ts'
import type { StoredArtifact } from './artifacts/inventory.ts'
import type { Store } from './db/open.ts'
import { readKept, readUnits } from './db/references.ts'
import type { Kept, Unit } from './db/references.ts'
import { keyLists } from './db/rows.ts'

/** Younger artifacts may belong to work that has not stored its result yet. */
const YOUNG_MS = 3_600_000

export interface CollectOptions {
  /** How much results and artifacts may take together. */
  limitBytes: number
  /** Only says what would be freed. */
  isDry?: boolean
  now?: number
}

export interface Collected {
  /** Keys of the results that are dropped: a process that has them in memory should forget them. */
  results: Key[]
  /** How many tasks lose their finished provider calls. */
  calls: number
  artifacts: Digest[]
  freedBytes: number
  /** What is left; more than the limit when there is a reason to keep all of it. */
  keptBytes: number
}

/**
 * Frees space: artifacts that nothing refers to, then what was unused the longest until all is below the limit.
 * Never what a document, a decision in one, a run, or a pin refers to. What is dropped is made again when it is asked for.
 */
export async function collect(store: Store, options: CollectOptions): Promise<Collected> {
  const { limitBytes, isDry = false, now = Date.now() } = options
  await store.flush()
  const files = new Map<Digest, StoredArtifact>()
  for await (const file of store.artifacts.list()) files.set(file.digest, file)
  const freed = choose({ kept: await readKept(store.database), units: await readUnits(store.database), files, limitBytes, youngFrom: now - YOUNG_MS })
  if (!isDry) {
    // Rows first: if this ends in between, artifacts without rows are found the next time.
    await dropRows(store, freed.units)
    for (const digest of freed.artifacts) await store.artifacts.remove(digest, now - YOUNG_MS)
  }
  return {
    results: freed.units.flatMap((unit) => (unit.kind === 'result' ? [unit.id] : [])),
    calls: freed.units.filter((unit) => unit.kind === 'call').length,
    artifacts: freed.artifacts, freedBytes: freed.bytes, keptBytes: freed.left,
  }
}

interface Situation {
  kept: Kept
  /** The longest unused first. */
  units: Unit[]
  files: ReadonlyMap<Digest, StoredArtifact>
  limitBytes: number
  youngFrom: number
}

function choose({ kept, units, files, limitBytes, youngFrom }: Situation): { units: Unit[]; artifacts: Digest[]; bytes: number; left: number } {
  const references = new Map<Digest, number>()
  for (const unit of units) for (const digest of unit.artifacts) references.set(digest, (references.get(digest) ?? 0) + 1)
  const canGo = (file: StoredArtifact) => !references.get(file.digest) && !kept.artifacts.has(file.digest) && file.at < youngFrom

  const gone = [...files.values()].filter(canGo)
  let bytes = sum(gone)
  let left = sum(files.values()) + sum(units) - bytes
  const dropped: Unit[] = []
  for (const unit of units) {
    if (left <= limitBytes) break
    if (kept.keys.has(unit.id) || unit.used >= kept.since) continue
    dropped.push(unit)
    for (const digest of unit.artifacts) references.set(digest, (references.get(digest) ?? 0) - 1)
    const freed = [...new Set(unit.artifacts)].flatMap((digest) => files.get(digest) ?? []).filter(canGo)
    gone.push(...freed)
    bytes += unit.bytes + sum(freed)
    left -= unit.bytes + sum(freed)
  }
  return { units: dropped, artifacts: gone.map((file) => file.digest), bytes, left }
}

/** What was used or made again since it was read stays. */
async function dropRows(store: Store, units: readonly Unit[]): Promise<void> {
  const { writer } = store.database
  for (const [kind, sql] of [
    ['result', 'delete from results where (key, used) in (select value ->> 0, value ->> 1 from json_each(?))'],
    ['call', 'delete from journal where reply is not null and scope in (select value ->> 0 from json_each(?1)) and at <= (select max(value ->> 1) from json_each(?1))'],
  ] as const) {
    const rows = units.filter((unit) => unit.kind === kind).map((unit) => [unit.id, unit.used])
    for (const list of keyLists(rows)) await writer.transaction([{ sql, args: [list] }])
  }
}

function sum(sized: Iterable<{ bytes: number }>): number {
  let total = 0
  for (const { bytes } of sized) total += bytes
  return total
}
