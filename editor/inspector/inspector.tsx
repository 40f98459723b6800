import { useState } from 'react'
import { remove, setNode } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Panel } from '../ui/panel.tsx'
import { useDocument, useProject, useRun, useSession } from '../workflow/project.ts'
import { ItemList } from './item-list.tsx'
import { ItemView } from './item-view.tsx'
import { NodeSettings } from './node-settings.tsx'

/** The selected node: what it made, item by item, and what it is set to. */
export function Inspector() {
  const { session } = useProject()
  const id = useSession((state) => (state.nodes.length === 1 ? state.nodes[0] : undefined))
  const node = useDocument((state) => (id === undefined ? undefined : state.workflow.nodes[id]))
  if (id === undefined || !node) return null
  return <Selected key={id} id={id} onClose={() => session.open('none')} />
}

function Selected({ id, onClose }: { id: string; onClose: () => void }) {
  const { document, session, types } = useProject()
  const node = useDocument((state) => state.workflow.nodes[id])
  const hasItems = useRun((state) => (state.nodes[id]?.entries.length ?? 0) > 0)
  const item = useSession((state) => state.item)
  const [chosen, setTab] = useState<'items' | 'settings'>()
  const tab = chosen ?? (hasItems ? 'items' : 'settings')
  if (!node) return null
  const type = types.get(node.type)
  const name = type?.title ?? node.type
  const heading = (
    <input className="title-input" aria-label={t('inspector.node-title')} value={node.title ?? ''} placeholder={name} maxLength={200}
      onChange={(event) => document.edit(setNode(id, { title: event.target.value || undefined }), `title ${id}`)} />
  )
  return (
    <Panel title={heading} onClose={onClose}>
      <p className="quiet">{type?.summary ?? t('inspector.not-installed', { type: node.type })}</p>
      <div className="tabs wide" role="group" aria-label={t('inspector.label')}>
        <button type="button" aria-pressed={tab === 'items'} disabled={!hasItems} onClick={() => setTab('items')}>{t('inspector.results')}</button>
        <button type="button" aria-pressed={tab === 'settings'} onClick={() => setTab('settings')}>{t('inspector.settings')}</button>
      </div>
      {tab === 'items' && (item?.node === id ? <ItemView item={item} onSettings={() => setTab('settings')} /> : <ItemList node={id} />)}
      {tab === 'settings' && (
        <>
          <NodeSettings id={id} node={node} type={type} />
          <button type="button" className="button" onClick={() => {
            document.edit(remove([id], []))
            session.select([], [])
          }}><Icon name="trash" />{t('inspector.remove')}</button>
        </>
      )}
    </Panel>
  )
}
