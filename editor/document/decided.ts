import type { Decision } from '../../engine/model/decisions.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import type { Fn, ItemId } from '../../engine/model/ids.ts'
import { isEqual } from './is-equal.ts'

/** What may be another: these fields of an item, all of them, or only the members and order of a collection. */
export interface Change { item: ItemId; fields: '*' | 'order' | readonly string[] }

/** What a person settled otherwise about a node: values written over, and results that another takes the place of. */
export interface Decided { edits: readonly Change[]; redone: readonly { fn: Fn; item: ItemId }[] }

export const overlap = ({ fields }: Change, read: '*' | readonly string[]): boolean =>
  fields === 'order' || fields === '*' || (read === '*' ? fields.length > 0 : fields.some((field) => read.includes(field)))

/** The decisions that differ, by node. */
export function changedDecisions(before: Readonly<Record<string, Decision>>, after: Readonly<Record<string, Decision>>): Map<string, Decided> {
  const byNode = new Map<string, Decided>()
  if (before === after) return byNode
  for (const address of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const place = parseAddress(address)
    if (!place || before[address] === after[address]) continue
    const { edits, redone } = differenceOf(before[address] ?? {}, after[address] ?? {}, place)
    if (!edits.length && !redone.length) continue
    const known = byNode.get(place.node)
    byNode.set(place.node, { edits: [...(known?.edits ?? []), ...edits], redone: [...(known?.redone ?? []), ...redone] })
  }
  return byNode
}

function differenceOf(old: Decision, now: Decision, { item, fn }: { item: ItemId; fn: Fn }): Decided {
  const edits: Change[] = []
  const written = [old.edit?.fields ?? {}, now.edit?.fields ?? {}] as const
  const fields = Object.keys({ ...written[0], ...written[1] }).filter((name) => !isEqual(written[0][name], written[1][name]))
  if (fields.length) edits.push({ item, fields })
  if (!isEqual(old.structure?.ops, now.structure?.ops)) edits.push({ item, fields: 'order' })
  if (old.choice?.index !== now.choice?.index) edits.push({ item, fields: '*' })
  const isRedone = (old.take?.index ?? 0) !== (now.take?.index ?? 0) || old.prompt?.text !== now.prompt?.text || old.lock?.key !== now.lock?.key
  return { edits, redone: isRedone ? [{ fn, item }] : [] }
}
