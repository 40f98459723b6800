import type { Decision } from '../../engine/model/decisions.ts'
import { addressOf } from '../../engine/model/ids.ts'
import type { Address, Digest, Fn, ItemId } from '../../engine/model/ids.ts'
import type { Session } from '../../engine/session.ts'
import { mediaIn } from '../../engine/task-change.ts'
import { itemOf } from './items.ts'

export interface Take {
  index: number
  /** What the reviewer asked for. */
  note: string
  /** Of its result as things stand above it; null when it would have to be made. */
  digest: Digest | null
  media: [string, string][]
  values: Record<string, unknown>
}

/** How many takes there are: those asked for with a note, and the one that is used. */
const countOf = ({ take }: Decision): number => Math.max((take?.index ?? 0) + 1, take?.notes?.length ?? 0)

/**
 * Every take of one address with what it gives, had it been chosen. `record` is a session that executes nothing and
 * is asked by nobody else: its decisions are changed.
 */
export async function takesOf(record: Session, decisions: Readonly<Record<Address, Decision>>, at: { node: string; item: ItemId; fn: Fn }): Promise<Take[]> {
  const address = addressOf(at.node, at.item, at.fn)
  const { edit: _edit, verdict: _verdict, ...decision } = decisions[address] ?? {}
  const takes: Take[] = []
  for (let index = 0; index < countOf(decision); index++) {
    record.decide({ ...decisions, [address]: { ...decision, take: { ...decision.take, index } } })
    await record.work()
    const item = itemOf(record, at)
    const isMade = item?.task?.digest !== undefined
    takes.push({ index, note: decision.take?.notes?.[index] ?? '', digest: (isMade && item.digest) || null, media: isMade ? mediaIn(item.values).slice(0, 4) : [], values: isMade ? item.values : {} })
  }
  return takes
}
