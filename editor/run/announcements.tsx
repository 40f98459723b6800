import { t } from '../text/text.ts'
import { useRun, useSaving } from '../workflow/project.ts'

/** What is told to those who hear the page: once when a run begins to have failures, and once when edits cannot be saved; not each item. The run bar tells the states of the run. */
export function Announcements() {
  const hasFailed = useRun(({ failures }) => failures.length > 0)
  const saving = useSaving()
  return (
    <>
      <p className="hidden-words" role="status">{hasFailed && t('run.has-failures')}</p>
      <p className="hidden-words" role="status">{saving.state === 'failed' && `${t('workflow.not-saved')}. ${saving.problem.message}`}</p>
    </>
  )
}
