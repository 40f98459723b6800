import type { Decision } from '../../engine/model/decisions.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { withLayout } from './layout.ts'

export type Entries = Readonly<Record<string, unknown>>
type Fields = Record<string, unknown>

/**
 * One part of a workflow as entries by name, so that two workflows can be compared entry by entry: a list has no places
 * in it, only names. `read` and `write` are inverse to each other.
 */
export interface Table {
  read(workflow: Workflow): Entries
  write(workflow: Workflow, entries: Entries): Workflow
  /** Its entries are compared as wholes. */
  isWhole?: boolean
  /** Its entries come to be part by part: two people may both begin one. */
  isGrown?: boolean
  /** Parts of an entry that only make sense together. */
  atoms?: readonly string[]
}

const mapped = (entries: Entries, change: (entry: Fields) => Fields): Fields => Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry as Fields)]))

/** A list as entries by what names them; a name that comes twice is numbered. */
function named<T>(list: readonly T[], nameOf: (entry: T) => unknown): Record<string, T> {
  const entries: Record<string, T> = {}
  for (const entry of list) {
    const name = String(nameOf(entry))
    let free = name
    for (let n = 2; free in entries; n++) free = `${name}#${n}`
    entries[free] = entry
  }
  return entries
}

const withPlace = ({ x, y, ...rest }: Fields): Fields => ({ place: { x, y }, ...rest })
const withoutPlace = ({ place, ...rest }: Fields): Fields => ({ ...(place as Fields), ...rest })

/** A decision with what settles the result as one part: a verdict without the take it was given on would be another. */
function withSettled({ edit, structure, ...settled }: Decision): Fields {
  return { ...(Object.keys(settled).length ? { settled } : {}), ...(edit ? { edit } : {}), ...(structure ? { structure } : {}) }
}
const withoutSettled = ({ settled, ...rest }: Fields): Fields => ({ ...(settled as Fields | undefined), ...rest })

const withMembers = ({ nodes, ...rest }: Fields): Fields => ({ ...rest, members: Object.fromEntries((Array.isArray(nodes) ? nodes : []).map((id) => [String(id), true])) })
const withoutMembers = ({ members, ...rest }: Fields): Fields => ({ ...rest, nodes: Object.keys((members ?? {}) as Fields) })

const idOf = (entry: Fields) => entry['id'] ?? JSON.stringify(entry)

export const tables = {
  film: {
    isGrown: true,
    read: ({ name, seed, models }) => ({ name, ...(seed === undefined ? {} : { seed }), ...(models ? { models } : {}) }),
    write: ({ name: _name, seed: _seed, models: _models, ...workflow }, entries) => ({ ...workflow, ...entries }) as Workflow,
  },
  nodes: { read: ({ nodes }) => nodes, write: (workflow, nodes) => ({ ...workflow, nodes }) as Workflow },
  wires: {
    isWhole: true,
    // An input takes one wire, which is named by it.
    read: ({ edges }) => named(edges, ({ to }) => to),
    write: (workflow, entries) => ({ ...workflow, edges: Object.values(entries) }) as Workflow,
  },
  questions: { isWhole: true, read: ({ inputs }) => inputs, write: (workflow, inputs) => ({ ...workflow, inputs }) as Workflow },
  decisions: {
    isGrown: true,
    atoms: ['settled', 'structure'],
    read: ({ decisions }) => mapped(decisions, (decision) => withSettled(decision as Decision)),
    write: (workflow, entries) => ({ ...workflow, decisions: mapped(entries, withoutSettled) }) as Workflow,
  },
  places: {
    isGrown: true,
    atoms: ['place'],
    read: ({ layout }) => mapped(layout?.nodes ?? {}, withPlace),
    write: (workflow, entries) => withLayout(workflow, { nodes: mapped(entries, withoutPlace) as Record<string, { x: number; y: number }> }),
  },
  groups: {
    read: ({ layout }) => mapped(named(layout?.groups ?? [], idOf), withMembers),
    write: (workflow, entries) => withLayout(workflow, { groups: Object.values(mapped(entries, withoutMembers)) as Fields[] }),
  },
  notes: {
    atoms: ['place'],
    read: ({ layout }) => mapped(named(layout?.notes ?? [], idOf), withPlace),
    write: (workflow, entries) => withLayout(workflow, { notes: Object.values(mapped(entries, withoutPlace)) as Fields[] }),
  },
} satisfies Record<string, Table>

export type TableName = keyof typeof tables
/** Nodes before what leads to them. */
export const tableNames = Object.keys(tables) as TableName[]
export const tableOf = (name: TableName): Table => tables[name]
