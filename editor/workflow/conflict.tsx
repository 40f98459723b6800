import { useState } from 'react'
import { api } from '../api/client.ts'
import { t } from '../text/text.ts'
import { sayProblem } from '../ui/toast-store.ts'
import { navigate, workflowPath } from '../route.ts'
import { useProject, useSaving } from './project.ts'

/** Shown while the server has a newer version than the one edited here: a person chooses, nothing is overwritten. */
export function Conflict() {
  const { id, document, saver } = useProject()
  const saving = useSaving()
  const [isBusy, setBusy] = useState(false)
  if (saving.state !== 'conflict') return null

  async function choose(act: () => Promise<void>) {
    setBusy(true)
    await act().catch(sayProblem)
    setBusy(false)
  }
  const loadTheirs = async () => saver.rebase(await api.workflow(id))
  const keepCopy = async () => {
    const { workflow } = document.getState()
    const copy = await api.createWorkflow({ workflow: { ...workflow, name: t('workflow.copy', { name: workflow.name }) } })
    saver.rebase(await api.workflow(id))
    navigate(workflowPath(copy.id))
  }
  return (
    <div className="banner" role="alert">
      <p className="grow">{t('workflow.conflict')}</p>
      <button type="button" className="button" disabled={isBusy} onClick={() => void choose(keepCopy)}>{t('workflow.keep-copy')}</button>
      <button type="button" className="button primary" disabled={isBusy} onClick={() => void choose(loadTheirs)}>{t('workflow.load-newer')}</button>
    </div>
  )
}
