import type { ReactNode } from 'react'
import { homePath } from '../route.ts'
import { Icon } from './icon.tsx'
import { toggleTheme } from './theme.ts'

export function PageHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="bar">
      <a className="brand" href={homePath} aria-label="Reelgraph: all films"><Icon name="mark" /><span>Reelgraph</span></a>
      {children}
      <button type="button" className="icon-button push" aria-label="Switch between light and dark" title="Light or dark" onClick={toggleTheme}><Icon name="theme" /></button>
    </header>
  )
}
