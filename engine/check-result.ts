import { z } from 'zod'
import { describeIssues } from './model/document.ts'
import { ReelError } from './model/errors.ts'
import { isIdSegment } from './model/ids.ts'
import type { Fn } from './model/ids.ts'
import type { NodeType } from './model/node-type.ts'
import type { OutputPort } from './model/ports.ts'
import type { StoredResult } from './stores.ts'

type Outputs = StoredResult['outputs']

/** Checks what a function returned against the schemas of its outputs. Throws `invalid-output` that names the field. */
export function checkResult(node: NodeType, fn: Fn, raw: unknown): Outputs {
  const result = raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>) : {}
  const checked: Outputs = {}
  for (const [name, out] of Object.entries(node.outputs)) {
    if (fn === 'plan' ? out.by === 'gather' || out.kind === 'one' : out.by !== fn) continue
    const value = result[name]
    checked[name] = fn === 'plan' ? checkParts(node, name, out, value) : checkMade(node, name, out, value, fn)
  }
  return checked
}

function checkParts(node: NodeType, name: string, out: OutputPort, value: unknown): Outputs[string] {
  if (!Array.isArray(value)) throw invalid(node, `${name}: a list of parts was expected`)
  const schema = schemaFor(out, 'planned')
  const seen = new Set<string>()
  return value.map((part: { id?: unknown; value?: unknown }) => {
    const { id } = part
    if (typeof id !== 'string' || (id === '' ? value.length > 1 : !isIdSegment(id))) throw invalid(node, `${name}: "${String(id)}" is not an id`)
    if (seen.has(id)) throw invalid(node, `${name}: the id "${id}" is there twice`)
    seen.add(id)
    return { id, value: parse(node, `${name} ${id}`, schema, part.value) }
  })
}

function checkMade(node: NodeType, name: string, out: OutputPort, value: unknown, fn: Fn): Outputs[string] {
  const schema = schemaFor(out, fn === 'run' && node.reads.plan !== undefined ? 'made' : 'whole')
  if (!out.candidates || !Array.isArray(value)) return parse(node, name, schema, value)
  if (value.length === 0) throw invalid(node, `${name}: there is no candidate`)
  return value.map((candidate, index) => parse(node, `${name} ${index + 1}`, schema, candidate))
}

const schemas = new WeakMap<OutputPort, Map<string, z.ZodType>>()

/** The schema of the planned, the made or all fields; made once per port. */
function schemaFor(out: OutputPort, which: 'planned' | 'made' | 'whole'): z.ZodType {
  let own = schemas.get(out)
  if (!own) schemas.set(out, (own = new Map()))
  let schema = own.get(which)
  if (!schema) {
    const whole = out.value.schema
    const mask: Record<string, true> = Object.fromEntries(out.made.map((field) => [field, true as const]))
    if (which === 'whole' || !out.made.length || !(whole instanceof z.ZodObject)) schema = whole
    else schema = which === 'made' ? whole.pick(mask as object) : whole.omit(mask as object)
    own.set(which, schema)
  }
  return schema
}

function parse(node: NodeType, where: string, schema: z.ZodType, value: unknown): Record<string, unknown> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw invalid(node, `${where}: ${describeIssues(parsed.error)}`)
  return parsed.data as Record<string, unknown>
}

function invalid(node: NodeType, what: string): ReelError {
  return new ReelError('invalid-output', `${node.title} returned something else than was asked for. ${what}`)
}
