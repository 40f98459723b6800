import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export function Panel({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  return (
    <aside className="panel" aria-label={typeof title === 'string' ? title : 'Inspector'}>
      <header className="panel-head"><h2>{title}</h2><button type="button" className="icon-button" aria-label="Close" title="Close (Esc)" onClick={onClose}><Icon name="close" /></button></header>
      <div className="panel-body">{children}</div>
    </aside>
  )
}
