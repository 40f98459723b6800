import type { Branch } from './branch.ts'
import { Cell } from './cell.ts'
import type { Net } from './cell.ts'
import { digest, digestValue } from './digest.ts'
import type { GraphNode } from './graph.ts'
import type { Decision } from './model/decisions.ts'
import type { Failure } from './model/errors.ts'
import { addressOf } from './model/ids.ts'
import type { Address, Digest, Fn, ItemId, Key } from './model/ids.ts'
import { fallbacksOf } from './fallback.ts'
import type { Fallback } from './fallback.ts'
import { NOTHING } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { PartCell } from './part.ts'
import { NONE, Reading } from './reading.ts'
import { taskSeed } from './recipe.ts'
import type { Recipe } from './recipe.ts'
import type { StoredPart, StoredResult } from './stores.ts'
import { Value } from './value.ts'
import type { FieldValues } from './value.ts'

/** One node's work for one item: reads its inputs, makes its key, and holds what came of it. */
export class Task extends Cell {
  readonly node: GraphNode
  readonly fn: Fn
  readonly item: ItemId
  readonly address: Address
  outcome: Outcome = NOTHING
  key: Key | undefined
  /** How else it can be made, when the models asked for cannot. */
  fallbacks: readonly Fallback[] = []
  /** What is stored under the key, as it was returned: before choices and edits. */
  stored: StoredResult | undefined
  /** How the last outcome came about. */
  how: 'ran' | 'found' | 'edited' | 'kept' = 'found'
  /** The driving item: of a part, the item that was planned. */
  driving: ItemId
  /** The branch whose failure stands in the place of the driving item. */
  failed: Branch | undefined
  /** A result is there and waits for a person. */
  inReview = false
  /** The result must be made again though it is on record: its bytes are lost. */
  lost = false
  /** It holds a result and is counted by its session. */
  isCounted = false
  /** In dry runs, and for tasks that failed: why, in words. */
  reason = ''
  /** What a person settled about this task, as of its last evaluation. */
  decision: Decision | undefined
  /** The order in which it last looked for the entry before its own, where its node reads itself. */
  readIn: unknown
  private reading: Reading | undefined
  private signature = ''

  constructor(node: GraphNode, fn: Fn, item: ItemId) {
    super()
    this.node = node
    this.fn = fn
    this.item = item
    this.driving = item
    this.address = addressOf(node.id, item, fn)
  }

  get recipe(): Recipe {
    const recipe = this.node.recipes[this.fn]
    if (!recipe) throw new Error(`${this.address} has no recipe`)
    return recipe
  }

  get part(): PartCell | undefined {
    return this.fn === 'run' && this.node.has('plan') ? this.node.part(this.node.runPort ?? '', this.item) : undefined
  }


  get take(): { index: number; note?: string } {
    const take = this.decision?.take
    const note = take?.notes?.[take.index]
    return { index: take?.index ?? 0, ...(note ? { note } : {}) }
  }

  get seed(): number {
    return taskSeed(this.recipe.base.seed, this.take.index)
  }

  /** What readers of one of the task's ports see. */
  value(port: string): Value | undefined {
    return this.outcome.kind === 'ok' ? this.outcome.values[port] : undefined
  }

  evaluate(net: Net): void {
    const { node } = this
    this.inReview = false
    this.decision = node.world.decision(this.address)
    if (node.problem !== undefined) return this.come({ kind: 'blocked', by: `${node.id}:`, failure: { code: 'bad-input', message: node.problem, hint: 'Correct the node, then run again.' } })
    const part = this.part
    if (part) net.need(part)
    const kept = this.keptKey()
    if (kept !== undefined) {
      if (!net.isMissing) this.obtain(kept, 'kept')
      return
    }
    if (node.world.targets.mode === 'refresh-stale' && !node.world.shelf.has(this.address)) return this.come({ kind: 'skipped', why: 'it has not been made yet' })
    const edited = this.wholeEdit()
    if (edited) {
      if (net.isMissing) return
      this.how = 'edited'
      this.key = undefined
      return this.come({ kind: 'ok', values: { [edited.port]: this.merged(edited.fields) }, parts: {} })
    }
    const reading = this.read(net, false)
    if (net.isMissing) return
    if (reading.blocked) return this.come({ kind: 'blocked', ...reading.blocked })
    if (reading.unknown.length) {
      this.reason = `depends on ${reading.unknown[0]}, which is not known yet`
      return this.come({ kind: 'unknown', certain: false })
    }
    const key = this.keyOf(reading)
    this.reading = reading
    this.fallbacks = this.recipe.base.fallbacks.length ? fallbacksOf(this.recipe.base, key, reading.segments.join('\n')) : []
    if (key === this.key && this.stored && !this.lost) return this.finish(this.stored, this.how)
    this.obtain(key, 'key')
  }

