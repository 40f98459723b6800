import { canonical, digest, digestValue, seedFrom } from './digest.ts'
import type { GraphNode, Source } from './graph.ts'
import type { Fields, NodeType } from './model/node-type.ts'
import type { Fn } from './model/ids.ts'
import type { InputPort } from './model/ports.ts'

/** One input that a function reads, resolved against the graph. */
export interface Read {
  name: string
  port: Pick<InputPort, 'mode' | 'onFailed' | 'unordered' | 'by' | 'self' | 'across' | 'when'>
  fields: Fields
  source: Source | undefined
  /** The reader depends on what `run` makes of the source's entries, not only on what was planned. */
  wantsMade: boolean
}

/** What is the same for all tasks of a function with the same parameters, models and seed. */
export interface Base {
  /** Digest of type, version, function, params read, models and seed. */
  digest: string
  /** Short digests of what it is made of, and their names, for reasons. */
  made: string
  labels: string[]
  params: Record<string, unknown>
  hasParams: boolean
  needs: readonly string[]
  /** Model reference asked for, by capability. */
  models: Record<string, string>
  /** The same with other models, in the order in which they are asked when those cannot. */
  fallbacks: { models: Record<string, string>; digest: string }[]
  seed: number
}

/** What one function of one node depends on, worked out once; the part of its keys that is the same for all items. */
export interface Recipe {
  base: Base
  part: Fields | undefined
  parts: Fields | undefined
  reads: Read[]
}

/** Bump when keys are made differently: old results are then not found again. */
const KEY_FORMAT = 1

interface Asked { model: string; revision: string }
export type ModelOf = (capability: string) => Asked & { instead?: readonly Asked[] }

export function compileRecipe(node: GraphNode, fn: Fn, workflowSeed: number, modelOf: ModelOf): Recipe | undefined {
  const spec = node.type.reads[fn]
  if (!spec) return undefined
  return {
    base: compileBase(node, fn, workflowSeed, modelOf),
    part: fn === 'run' && node.has('plan') ? spec['part'] : undefined,
    parts: fn === 'gather' ? spec['parts'] : undefined,
    reads: readsOf(node, spec),
  }
}

function readsOf(node: GraphNode, spec: Readonly<Record<string, Fields>>): Read[] {
  const reads: Read[] = []
  for (const name in node.type.inputs) {
    const port = node.type.inputs[name]
    const fields = spec[name]
    if (fields === undefined || !port || (port.when !== undefined && !node.params[port.when])) continue
    const source = port.self ? selfSource(node) : node.sources.get(name)
    reads.push({ name, port, fields, source, wantsMade: source !== undefined && readsMade(source, fields) })
  }
  return reads
}

/** Bases by node type and by what they are made of: nodes of a type mostly share theirs. */
const bases = new WeakMap<NodeType, Map<string, Base>>()

function compileBase(node: GraphNode, fn: Fn, workflowSeed: number, modelOf: ModelOf): Base {
  const { type } = node
  const needs = type.needs[fn] ?? []
  const names = type.reads[fn]?.['params']
  const params: Record<string, unknown> = {}
  const paramNames = names === '*' ? Object.keys(node.params) : (names ?? [])
  for (const name of paramNames) if (node.params[name] !== undefined) params[name] = node.params[name]
  const asked = needs.map((capability) => ({ capability, ...pickModel(modelOf(capability)) }))
  // Without a capability a function is deterministic: no seed can change what it returns.
  const seed = needs.length ? (node.doc.seed ?? workflowSeed) : 0
  const id = `${fn} ${seed} ${JSON.stringify(params)}${asked.length ? JSON.stringify(asked) : ''}`
  let known = bases.get(type)
  if (!known) bases.set(type, (known = new Map()))
  let base = known.get(id)
  if (!base) {
    const factsWith = (models: readonly ModelAsked[]): [label: string, digest: string][] => [
      [`${type.title} version`, digest(canonical([KEY_FORMAT, type.type, type.version, fn]))],
      ...paramNames.map((name): [string, string] => [name, digestValue(params[name] ?? null)]),
      ...models.map(({ capability, model, revision }): [string, string] => [`${capability} model`, digest(`${model}@${revision}`)]),
      ['seed', digest(String(seed))],
    ]
    const whole = (facts: readonly [string, string][]) => digest(facts.map(([label, value]) => `${label}=${value}`).join('\n'))
    const facts = factsWith(asked)
    base = {
      params, hasParams: names !== undefined, needs, seed, models: namesOf(asked),
      fallbacks: othersOf(asked).map((models) => ({ models: namesOf(models), digest: whole(factsWith(models)) })),
      digest: whole(facts),
      made: facts.map(([, value]) => value.slice(0, 8)).join(' '),
      labels: facts.map(([label]) => label),
    }
    if (known.size > MOST_BASES) known.clear()
    known.set(id, base)
  }
  return base
}

const MOST_BASES = 10_000

function pickModel({ model, revision, instead = [] }: ReturnType<ModelOf>) {
  return { model, revision, instead: instead.map((one) => ({ model: one.model, revision: one.revision })) }
}

interface ModelAsked extends Asked { capability: string }

const namesOf = (models: readonly ModelAsked[]) => Object.fromEntries(models.map(({ capability, model }) => [capability, model]))

/** Every other combination of models, those that keep more first choices first. */
function othersOf(asked: readonly (ModelAsked & { instead: readonly Asked[] })[]): ModelAsked[][] {
  let ways: { models: ModelAsked[]; rank: number }[] = [{ models: [], rank: 0 }]
  for (const { capability, model, revision, instead } of asked)
    ways = ways.flatMap(({ models, rank }) => [{ model, revision }, ...instead].map((one, at) => ({ models: [...models, { capability, model: one.model, revision: one.revision }], rank: rank + at })))
  return ways.slice(1).sort((a, b) => a.rank - b.rank).map(({ models }) => models)
}

function selfSource(node: GraphNode): Source | undefined {
  const port = node.runPort
  const out = port === undefined ? undefined : node.type.outputs[port]
  return port === undefined || !out ? undefined : { node, port, out }
}

/** Without a plan every field is made by `run`; with one, only those the output declares. */
function readsMade(source: Source, fields: Fields): boolean {
  if (source.out.by !== 'run') return false
  if (!source.node.has('plan')) return true
  return fields === '*' ? source.out.made.length > 0 : fields.some((name) => source.out.made.includes(name))
}

/** The seed a task gets: from the node's seed and the take, the same on every machine. */
export function taskSeed(seed: number, take: number): number {
  return take === 0 ? seed : seedFrom(`${seed}/${take}`)
}
