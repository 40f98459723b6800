import { NodeResizer } from '@xyflow/react'
import type { NodeProps, ResizeParams } from '@xyflow/react'
import { memo } from 'react'
import { setNote } from '../document/group-edits.ts'
import { t } from '../text/text.ts'
import { useProject } from '../workflow/project.ts'
import type { NoteNode } from './flow-groups.ts'

/** Words on the canvas. */
export const NoteCard = memo(function NoteCard({ data: { note }, selected }: NodeProps<NoteNode>) {
  const { document } = useProject()
  // All of one drag is one step, and the note is as large as the hand says meanwhile.
  const resize = (_event: unknown, { x, y, width, height }: ResizeParams) =>
    document.edit(setNote(note.id, { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }), `resize ${note.id}`)
  return (
    <div className="note">
      <NodeResizer isVisible={selected} minWidth={120} minHeight={64} onResize={resize} onResizeEnd={() => document.settle()} />
      <div className="note-grip" />
      <textarea className="nodrag nopan nowheel" aria-label={t('note.text')} placeholder={t('note.placeholder')} value={note.text} autoFocus={note.text === '' && selected} maxLength={20_000}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        onChange={(event) => document.edit(setNote(note.id, { text: event.target.value }), `note ${note.id}`)} />
    </div>
  )
})
