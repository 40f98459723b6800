import { useStore } from 'zustand'
import { Icon } from './icon.tsx'
import { dismiss, toasts } from './toast-store.ts'

export function Toasts() {
  const { list } = useStore(toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map(({ id, message, hint }) => (
        <div key={id} className="toast">
          <div><p>{message}</p>{hint && <p className="quiet">{hint}</p>}</div>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}><Icon name="close" /></button>
        </div>
      ))}
    </div>
  )
}
