import type { GraphNode } from '../../engine/graph.ts'
import { addressOf, parentOf } from '../../engine/model/ids.ts'
import type { Address, Digest, Fn, ItemId } from '../../engine/model/ids.ts'
import type { TaskChange } from '../../engine/model/events.ts'
import type { Session } from '../../engine/session.ts'
import type { ShelfEntry, StoredResult } from '../../engine/stores.ts'
import { changeOf } from '../../engine/task-change.ts'
import { PartCell } from '../../engine/part.ts'
import { Task } from '../../engine/task.ts'

export interface Item {
  task: TaskChange | null
  values: Record<string, unknown>
  candidates?: Record<string, unknown>[]
  recipe: { key: string | null; prompts: string[]; models: Record<string, string>; seed: number; usd: number | null; ms: number; at: number; warnings: string[] } | null
  digest: string | null
  /** The items it was made from, in the order in which they were read. */
  inputs: { node: string; item: ItemId; fn: Fn }[]
}

/** Everything about one address: its state, its values as readers see them, and how they came about. Undefined when there is no such item. */
export function itemOf(session: Session, at: { node: string; item: ItemId; fn: Fn }): Item | undefined {
  const node = session.graph.get(at.node)
  const task = node?.tasks.get(`${at.fn}:${at.item}`)
  if (!node) return undefined
  const planned = at.fn === 'run' ? plannedValues(node, at.item) : undefined
  if (!task && !planned) return undefined
  // A part that nothing is made of was written by its plan.
  const maker = task ?? node.tasks.get(`plan:${at.item}`) ?? node.tasks.get(`plan:${parentOf(at.item)}`)
  const candidates = task && candidatesOf(task)
  return {
    task: task ? changeOf(task, session) : null,
    values: { ...planned, ...(task ? valuesOf(task) : {}) },
    ...(candidates ? { candidates } : {}),
    recipe: maker?.stored ? recipeOf(maker.stored, maker.key) : null,
    inputs: maker ? inputsOf(maker) : [],
    digest: task?.resultDigest ?? plannedDigest(session.shelf, addressOf(at.node, at.item)) ?? null,
  }
}

/** A film is joined of hundreds of items: no page lists more. */
const MOST_INPUTS = 120

/** What a task read, item by item, after the plan that its own part is of. A part of another plan is the item that is made of it. */
function inputsOf(maker: Task): Item['inputs'] {
  const plan = maker.fn === 'run' && maker.node.has('plan') ? [{ node: maker.node.id, item: maker.driving, fn: 'plan' as const }] : []
  const found = maker.sources.flatMap((source) => {
    if (source instanceof Task) return [{ node: source.node.id, item: source.item, fn: source.fn }]
    return source instanceof PartCell && source.node !== maker.node ? [{ node: source.node.id, item: source.id, fn: 'run' as const }] : []
  })
  return [...new Map([...plan, ...found].map((input) => [addressOf(input.node, input.item, input.fn), input])).values()].slice(0, MOST_INPUTS)
}

function valuesOf(task: Task): Record<string, unknown> {
  const { node, item, outcome, fn } = task
  if (outcome.kind !== 'ok') return {}
  if (fn !== 'plan') return Object.fromEntries(Object.entries(outcome.values).map(([port, value]) => [port, value.fields]))
  return Object.fromEntries(node.plannedPorts.map((port) => {
    const branch = node.planned(port, item)
    const ids = branch.self ? [item] : branch.children.map((child) => child.id)
    return [port, ids.flatMap((id) => {
      const value = node.part(port, id)?.value
      return value ? [{ id, value: value.fields }] : []
    })]
  }))
}

function plannedValues(node: GraphNode, item: ItemId): Record<string, unknown> | undefined {
  const found = node.plannedPorts.flatMap((port) => {
    const value = node.part(port, item)?.value
    return value ? [[port, value.fields] as const] : []
  })
  return found.length ? Object.fromEntries(found) : undefined
}

function candidatesOf(task: Task): Record<string, unknown>[] | undefined {
  if (task.candidates === 0) return undefined
  return Object.values(task.stored?.outputs ?? {}).find((output) => Array.isArray(output)) as Record<string, unknown>[] | undefined
}

function recipeOf(stored: StoredResult, key: string | undefined): Item['recipe'] {
  const { prompts, models, seed, usd, ms, at, warnings } = stored
  return { key: key ?? null, prompts, models, seed, usd, ms, at, warnings }
}

/** Digest of a part as its plan returned it, before a person's edit; undefined when no plan made this address. */
export function plannedDigest(shelf: ReadonlyMap<Address, ShelfEntry>, address: Address): Digest | undefined {
  const [node = '', item = ''] = address.split(':')
  const parent = parentOf(item)
  const find = (plan: ItemId, local: string) => Object.values(shelf.get(addressOf(node, plan, 'plan'))?.parts ?? {}).flat().find(([id]) => id === local)?.[2]
  return find(parent, parent === '' ? item : item.slice(parent.length + 1)) ?? find(item, '')
}
