import type { GraphNode } from '../../engine/graph.ts'
import { addressOf, childId } from '../../engine/model/ids.ts'
import type { Digest, ItemId } from '../../engine/model/ids.ts'
import type { Session } from '../../engine/session.ts'
import type { Task } from '../../engine/task.ts'

export interface PlannedList {
  /** The item that was broken into parts; the empty string when the node works once. */
  parent: ItemId
  port: string
  /** Digest of the plan, for decisions about its structure. */
  digest: Digest | null
  /** As they were planned, in their order: before what a person wrote, inserted, moved or deleted. */
  parts: { id: ItemId; value: Record<string, unknown>; digest: Digest }[]
}

/** What the plans of a node returned, list by list, under the ids that the parts have here. Undefined when there is no such node. */
export function plannedLists(session: Session, nodeId: string): PlannedList[] | undefined {
  const node = session.graph.get(nodeId)
  return node && [...node.tasks.values()].filter(({ fn }) => fn === 'plan').flatMap((task) => listsOf(session, node, task))
}

function listsOf(session: Session, node: GraphNode, task: Task): PlannedList[] {
  const { outcome } = task
  if (outcome.kind !== 'ok') return []
  const carried = session.shelf.get(addressOf(node.id, task.item, 'plan'))?.parts
  return Object.entries(outcome.parts).map(([port, parts]) => ({
    parent: task.item, port, digest: task.resultDigest ?? null,
    parts: parts.map(({ id, value }, index) => ({ id: childId(task.item, carried?.[port]?.[index]?.[0] ?? id), value: value.fields, digest: value.whole })),
  }))
}