  private obtain(key: Key, why: 'key' | 'kept'): void {
    this.key = key
    this.busy = true
    this.dirty = false
    this.node.world.obtain(this, key, why)
  }

  /** A result that stays whatever its inputs are: locked by a person, or existing while only gaps are filled. */
  private keptKey(): Key | undefined {
    const { world } = this.node
    if (this.lost) return undefined
    return this.decision?.lock?.key ?? (world.targets.mode === 'fill-missing' ? world.shelf.get(this.address)?.key : undefined)
  }

  /** The one place where keys are made: for running, planning and staleness. */
  private read(net: Net, labelled: boolean): Reading {
    const { recipe, decision, take } = this
    const reading = new Reading(net, labelled)
    reading.segments.push(take.index === 0 ? '0' : `${take.index} ${digest(take.note ?? '')}`, decision?.prompt ? digest(decision.prompt.text) : NONE)
    if (labelled) reading.labels.push('take', 'prompt')
    if (recipe.part !== undefined) reading.part(recipe.part, this)
    if (recipe.parts !== undefined) reading.parts(recipe.parts, this)
    for (const read of recipe.reads) reading.read(read, this)
    return reading
  }

  private keyOf(reading: Reading): Key {
    return digest(`${this.recipe.base.digest}\n${reading.segments.join('\n')}`)
  }

  /** What the key was made of, in short digests. */
  madeOf(): string {
    const segments = this.reading?.segments ?? []
    return `${this.recipe.base.made} ${segments.map((text) => (text.length === 64 ? text.slice(0, 8) : digest(text).slice(0, 8))).join(' ')}`
  }

  /** Why the task would run, in words, against what its address last held. */
  explain(net: Net): string {
    const last = this.node.world.shelf.get(this.address)
    if (!last) return 'not made yet'
    if (this.lost) return 'its file is missing'
    const now = this.madeOf().split(' ')
    const before = last.made.split(' ')
    if (now.length !== before.length) return 'what it reads has changed'
    const labels = [...this.recipe.base.labels, ...this.read(net, true).labels]
    const changed = labels.filter((_, index) => now[index] !== before[index])
    if (!changed.length) return 'its result is no longer stored'
    return `${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` and ${changed.length - 3} more` : ''} changed`
  }

  /** The function's input: exactly what it reads. */
  input(): Record<string, unknown> {
    const { recipe, reading } = this
    const input: Record<string, unknown> = recipe.base.hasParams ? { params: recipe.base.params } : {}
    const slots = reading?.slots ?? []
    let at = 0
    const take = (name: string, fields: '*' | readonly string[]) => {
      const slot = slots[at++]
      input[name] = Array.isArray(slot) ? slot.map((value) => value?.pick(fields)) : slot?.pick(fields)
    }
    if (recipe.part !== undefined) take('part', recipe.part)
    if (recipe.parts !== undefined) take('parts', recipe.parts)
    for (const read of recipe.reads) take(read.name, read.fields)
    return input
  }

  /** The result is there: applies choice and edit, and waits for a person where the node asks for it. */
  finish(stored: StoredResult, how: Task['how']): void {
    this.stored = stored
    this.how = how
    this.lost = false
    if (this.busy && (this.waiting > 0 || this.dirty)) return this.lookAgain()
    const { node, fn } = this
    const values: Record<string, Value> = {}
    const parts: Extract<Outcome, { kind: 'ok' }>['parts'] = {}
    for (const [port, output] of Object.entries(stored.outputs)) {
      const out = node.type.outputs[port]
      if (!out) continue
      if (fn === 'plan') parts[port] = partsOf(output as StoredPart[])
      else values[port] = this.merged(this.chosen(output as FieldValues | FieldValues[]))
    }
    if (this.awaitsVerdict(values, parts)) {
      this.busy = false
      this.dirty = false
      this.parked = true
      this.inReview = true
      this.outcome = { kind: 'ok', values, parts }
      return this.node.world.came(this)
    }
    this.come({ kind: 'ok', values, parts })
  }

