import { z } from 'zod'
import { Decision } from '../../engine/model/decisions.ts'
import { Edge, splitPort, toWorkflow, WorkflowNode } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { freeId, moveNodes } from './edits.ts'
import { Group, groupsOf, layoutOf, Note, notesOf, placeOf, withLayout } from './layout.ts'
import type { Point } from './layout.ts'

/** Nodes as they travel by the clipboard, within a workflow or to another: with the wires among them and those that led in. */
export const Clip = z.object({
  format: z.literal('reelgraph/clip'),
  nodes: z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/), WorkflowNode),
  edges: z.array(Edge),
  inbound: z.array(Edge).default([]),
  decisions: z.record(z.string().max(300), Decision).default({}),
  places: z.record(z.string(), z.looseObject({ x: z.number(), y: z.number() })).default({}),
  groups: z.array(Group).default([]),
  notes: z.array(Note).default([]),
})
export type Clip = z.infer<typeof Clip>

const nodeOf = (address: string) => address.slice(0, address.indexOf(':'))

/** What is copied of a workflow: these nodes and notes, with what a person settled about the nodes. */
export function toClip(workflow: Workflow, ids: readonly string[], notes: readonly string[] = []): Clip {
  const chosen = new Set(ids.filter((id) => workflow.nodes[id]))
  const leadsTo = ({ to }: Edge) => chosen.has(splitPort(to)[0])
  const comesFrom = ({ from }: Edge) => chosen.has(splitPort(from)[0])
  const pick = <T>(record: Record<string, T>, isWanted: (key: string) => boolean) => Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key)))
  return {
    format: 'reelgraph/clip',
    nodes: pick(workflow.nodes, (id) => chosen.has(id)),
    edges: workflow.edges.filter((edge) => leadsTo(edge) && comesFrom(edge)),
    inbound: workflow.edges.filter((edge) => leadsTo(edge) && !comesFrom(edge)),
    decisions: pick(workflow.decisions, (address) => chosen.has(nodeOf(address))),
    places: Object.fromEntries([...chosen].map((id) => [id, { ...layoutOf(workflow).nodes[id], ...placeOf(workflow, id) }])),
    groups: groupsOf(workflow).filter((group) => group.nodes.every((id) => chosen.has(id))),
    notes: notesOf(workflow).filter(({ id }) => notes.includes(id)),
  }
}

/** What a text from the clipboard or a file can be pasted as: a clip, or all of a workflow. Undefined when it is neither. */
export function parseClip(text: string): Clip | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const clip = Clip.safeParse(json)
  if (clip.success) return clip.data
  try {
    const workflow = toWorkflow(json)
    return toClip(workflow, Object.keys(workflow.nodes), notesOf(workflow).map(({ id }) => id))
  } catch {
    return undefined
  }
}

const STEP = 32

/** Pastes a clip with its top left corner at a place, or a step beside where it was copied; returns the ids of what is new. */
export function pasteClip(workflow: Workflow, clip: Clip, { at, isWired = false }: { at?: Point; isWired?: boolean }): { workflow: Workflow; ids: string[] } {
  const ids = new Map<string, string>()
  let nodes = workflow.nodes
  for (const [id, node] of Object.entries(clip.nodes)) {
    const fresh = freeId({ ...workflow, nodes }, id.replace(/-\d+$/, ''))
    ids.set(id, fresh)
    nodes = { ...nodes, [fresh]: node }
  }
  const moved = (ref: string) => {
    const [node, port] = splitPort(ref)
    return `${ids.get(node) ?? node}.${port}`
  }
  const inbound = isWired ? clip.inbound.filter(({ from }) => workflow.nodes[splitPort(from)[0]]) : []
  const places = [...Object.values(clip.places), ...clip.notes]
  const corner = { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) }
  const by = places.length && at ? { x: at.x - corner.x, y: at.y - corner.y } : { x: STEP, y: STEP }
  const put = ({ x, y }: Point) => ({ x: Math.round(x + by.x), y: Math.round(y + by.y) })
  const layout = layoutOf(workflow)
  const next = withLayout({
    ...workflow, nodes,
    edges: [...workflow.edges, ...[...clip.edges, ...inbound].map(({ from, to }) => ({ from: moved(from), to: moved(to) }))],
    decisions: { ...workflow.decisions, ...Object.fromEntries(Object.entries(clip.decisions).map(([address, decision]) => [`${ids.get(nodeOf(address)) ?? ''}${address.slice(nodeOf(address).length)}`, decision])) },
  }, {
    nodes: { ...layout.nodes, ...Object.fromEntries([...ids].map(([id, fresh]) => [fresh, { ...clip.places[id], ...put(clip.places[id] ?? corner) }])) },
    groups: [...layout.groups, ...clip.groups.map((group, index) => ({ ...group, id: `${group.id}-${layout.groups.length + index + 1}`, nodes: group.nodes.map((id) => ids.get(id) ?? id) }))],
    notes: [...layout.notes, ...clip.notes.map((note, index) => ({ ...note, id: `note-${layout.notes.length + index + 1}-${note.id}`, ...put(note) }))],
  })
  return { workflow: next, ids: [...ids.values()] }
}

/** A second one of these nodes beside them, reading what they read. */
export const duplicate = (workflow: Workflow, ids: readonly string[], notes: readonly string[] = []) => pasteClip(workflow, toClip(workflow, ids, notes), { isWired: true })

/** Moves nodes by a distance. */
export const nudge = (ids: readonly string[], by: Point) => (workflow: Workflow): Workflow =>
  moveNodes(Object.fromEntries(ids.filter((id) => workflow.nodes[id]).map((id) => [id, { x: placeOf(workflow, id).x + by.x, y: placeOf(workflow, id).y + by.y }])))(workflow)
