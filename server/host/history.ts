import type { Workflow } from '../../engine/model/document.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import type { Address } from '../../engine/model/ids.ts'
import type { TimeOf } from '../../engine/plan.ts'
import type { Results } from '../../engine/results.ts'
import type { ShelfEntry } from '../../engine/stores.ts'

/** How many measurements of one kind of task are kept. */
const KEPT = 64

/** How long tasks took, by node type and function. */
export class History {
  private readonly times = new Map<string, number[]>()

  add(nodeType: string, fn: string, ms: number): void {
    const list = this.times.get(`${nodeType} ${fn}`) ?? []
    list.push(ms)
    if (list.length > KEPT) list.shift()
    this.times.set(`${nodeType} ${fn}`, list)
  }

  /** The median, from what this process measured and from the stored results that a workflow's shelf names. */
  timeOf(workflow: Workflow, shelf: ReadonlyMap<Address, ShelfEntry>, results: Results): TimeOf {
    const stored = new History()
    for (const [address, { key }] of shelf) {
      const at = parseAddress(address)
      const type = at && workflow.nodes[at.node]?.type
      const ms = results.peek(key)?.ms
      if (at && type !== undefined && ms !== undefined) stored.add(type, at.fn, ms)
    }
    return (nodeType, fn) => median(this.times.get(`${nodeType} ${fn}`) ?? stored.times.get(`${nodeType} ${fn}`))
  }
}

function median(list: readonly number[] | undefined): number | undefined {
  return list && [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
}
