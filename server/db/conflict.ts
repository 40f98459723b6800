/** Someone else was first: the record is no longer what the caller changed, or the idempotency key belongs to another request. */
export class ConflictError extends Error {
  readonly code = 'conflict'
  readonly hint: string
  /** What the record's revision is now, where it has one. */
  readonly revision: number | undefined

  constructor(message: string, more: { hint: string; revision?: number }) {
    super(message)
    this.name = 'ConflictError'
    this.hint = more.hint
    this.revision = more.revision
  }
}
