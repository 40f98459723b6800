import { randomBytes } from 'node:crypto'

/** A new id for a record: 16 hex digits. */
export function newId(): string {
  return randomBytes(8).toString('hex')
}
