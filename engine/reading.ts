import type { Branch, Child } from './branch.ts'
import type { Net } from './cell.ts'
import { digest } from './digest.ts'
import type { Entry, Source } from './graph.ts'
import { addressOf, isWithin } from './model/ids.ts'
import type { Address, ItemId } from './model/ids.ts'
import { failure } from './model/errors.ts'
import type { Failure } from './model/errors.ts'
import type { Fields } from './model/node-type.ts'
import type { Outcome } from './outcome.ts'
import type { Read } from './recipe.ts'
import type { Task } from './task.ts'
import type { Value } from './value.ts'

/** How a gather reads the node's own parts. */
const PARTS = { mode: 'all', onFailed: 'block' } as const

/** Absent, by the collection's own shape or by the reader's policy for failures. */
export const NONE = 'none'

/**
 * One pass over everything a task reads: what it depends on goes into `segments` (and so into the key), what it is
 * handed into `slots`. A source that is not settled is noted by the net; a failed one in `blocked`.
 */
export class Reading {
  readonly segments: string[] = []
  readonly labels: string[] = []
  readonly slots: (Value | undefined | (Value | undefined)[])[] = []
  blocked: { by: Address; failure: Failure } | undefined
  /** In dry runs: what would run, or might, before this can be known. */
  readonly unknown: Address[] = []
  private readonly net: Net
  private readonly labelled: boolean

  constructor(net: Net, labelled: boolean) {
    this.net = net
    this.labelled = labelled
  }

  read(read: Read, task: Task): void {
    const { source } = read
    if (!source) return this.single(read, undefined)
    switch (read.port.mode) {
      case 'one': return this.single(read, this.value(read, source.node.entry(source.port, ''), source))
      case 'all': return this.list(read, this.entries(source.node.collection(source.port), source).map((entry) => this.listed(read, entry, source)))
      case 'some': return this.list(read, this.named(read, source, task))
      default: return task.item === '' && task.fn === 'gather' && !task.node.gathersItems ? this.aligned(read, source, task) : this.single(read, this.atItem(read, source, task.item, task))
    }
  }

  /** The planned fields of the task's own part. */
  part(fields: Fields, task: Task): void {
    const cell = task.part
    if (!cell || !this.net.need(cell)) return
    if (!cell.value) this.unknown.push(addressOf(task.node.id, task.item, 'plan'))
    this.push('part', fields, cell.value)
    this.slots.push(cell.value)
  }

  /** The node's own parts, for its gather. */
  parts(fields: Fields, task: Task): void {
    const { node } = task
    const port = node.runPort ?? node.plannedPorts[0] ?? ''
    const out = node.type.outputs[port]
    if (!out) return
    const source = { node, port, out }
    const root = node.has('plan') && node.gathersItems ? node.planned(port, task.item) : node.collection(port)
    const read: Read = { name: 'parts', port: PARTS, fields, source, wantsMade: out.by === 'run' }
    const entries = node.gathersItems && !node.has('plan') ? [node.entry(port, task.item)] : this.entries(root, source)
    this.list(read, entries.map((entry) => this.listed(read, entry, source)))
  }

  private atItem(read: Read, source: Source, item: ItemId, task: Task | undefined): Value | undefined {
    if (read.port.mode === 'each' && task) return task.failed ? this.failedEntry(read, task.failed, source) : this.value(read, source.node.entry(source.port, task.driving), source)
    const found = read.port.mode === 'previous' ? this.before(read, source, item, task) : this.find(source, item)
    return found && this.listed(read, found, source)
  }

  /** The lists of a gather that runs once: one member per driving item, in its order. */
  private aligned(read: Read, source: Source, task: Task): void {
    const driver = task.node.sources.get(task.node.driver ?? '')
    if (!driver) return this.list(read, [])
    const items = this.entries(driver.node.collection(driver.port), driver)
    this.list(read, items.map((item) => (read.port.mode === 'each' ? this.listed(read, item, source) : this.atItem(read, source, item.id, undefined))))
  }

