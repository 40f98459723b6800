import { Branch } from './branch.ts'
import type { NodeType } from './model/node-type.ts'
import type { OutputPort } from './model/ports.ts'
import type { Fn, ItemId } from './model/ids.ts'
import type { WorkflowNode } from './model/document.ts'
import type { PartCell } from './part.ts'
import type { Recipe } from './recipe.ts'
import { shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'
import { Task } from './task.ts'
import type { World } from './world.ts'

/** An output that an input reads from. */
export interface Source {
  node: GraphNode
  port: string
  out: OutputPort
}

/** Where one entry of a port lives: its planned fields in `part`, what a function made of it in `task`. */
export interface Entry {
  id: ItemId
  part?: PartCell
  task?: Task
}

function entryOf(id: ItemId, part: PartCell | undefined, task: Task | undefined): Entry {
  if (part) return task ? { id, part, task } : { id, part }
  return task ? { id, task } : { id }
}

/** One node of a running graph: its wires resolved, its tasks and collections as cells. */
export class GraphNode {
  readonly id: string
  readonly type: NodeType
  readonly world: World
  doc: WorkflowNode
  readonly sources: ReadonlyMap<string, Source>
  recipes: Partial<Record<Fn, Recipe>> = {}
  /** Parameters with their defaults filled in. */
  params: Record<string, unknown> = {}
  /** The ports of this node that drive another. */
  drives: readonly string[] = []
  readonly shape: Shape
  /** The node whose items this node's ids begin with: itself, or the one that drives it in the end. */
  readonly family: string
  readonly tasks = new Map<string, Task>()
  private partCells: Map<string, PartCell> | undefined
  private trees: Map<string, Branch> | undefined
  /** Why the node cannot run at all, in words. */
  problem: string | undefined

  constructor(world: World, id: string, doc: WorkflowNode, type: NodeType, sources: ReadonlyMap<string, Source>) {
    this.world = world
    this.id = id
    this.doc = doc
    this.type = type
    this.sources = sources
    this.shape = shapeOf(type)
    this.family = (this.shape.driver === undefined ? undefined : sources.get(this.shape.driver)?.node.family) ?? id
  }

  has(fn: Fn): boolean {
    return this.type.reads[fn] !== undefined
  }

  get driver(): string | undefined {
    return this.shape.driver
  }

  get runPort(): string | undefined {
    return this.shape.runPort
  }

  get gathersItems(): boolean {
    return this.shape.gathersItems
  }

  get plannedPorts(): readonly string[] {
    return this.shape.plannedPorts
  }

  /** Creates the cells that exist whatever the collections hold; the rest follows as collections become known. */
  start(): void {
    if (this.driver !== undefined) this.items.start()
    else this.spawn('', undefined)
    if (this.has('gather') && !this.gathersItems) this.task('gather', '')
  }

  /** Creates the tasks of one driving item. */
  spawn(item: ItemId, failed: Branch | undefined): void {
    if (this.has('plan')) {
      this.task('plan', item).failed = failed
      for (const port of this.plannedPorts) this.planned(port, item).start()
    } else if (this.has('run')) this.task('run', item).failed = failed
    if (this.gathersItems) this.task('gather', item).failed = failed
  }

  /** Removes everything that belongs to one driving item. */
  despawn(item: ItemId): void {
    for (const port of this.plannedPorts) {
      this.trees?.get(`${port}/${item}`)?.clear()
      this.trees?.delete(`${port}/${item}`)
    }
    for (const fn of ['plan', 'run', 'gather'] as const) this.drop(fn, item)
  }

  task(fn: Fn, item: ItemId): Task {
    const id = `${fn}:${item}`
    let task = this.tasks.get(id)
    if (!task) {
      task = new Task(this, fn, item)
      this.tasks.set(id, task)
      if (this.world.isTarget(this.id, item, fn)) this.world.net.want(task)
    }
    return task
  }

  drop(fn: Fn, item: ItemId): void {
    const task = this.tasks.get(`${fn}:${item}`)
    if (!task) return
    this.tasks.delete(`${fn}:${item}`)
    this.world.net.remove(task)
    this.world.removed(task)
  }

  /** The tree of driving items, mirrored from the port that drives the node. */
  get items(): Branch {
    return this.tree('items', '', () => {
      const source = this.sources.get(this.driver ?? '')
      return new Branch(this, '', { kind: 'items', over: source?.node.collection(source.port) })
    })
  }

  /** The parts that the plan for one driving item returned for a port. */
  planned(port: string, item: ItemId): Branch {
    return this.tree(port, item, () => new Branch(this, item, { kind: 'plan', port }))
  }

  /** The root of the collection that a port gives. */
  collection(port: string): Branch {
    const out = this.type.outputs[port]
    if (out?.by === 'gather' || !this.has('plan')) return this.driver === undefined ? this.planned(port, '') : this.items
    if (this.driver === undefined) return this.planned(port, '')
    return this.tree(`${port}*`, '', () => new Branch(this, '', { kind: 'parts', port, over: this.items }))
  }

  private tree(name: string, item: ItemId, make: () => Branch): Branch {
    const key = `${name}/${item}`
    this.trees ??= new Map()
    let branch = this.trees.get(key)
    if (!branch) this.trees.set(key, (branch = make()))
    return branch
  }

  /** The parts of a plan, when the plan is part of the graph. */
  plannedIfAny(port: string, item: ItemId): Branch | undefined {
    return this.trees?.get(`${port}/${item}`)
  }

  part(port: string, id: ItemId): PartCell | undefined {
    return this.partCells?.get(`${port}/${id}`)
  }

  addPart(cell: PartCell): void {
    this.partCells ??= new Map()
    this.partCells.set(`${cell.port}/${cell.id}`, cell)
  }

  /** Removes a part with the task that completes it. */
  removePart(port: string, id: ItemId): void {
    const cell = this.part(port, id)
    this.partCells?.delete(`${port}/${id}`)
    if (cell) this.world.net.remove(cell)
    if (this.runPort === port) this.drop('run', id)
  }

  /** The cells that hold the entry of a port with this id. Creates none: reading must not bring back what is gone. */
  entry(port: string, id: ItemId): Entry {
    const out = this.type.outputs[port]
    if (out?.by === 'gather') return entryOf(id, undefined, this.tasks.get(`gather:${out.kind === 'many' ? id : ''}`))
    return entryOf(id, this.part(port, id), out?.by === 'plan' ? undefined : this.tasks.get(`run:${id}`))
  }

  branches(): Iterable<Branch> {
    return this.trees?.values() ?? []
  }
}
