import { parseAddress } from '../../engine/model/ids.ts'
import type { Address, Digest } from '../../engine/model/ids.ts'
import { rejected } from '../../engine/model/decisions.ts'
import type { Decision } from '../../engine/model/decisions.ts'

export type Decisions = Record<Address, Decision>

/** What is known of what a person sees at an address: the result's digest, and for a planned part the plan's own. */
export interface Seen {
  result?: Digest | undefined
  planned?: Digest | undefined
}

/**
 * The decisions of a document after a person decided. Each given decision replaces the one at its address; null removes
 * it. A rejection becomes the next take, keeping what else was settled; `on` is filled in from what the person saw.
 */
export function settleDecisions(before: Decisions, given: Readonly<Record<Address, Decision | null>>, seen: (address: Address) => Seen): Decisions {
  const after = { ...before }
  for (const [address, decision] of Object.entries(given)) {
    if (decision === null) delete after[address]
    else after[address] = settle(before[address], decision, parseAddress(address) ? seen(address) : {})
  }
  return after
}

function settle(before: Decision | undefined, given: Decision, { result, planned }: Seen): Decision {
  if (given.verdict?.state === 'rejected') return rejected({ ...before, ...given }, given.verdict.note ?? '')
  const { choice, edit, prompt, structure, verdict } = given
  const on = result === undefined ? {} : { on: result }
  const edited = planned ?? (before?.edit ? before.edit.on : result)
  // Approved in one go with a change: what is approved is the outcome of the change, whose digest nobody knows yet.
  const isChange = JSON.stringify(withoutVerdict(given)) !== JSON.stringify(withoutVerdict(before ?? {}))
  return {
    ...given,
    ...(choice ? { choice: { ...on, ...choice } } : {}),
    ...(edit ? { edit: { ...(edited === undefined ? {} : { on: edited }), ...edit } } : {}),
    ...(prompt ? { prompt: { ...on, ...prompt } } : {}),
    ...(structure ? { structure: { ...on, ...structure } } : {}),
    ...(verdict ? { verdict: { ...(isChange ? {} : on), ...verdict } } : {}),
  }
}

/** What decides the result, in a fixed order and without what it was decided on. */
function withoutVerdict({ take, choice, edit, prompt, structure, lock }: Decision): unknown[] {
  return [take?.index ?? 0, choice?.index ?? 0, edit?.fields ?? null, prompt?.text ?? null, structure?.ops ?? null, lock ?? null]
}
