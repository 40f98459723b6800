import { canonical, digest, digestValue, seedFrom } from './digest.ts'
import type { GraphNode, Source } from './graph.ts'
import type { Fields } from './model/node-type.ts'
import type { Fn } from './model/ids.ts'
import type { InputMode, OnFailed } from './model/ports.ts'

/** One input that a function reads, resolved against the graph. */
export interface Read {
  name: string
  mode: InputMode
  fields: Fields
  onFailed: OnFailed
  source: Source | undefined
  /** The reader depends on what `run` makes of the source's entries, not only on what was planned. */
  wantsMade: boolean
  unordered: boolean
  by: string | undefined
  self: boolean
}

/** What one function of one node depends on, worked out once; the part of its keys that is the same for all items. */
export interface Recipe {
  fn: Fn
  /** Digest of type, version, function, params read, models and seed. */
  base: string
  /** Short digests of what `base` is made of, and their names, for reasons. */
  baseMade: string
  baseLabels: string[]
  params: Record<string, unknown>
  hasParams: boolean
  part: Fields | undefined
  parts: Fields | undefined
  reads: Read[]
  needs: readonly string[]
  /** Model reference asked for and revision, by capability. */
  models: Record<string, string>
  seed: number
}

/** Bump when keys are made differently: old results are then not found again. */
const KEY_FORMAT = 1

export type ModelOf = (capability: string) => { model: string; revision: string }

export function compileRecipe(node: GraphNode, fn: Fn, workflowSeed: number, modelOf: ModelOf): Recipe | undefined {
  const spec = node.type.reads[fn]
  if (!spec) return undefined
  const needs = node.type.needs[fn] ?? []
  const params: Record<string, unknown> = {}
  const paramNames = spec['params'] === '*' ? Object.keys(node.params) : (spec['params'] ?? [])
  for (const name of paramNames) if (node.params[name] !== undefined) params[name] = node.params[name]
  const models: Record<string, string> = {}
  const facts: [label: string, digest: string][] = [[`${node.type.title} version`, digest(canonical([KEY_FORMAT, node.type.type, node.type.version, fn]))]]
  for (const name of paramNames) facts.push([name, digestValue(params[name] ?? null)])
  for (const capability of needs) {
    const { model, revision } = modelOf(capability)
    models[capability] = model
    facts.push([`${capability} model`, digest(`${model}@${revision}`)])
  }
  // Without a capability a function is deterministic: no seed can change what it returns.
  const seed = needs.length ? (node.doc.seed ?? workflowSeed) : 0
  facts.push(['seed', digest(String(seed))])
  return {
    fn, params, hasParams: spec['params'] !== undefined, needs, models, seed,
    base: digest(facts.map(([label, value]) => `${label}=${value}`).join('\n')),
    baseMade: facts.map(([, value]) => value.slice(0, 8)).join(' '),
    baseLabels: facts.map(([label]) => label),
    part: fn === 'run' && node.has('plan') ? spec['part'] : undefined,
    parts: fn === 'gather' ? spec['parts'] : undefined,
    reads: Object.entries(node.type.inputs).flatMap(([name, port]): Read[] => {
      const fields = spec[name]
      if (fields === undefined) return []
      const source = port.self ? selfSource(node) : node.sources.get(name)
      return [{
        name, mode: port.mode, fields, onFailed: port.onFailed, source, by: port.by, self: port.self ?? false, unordered: port.unordered ?? false,
        wantsMade: source !== undefined && readsMade(source, fields),
      }]
    }),
  }
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
