import { splitPort } from '../../engine/model/document.ts'
import type { Edge, Workflow } from '../../engine/model/document.ts'
import { changesBetween } from './changes.ts'
import type { Change } from './changes.ts'
import { isEqual } from './is-equal.ts'
import { tableNames, tableOf } from './tables.ts'
import type { Entries, TableName } from './tables.ts'
import { reads } from './wiring.ts'

/** A place that was changed here and there, each in its own way. */
export interface Clash { table: TableName; id: string; path: readonly string[]; mine: unknown; theirs: unknown }

export interface Merge {
  /** Both sides' changes; where they clash, mine. */
  mine: Workflow
  /** Both sides' changes; where they clash, theirs. */
  theirs: Workflow
  clashes: readonly Clash[]
}

/**
 * Brings together what two people made of the same workflow. A change counts when the other side left that place as it
 * was, or changed it to the same; anything else is a clash, and for a person to settle.
 */
export function mergeWorkflows(base: Workflow, mine: Workflow, theirs: Workflow): Merge {
  const [onMine, onTheirs] = [applyChanges(mine, changesBetween(base, theirs)), applyChanges(theirs, changesBetween(base, mine))]
  const clashes = onMine.refused.length
    ? onMine.refused.map(({ change: { table, id, path, after }, current }) => ({ table, id, path, mine: current, theirs: after }))
    : onTheirs.refused.map(({ change: { table, id, path, after }, current }) => ({ table, id, path, mine: after, theirs: current }))
  return { mine: onMine.workflow, theirs: onTheirs.workflow, clashes }
}

/** Whether all these changes have been made in a workflow, whatever else became of it. */
export function holds(workflow: Workflow, changes: readonly Change[]): boolean {
  const { workflow: after, refused } = applyChanges(workflow, changes)
  return after === workflow && refused.length === 0
}

interface Refused { change: Change; current: unknown }

/** Makes changes to a workflow that may have changed meanwhile. What it has changed itself stays as it is. */
export function applyChanges(workflow: Workflow, changes: readonly Change[]): { workflow: Workflow; refused: Refused[] } {
  const { isKept, refused } = keepUsed(workflow, changes)
  let result = workflow
  for (const name of tableNames) {
    const asked = changes.filter((change) => change.table === name && !isKept(change))
    if (!asked.length) continue
    const done = changeTable(result, name, asked)
    result = done.workflow
    refused.push(...done.refused)
  }
  return { workflow: result, refused }
}

function changeTable(workflow: Workflow, name: TableName, changes: readonly Change[]): { workflow: Workflow; refused: Refused[] } {
  const before = tableOf(name).read(workflow)
  let entries = before
  let open: readonly Change[] = changes
  // A wire may have its place only once another is gone, so what did not fit is tried again after what did.
  for (let left = Infinity; open.length < left; ) {
    left = open.length
    open = open.filter((change) => {
      const current = valueAt(entries[change.id], change.path)
      if (isEqual(current, change.after)) return false
      const fit = fitOf(change, name === 'wires' ? { ...workflow, edges: Object.values(entries) as Edge[] } : workflow)
      const isAsLeft = isRooted(entries, change) && isEqual(current, change.before)
      const isMade = fit === 'void' ? change.after === undefined : fit === 'fits' && isAsLeft
      if (isMade) entries = withValue(entries, [change.id, ...change.path], change.after)
      return !isMade && fit !== 'void'
    })
  }
  return { workflow: entries === before ? workflow : tableOf(name).write(workflow, entries), refused: open.map((change) => ({ change, current: valueAt(entries[change.id], change.path) })) }
}

/**
 * Whether a change has sense in this workflow: a wire needs both its nodes and makes no circle, a question needs its node.
 * Where a node that is gone lies, and in which group, is void.
 */
function fitOf({ table, id, path, after }: Change, workflow: Workflow): 'fits' | 'refused' | 'void' {
  const has = (node: unknown) => Object.hasOwn(workflow.nodes, String(node))
  if (table === 'places') return has(id) ? 'fits' : 'void'
  if (table === 'groups' && path[0] === 'members') return has(path[1]) ? 'fits' : 'void'
  if (after === undefined) return 'fits'
  if (table === 'questions') return has((after as { node: unknown }).node) ? 'fits' : 'refused'
  if (table !== 'wires') return 'fits'
  const [source, reader] = endsOf(after as Edge)
  return has(source) && has(reader) && !reads(workflow, source, reader) ? 'fits' : 'refused'
}

/** A node that one side removed and the other has wired anew stays, with all that belongs to it. */
function keepUsed(workflow: Workflow, changes: readonly Change[]): { isKept(change: Change): boolean; refused: Refused[] } {
  const removals = changes.filter((change) => change.table === 'nodes' && isRemoval(change))
  const gone = new Map(changes.filter((change) => change.table === 'wires').map((change) => [change.id, change.before]))
  const wires = Object.entries(tableOf('wires').read(workflow)) as [string, Edge][]
  const kept = new Set<string>()
  const refused: Refused[] = []
  for (const change of removals) {
    const current = workflow.nodes[change.id]
    const isWired = wires.some(([id, wire]) => endsOf(wire).includes(change.id) && !isEqual(gone.get(id), wire))
    if (current === undefined || (isEqual(current, change.before) && !isWired)) continue
    kept.add(change.id)
    refused.push({ change, current })
  }
  const isKept = (change: Change) => kept.size > 0 && isRemoval(change) && nodesOf(change).some((id) => kept.has(id))
  return { isKept, refused }
}

const isRemoval = ({ path, after, table }: Change) => after === undefined && (path.length === 0 || table === 'groups')
const endsOf = ({ from, to }: Edge): [source: string, reader: string] => [splitPort(from)[0], splitPort(to)[0]]

/** The nodes that a change is about. */
function nodesOf({ table, id, path, before }: Change): string[] {
  if (table === 'wires') return endsOf(before as Edge)
  if (table === 'questions') return [(before as { node: string }).node]
  if (table === 'groups') return path.length ? path.slice(1, 2) : Object.keys((before as { members: object }).members)
  return [id]
}

function isRooted(entries: Entries, { id, path, rooted }: Change): boolean {
  if (rooted < 0) return true
  return id in entries && (rooted === 0 || valueAt(entries[id], path.slice(0, rooted)) !== undefined)
}

function valueAt(entry: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined), entry)
}

function withValue(at: Entries, [key = '', ...rest]: readonly string[], value: unknown): Entries {
  const next = rest.length ? withValue((at[key] ?? {}) as Entries, rest, value) : value
  if (next !== undefined) return { ...at, [key]: next }
  const { [key]: _gone, ...others } = at
  return others
}
