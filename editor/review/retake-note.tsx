import { useEffect, useRef, useState } from 'react'
import { t } from '../text/text.ts'

/** The words for another take: Enter sends them, Esc goes back to the pictures. */
export function RetakeNote({ onSend, onClose, isLate }: { onSend(note: string): void; onClose(): void; isLate: boolean }) {
  const [note, setNote] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form className="retake" onSubmit={(event) => {
      event.preventDefault()
      onSend(note)
    }}>
      <label className="field"><span>{t('review.note')}</span>
        <textarea ref={field} rows={2} maxLength={4000} value={note} placeholder={t('review.note.placeholder')} onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey))) return
            event.preventDefault()
            event.stopPropagation()
            if (event.key === 'Enter') onSend(note)
            else onClose()
          }} />
      </label>
      <p className="help">{t('review.note.hint')}{isLate && ` ${t('review.next-run')}`}</p>
      <button type="submit" className="button">{t('review.send')}</button>
    </form>
  )
}
