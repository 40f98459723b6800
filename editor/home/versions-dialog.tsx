import { useCallback, useState } from 'react'
import type { FormEvent } from 'react'
import { library } from '../api/library.ts'
import type { WorkflowVersion } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { ago } from '../ui/words.ts'

/** The named versions of a workflow: keep it as it is now, or bring an earlier one back. */
export function VersionsDialog({ id, name, onClose, onRestored }: { id: string; name: string; onClose(): void; onRestored(): void }) {
  const [versions, retry] = useLoaded(useCallback(() => library.versions(id), [id]))
  const [text, setText] = useState('')
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    try {
      await library.keep(id, text.trim())
      setText('')
      retry()
    } catch (error) {
      sayProblem(error)
    }
  }
  const restore = async (version: WorkflowVersion) => {
    try {
      await library.restore(id, version.id)
      say(t('versions.restored', { name: version.name }))
      onRestored()
      onClose()
    } catch (error) {
      sayProblem(error)
    }
  }
  return (
    <Dialog title={t('versions.title', { name })} onClose={onClose}>
      <p className="quiet">{t('versions.lead')}</p>
      <form className="row" onSubmit={(event) => void keep(event)}>
        <input type="text" aria-label={t('versions.name')} placeholder={t('versions.example')} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="button" disabled={text.trim() === ''}>{t('versions.keep')}</button>
      </form>
      {versions.state === 'loading' && <Loading what={t('versions.loading')} />}
      {versions.state === 'failed' && <Failure problem={versions.problem} onRetry={retry} />}
      {versions.state === 'ready' && !versions.value.length && <p className="quiet">{t('versions.none')}</p>}
      {versions.state === 'ready' && versions.value.length > 0 && (
        <ul className="list">
          {versions.value.map((version) => (
            <li key={version.id} className="list-row"><span className="grow clip">{version.name}</span><span className="quiet">{ago(version.createdAt)}</span><button type="button" className="button small" onClick={() => void restore(version)}>{t('versions.restore')}</button></li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
