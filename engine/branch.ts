import { Cell } from './cell.ts'
import type { Net } from './cell.ts'
import type { Entry, GraphNode } from './graph.ts'
import { carryIds } from './identity.ts'
import type { CarriedPart } from './identity.ts'
import { applyStructure } from './model/decisions.ts'
import { addressOf, childId } from './model/ids.ts'
import type { ItemId } from './model/ids.ts'
import type { Outcome } from './outcome.ts'
import { PartCell } from './part.ts'
import { Value } from './value.ts'

export interface Child {
  id: ItemId
  /** Present when the child is itself a collection, or may become one. */
  branch?: Branch
}

type Shape =
  /** The driving items of a node, mirrored from the collection that drives it; creates and removes their tasks. */
  | { kind: 'items'; over: Branch | undefined }
  /** The parts of one plan. */
  | { kind: 'plan'; port: string }
  /** The parts of all plans of a node: its items, each replaced by its plan. */
  | { kind: 'parts'; port: string; over: Branch }

/**
 * One level of a collection, settled when its members are known: collections close branch by branch.
 * A branch that is `self` is a single entry with the branch's own id: a plan's only part, or a failed plan.
 */
export class Branch extends Cell {
  readonly node: GraphNode
  readonly id: ItemId
  readonly shape: Shape
  children: readonly Child[] = []
  self = false
  failure: Outcome | undefined
  /** In dry runs: the members are expected, not known. */
  about = false
  private byId = new Map<ItemId, Child>()
  private entries: { port: string; list: readonly (Entry | Branch)[] } | undefined

  constructor(node: GraphNode, id: ItemId, shape: Shape) {
    super()
    this.node = node
    this.id = id
    this.shape = shape
  }

  /** Evaluated from now on, when what is asked for lies in it. */
  start(): void {
    const { world } = this.node
    if (world.isTarget(this.node.id, this.id, 'branch')) world.net.want(this)
  }

  child(id: ItemId): Child | undefined {
    return this.byId.get(id)
  }

  /** The members as a reader of one of the node's ports goes through them: entries, and branches below. */
  members(port: string): readonly (Entry | Branch)[] {
    if (this.entries?.port !== port) this.entries = { port, list: this.children.map((child) => child.branch ?? this.node.entry(port, child.id)) }
    return this.entries.list
  }

  evaluate(net: Net): void {
    if (this.shape.kind === 'plan') this.evaluatePlan(net, this.shape.port)
    else this.evaluateMirror(net, this.shape)
  }

  private evaluateMirror(net: Net, shape: Exclude<Shape, { kind: 'plan' }>): void {
    const over = shape.over
    if (over && !net.need(over)) return
    if (shape.kind === 'parts' && over?.self) {
      const own = this.node.planned(shape.port, this.id)
      if (net.need(own)) this.become(net, own.children, own.self, own.failure, own.about)
      return
    }
    const children = (over?.children ?? []).map((member): Child => this.mirror(shape, member))
    if (shape.kind === 'items') this.respawn(over, children)
    this.become(net, children, over?.self ?? false, over?.failure, over?.about ?? false)
  }

  /** What stands for a member of the mirrored branch: the same branch as last time where it still fits. */
  private mirror(shape: Exclude<Shape, { kind: 'plan' }>, member: Child): Child {
    const known = this.byId.get(member.id)?.branch
    if (!member.branch) return shape.kind === 'items' ? { id: member.id } : { id: member.id, branch: this.node.planned(shape.port, member.id) }
    if (known && known.shape.kind === shape.kind && 'over' in known.shape && known.shape.over === member.branch) return { id: member.id, branch: known }
    return { id: member.id, branch: new Branch(this.node, member.id, shape.kind === 'items' ? { kind: 'items', over: member.branch } : { kind: 'parts', port: shape.port, over: member.branch }) }
  }

  /** Creates the tasks of new members and removes those of members that are gone. */
  private respawn(over: Branch | undefined, children: readonly Child[]): void {
    const keep = new Map(children.map((child) => [child.id, child]))
    for (const old of this.children) {
      const now = keep.get(old.id)
      if (old.branch && old.branch !== now?.branch) old.branch.clear()
      else if (!old.branch && (!now || now.branch)) this.node.despawn(old.id)
    }
    const sameSelf = this.self && over?.self === true && over.failure === this.failure
    if (this.self && !sameSelf) this.node.despawn(this.id)
    for (const child of children) {
      const old = this.byId.get(child.id)
      if (child.branch) {
        if (old?.branch !== child.branch) child.branch.start()
      } else if (!old || old.branch) this.node.spawn(child.id, undefined)
    }
    if (over?.self && !sameSelf) this.node.spawn(this.id, over.failure ? over : undefined)
  }

