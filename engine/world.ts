import type { Net } from './cell.ts'
import type { Decision } from './model/decisions.ts'
import type { Address, Digest, Fn, ItemId, Key } from './model/ids.ts'
import type { Targets } from './model/targets.ts'
import type { ShelfEntry } from './stores.ts'
import type { Task } from './task.ts'

/** What the cells of a graph know of their surroundings. */
export interface World {
  readonly net: Net
  readonly shelf: ReadonlyMap<Address, ShelfEntry>
  readonly targets: Targets
  /** True when nothing may run: what would run becomes unknown instead. */
  readonly dry: boolean
  /** Whether some decision on the nodes of this family belongs to this item or to one below it. */
  isDecided(family: string, item: ItemId): boolean
  /** The local id of the part of this plan whose edit was made on this digest. */
  decidedOn(node: string, parent: ItemId, digest: Digest): string | undefined
  /** The ids that a plan's parts carry from now on. */
  carried(plan: Address, port: string, parts: [id: string, returned: string, digest: Digest][]): void
  /** Whether results of reviewed functions wait for a person in this run. */
  readonly waitsForReview: boolean
  decision(address: Address): Decision | undefined
  isTarget(node: string, item: ItemId, fn: Fn | 'branch'): boolean
  /** The result stored under the task's key is needed: found, or made. Ends in `task.finish`. */
  obtain(task: Task, key: Key, why: 'key' | 'kept'): void
  /** A task has come to an outcome. */
  came(task: Task): void
  removed(task: Task): void
  /** The members of a collection became known. */
  listed(node: string, parent: ItemId, ids: ItemId[]): void
}
