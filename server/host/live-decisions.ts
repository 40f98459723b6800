import { parseAddress } from '../../engine/model/ids.ts'
import type { Address } from '../../engine/model/ids.ts'
import type { Session } from '../../engine/session.ts'
import type { Decisions } from './decide.ts'

/** The decisions that a session at work takes over: new ones on what is not settled yet; the others count from the next run. */
export function liveDecisions(session: Session, before: Decisions, after: Decisions): Decisions {
  const counted: Decisions = {}
  for (const address of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = session.decision(address)
    const isNew = JSON.stringify(before[address]) !== JSON.stringify(after[address])
    const decision = isNew && !isSettled(session, address) ? after[address] : old
    if (decision) counted[address] = decision
  }
  return counted
}

/** A task decides for its whole address: that its part was planned settles nothing while the part is being made or reviewed. */
function isSettled(session: Session, address: Address): boolean {
  const at = parseAddress(address)
  const node = at && session.graph.get(at.node)
  if (!node) return false
  const task = node.tasks.get(`${at.fn}:${at.item}`)
  return task ? task.settled : node.plannedPorts.some((port) => node.part(port, at.item)?.settled)
}
