import type { ReactNode } from 'react'
import { t } from '../text/text.ts'
import { Icon } from './icon.tsx'

export function Panel({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  return (
    <aside className="panel" aria-label={typeof title === 'string' ? title : t('inspector.label')}>
      <header className="panel-head"><h2>{title}</h2><button type="button" className="icon-button" aria-label={t('common.close')} title={`${t('common.close')} (Esc)`} onClick={onClose}><Icon name="close" /></button></header>
      <div className="panel-body">{children}</div>
    </aside>
  )
}