  private named(read: Read, source: Source, task: Task): (Value | undefined)[] {
    const ids = this.namesOf(read, task)
    if (!ids) return []
    return ids.map((id) => {
      const found = this.find(source, id)
      if (!found && !this.net.isMissing && this.unknown.length === 0)
        this.blocked ??= { by: addressOf(task.node.id, task.item, task.fn), failure: failure('unknown-name', `"${id}" is named here, but ${source.node.doc.title ?? source.node.type.title} has no such entry.`) }
      return found && this.listed(read, found, source)
    })
  }

  /** The ids that the part names, or else the item. Undefined while they are not known. */
  private namesOf(read: Read, task: Task): string[] | undefined {
    const by = read.port.by ?? ''
    if (task.part) {
      if (!this.net.need(task.part)) return undefined
      if (!task.part.value) return void this.unknown.push(addressOf(task.node.id, task.item, 'plan'))
      const own = task.part.value.fields[by]
      if (Array.isArray(own)) return own.map(String)
    }
    const driver = task.node.sources.get(task.node.driver ?? '')
    if (!driver || task.failed) return []
    const item = this.find(driver, task.item)
    if (!item) return this.net.isMissing ? undefined : []
    const planned = item.part ?? item.task
    if (!planned || !this.net.need(planned)) return undefined
    const value = item.part ? item.part.value : item.task?.value(driver.port)
    if (!value) return void this.unknown.push(addressOf(driver.node.id, item.id))
    const names = value.fields[by]
    return Array.isArray(names) ? names.map(String) : []
  }

  /** Every entry below a branch in order; failed plans are entries of their own. Undefined entries are not settled yet. */
  private entries(root: Branch, source: Source): (Entry & { failed?: Branch })[] {
    const found: (Entry & { failed?: Branch })[] = []
    const visit: (Branch | Entry)[] = [root]
    for (let next = visit.pop(); next; next = visit.pop()) {
      if (!('shape' in next)) {
        found.push(next)
        continue
      }
      if (!this.net.need(next)) continue
      if (next.about) this.unknown.push(addressOf(next.node.id, next.id, 'plan'))
      if (next.failure) found.push({ id: next.id, failed: next })
      else if (next.self) found.push(source.node.entry(source.port, next.id))
      else {
        const members = next.members(source.port)
        for (let index = members.length - 1; index >= 0; index--) {
          const member = members[index]
          if (member) visit.push(member)
        }
      }
    }
    return found
  }

  /** The entry with this id, or with the nearest ancestor's. Undefined when there is none, or it is not known yet. */
  private find(source: Source, id: ItemId): (Entry & { failed?: Branch }) | undefined {
    let branch = source.node.collection(source.port)
    for (;;) {
      if (!this.net.need(branch)) return undefined
      if (branch.failure) return { id: branch.id, failed: branch }
      if (branch.self) return source.node.entry(source.port, branch.id)
      const child = branch.child(nextTowards(branch.id, id))
      if (!child) {
        if (branch.about) this.unknown.push(addressOf(branch.node.id, branch.id, 'plan'))
        return undefined
      }
      if (!child.branch) return source.node.entry(source.port, child.id)
      if (!isWithin(id, child.id)) return undefined
      branch = child.branch
    }
  }

  /** The entry before this one in its parent, or across parents in the whole collection. */
  private before({ port }: Read, source: Source, id: ItemId, task: Task | undefined): (Entry & { failed?: Branch }) | undefined {
    const reader = port.self ? task : undefined
    const earlier: Child[] = []
    let branch = source.node.collection(source.port)
    for (;;) {
      if (!this.net.need(branch) || branch.failure || branch.self) return undefined
      if (branch.about) this.unknown.push(addressOf(branch.node.id, branch.id, 'plan'))
      const next = nextTowards(branch.id, id)
      const at = branch.children.findIndex((child) => child.id === next)
      const child = branch.children[at]
      if (!child) return undefined
      if (next !== id && child.branch) {
        if (port.across) earlier.push(...branch.children.slice(0, at))
        branch = child.branch
        continue
      }
      if (reader) reader.readIn = branch.children
      const last = branch.children[at - 1]
      // In another order the entry before may still wait for one that now comes after it, even for this one.
      const waiting = reader && last && source.node.entry(source.port, last.id).task
      if (waiting?.readIn && waiting.readIn !== branch.children) this.net.release(waiting)
      return this.lastOf(port.across ? [...earlier, ...branch.children.slice(0, at)] : last ? [last] : [], source, port.across ?? false)
    }
  }

