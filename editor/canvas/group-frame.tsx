import { Handle, Position } from '@xyflow/react'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { TaskState } from '../../engine/model/events.ts'
import { setGroup } from '../document/group-edits.ts'
import type { Group } from '../document/layout.ts'
import { LOUDEST } from '../run/node-progress.ts'
import { t } from '../text/text.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'
import { useDocument, useProject, useRun } from '../workflow/project.ts'
import type { GroupNode } from './flow-groups.ts'

/** A frame around nodes with a title; collapsed, a plate in their place. */
export const GroupFrame = memo(function GroupFrame({ data: { group, inputs, outputs } }: NodeProps<GroupNode>) {
  const { document, session } = useProject()
  const isOff = useDocument(({ workflow }) => group.nodes.every((id) => workflow.nodes[id]?.mode !== 'on'))
  const select = () => session.select(group.nodes)
  return (
    <div className={`group ${group.isCollapsed ? 'is-collapsed' : ''} ${isOff ? 'is-off' : ''}`} role="group" aria-label={t('group.says', { title: group.title })}>
      <div className="group-head row" onClick={select}>
        <button type="button" className="icon-button nodrag" aria-label={t(group.isCollapsed ? 'group.expand' : 'group.collapse')} aria-expanded={!group.isCollapsed} onClick={(event) => {
          event.stopPropagation()
          document.edit(setGroup(group.id, { isCollapsed: !group.isCollapsed }))
        }}><Icon name={group.isCollapsed ? 'next' : 'open'} /></button>
        <input className="title-input nodrag nopan" aria-label={t('group.title')} value={group.title} placeholder={t('group.new')} maxLength={200} onClick={(event) => event.stopPropagation()}
          onKeyDown={({ key, currentTarget }) => ['Escape', 'Enter'].includes(key) && currentTarget.blur()}
          onChange={(event) => document.edit(setGroup(group.id, { title: event.target.value }), `group ${group.id}`)} />
        {group.isCollapsed && <GroupState group={group} />}
        {isOff && <span className="tag">{t('group.off')}</span>}
      </div>
      {inputs.map((id) => <Handle key={id} id={id} type="target" position={Position.Left} isConnectable={false} className="many" />)}
      {outputs.map((id) => <Handle key={id} id={id} type="source" position={Position.Right} isConnectable={false} className="many" />)}
    </div>
  )
})

/** How far the nodes of a collapsed group are, together. */
function GroupState({ group }: { group: Group }) {
  const [state, done, total] = useRun(useShallow((run) => {
    const all = group.nodes.flatMap((id) => run.nodes[id] ?? [])
    const loudest: TaskState | undefined = LOUDEST.find((each) => all.some((node) => node.state === each))
    return [loudest, all.reduce((sum, node) => sum + node.done, 0), all.reduce((sum, node) => sum + node.total, 0)] as const
  }))
  return <span className="row group-state">{state && <TaskIcon state={state} />}<span className="figures quiet">{state ? t('node.count', { done, total }) : t('group.count', { count: group.nodes.length })}</span></span>
}
