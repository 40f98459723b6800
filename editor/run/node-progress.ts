import type { TaskChange, TaskState } from '../../engine/model/events.ts'
import { parentOf, parseAddress } from '../../engine/model/ids.ts'
import type { Fn, ItemId } from '../../engine/model/ids.ts'

/** One item of a node with the tasks made for it. */
export interface Entry {
  item: ItemId
  /** The function whose task says how far the item is: the last that has begun. */
  fn: Fn
  state: TaskState
  tasks: Partial<Record<Fn, TaskChange>>
}

export interface NodeProgress {
  state: TaskState
  entries: readonly Entry[]
  /** Items that are made, of those known. */
  done: number
  total: number
  /** Pictures and films of the items, newest work included, in item order: digest and media type. */
  media: readonly (readonly [digest: string, mime: string])[]
  ms: number
  /** What it cost; null when the price of a part of it is not known. */
  usd: number | null
  counts: Readonly<Partial<Record<TaskState, number>>>
}

const FUNCTIONS: readonly Fn[] = ['plan', 'run', 'gather']
const ENDED = new Set<TaskState>(['done', 'reused', 'failed', 'blocked', 'skipped', 'cancelled'])
const MADE = new Set<TaskState>(['done', 'reused', 'skipped'])
/** The state of a whole node is the first of these that one of its tasks has. */
export const LOUDEST: readonly TaskState[] = ['running', 'review', 'failed', 'blocked', 'pending', 'cancelled', 'done', 'reused', 'skipped']

export const isEnded = (state: TaskState): boolean => ENDED.has(state)
export const isMade = (state: TaskState): boolean => MADE.has(state)

/** What a node's tasks come to. `compare` orders item ids; `planned` are items that need no task of their own. */
export function toNodeProgress(tasks: Iterable<TaskChange>, compare: (a: ItemId, b: ItemId) => number, planned: readonly ItemId[] = []): NodeProgress {
  const byItem = new Map<ItemId, Partial<Record<Fn, TaskChange>>>()
  const counts: Partial<Record<TaskState, number>> = {}
  let ms = 0
  let usd: number | null = 0
  for (const task of tasks) {
    const address = parseAddress(task.task)
    if (!address) continue
    const item = byItem.get(address.item) ?? {}
    byItem.set(address.item, { ...item, [address.fn]: task })
    counts[task.state] = (counts[task.state] ?? 0) + 1
    ms += task.ms ?? 0
    usd = usd === null || task.usd === null ? null : usd + (task.usd ?? 0)
  }
  const own = [...byItem].map(([item, made]) => toEntry(item, made))
  const listed = planned.filter((item) => !byItem.has(item)).flatMap((item) => toPlanned(item, byItem))
  const entries = [...own, ...listed].sort((a, b) => compare(a.item, b.item))
  // An item that was only broken into parts is counted by its parts.
  const isPart = (entry: Entry) => entry.fn === 'run' || entry.tasks.run !== undefined
  const counted = entries.some(isPart) ? entries.filter((entry) => isPart(entry) || !isEnded(entry.state)) : entries
  return {
    state: LOUDEST.find((state) => counts[state]) ?? 'pending',
    entries,
    done: counted.filter((entry) => MADE.has(entry.state)).length,
    total: counted.length,
    media: entries.filter((entry) => byItem.has(entry.item)).flatMap((entry) => FUNCTIONS.flatMap((fn) => entry.tasks[fn]?.media?.filter(isVisible) ?? [])),
    ms,
    usd,
    counts,
  }
}

/** A node of a run that has not come to it yet, with the pictures of the run before. */
export function toWaiting(node: NodeProgress): NodeProgress {
  const pending = (tasks: Entry['tasks']) => Object.fromEntries(Object.entries(tasks).map(([fn, task]) => [fn, { task: task.task, state: 'pending' as const, ...(task.media ? { media: task.media } : {}) }]))
  return { ...node, state: 'pending', entries: node.entries.map((entry) => ({ ...entry, state: 'pending', tasks: pending(entry.tasks) })), done: 0, ms: 0, usd: 0, counts: {} }
}

const isVisible = ([, mime]: readonly [string, string]) => mime.startsWith('image/') || mime.startsWith('video/')

function toEntry(item: ItemId, tasks: Partial<Record<Fn, TaskChange>>): Entry {
  const begun = FUNCTIONS.filter((fn) => tasks[fn] && tasks[fn].state !== 'pending')
  const fn = FUNCTIONS.find((each) => tasks[each]?.state === 'failed' || tasks[each]?.state === 'review')
    ?? begun.at(-1) ?? FUNCTIONS.find((each) => tasks[each]) ?? 'run'
  return { item, fn, state: tasks[fn]?.state ?? 'pending', tasks }
}

/** An item that is whole once it is planned: its state is that of the plan that lists it. */
function toPlanned(item: ItemId, byItem: ReadonlyMap<ItemId, Partial<Record<Fn, TaskChange>>>): Entry[] {
  const plan = byItem.get(parentOf(item))?.plan
  return plan ? [{ item, fn: 'run', state: plan.state, tasks: { plan } }] : []
}

/** The items of a node, as its collections list them. */
export const plannedItems = (items: Readonly<Record<string, readonly string[]>>, node: string): ItemId[] =>
  Object.entries(items).flatMap(([collection, ids]) => (collection.startsWith(`${node}:`) ? ids : []))

/** Orders item ids as their collections list them; ids that no collection lists go by number and name. */
export function itemOrder(items: Readonly<Record<string, readonly string[]>>): (a: ItemId, b: ItemId) => number {
  const rank = new Map<ItemId, number>()
  for (const ids of Object.values(items)) for (const [index, id] of ids.entries()) if (!rank.has(id)) rank.set(id, index)
  return (a, b) => {
    const [left, right] = [a.split('/'), b.split('/')]
    for (let depth = 0; depth < Math.min(left.length, right.length); depth++) {
      if (left[depth] === right[depth]) continue
      const [idA, idB] = [left.slice(0, depth + 1).join('/'), right.slice(0, depth + 1).join('/')]
      const [rankA, rankB] = [rank.get(idA), rank.get(idB)]
      if (rankA !== undefined && rankB !== undefined && rankA !== rankB) return rankA - rankB
      return idA.localeCompare(idB, 'en', { numeric: true })
    }
    return left.length - right.length
  }
}