  fail(failure: Failure): void {
    this.come(failure.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', failure })
  }

  /** Settles with an outcome; readers wake only when it differs from the last. */
  come(outcome: Outcome): void {
    const { net } = this.node.world
    this.reading = outcome.kind === 'ok' ? this.reading : undefined
    this.outcome = outcome
    this.inReview = false
    const signature = signatureOf(outcome)
    const changed = signature !== this.signature
    this.signature = signature
    if (this.busy && (this.waiting > 0 || this.dirty)) return this.lookAgain()
    net.settle(this, changed)
    this.node.world.came(this)
    this.reading = undefined
  }

  /** Evaluates anew: a source changed while the work was under way, or a person decided. What was made is stored. */
  lookAgain(): void {
    this.busy = false
    this.parked = false
    this.inReview = false
    this.dirty = true
    this.node.world.net.enqueue(this)
  }

  private awaitsVerdict(values: Record<string, Value>, parts: Record<string, { value: Value }[]>): boolean {
    const { node, fn } = this
    if (node.doc.review !== fn || !node.world.waitsForReview || node.world.dry) return false
    const verdict = this.decision?.verdict
    return !(verdict?.state === 'approved' && (verdict.on === undefined || verdict.on === resultDigest(values, parts)))
  }

  /** The candidate that a person chose, or the first. */
  private chosen(output: FieldValues | FieldValues[]): FieldValues {
    if (!Array.isArray(output)) return output
    return output[this.decision?.choice?.index ?? 0] ?? output[0] ?? {}
  }

  /** The made fields over the planned ones, and a person's edit over both. */
  private merged(made: FieldValues): Value {
    const edit = this.fn === 'plan' ? undefined : this.decision?.edit
    const part = this.part?.value
    const fields = edit ? { ...made, ...edit.fields } : made
    return part ? part.with(fields) : valueOf(fields)
  }

  /** A person's edit that leaves nothing to be made. */
  private wholeEdit(): { port: string; fields: FieldValues } | undefined {
    const edit = this.fn === 'plan' ? undefined : this.decision?.edit
    const port = edit && Object.keys(this.node.type.outputs).find((name) => this.node.type.outputs[name]?.by === this.fn)
    const out = port === undefined ? undefined : this.node.type.outputs[port]
    if (!edit || port === undefined || !out) return undefined
    const fields = this.node.has('plan') && this.fn === 'run' ? out.made : fieldNames(out.value.schema)
    return fields.length && fields.every((name) => name in edit.fields) ? { port, fields: edit.fields } : undefined
  }

  /** Digest of the result as it stands, for decisions that are made on it. */
  get resultDigest(): Digest | undefined {
    return this.outcome.kind === 'ok' ? resultDigest(this.outcome.values, this.outcome.parts) : undefined
  }

  get candidates(): number {
    return this.fn === 'plan' ? 0 : Math.max(0, ...Object.values(this.stored?.outputs ?? {}).map((output) => (Array.isArray(output) ? output.length : 0)))
  }
}

/** Values of stored fields, so that each field is digested once however many tasks and sessions read it. */
const known = new WeakMap<FieldValues, Value>()

function valueOf(fields: FieldValues): Value {
  let value = known.get(fields)
  if (!value) known.set(fields, (value = new Value(fields)))
  return value
}

function partsOf(stored: StoredPart[]): { id: string; value: Value }[] {
  return stored.map((part) => ({ id: part.id, value: valueOf(part.value) }))
}

function resultDigest(values: Record<string, Value>, parts: Record<string, { value: Value }[]>): Digest {
  const own = Object.values(values)
  if (own.length === 1 && own[0]) return own[0].whole
  return digestValue([own.map((value) => value.whole), Object.values(parts).map((list) => list.map((part) => part.value.whole))])
}

function signatureOf(outcome: Outcome): string {
  if (outcome.kind !== 'ok') return outcome.kind === 'failed' || outcome.kind === 'blocked' ? `${outcome.kind} ${outcome.failure.message}` : outcome.kind
  let text = 'ok'
  for (const port in outcome.values) text += ` ${outcome.values[port]?.whole}`
  for (const port in outcome.parts) for (const part of outcome.parts[port] ?? []) text += ` ${part.id}=${part.value.whole}`
  return text
}

function fieldNames(schema: unknown): string[] {
  const shape = (schema as { shape?: Record<string, unknown> }).shape
  return shape ? Object.keys(shape) : []
}
