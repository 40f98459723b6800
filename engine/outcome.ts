import type { Failure } from './model/errors.ts'
import type { Address, ItemId } from './model/ids.ts'
import type { Value } from './value.ts'

export interface PlannedPart {
  id: ItemId
  value: Value
}

/** What a settled task holds. `unknown` occurs in dry runs only: it would run, or might. */
export type Outcome =
  | { kind: 'ok'; values: Record<string, Value>; parts: Record<string, PlannedPart[]> }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'blocked'; by: Address; failure: Failure }
  | { kind: 'skipped'; why: string }
  | { kind: 'cancelled' }
  | { kind: 'unknown'; certain: boolean }

export const NOTHING: Outcome = { kind: 'skipped', why: 'not evaluated' }
