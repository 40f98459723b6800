import { Position } from '@xyflow/react'
import type { Node } from '@xyflow/react'
import { wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { groupsOf, notesOf, placeOf } from '../document/layout.ts'
import type { Group, Note, Point, Size } from '../document/layout.ts'
import { boxAround, frameAround, HEAD, WIDTH } from './geometry.ts'
import type { Box } from './geometry.ts'

export interface GroupData extends Record<string, unknown> { group: Group; inputs: readonly string[]; outputs: readonly string[] }
export type GroupNode = Node<GroupData, 'group'>
export interface NoteData extends Record<string, unknown> { note: Note }
export type NoteNode = Node<NoteData, 'note'>

const PREFIX = 'group:'
/** The id under which a group is a node of React Flow. Ids of the document's nodes have no colon. */
export const groupNodeId = (id: string) => `${PREFIX}${id}`
export const groupIdOf = (nodeId: string): string | undefined => (nodeId.startsWith(PREFIX) ? nodeId.slice(PREFIX.length) : undefined)
const NOTE = 'note:'
export const noteNodeId = (id: string) => `${NOTE}${id}`
export const noteIdOf = (nodeId: string): string | undefined => (nodeId.startsWith(NOTE) ? nodeId.slice(NOTE.length) : undefined)

/** The node of React Flow that stands for each member of a collapsed group. */
export function collapsedMembers(workflow: Workflow): Map<string, string> {
  return new Map(groupsOf(workflow).filter(({ isCollapsed }) => isCollapsed).flatMap(({ id, nodes }) => nodes.map((node) => [node, groupNodeId(id)] as const)))
}

/** Where a group lies, from the places of its members. */
export function groupBox(workflow: Workflow, group: Group, { dragged = {}, sizeOf }: { dragged?: Look['dragged']; sizeOf(id: string): Size }): Box | undefined {
  const boxes = group.nodes.filter((id) => workflow.nodes[id]).map((id) => ({ ...(dragged[id] ?? placeOf(workflow, id)), ...sizeOf(id) }))
  return group.isCollapsed ? boxAround(boxes) : frameAround(boxes)
}

interface Look { selected: ReadonlySet<string>; notes: ReadonlySet<string>; dragged: Readonly<Record<string, Point>>; sizeOf(id: string): Size }

/** Groups lie behind their members and as far around them as they reach; a collapsed one is a plate with the wires that cross its edge. */
export function toGroupNodes(workflow: Workflow, { selected, dragged, sizeOf }: Look): GroupNode[] {
  return groupsOf(workflow).flatMap((group): GroupNode[] => {
    const at = groupBox(workflow, group, { dragged, sizeOf })
    if (!at) return []
    const isSelected = group.nodes.every((id) => selected.has(id))
    const common = { id: groupNodeId(group.id), type: 'group' as const, selectable: false, focusable: false, deletable: false, selected: isSelected, dragHandle: '.group-head' }
    if (!group.isCollapsed) {
      const size = { width: at.width, height: at.height }
      return [{ ...common, position: { x: at.x, y: at.y }, ...size, measured: size, zIndex: -1, data: { group, inputs: [], outputs: [] } }]
    }
    const members = new Set(group.nodes)
    const { all } = wiringOf(workflow)
    const inputs = [...new Set(all.filter(({ from, to }) => members.has(to) && !members.has(from)).map(({ edge }) => edge.to))]
    const outputs = [...new Set(all.filter(({ from, to }) => members.has(from) && !members.has(to)).map(({ edge }) => edge.from))]
    const size = { width: WIDTH, height: HEAD }
    const handle = { y: HEAD / 2 - 5, width: 10, height: 10 }
    return [{
      ...common, position: { x: at.x, y: at.y }, ...size, measured: size, data: { group, inputs, outputs },
      handles: [...inputs.map((id) => ({ id, type: 'target' as const, position: Position.Left, x: -5, ...handle })), ...outputs.map((id) => ({ id, type: 'source' as const, position: Position.Right, x: WIDTH - 5, ...handle }))],
    }]
  })
}

export function toNoteNodes(workflow: Workflow, { notes, dragged }: Look): NoteNode[] {
  return notesOf(workflow).map((note) => {
    const id = noteNodeId(note.id)
    const size = { width: note.width, height: note.height }
    return { id, type: 'note', position: dragged[id] ?? { x: note.x, y: note.y }, ...size, measured: size, selected: notes.has(note.id), zIndex: -1, data: { note }, dragHandle: '.note-grip' }
  })
}
