import { useStore } from 'zustand'
import { t } from '../text/text.ts'
import { Icon } from './icon.tsx'
import { dismiss, toasts } from './toast-store.ts'

export function Toasts() {
  const { list } = useStore(toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map(({ id, message, hint, action }) => (
        <div key={id} className="toast">
          <div><p>{message}</p>{hint && <p className="quiet">{hint}</p>}</div>
          {action && <button type="button" className="button small" onClick={() => {
            dismiss(id)
            action.run()
          }}>{action.label}</button>}
          <button type="button" className="icon-button" aria-label={t('common.dismiss')} onClick={() => dismiss(id)}><Icon name="close" /></button>
        </div>
      ))}
    </div>
  )
}
