import type { Workflow } from '../../engine/model/document.ts'
import { isEqual } from './is-equal.ts'
import { tableNames, tableOf } from './tables.ts'
import type { Table, TableName } from './tables.ts'

/** What became of one place of a workflow: an entry of a table, or a value inside it. */
export interface Change {
  table: TableName
  id: string
  path: readonly string[]
  /** So many steps of the path were there before; -1 when the entry itself was not. */
  rooted: number
  before: unknown
  after: unknown
}

/** What was changed on the way from one workflow to another, as small as it can be told. */
export function changesBetween(before: Workflow, after: Workflow): Change[] {
  if (before === after) return []
  return tableNames.flatMap((name) => {
    const table = tableOf(name)
    const [old, now] = [table.read(before), table.read(after)]
    return namesOf(old, now).flatMap((id) => within(table, { table: name, id, path: [], rooted: id in old ? 0 : -1, before: old[id], after: now[id] }))
  })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object' && !Array.isArray(value)
const namesOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])]

function within(table: Table, change: Change): Change[] {
  const { path, before, after, rooted } = change
  if (isEqual(before, after)) return []
  const isAtom = table.isWhole || (path.length === 1 && table.atoms?.includes(path[0] ?? ''))
  // What comes to be is told by its parts, so that two people can begin the same; what goes, goes as a whole.
  const isBegun = before === undefined && isRecord(after) && Object.keys(after).length > 0 && (path.length > 0 || table.isGrown)
  if (isAtom || !isRecord(after) || !(isRecord(before) || isBegun)) return [change]
  const old = isRecord(before) ? before : {}
  return namesOf(old, after).flatMap((key) =>
    within(table, { ...change, path: [...path, key], rooted: isRecord(before) ? path.length : rooted, before: old[key], after: after[key] }))
}
