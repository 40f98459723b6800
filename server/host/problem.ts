import type { FieldProblem } from './inputs.ts'

const HINTS = {
  invalid: 'Correct what is named, then try again.',
  'not-found': 'Look at the list of what there is, and ask for one of those.',
  conflict: 'Look at its newest state, then try again.',
  unaccepted: 'Agree to pay for what is named, or choose other models.',
} as const

/** A request that cannot be met as it is: the caller's to correct, never a defect. Told apart by `fault`. */
export class RequestError extends Error {
  readonly fault: keyof typeof HINTS
  readonly hint: string
  /** Every fault in its place. */
  readonly fields: readonly FieldProblem[]

  constructor(fault: keyof typeof HINTS, message: string, more: { hint?: string; fields?: readonly FieldProblem[] } = {}) {
    super(message)
    this.name = 'RequestError'
    this.fault = fault
    this.hint = more.hint ?? HINTS[fault]
    this.fields = more.fields ?? []
  }
}
