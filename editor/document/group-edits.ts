import type { Workflow } from '../../engine/model/document.ts'
import type { Edit } from './document.ts'
import { layoutOf, withLayout } from './layout.ts'
import type { Group, Note, Point } from './layout.ts'

type Entries = Record<string, unknown>[]

/** An id that no entry has: a word and the first free number. */
function freeEntry(entries: Entries, word: string): string {
  for (let n = entries.length + 1; ; n++) if (!entries.some((entry) => entry['id'] === `${word}-${n}`)) return `${word}-${n}`
}

/** Puts nodes into a new group. A node is in one group at most, so they leave those they were in. */
export const addGroup = (nodes: readonly string[], title: string): Edit => (workflow) => {
  const members = nodes.filter((id) => workflow.nodes[id])
  if (!members.length) return workflow
  const groups = leave(layoutOf(workflow).groups, new Set(members))
  return withLayout(workflow, { groups: [...groups, { id: freeEntry(layoutOf(workflow).groups, 'group'), title, nodes: members }] })
}

/** Takes apart the groups that hold any of these nodes, or that have one of these ids. */
export const ungroup = (ids: readonly string[]): Edit => (workflow) => {
  const { groups } = layoutOf(workflow)
  const left = groups.filter((group) => !ids.includes(group['id'] as string) && !(group['nodes'] as unknown[] | undefined)?.some((id) => ids.includes(id as string)))
  return left.length === groups.length ? workflow : withLayout(workflow, { groups: left })
}

export const setGroup = (id: string, change: Partial<Group>): Edit => (workflow) => withLayout(workflow, { groups: changed(layoutOf(workflow).groups, id, change) })

/** How large a note is at first. */
export const NOTE = { width: 240, height: 120 }

export function addNote(workflow: Workflow, text: string, at: Point): { workflow: Workflow; id: string } {
  const { notes } = layoutOf(workflow)
  const id = freeEntry(notes, 'note')
  return { id, workflow: withLayout(workflow, { notes: [...notes, { id, text, x: at.x, y: at.y, ...NOTE }] }) }
}

export const setNote = (id: string, change: Partial<Note>): Edit => (workflow) => withLayout(workflow, { notes: changed(layoutOf(workflow).notes, id, change) })

export const removeNotes = (ids: readonly string[]): Edit => (workflow) => {
  const { notes } = layoutOf(workflow)
  const left = notes.filter((note) => !ids.includes(note['id'] as string))
  return left.length === notes.length ? workflow : withLayout(workflow, { notes: left })
}

export const moveNotes = (to: Record<string, Point>): Edit => (workflow) => {
  const { notes } = layoutOf(workflow)
  if (!notes.some((note) => to[note['id'] as string])) return workflow
  return withLayout(workflow, { notes: notes.map((note) => ({ ...note, ...to[note['id'] as string] })) })
}

/** Shows only the heads of nodes, or all of them again when all are heads already. */
export const toggleCollapsed = (ids: readonly string[]): Edit => (workflow) => {
  const { nodes } = layoutOf(workflow)
  const known = ids.filter((id) => workflow.nodes[id])
  if (!known.length) return workflow
  const isOpening = known.every((id) => nodes[id]?.['collapsed'] === true)
  return withLayout(workflow, { nodes: { ...nodes, ...Object.fromEntries(known.map((id) => {
    const { collapsed: _before, x = 0, y = 0, ...rest } = (nodes[id] ?? {}) as { collapsed?: unknown; x?: number; y?: number }
    return [id, { ...rest, x, y, ...(isOpening ? {} : { collapsed: true }) }]
  })) } })
}

/** Mutes or bypasses nodes; those that are all so already go on again. */
export const toggleMode = (ids: readonly string[], mode: 'mute' | 'bypass'): Edit => (workflow) => {
  const known = ids.filter((id) => workflow.nodes[id])
  if (!known.length) return workflow
  const next = known.every((id) => workflow.nodes[id]?.mode === mode) ? 'on' : mode
  return { ...workflow, nodes: Object.fromEntries(Object.entries(workflow.nodes).map(([id, node]) => [id, known.includes(id) && node.mode !== next ? { ...node, mode: next } : node])) }
}

const changed = (entries: Entries, id: string, change: object): Entries => entries.map((entry) => (entry['id'] === id ? { ...entry, ...change } : entry))

function leave(groups: Entries, nodes: ReadonlySet<string>): Entries {
  return groups.flatMap((group) => {
    const members = Array.isArray(group['nodes']) ? group['nodes'].filter((id) => !nodes.has(id as string)) : []
    return members.length ? [{ ...group, nodes: members }] : []
  })
}
