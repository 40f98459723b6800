import fc from 'fast-check'
import { rejected } from '../model/decisions.ts'
import type { Decision } from '../model/decisions.ts'
import type { Workflow } from '../model/document.ts'
import { addressOf } from '../model/ids.ts'
import type { Address } from '../model/ids.ts'
import type { PartCell } from '../part.ts'
import type { Session } from '../session.ts'
import type { Task } from '../task.ts'
import { genericNodes } from './generic-nodes.ts'
import { workflowOf } from './rig.ts'

const types = new Map(genericNodes.map(({ node }) => [node.type, node]))
/** Numbers that choose: taken modulo what there is to choose from, so that any of them is valid and shrinks. */
const choice = fc.nat(23)

interface NodeDraft { type: string; wires: number[]; params: number[] }
export interface EditDraft { kind: EditKind; a: number; b: number; c: number }

/** A workflow of two to seven nodes, each wired to earlier ones; optional inputs are wired or not. */
export const workflows: fc.Arbitrary<Workflow> = fc.array(fc.record<NodeDraft>({
  type: fc.constantFrom('split', 'split', 'tint', 'chain', 'voice', 'census', 'outline', 'sheet', 'film', 'cast', 'idea', 'idea'),
  wires: fc.array(choice, { minLength: 6, maxLength: 6 }), params: fc.array(choice, { minLength: 6, maxLength: 6 }),
}), { minLength: 1, maxLength: 6 }).map((drafts) => {
  const nodes: Record<string, { type: string; params: Record<string, unknown> }> = {}
  const edges: [string, string][] = []
  ;[{ type: 'cast', wires: [], params: [1, 2, 3, 4, 5, 6] }, ...drafts].forEach((draft: NodeDraft, index) => {
    const id = `n${index}`
    const type = types.get(draft.type)
    if (!type) return
    Object.keys(type.inputs).forEach((input, at) => {
      const from = sourcesFor(nodes, id, draft.type, input)
      const pick = draft.wires[at] ?? 0
      // Half of the optional inputs stay unwired.
      if (type.inputs[input]?.self || !from.length || (type.inputs[input]?.isOptional && pick % 2)) return
      edges.push([from[Math.floor(pick / 2) % from.length] ?? '', `${id}.${input}`])
    })
    nodes[id] = { type: draft.type, params: Object.fromEntries(Object.keys(type.params.shape).flatMap((name, at) => ((draft.params[at] ?? 0) % 3 ? [] : [[name, paramValue(name, draft.params[at] ?? 0)]]))) }
  })
  return workflowOf(nodes, edges)
})

/** The outputs of other nodes that an input can read; only of nodes before it, so that there is no cycle. */
function sourcesFor(nodes: Record<string, { type: string }>, id: string, type: string, input: string): string[] {
  const mode = types.get(type)?.inputs[input]?.mode
  return Object.keys(nodes).filter((other) => Number(other.slice(1)) < Number(id.slice(1))).flatMap((other) =>
    Object.entries(types.get(nodes[other]?.type ?? '')?.outputs ?? {}).filter(([, out]) => !out.hidden && (out.kind === 'one') === (mode === 'one')).map(([port]) => `${other}.${port}`))
}

const KEYS = [['a', 'b'], ['a', 'b', 'c'], ['b', 'a'], ['a'], ['c', 'a', 'd', 'b'], ['a', 'c'], []]
const NAMES = [[], ['a'], ['a', 'b'], ['b'], ['nobody']]
function paramValue(name: string, pick: number): unknown {
  switch (name) {
    case 'keys': return KEYS[pick % KEYS.length]
    case 'names': return NAMES[pick % NAMES.length]
    case 'count': return pick % 4
    case 'alone': return pick % 2 === 1
    case 'unused': return pick
    default: return ['plain', 'bold', 'odd'][pick % 3]
  }
}

