import { applyStructure } from '../../engine/model/decisions.ts'
import type { Decision, StructureOp } from '../../engine/model/decisions.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { addressOf, childId, parentOf } from '../../engine/model/ids.ts'
import type { ItemId } from '../../engine/model/ids.ts'
import type { Edit } from './document.ts'
import { decide } from './edits.ts'

export type Fields = Record<string, unknown>

/** Where parts lie: a node, the item whose plan they are, and the digest of that plan where it is known. */
export interface ListRef { node: string; parent: ItemId; digest?: string | null }
/** A part as it was planned, or as it was inserted by a person. */
export interface Planned { id: ItemId; value: Fields; digest?: string }
export interface Part extends Planned { isEdited: boolean; isInserted: boolean }

const planAddress = ({ node, parent }: ListRef) => addressOf(node, parent, 'plan')
export const localId = (item: ItemId) => item.slice(item.lastIndexOf('/') + 1)

export const opsOf = (decisions: Readonly<Record<string, Decision>>, list: ListRef): readonly StructureOp[] => decisions[planAddress(list)]?.structure?.ops ?? []

/** The parts as the next run will see them: planned, then inserted, moved and deleted, then written over. */
export function partsOf(decisions: Readonly<Record<string, Decision>>, list: ListRef, planned: readonly Planned[]): Part[] {
  const local = planned.map((part) => ({ ...part, id: localId(part.id), isInserted: false }))
  const arranged = applyStructure<(typeof local)[number]>(local, opsOf(decisions, list), (id, value) => ({ id, value, isInserted: true }))
  return arranged.map(({ id, value, ...rest }) => {
    const item = childId(list.parent, id)
    const written = decisions[addressOf(list.node, item)]?.edit?.fields
    return { ...rest, id: item, value: written ? { ...value, ...written } : value, isEdited: written !== undefined }
  })
}

/** Adds operations to a list's structure, as one edit. */
const restructure = (list: ListRef, ops: readonly StructureOp[]): Edit => decide(planAddress(list), (now) => ({
  ...now, structure: { ...(list.digest ? { on: list.digest } : {}), ...now.structure, ops: [...(now.structure?.ops ?? []), ...ops] },
}))

/** Writes over fields of a part; `undefined` gives a field back to the plan. */
export const writePart = (list: ListRef, part: Planned, fields: Fields): Edit => decide(addressOf(list.node, part.id), (now) => {
  const next = Object.fromEntries(Object.entries({ ...now.edit?.fields, ...fields }).filter(([, value]) => value !== undefined))
  const { edit: _before, ...rest } = now
  return Object.keys(next).length ? { ...rest, edit: { ...(part.digest ? { on: part.digest } : {}), ...now.edit, fields: next } } : rest
})

export const insertPart = (list: ListRef, { id, after, value }: { id: string; after: ItemId | null; value: Fields }): Edit =>
  restructure(list, [{ op: 'insert', id, after: after === null ? null : localId(after), value }])

export const deletePart = (list: ListRef, item: ItemId): Edit => restructure(list, [{ op: 'delete', id: localId(item) }])

/** Moves a part by places; ids stay, so nothing is made again for it. */
export const movePart = (list: ListRef, parts: readonly Part[], item: ItemId, by: number): Edit => (workflow) => {
  const from = parts.findIndex(({ id }) => id === item)
  const to = Math.max(0, Math.min(parts.length - 1, from + by))
  if (from < 0 || to === from) return workflow
  const after = parts.filter(({ id }) => id !== item)[to - 1]
  return restructure(list, [{ op: 'move', id: localId(item), after: after ? localId(after.id) : null }])(workflow)
}

/** Splits a part in two: the first keeps its id with these fields, the second is new with those. */
export const splitPart = (list: ListRef, part: Part, { first, second, id }: { first: Fields; second: Fields; id: string }): Edit => (workflow) =>
  insertPart(list, { id, after: part.id, value: { ...part.value, ...second } })(writePart(list, part, first)(workflow))

/** Makes two parts one: the first has these fields, the second is deleted. */
export const mergeParts = (list: ListRef, part: Part, next: Part, fields: Fields): Edit => (workflow) => deletePart(list, next.id)(writePart(list, part, fields)(workflow))

/** An id for a new part that none has or had: after the one that it follows. */
export function freshPartId(workflow: Workflow, list: ListRef, parts: readonly Planned[], near: string): string {
  const taken = new Set([...parts.map(({ id }) => localId(id)), ...opsOf(workflow.decisions, list).map(({ id }) => id), ...Object.keys(workflow.decisions).map((address) => address.split(':')[1] ?? '').filter((item) => parentOf(item) === list.parent).map(localId)])
  const base = localId(near).replace(/-n\d+$/, '') || 'new'
  for (let n = 1; ; n++) if (!taken.has(`${base}-n${n}`)) return `${base}-n${n}`
}
