import { useCallback, useState } from 'react'
import { parseAddress } from '../../engine/model/ids.ts'
import { api } from '../api/client.ts'
import type { RunInfo } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Empty } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { price, runWords } from '../ui/words.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { Elapsed } from './elapsed.tsx'
import { Failures } from './failures.tsx'
import { RunCosts } from './run-costs.tsx'
import { RunDiffView } from './run-diff-view.tsx'
import { RunHistory } from './run-history.tsx'
import { numberIn } from './run-targets.ts'
import { isFinal } from './run-store.ts'
import { useTitles } from './use-titles.ts'

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
      {state === 'paused' && info.budgetUsd !== null && <><Left run={info.id} /><RaiseBudget info={info} /></>}
    </>
  )
}

/** What the budget has no room for, each with its price: what is made first when it is raised. */
function Left({ run }: { run: string }) {
  const titles = useTitles()
  const load = useCallback(async () => (await api.run(run)).left, [run])
  const [left] = useLoaded(load)
  if (left.state !== 'ready' || !left.value.length) return null
  return (
    <ul className="plan-nodes">
      {left.value.slice(0, SHOWN).map(({ task, usd }, index) => {
        const at = parseAddress(task)
        return <li key={index} className="row between"><span>{at ? `${titles(at.node)} ${at.item}` : task}</span><span className="quiet figures">{price(usd)}</span></li>
      })}
      {left.value.length > SHOWN && <li className="quiet">{t('run.budget.more', { count: left.value.length - SHOWN, price: price(left.value.slice(SHOWN).reduce((sum, { usd }) => sum + usd, 0)) })}</li>}
    </ul>
  )
}

const SHOWN = 8

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