  private evaluatePlan(net: Net, port: string): void {
    const { node } = this
    const task = node.task('plan', this.id)
    if (!net.need(task)) return
    const outcome = task.outcome
    const address = addressOf(node.id, this.id, 'plan')
    if (outcome.kind === 'unknown') return this.becomeParts(net, port, expected(node, this.id, port), true)
    if (outcome.kind !== 'ok') return this.becomeParts(net, port, [], false, outcome)
    const returned = outcome.parts[port] ?? []
    const isFirstPort = port === node.plannedPorts[0]
    const parts = carryIds(returned, node.world.shelf.get(address)?.parts?.[port], {
      gone: node.world.shelf.get(address)?.gone?.[port],
      isDecided: (id) => node.world.isDecided(node.family, childId(this.id, id)),
      madeOn: (digest) => (isFirstPort ? node.world.decidedOn(node.id, this.id, digest) : undefined),
    })
    node.world.carried(address, port, parts.map((part) => [part.id, part.returned, part.value.whole]))
    const ops = isFirstPort ? node.world.decision(address)?.structure?.ops : undefined
    const arranged = ops ? applyStructure<CarriedPart>(parts, ops, (id, value) => ({ id, value: new Value(value), returned: '' })) : parts
    const { sample } = node.world.targets
    this.becomeParts(net, port, sample !== undefined && this.id === '' && node.drives.includes(port) ? arranged.slice(0, sample) : arranged, false)
  }

  private becomeParts(net: Net, port: string, list: readonly { id: string; value: Value | undefined }[], about: boolean, failure?: Outcome): void {
    const { node } = this
    const ids = list.map((part) => childId(this.id, part.id))
    const self = failure !== undefined || (list.length === 1 && list[0]?.id === '')
    const keep = new Set(ids)
    for (const old of this.ownIds()) if (!keep.has(old)) this.node.removePart(port, old)
    list.forEach((part, index) => {
      const id = ids[index] ?? ''
      const known = node.part(port, id)
      const cell = known ?? new PartCell(node, port, id, this)
      cell.offer(part.value)
      if (!known) {
        node.addPart(cell)
        if (node.world.isTarget(node.id, id, 'run')) net.want(cell)
      }
      if (node.runPort === port) node.task('run', id).driving = this.id
    })
    if (!self) node.world.listed(node.id, this.id, ids)
    this.become(net, self ? [] : ids.map((id) => ({ id })), self, failure, about)
  }

  private *ownIds(): Iterable<ItemId> {
    if (this.shape.kind !== 'plan') return
    if (this.self && !this.failure) yield this.id
    for (const child of this.children) yield child.id
  }

  private become(net: Net, children: readonly Child[], self: boolean, failure: Outcome | undefined, about: boolean): void {
    const same = self === this.self && failure === this.failure && about === this.about && children.length === this.children.length
      && children.every((child, index) => child.id === this.children[index]?.id && child.branch === this.children[index]?.branch)
    if (!same) this.entries = undefined
    this.children = children
    this.byId = new Map(children.map((child) => [child.id, child]))
    this.self = self
    this.failure = failure
    this.about = about
    net.settle(this, !same)
  }

  /** Removes the branch with all that it created. */
  clear(): void {
    const { node, shape } = this
    if (shape.kind === 'plan') for (const id of [...this.ownIds()]) this.node.removePart(shape.port, id)
    if (shape.kind === 'items') {
      for (const child of this.children) {
        if (child.branch) child.branch.clear()
        else node.despawn(child.id)
      }
      if (this.self) node.despawn(this.id)
    }
    node.world.net.remove(this)
  }
}

/** What a plan that has not run is expected to return: what it returned last time, or the number its node declares. */
function expected(node: GraphNode, item: ItemId, port: string): { id: string; value: undefined }[] {
  const last = node.world.shelf.get(addressOf(node.id, item, 'plan'))?.parts?.[port]
  if (last) return last.map(([id]) => ({ id, value: undefined }))
  const { expects } = node.type
  const count = typeof expects === 'string' ? Number(node.params[expects]) : expects
  return Array.from({ length: Number.isFinite(count) ? Number(count) : 1 }, (_, index) => ({ id: `~${index + 1}`, value: undefined }))
}