const EDITS = {
  param: changeParam,
  unused: (workflow: Workflow, _: Session, { a, b }: EditDraft) => withNode(workflow, a, (node) => ({ ...node, params: { ...node.params, unused: b } })),
  rename: (workflow: Workflow, _: Session, { a, b }: EditDraft) => withNode({ ...workflow, layout: { nodes: { n0: { x: b, y: a } }, groups: [], notes: [] } }, a, (node) => ({ ...node, title: `Title ${b}` })),
  planned: (workflow: Workflow, session: Session, draft: EditDraft) => editPart(workflow, session, draft),
  made: (workflow: Workflow, session: Session, draft: EditDraft) => editMade(workflow, session, draft, ['image']),
  whole: (workflow: Workflow, session: Session, draft: EditDraft) => editMade(workflow, session, draft, ['image', 'text', 'tag', 'names']),
  candidate: (workflow: Workflow, session: Session, { a, b }: EditDraft) => onTask(workflow, tasksOf(session).filter((task) => task.candidates > 1), a, (_, decision) => ({ ...decision, choice: { index: b % 3 } })),
  take: (workflow: Workflow, session: Session, { a, b }: EditDraft) => onTask(workflow, tasksOf(session), a, (_, decision) => (b % 3 ? rejected(decision, `note ${b % 3}`) : { ...decision, take: { index: 0 } })),
  prompt: (workflow: Workflow, session: Session, { a, b }: EditDraft) => onTask(workflow, tasksOf(session), a, (_, decision) => ({ ...decision, prompt: { text: `prompt ${b % 3}` } })),
  lock: (workflow: Workflow, session: Session, { a }: EditDraft) => onTask(workflow, tasksOf(session).filter((task) => task.stored && task.key !== undefined), a, (task, decision) => ({ ...decision, lock: { key: task.key ?? '' } })),
  verdict: (workflow: Workflow, session: Session, { a, b }: EditDraft) => onTask(workflow, tasksOf(session), a, (_, decision) => ({ ...decision, verdict: { state: b % 2 ? 'approved' : 'rejected' } })),
  structure: changeStructure,
  undecide: (workflow: Workflow, _: Session, { a }: EditDraft) => {
    const decisions = { ...workflow.decisions }
    const address = at(Object.keys(decisions), a)
    if (address !== undefined) delete decisions[address]
    return { ...workflow, decisions }
  },
  mode: (workflow: Workflow, _: Session, { a, b }: EditDraft) => withNode(workflow, a, (node) => ({ ...node, mode: at(['on', 'mute', 'bypass'] as const, b) ?? 'on' })),
  seed: (workflow: Workflow, _: Session, { a, b }: EditDraft) => withNode(workflow, a, (node) => ({ ...node, seed: b % 3 })),
  wire: changeWire,
  /** Answered by the caller, who knows the earlier documents. */
  back: (workflow: Workflow) => workflow,
} satisfies Record<string, (workflow: Workflow, session: Session, draft: EditDraft) => Workflow>
export type EditKind = keyof typeof EDITS
export const EDIT_KINDS = Object.keys(EDITS) as EditKind[]

export const editsOf = (kinds: readonly EditKind[], most = 6): fc.Arbitrary<EditDraft[]> => fc.array(fc.record<EditDraft>({ kind: fc.constantFrom(...kinds), a: choice, b: choice, c: choice }), { minLength: 1, maxLength: most })

/**
 * The document after an edit. Decisions go to what the last session holds; parts of the document that are not
 * edited stay the same objects, as in an editor. `back` answers one of the `earlier` documents.
 */
export function applyEdit(workflow: Workflow, session: Session, draft: EditDraft, earlier: readonly Workflow[]): Workflow {
  if (draft.kind === 'back') return at(earlier, draft.a) ?? workflow
  return EDITS[draft.kind](workflow, session, draft)
}

function at<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)]
}

function withNode(workflow: Workflow, pick: number, change: (node: Workflow['nodes'][string], id: string) => Workflow['nodes'][string]): Workflow {
  const id = at(Object.keys(workflow.nodes), pick)
  const node = id === undefined ? undefined : workflow.nodes[id]
  return id === undefined || !node ? workflow : { ...workflow, nodes: { ...workflow.nodes, [id]: change(node, id) } }
}

function changeParam(workflow: Workflow, _: Session, { a, b, c }: EditDraft): Workflow {
  return withNode(workflow, a, (node) => {
    const name = at(Object.keys(types.get(node.type)?.params.shape ?? {}).filter((each) => each !== 'unused'), b)
    return name === undefined ? node : { ...node, params: { ...node.params, [name]: paramValue(name, c) } }
  })
}

