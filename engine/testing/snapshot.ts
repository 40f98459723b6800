import type { Branch } from '../branch.ts'
import type { GraphNode } from '../graph.ts'
import type { ItemId } from '../model/ids.ts'
import type { Session } from '../session.ts'

/** Everything a session holds, by structure: the values of each port in order, nested as the collections are, without ids. */
export function snapshot(session: Session): Record<string, unknown> {
  return Object.fromEntries([...session.graph].flatMap(([id, node]) => Object.entries(node.type.outputs).map(([port, out]) => {
    if (node.problem !== undefined) return [`${id}.${port}`, 'cannot run']
    if (out.kind === 'one') return [`${id}.${port}`, valueAt(node, port, '')]
    const perItem = (item: ItemId) => (out.by !== 'gather' && node.has('plan') ? nested(node.planned(port, item), (entry) => valueAt(node, port, entry)) : valueAt(node, port, item))
    return [`${id}.${port}`, node.driver === undefined ? perItem('') : nested(node.items, perItem)]
  })))
}

/** The members of a tree of branches; an entry that is the branch itself stands alone. */
function nested(branch: Branch, value: (item: ItemId) => unknown): unknown {
  if (!branch.settled) return 'not settled'
  if (branch.failure) return `plan ${branch.failure.kind}`
  if (branch.self) return { alone: value(branch.id) }
  return branch.children.map((child) => (child.branch ? nested(child.branch, value) : value(child.id)))
}

function valueAt(node: GraphNode, port: string, item: ItemId): unknown {
  const out = node.type.outputs[port]
  const part = node.part(port, item)
  const planned = part ? (part.settled ? part.value?.fields : 'not settled') : undefined
  if (out?.by === 'plan') return planned ?? 'missing'
  const task = node.tasks.get(`${out?.by === 'gather' ? 'gather' : 'run'}:${item}`)
  if (!task) return 'missing'
  if (!task.settled) return 'not settled'
  const { outcome } = task
  return outcome.kind === 'ok' ? outcome.values[port]?.fields : { state: outcome.kind, planned, ...('failure' in outcome ? { code: outcome.failure.code } : {}) }
}
