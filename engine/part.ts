import type { Branch } from './branch.ts'
import { Cell } from './cell.ts'
import type { Net } from './cell.ts'
import type { GraphNode } from './graph.ts'
import { addressOf } from './model/ids.ts'
import type { ItemId } from './model/ids.ts'
import type { Value } from './value.ts'

/** The planned fields of one part, with what a person wrote over them. */
export class PartCell extends Cell {
  readonly node: GraphNode
  readonly port: string
  readonly id: ItemId
  /** What readers see; undefined in dry runs when the plan would run. */
  value: Value | undefined
  private planned: Value | undefined
  private readonly branch: Branch

  constructor(node: GraphNode, port: string, id: ItemId, branch: Branch) {
    super()
    this.node = node
    this.port = port
    this.id = id
    this.branch = branch
  }

  /** Takes what the plan returned for this part. The branch calls it before it settles. */
  offer(value: Value | undefined): void {
    if (this.planned && value && this.planned.whole === value.whole) return
    this.planned = value
    this.dirty = true
  }

  evaluate(net: Net): void {
    if (!net.need(this.branch)) return
    const edit = this.node.world.decision(addressOf(this.node.id, this.id))?.edit
    const made: readonly string[] = this.node.type.outputs[this.port]?.made ?? []
    const fields = edit && Object.fromEntries(Object.entries(edit.fields).filter(([name]) => !made.includes(name)))
    const value = fields && this.planned ? this.planned.with(fields) : this.planned
    const same = value !== undefined && value.whole === this.value?.whole
    if (!same) this.value = value
    net.settle(this, !same)
  }

  /** True when a person's edit was made on other planned fields than these. */
  get sourceChanged(): boolean {
    const on = this.node.world.decision(addressOf(this.node.id, this.id))?.edit?.on
    return on !== undefined && this.planned !== undefined && on !== this.planned.whole
  }
}
