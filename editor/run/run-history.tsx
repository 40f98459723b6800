import { useCallback } from 'react'
import { api } from '../api/client.ts'
import type { RunInfo } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Icon, RunIcon } from '../ui/icon.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { ago, duration, price, runWords } from '../ui/words.ts'
import { useProject, useRun } from '../workflow/project.ts'

/** The runs of this workflow, the newest first: to look at, to compare with the one that is shown, and to get a graph back. */
export function RunHistory({ onCompare }: { onCompare(other: RunInfo): void }) {
  const { id } = useProject()
  const shown = useRun(({ info }) => info?.id)
  const load = useCallback(() => api.runs(id), [id])
  const [runs, retry] = useLoaded(load)
  return (
    <section aria-label={t('run.history')}>
      <h3>{t('run.history')}</h3>
      {runs.state === 'loading' && <Loading what={t('run.history.loading')} />}
      {runs.state === 'failed' && <Failure problem={runs.problem} onRetry={retry} />}
      {runs.state === 'ready' && (runs.value.length < 2 ? <p className="quiet">{t('run.history.none')}</p> : <ul className="run-list">{runs.value.map((run) => <RunLine key={run.id} run={run} isShown={run.id === shown} onCompare={() => onCompare(run)} onCancelled={retry} />)}</ul>)}
    </section>
  )
}

function RunLine({ run, isShown, onCompare, onCancelled }: { run: RunInfo; isShown: boolean; onCompare(): void; onCancelled(): void }) {
  const project = useProject()
  const time = run.startedAt !== null && run.endedAt !== null ? duration(run.endedAt - run.startedAt) : ''
  const restore = async () => {
    const { workflow } = await api.runDocument(run.id)
    project.document.edit((now) => ({ ...workflow, name: now.name, ...(now.layout ? { layout: { ...now.layout, nodes: { ...workflow.layout?.nodes, ...now.layout.nodes } } } : {}) }))
    say(t('run.history.restored'))
  }
  return (
    <li>
      <div className="row"><RunIcon state={run.state} /><span className="grow">{runWords[run.state]}</span><span className="quiet">{ago(run.createdAt)}</span></div>
      <p className="quiet figures">{[t('run.history.made', { made: run.ran, reused: run.reused }), price(run.usd), time].filter(Boolean).join(' · ')}</p>
      <div className="row failure-acts">
        {run.state === 'queued' && <button type="button" className="button small" onClick={() => void api.steerRun(run.id, 'cancel').then(onCancelled, sayProblem)}><Icon name="stop" />{t('run.cancel')}</button>}
        {isShown ? <span className="tag">{t('run.history.shown')}</span> : (
          <>
            <button type="button" className="button small" onClick={() => void project.run.show(run.id).catch(sayProblem)}>{t('run.history.show')}</button>
            <button type="button" className="button small" onClick={onCompare}>{t('run.history.compare')}</button>
            <button type="button" className="button small" onClick={() => void restore().catch(sayProblem)}>{t('run.history.restore')}</button>
          </>
        )}
      </div>
    </li>
  )
}
