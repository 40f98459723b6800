import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RunInfo } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Empty } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { price, runWords } from '../ui/words.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { Elapsed } from './elapsed.tsx'
import { Failures } from './failures.tsx'
import { RunCosts } from './run-costs.tsx'
import { RunDiffView } from './run-diff-view.tsx'
import { RunHistory } from './run-history.tsx'
import { numberIn } from './run-targets.ts'
import { isFinal } from './run-store.ts'

/** The run in words: what was made and reused, each failure with what to do about it, and the runs before it. */
export function RunPanel() {
  const { session } = useProject()
  const info = useRun((run) => run.info)
  const state = useRun((run) => run.state)
  const [other, setOther] = useState<RunInfo>()
  const isComparing = other !== undefined && info !== undefined
  return (
    <Panel title={isComparing ? t('run.diff.title') : t('run.title')} onClose={() => session.open('none')}>
      {!info ? <Empty>{t('run.none')}</Empty> : isComparing ? <RunDiffView one={info} other={other} onBack={() => setOther(undefined)} /> : (
        <>
          <Summary info={info} />
          <Failures />
          {info.usd > 0 && <RunCosts key={`costs ${info.id} ${state}`} run={info.id} />}
          {/* Asked for anew when another run is shown, or this one goes on to another state. */}
          <RunHistory key={`${info.id} ${state}`} onCompare={setOther} />
        </>
      )}
    </Panel>
  )
}

function Summary({ info }: { info: RunInfo }) {
  const { state = info.state, progress, usd, message } = useRun((run) => run)
  return (
    <>
      <dl className="facts">
        <div><dt>{t('run.state')}</dt><dd>{runWords[state]}</dd></div>
        <div><dt>{t('run.done')}</dt><dd>{progress.done}/{progress.total}</dd></div>
        {isFinal(state) && <div><dt>{t('run.diff.made')}</dt><dd>{info.ran}</dd></div>}
        {isFinal(state) && <div><dt>{t('run.reused')}</dt><dd>{info.reused}</dd></div>}
        <div><dt>{t('run.time')}</dt><dd><Elapsed /></dd></div>
        <div><dt>{t('run.diff.cost')}</dt><dd>{price(usd)}{info.budgetUsd !== null && ` / ${price(info.budgetUsd)}`}</dd></div>
      </dl>
      {message && <p className="quiet">{message}</p>}
      {state === 'paused' && info.budgetUsd !== null && <RaiseBudget info={info} />}
    </>
  )
}

function RaiseBudget({ info }: { info: RunInfo }) {
  const [draft, setDraft] = useState(String((info.budgetUsd ?? 0) * 2))
  const budgetUsd = numberIn(draft, { least: 0, isWhole: false }) ?? undefined
  return (
    <form className="retake" onSubmit={(event) => {
      event.preventDefault()
      if (budgetUsd !== undefined) api.steerRun(info.id, 'resume', { budgetUsd }).catch(sayProblem)
    }}>
      <label className="field"><span>{t('run.budget.new')}</span><input type="text" inputMode="decimal" value={draft} onChange={(event) => setDraft(event.target.value)} /></label>
      <button type="submit" className="button" disabled={budgetUsd === undefined}>{t('run.budget.raise')}</button>
    </form>
  )
}
