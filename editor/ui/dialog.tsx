import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { t } from '../text/text.ts'
import { Icon } from './icon.tsx'

/** A page over the page: takes the focus, closes by Esc, by its button and by a click beside it, and gives the focus back. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onCancel={onClose} onClose={onClose} onPointerDown={(event) => event.target === dialog.current && onClose()}>
      <header><h2 id={id}>{title}</h2><button type="button" className="icon-button" aria-label={t('keys.close')} onClick={onClose}><Icon name="close" /></button></header>
      <div className="dialog-body" tabIndex={0}>{children}</div>
    </dialog>
  )
}
