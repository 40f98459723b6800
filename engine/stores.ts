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
  /** Models asked for, where fallbacks made it. */
  asked?: Record<string, string>
  /** There is no result yet: only that a fallback was begun. */
  isBegun?: true
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

/** What one call cost or may cost, as the ledger keeps it. */
export interface Booking {
  /** The run that pays. */
  run: string
  task: Address
  capability: string
  model: string
  /** US dollars: the highest price while the call is open, then what was charged; null when unknown. */
  usd: number | null
  /** The price table that was in force. */
  tariff?: unknown
}

/** One provider call inside a task: intended, then submitted (remote jobs), then finished. */
export interface JournalEntry {
  token: string
  remoteId?: string
  /** Nobody can tell whether it was accepted: it stays booked at its highest price, and is not sent again, until a person decides. */
  isDoubtful?: true
  /** The finished reply; absent while it is open. */
  reply?: { value: unknown; usd: number | null }
}

/**
 * The call journal, and in the same breath the ledger: what is known of a call and what it costs are durable together.
 * Each method resolves when the fact is. A call that costs money is booked open at its highest price with its intent.
 */
export interface Journal {
  find(scope: string, request: Digest, ordinal: number): Promise<JournalEntry | undefined>
  intend(scope: string, request: Digest, ordinal: number, token: string, open?: Booking): Promise<void>
  submitted(scope: string, request: Digest, ordinal: number, remoteId: string): Promise<void>
  /** Whether it was accepted is not known and cannot be found out. */
  doubted(scope: string, request: Digest, ordinal: number, open: Booking): Promise<void>
  finished(scope: string, request: Digest, ordinal: number, reply: { value: unknown; usd: number | null }, charged?: Booking): Promise<void>
  /** The call surely did not happen, or its result is of no more use. What is booked open goes; `charged` stays. */
  forget(scope: string, request: Digest, ordinal: number, charged?: Booking): Promise<void>
}

/** One name for a call, the same in the journal, the ledger and the budget. */
export const callId = (scope: string, request: Digest, ordinal: number): string => JSON.stringify([scope, request, ordinal])
