import { useEffect, useRef } from 'react'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon.tsx'

interface Props { name: string; onRename(): void; onVersions(): void; onExport(): void; onDelete(): void }

/** What can be done with a film as a whole. Opens below its button; Esc and a click elsewhere close it. */
export function FilmMenu({ name, onRename, onVersions, onExport, onDelete }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (details.current) details.current.open = false
  }
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => event.target instanceof Node && !details.current?.contains(event.target) && close()
    window.addEventListener('pointerdown', onPointerDown)
    return () => window.removeEventListener('pointerdown', onPointerDown)
  }, [])
  const entries: [IconName, string, () => void][] = [['edit', t('home.rename'), onRename], ['history', t('home.versions'), onVersions], ['download', t('home.export'), onExport], ['trash', t('home.delete'), onDelete]]
  return (
    <details ref={details} className="film-menu" onToggle={() => details.current?.open && details.current.lastElementChild?.scrollIntoView({ block: 'nearest' })} onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      close()
      details.current?.querySelector('summary')?.focus()
    }}>
      <summary className="icon-button" aria-label={t('home.actions', { name })}><Icon name="more" /></summary>
      <ul>
        {entries.map(([icon, word, act]) => (
          <li key={icon}><button type="button" onClick={() => {
            close()
            act()
          }}><Icon name={icon} />{word}</button></li>
        ))}
      </ul>
    </details>
  )
}
