import { splitPort, wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { isWithin } from '../../engine/model/ids.ts'
import type { Fn, ItemId } from '../../engine/model/ids.ts'
import { topological } from '../../engine/model/validate.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { changedDecisions, overlap } from './decided.ts'
import type { Change, Decided } from './decided.ts'
import { isEqual } from './is-equal.ts'
import type { NodeTypes } from './wiring.ts'

/** Results that may no longer be what a run would give: of one function of a node, for an item and all below it. */
export interface Mark { node: string; fn: Fn; item: ItemId }
type Stale = Map<Fn, readonly ItemId[]>

const FUNCTIONS: readonly Fn[] = ['plan', 'run', 'gather']
/** Modes that bring the entry of the same item; all others read across items. */
const OWN_ITEM: ReadonlySet<string> = new Set(['each', 'along'])

/**
 * Which results may be out of date after an edit, from the graph and what each function reads: more than a run would
 * make, never less. It looks at no result, so it is there within a frame; a plan then says which of them really are.
 */
export function possiblyStale(before: Workflow, after: Workflow, types: NodeTypes): Mark[] {
  const decided = changedDecisions(before.decisions, after.decisions)
  const isAllNew = before.seed !== after.seed || !isEqual(before.models, after.models)
  if (!isAllNew && !decided.size && before.nodes === after.nodes && before.edges === after.edges) return []
  const flowing = new Map<string, readonly Change[]>()
  const marks: Mark[] = []
  for (const id of topological(after).order) {
    const type = types.get(after.nodes[id]?.type ?? '')
    if (!type) continue
    const own = decided.get(id) ?? { edits: [], redone: [] }
    const stale = staleFunctions({ id, type, before, after, own, isAllNew, flowing })
    for (const [fn, items] of stale) for (const item of items) marks.push({ node: id, fn, item })
    for (const output of type.outputs) flowing.set(`${id}.${output.name}`, [...own.edits, ...reordered({ id, type, after, flowing }), ...changesOf(output, stale)])
  }
  return marks
}

/** Whether a mark says that the result at this place may be out of date. */
export const isMarked = (mark: Mark, { node, fn, item }: Mark): boolean =>
  mark.node === node && mark.fn === fn && (isWithin(item, mark.item) || (fn === 'gather' && isWithin(mark.item, item)))

interface Place { id: string; type: NodeTypeInfo; before: Workflow; after: Workflow; own: Decided; isAllNew: boolean; flowing: ReadonlyMap<string, readonly Change[]> }

function staleFunctions({ id, type, before, after, own, isAllNew, flowing }: Place): Stale {
  const stale: Stale = new Map()
  const node = after.nodes[id]
  const old = before.nodes[id]
  const isNew = isAllNew || !old || !node || old.type !== node.type || old.seed !== node.seed || old.mode !== node.mode || !isEqual(old.models, node.models)
  for (const fn of FUNCTIONS) {
    const reads = type.reads[fn]
    if (!reads) continue
    const items: ItemId[] = isNew ? [''] : own.redone.filter((each) => each.fn === fn).map(({ item }) => item)
    for (const [name, fields] of Object.entries(reads)) {
      if (name === 'params') {
        if (old && node && Object.keys({ ...old.params, ...node.params }).some((key) => (fields === '*' || fields.includes(key)) && !isEqual(old.params[key], node.params[key]))) items.push('')
      } else if (name === 'part' || name === 'parts') items.push(...own.edits.filter((change) => (name === 'parts' || change.fields !== 'order') && overlap(change, fields)).map(({ item }) => item))
      else items.push(...itemsReached({ fn, name, fields, id, type, before, after, flowing }))
    }
    if (fn === 'run' && 'part' in reads) items.push(...(stale.get('plan') ?? []))
    if (fn === 'gather') items.push(...[...stale.values()].flat(), ...reordered({ id, type, after, flowing }).map(({ item }) => item))
    if (items.length) stale.set(fn, widest(items))
  }
  return stale
}

/** The items of a node that read something else by one of its inputs. */
function itemsReached({ fn, name, fields, id, type, before, after, flowing }: Omit<Place, 'own' | 'isAllNew'> & { fn: Fn; name: string; fields: '*' | readonly string[] }): ItemId[] {
  const source = sourceOf(after, id, name)
  if (source !== sourceOf(before, id, name)) return ['']
  const mode = type.inputs.find((port) => port.name === name)?.mode ?? 'one'
  return (flowing.get(source ?? '') ?? [])
    .filter((change) => (change.fields === 'order' ? fn === 'gather' || !OWN_ITEM.has(mode) : overlap(change, fields)))
    .map(({ item }) => (OWN_ITEM.has(mode) ? item : ''))
}

/** A node works through its items in the order in which they come, so its own collections have that order. */
function reordered({ id, type, after, flowing }: Pick<Place, 'id' | 'type' | 'after' | 'flowing'>): Change[] {
  const drive = type.inputs.find(({ mode }) => mode === 'each')
  return drive ? (flowing.get(sourceOf(after, id, drive.name) ?? '') ?? []).filter(({ fields }) => fields === 'order') : []
}

const sourceOf = (workflow: Workflow, id: string, input: string): string | undefined =>
  (wiringOf(workflow).into.get(id) ?? []).find((wire) => wire.input === input && workflow.nodes[splitPort(wire.edge.from)[0]])?.edge.from

/** What an output gives that may be another, after these functions of its node. */
function changesOf({ by = 'run', made = [] }: PortInfo, stale: Stale): Change[] {
  const from = (fn: Fn, fields: Change['fields']) => (stale.get(fn) ?? []).map((item): Change => ({ item, fields }))
  if (by !== 'run') return from(by, '*')
  return [...from('plan', '*'), ...from('run', made.length ? made : '*')]
}

/** Without those that lie below another. */
function widest(items: readonly ItemId[]): ItemId[] {
  const unique = [...new Set(items)]
  return unique.includes('') ? [''] : unique.filter((item) => !unique.some((other) => other !== item && isWithin(item, other)))
}
