import { z } from 'zod'
import { Decision } from './decisions.ts'
import { ReelError } from './errors.ts'
import { migrate } from './migrations.ts'

/** The sizes a document may have; a breach is refused with the limit named. */
export const LIMITS = { bytes: 16 * 1024 * 1024, nodes: 20_000, edges: 100_000, decisions: 200_000, depth: 64 } as const

const NodeId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'a node id is 1 to 64 letters, digits, "_" or "-"')
const PortRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'a port is written node.port')

/** One model by its reference, or several in order: the next is asked when the one before it cannot do the work. */
export const ModelChoice = z.union([z.string(), z.array(z.string()).min(1).max(5)])
export type ModelChoice = z.infer<typeof ModelChoice>

export const WorkflowNode = z.strictObject({
  type: z.string().min(1).max(64),
  title: z.string().max(200).optional(),
  params: z.record(z.string(), z.unknown()).default({}),
  review: z.enum(['plan', 'run', 'gather']).optional().describe('The function whose results wait for a person'),
  mode: z.enum(['on', 'mute', 'bypass']).default('on'),
  seed: z.number().int().min(0).max(4294967295).optional(),
  models: z.record(z.string(), ModelChoice).optional().describe('Model reference by capability, or several in order of preference, where it is not the workflow’s'),
})
export type WorkflowNode = z.infer<typeof WorkflowNode>

export const Edge = z.strictObject({ from: PortRef, to: PortRef })
export type Edge = z.infer<typeof Edge>

export const Layout = z.strictObject({
  nodes: z.record(z.string(), z.looseObject({ x: z.number(), y: z.number() })).default({}),
  groups: z.array(z.looseObject({})).default([]),
  notes: z.array(z.looseObject({})).default([]),
})

export const Workflow = z.strictObject({
  format: z.literal('reelgraph/workflow'),
  version: z.literal(1),
  name: z.string().max(200),
  seed: z.number().int().min(0).max(4294967295).optional(),
  models: z.record(z.string(), ModelChoice).optional().describe('Model reference by capability, or several in order of preference'),
  nodes: z.record(NodeId, WorkflowNode),
  edges: z.array(Edge).default([]),
  inputs: z.record(z.string(), z.strictObject({
    node: NodeId, param: z.string(), title: z.string(), required: z.boolean().default(false), description: z.string().optional(),
  })).default({}),
  decisions: z.record(z.string().max(300), Decision).default({}),
  layout: Layout.optional(),
})
export type Workflow = z.infer<typeof Workflow>

/** The models that a node asks for a capability, in order: its own choice, else the workflow's; none stands for the default one. */
export function modelsAsked(workflow: Pick<Workflow, 'nodes' | 'models'>, node: string, capability: string): readonly string[] {
  const choice = workflow.nodes[node]?.models?.[capability] ?? workflow.models?.[capability]
  return choice === undefined ? [] : [...new Set(typeof choice === 'string' ? [choice] : choice)]
}

/** Parses a document from JSON text: checks its size, migrates older versions, names every fault with its place. */
export function parseWorkflow(text: string): Workflow {
  if (text.length > LIMITS.bytes) throw new ReelError('bad-input', `The document has ${Math.ceil(text.length / 1048576)} MB; at most ${LIMITS.bytes / 1048576} MB are read.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new ReelError('bad-input', `This is not JSON: ${(error as Error).message}`)
  }
  return toWorkflow(json)
}

/** Checks a parsed document. Throws `bad-input` that lists what was expected, what came, and where. */
export function toWorkflow(json: unknown): Workflow {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new ReelError('bad-input', 'A workflow is a JSON object with "format": "reelgraph/workflow".')
  if (depthOf(json) > LIMITS.depth) throw new ReelError('bad-input', `The document is nested deeper than ${LIMITS.depth} levels.`)
  const parsed = Workflow.safeParse(migrate(json as Record<string, unknown>))
  if (!parsed.success) throw new ReelError('bad-input', `The workflow is not valid. ${describeIssues(parsed.error)}`)
  const { nodes, edges, decisions } = parsed.data
  for (const [what, count] of [['nodes', Object.keys(nodes).length], ['edges', edges.length], ['decisions', Object.keys(decisions).length]] as const)
    if (count > LIMITS[what]) throw new ReelError('bad-input', `The workflow has ${count} ${what}; at most ${LIMITS[what]} are allowed.`)
  return parsed.data
}

/** The first faults of a zod error as one line: `nodes.a.params: expected …; …`. */
export function describeIssues(error: z.ZodError, most = 5): string {
  const lines = error.issues.slice(0, most).map((issue) => `${issue.path.length ? `${issue.path.join('.')}: ` : ''}${issue.message}`)
  return lines.join('; ') + (error.issues.length > most ? `; and ${error.issues.length - most} more` : '')
}

function depthOf(value: unknown): number {
  let level: unknown[] = [value]
  let depth = 0
  while (level.length && depth <= LIMITS.depth) {
    depth++
    level = level.flatMap((entry) => (entry !== null && typeof entry === 'object' ? Object.values(entry) : [])).filter((entry) => entry !== null && typeof entry === 'object')
  }
  return depth
}

/** An edge with its ends taken apart. */
export interface Wire {
  edge: Edge
  from: string
  out: string
  to: string
  input: string
}

/** The wires of a workflow, all and by the node they lead into. */
export interface Wiring {
  all: readonly Wire[]
  into: ReadonlyMap<string, readonly Wire[]>
}

const wirings = new WeakMap<readonly Edge[], Wiring>()

/** The edges of a workflow taken apart. Documents are never changed in place, so each list is done once. */
export function wiringOf(workflow: Pick<Workflow, 'edges'>): Wiring {
  let known = wirings.get(workflow.edges)
  if (!known) {
    const into = new Map<string, Wire[]>()
    const all = workflow.edges.map((edge): Wire => {
      const [from, out] = splitPort(edge.from)
      const [to, input] = splitPort(edge.to)
      const wire = { edge, from, out, to, input }
      const list = into.get(to)
      if (list) list.push(wire)
      else into.set(to, [wire])
      return wire
    })
    wirings.set(workflow.edges, (known = { all, into }))
  }
  return known
}

export function splitPort(ref: string): [node: string, port: string] {
  const dot = ref.indexOf('.')
  return [ref.slice(0, dot), ref.slice(dot + 1)]
}
