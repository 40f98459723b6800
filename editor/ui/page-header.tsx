import type { ReactNode } from 'react'
import { homePath, settingsPath } from '../route.ts'
import { t } from '../text/text.ts'
import { Icon } from './icon.tsx'
import { toggleTheme } from './theme.ts'

export function PageHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="bar">
      <a className="brand" href={homePath} aria-label={t('common.brand')}><Icon name="mark" /><span>Reelgraph</span></a>
      {children}
      <a className="icon-button push" href={settingsPath} aria-label={t('common.settings')} title={t('common.settings')}><Icon name="settings" /></a>
      <button type="button" className="icon-button" aria-label={t('common.theme')} title={t('command.theme')} onClick={toggleTheme}><Icon name="theme" /></button>
    </header>
  )
}
