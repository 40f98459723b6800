import type { Address, Digest, Key } from './model/ids.ts'
import type { FieldValues } from './value.ts'

/** What one task returned, as it is kept under its key. Everything is JSON; media are artifact references. */
export interface StoredResult {
  /** By output: the fields, or the candidates, or the parts of a plan. */
  outputs: Record<string, FieldValues | FieldValues[] | StoredPart[]>
  usd: number | null
  ms: number
  /** The prompts as they were sent, in order. */
  prompts: string[]
  warnings: string[]
  models: Record<string, string>
  seed: number
  at: number
}

export interface StoredPart {
  id: string
  value: FieldValues
}

/** Results by key. `put` may be grouped; what was put is durable once `flush` has resolved. */
export interface ResultStore {
  get(keys: readonly Key[]): Promise<ReadonlyMap<Key, StoredResult>>
  put(key: Key, result: StoredResult): void
  drop(keys: readonly Key[]): void
  flush(): Promise<void>
}

/** What an address last held: for reasons, for carrying ids over, and for keeping what exists. Never part of a key. */
export interface ShelfEntry {
  key: Key
  /** Short digests of what the key was made of, in the order of the recipe's labels. */
  made: string
  /** For plans: id given, id returned, digest of each part, by output. */
  parts?: Record<string, [id: string, returned: string, digest: Digest][]>
  /** Parts that earlier results had, latest first: they get their ids back when they return. */
  gone?: Record<string, [id: string, returned: string, digest: Digest][]>
}

/** The shelf of one workflow. */
export interface Shelf {
  load(): Promise<ReadonlyMap<Address, ShelfEntry>>
  put(address: Address, entry: ShelfEntry): void
  flush(): Promise<void>
}

/** One provider call inside a task: intended, then submitted (remote jobs), then finished. */
export interface JournalEntry {
  token: string
  remoteId?: string
  /** The finished reply; absent while it is open. */
  reply?: { value: unknown; usd: number | null }
}

/** The call journal. Each method resolves when the fact is durable. */
export interface Journal {
  find(scope: string, request: Digest, ordinal: number): Promise<JournalEntry | undefined>
  intend(scope: string, request: Digest, ordinal: number, token: string): Promise<void>
  submitted(scope: string, request: Digest, ordinal: number, remoteId: string): Promise<void>
  finished(scope: string, request: Digest, ordinal: number, reply: { value: unknown; usd: number | null }): Promise<void>
  /** The call surely did not happen, or its result is of no more use. */
  forget(scope: string, request: Digest, ordinal: number): Promise<void>
}