  /** The last entry of these, with `within` also of what they hold; looked for from the end, so that only what lies near is waited for. */
  private lastOf(children: Child[], source: Source, within: boolean): (Entry & { failed?: Branch }) | undefined {
    for (let last = children.pop(); last; last = children.pop()) {
      const { branch } = last
      if (!branch) return source.node.entry(source.port, last.id)
      if (!this.net.need(branch)) return undefined
      if (branch.about) this.unknown.push(addressOf(branch.node.id, branch.id, 'plan'))
      if (branch.failure) return { id: last.id, failed: branch }
      if (branch.self) return source.node.entry(source.port, last.id)
      if (within) children.push(...branch.children)
    }
    return undefined
  }

  private listed(read: Read, entry: Entry & { failed?: Branch }, source: Source): Value | undefined {
    return entry.failed ? this.failedEntry(read, entry.failed, source) : this.value(read, entry, source)
  }

  private failedEntry(read: Read, branch: Branch, source: Source): undefined {
    if (!this.net.need(branch)) return
    if (read.port.onFailed === 'block' && branch.failure) this.block(branch.failure, addressOf(source.node.id, branch.id, 'plan'), source)
  }

  /** The value of one entry, as far as the reader needs it. */
  private value(read: Read, entry: Entry, source: Source): Value | undefined {
    if (entry.part && !read.wantsMade) {
      if (!this.net.need(entry.part)) return undefined
      if (!entry.part.value) this.unknown.push(addressOf(source.node.id, entry.id))
      return entry.part.value
    }
    const { task } = entry
    if (!task) return void this.net.stall()
    if (!this.net.need(task)) return undefined
    if (task.outcome.kind === 'ok') return task.value(source.port)
    if (task.outcome.kind === 'unknown') this.unknown.push(task.address)
    else if (read.port.onFailed === 'block') this.block(task.outcome, task.address, source)
    return undefined
  }

  private block(outcome: Outcome, by: Address, source: Source): void {
    if (this.blocked) return
    const title = source.node.doc.title ?? source.node.type.title
    if (outcome.kind === 'blocked') this.blocked = { by: outcome.by, failure: outcome.failure }
    else if (outcome.kind === 'failed') this.blocked = { by, failure: failure('blocked', `${title} failed: ${outcome.failure.message}`, outcome.failure.hint) }
    else if (outcome.kind === 'skipped') this.blocked = { by, failure: failure('blocked', `${title} gives nothing: ${outcome.why}.`) }
    else this.blocked = { by, failure: failure('cancelled', `${title} was cancelled.`) }
  }

  private single(read: Read, value: Value | undefined): void {
    // Switched on, it changes nothing for an entry that has none.
    if (value !== undefined || read.port.when === undefined) this.push(read.name, read.fields, value)
    this.slots.push(value)
  }

  private push(name: string, fields: Fields, value: Value | undefined): void {
    if (fields === '*') this.note(name, value?.whole ?? NONE)
    else for (const field of fields) this.note(`${name}.${field}`, value?.field(field) ?? NONE)
  }

  private list(read: Read, values: (Value | undefined)[]): void {
    if (this.net.isMissing) return
    let members = values
    let texts = values.map((value) => value?.read(read.fields) ?? NONE)
    if (read.port.unordered) {
      // A set: neither the order nor a repetition can be seen by the reader.
      const sorted = new Map(texts.map((text, index) => [text, values[index]] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      texts = [...sorted.keys()]
      members = [...sorted.values()]
    }
    this.note(read.name, digest(texts.join('\n')))
    this.slots.push(members)
  }

  private note(label: string, text: string): void {
    this.segments.push(text)
    if (this.labelled) this.labels.push(label)
  }
}

function nextTowards(from: ItemId, to: ItemId): ItemId {
  const slash = to.indexOf('/', from === '' ? 0 : from.length + 1)
  return slash < 0 ? to : to.slice(0, slash)
}