function tasksOf(session: Session): Task[] {
  return [...session.graph.values()].flatMap((node) => [...node.tasks.values()]).filter((task) => task.outcome.kind === 'ok')
}

function decided(workflow: Workflow, address: Address, change: (decision: Decision) => Decision): Workflow {
  return { ...workflow, decisions: { ...workflow.decisions, [address]: change(workflow.decisions[address] ?? {}) } }
}

function onTask(workflow: Workflow, tasks: Task[], pick: number, change: (task: Task, decision: Decision) => Decision): Workflow {
  const task = at(tasks, pick)
  return task ? decided(workflow, task.address, (decision) => change(task, decision)) : workflow
}

function partsOf(session: Session): PartCell[] {
  return [...session.graph.values()].flatMap((node) => [...node.branches()].flatMap(({ id, self, children, shape }) =>
    (shape.kind === 'plan' ? [...(self ? [id] : []), ...children.map((child) => child.id)].flatMap((item) => node.part(shape.port, item) ?? []) : [])))
}

/** A person's words over a planned field, with the digest of what they were written over. */
function editPart(workflow: Workflow, session: Session, { a, b, c }: EditDraft): Workflow {
  const part = at(partsOf(session), a)
  if (!part?.value) return workflow
  const fields = b % 3 === 0 ? { tag: `t${c % 3}` } : b % 3 === 1 ? { names: NAMES[c % 4] } : { text: `edited ${c % 3}` }
  const on = part.value.whole
  return decided(workflow, addressOf(part.node.id, part.id), (decision) => ({ ...decision, edit: { ...(decision.edit ?? { on }), fields: { ...decision.edit?.fields, ...fields } } }))
}

function editMade(workflow: Workflow, session: Session, { a, b }: EditDraft, fields: string[]): Workflow {
  const tasks = tasksOf(session).filter((task) => task.fn !== 'plan')
  return onTask(workflow, tasks, a, (_, decision) => ({
    ...decision, edit: { ...decision.edit, fields: { ...decision.edit?.fields, ...Object.fromEntries(fields.map((name) => [name, name === 'names' ? [] : `painted${b % 2}`])) } },
  }))
}

function changeStructure(workflow: Workflow, session: Session, { a, b, c }: EditDraft): Workflow {
  return onTask(workflow, tasksOf(session).filter((task) => task.fn === 'plan'), a, (task, decision) => {
    const outcome = task.outcome.kind === 'ok' ? task.outcome : undefined
    const ids = (outcome?.parts[task.node.plannedPorts[0] ?? ''] ?? []).map((part) => part.id)
    const id = at(ids, b)
    // A plan's only part may have no id of its own: then there is nothing to arrange.
    if (id === '') return decision
    const after = at([null, ...ids], c) ?? null
    const op = c % 3 === 0 || id === undefined ? { op: 'insert' as const, id: `z${b % 3}`, after, value: { text: `inserted ${b}`, tag: 'z', names: [] } } : c % 3 === 1 ? { op: 'delete' as const, id } : { op: 'move' as const, id, after }
    return { ...decision, structure: { ops: [...(decision.structure?.ops ?? []), op] } }
  })
}

/** Removes a wire of an optional input, or draws one to another source. */
function changeWire(workflow: Workflow, _: Session, { a, b, c }: EditDraft): Workflow {
  const input = at(Object.keys(workflow.nodes).flatMap((id) => Object.keys(types.get(workflow.nodes[id]?.type ?? '')?.inputs ?? {}).map((name) => [id, name] as const)), a)
  if (!input) return workflow
  const [id, name] = input
  const type = workflow.nodes[id]?.type ?? ''
  const port = types.get(type)?.inputs[name]
  const rest = workflow.edges.filter((edge) => edge.to !== `${id}.${name}`)
  if (port?.self) return workflow
  if (port?.isOptional && c % 2) return { ...workflow, edges: rest }
  const from = at(sourcesFor(workflow.nodes, id, type, name), b)
  return from === undefined ? workflow : { ...workflow, edges: [...rest, { from, to: `${id}.${name}` }] }
}
