import type { Workflow } from '../../engine/model/document.ts'
import type { TaskChange } from '../../engine/model/events.ts'
import { isEqual } from '../document/is-equal.ts'
import { stillsOf } from '../values/stills.ts'

export interface RunSide { workflow: Workflow; tasks: Readonly<Record<string, TaskChange>> }
export interface ParamChange { node: string; path: string; before: unknown; after: unknown }
export interface ItemChange { task: string; kind: 'new' | 'gone' | 'changed'; before: string | undefined; after: string | undefined }

export interface RunDiff {
  params: ParamChange[]
  added: string[]
  removed: string[]
  wires: number
  decisions: number
  items: ItemChange[]
}

/** What is different between two runs: their graphs and settings, and the results that were not the same. */
export function diffRuns(before: RunSide, after: RunSide): RunDiff {
  const [a, b] = [before.workflow, after.workflow]
  const both = Object.keys(a.nodes).filter((id) => b.nodes[id])
  const wiresOf = ({ edges }: Workflow) => new Set(edges.map(({ from, to }) => `${from}>${to}`))
  const [wiresA, wiresB] = [wiresOf(a), wiresOf(b)]
  return {
    params: both.flatMap((node) => changedParams(node, a.nodes[node]?.params ?? {}, b.nodes[node]?.params ?? {})),
    added: Object.keys(b.nodes).filter((id) => !a.nodes[id]),
    removed: Object.keys(a.nodes).filter((id) => !b.nodes[id]),
    wires: [...wiresA].filter((wire) => !wiresB.has(wire)).length + [...wiresB].filter((wire) => !wiresA.has(wire)).length,
    decisions: namesOf(a.decisions, b.decisions).filter((address) => !isEqual(a.decisions[address], b.decisions[address])).length,
    items: changedItems(before.tasks, after.tasks),
  }
}

export const isSame = ({ params, added, removed, wires, decisions, items }: RunDiff): boolean =>
  params.length + added.length + removed.length + wires + decisions + items.length === 0

const namesOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])]
const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

function changedParams(node: string, a: Record<string, unknown>, b: Record<string, unknown>, prefix = ''): ParamChange[] {
  return namesOf(a, b).flatMap((name) => {
    const [before, after] = [a[name], b[name]]
    if (isEqual(before, after)) return []
    const path = `${prefix}${name}`
    return isRecord(before) && isRecord(after) ? changedParams(node, before, after, `${path}.`) : [{ node, path, before, after }]
  })
}

function changedItems(a: RunSide['tasks'], b: RunSide['tasks']): ItemChange[] {
  return namesOf(a, b).flatMap((task) => {
    const [before, after] = [a[task], b[task]]
    if (before?.digest === after?.digest && (before === undefined) === (after === undefined)) return []
    const still = (change: TaskChange | undefined) => stillsOf(change?.media)[0]?.[0]
    return [{ task, kind: before === undefined ? 'new' : after === undefined ? 'gone' : 'changed', before: still(before), after: still(after) } satisfies ItemChange]
  })
}
