import { useState } from 'react'
import { rejected } from '../../engine/model/decisions.ts'
import type { TaskState } from '../../engine/model/events.ts'
import { decide } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { useDocument, useProject } from '../workflow/project.ts'

/** Approve, or ask for another take with a note. Former takes stay reachable. */
export function ReviewBox({ address, state, digest }: { address: string; state: TaskState | undefined; digest: string | null }) {
  const { document } = useProject()
  const decision = useDocument((each) => each.workflow.decisions[address])
  const [note, setNote] = useState('')
  const [isOpen, setOpen] = useState(false)
  const isWaiting = state === 'review'
  const take = decision?.take?.index ?? 0
  const takes = Math.max(take + 1, decision?.take?.notes?.length ?? 0)
  const canRetake = isWaiting || state === 'done' || state === 'reused' || state === 'failed'
  if (!canRetake) return null

  const approve = () => document.edit(decide(address, (now) => ({ ...now, verdict: { state: 'approved', ...(digest ? { on: digest } : {}) } })))
  const retake = () => {
    document.edit(decide(address, (now) => rejected(now, note.trim())))
    setNote('')
    setOpen(false)
  }
  return (
    <div className={isWaiting ? 'review is-waiting' : 'review'}>
      <div className="row">
        {isWaiting && <button type="button" className="button primary" onClick={approve}><Icon name="done" />{t('review.approve')}</button>}
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t('inspector.retake')}</button>
        {decision?.verdict?.state === 'approved' && !isWaiting && <span className="quiet">{t('standing.approved')}</span>}
        {takes > 1 && (
          <select className="push" aria-label={t('inspector.take')} value={take} onChange={(event) => document.edit(decide(address, ({ verdict: _old, ...now }) => ({ ...now, take: { ...now.take, index: Number(event.target.value) } })))}>
            {Array.from({ length: takes }, (_, index) => <option key={index} value={index}>{t('review.take', { number: index + 1 })}</option>)}
          </select>
        )}
      </div>
      {isOpen && (
        <>
          <label className="field"><span>{t('review.note')}</span><textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} /></label>
          <div className="row"><button type="button" className={isWaiting ? 'button' : 'button primary'} onClick={retake}>{t('review.send')}</button>{!isWaiting && <span className="quiet">{t('review.next-run')}</span>}</div>
        </>
      )}
    </div>
  )
}
