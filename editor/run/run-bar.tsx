import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { api } from '../api/client.ts'
import { Icon, RunIcon } from '../ui/icon.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { duration, runWords } from '../ui/words.ts'
import { filmOf } from '../values/film-output.ts'
import { useProject, useRun, useSession } from '../workflow/project.ts'
import { Elapsed } from './elapsed.tsx'
import { t } from '../text/text.ts'
import { isFinal } from './run-store.ts'
import { useRemaining } from './use-remaining.ts'

const connectionWords = { connecting: undefined, live: undefined, closed: undefined, reconnecting: 'run.reconnecting', polling: 'run.polling' } as const

/** The run at a glance, on every view. Its state is read out when it changes. */
export function RunBar() {
  const { session } = useProject()
  const view = useSession((now) => now.view)
  const { isKnown, state, failures, inReview, connection, message, outputs } = useRun(useShallow(({ nodes: _nodes, usd: _usd, progress: _progress, ...run }) => run))
  const left = useRemaining()
  const isGoing = state !== undefined && !isFinal(state)
  const lost = connectionWords[connection]
  return (
    <footer className="run-bar">
      <div className="row" role="status" aria-live="polite">
        {state ? <><RunIcon state={state} /><span>{runWords[state]}</span></> : isKnown && <span className="quiet">{t('run.never')}</span>}
      </div>
      {state && (
        <>
          <Made />
          <Elapsed />
          {left !== undefined && left >= 1 && <span className="figures quiet">{t('run.left', { time: duration(left * 1000) })}</span>}
          {message && <span className="quiet clip" title={message}>{message}</span>}
          {isGoing && lost && <span className="quiet">{t(lost)}</span>}
          <span className="grow" />
          {inReview.length > 0 && view !== 'review' && <button type="button" className="button small" onClick={() => session.look('review')}><Icon name="review" />{t('run.review', { count: inReview.length })}</button>}
          {failures.length > 0 && <button type="button" className="button small" onClick={() => session.open('run')}><Icon name="failed" className="state-failed" />{t('run.failures', { count: failures.length })}</button>}
          {isGoing && <Steering />}
          {filmOf(outputs) && view !== 'film' && <button type="button" className="button small primary" onClick={() => session.look('film')}><Icon name="play" />{t('run.watch')}</button>}
          <button type="button" className="button small wide-only" onClick={() => session.open('run')}>{t('run.details')}</button>
        </>
      )}
    </footer>
  )
}

/** The only part of the bar that most events change. */
function Made() {
  const { done, total } = useRun((run) => run.progress)
  return (
    <>
      <div className="meter" role="progressbar" aria-label={t('run.progress')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}><i style={{ width: `${total ? (100 * done) / total : 0}%` }} /></div>
      <span className="figures">{done}/{total}</span>
    </>
  )
}

function Steering() {
  const id = useRun((run) => run.info?.id)
  const state = useRun((run) => run.state)
  const [isBusy, setBusy] = useState(false)
  if (id === undefined) return null
  const order = (what: 'cancel' | 'pause' | 'resume') => {
    setBusy(true)
    api.steerRun(id, what).catch(sayProblem).finally(() => setBusy(false))
  }
  return (
    <>
      {state === 'paused'
        ? <button type="button" className="button small" disabled={isBusy} onClick={() => order('resume')}><Icon name="play" />{t('run.resume')}</button>
        : <button type="button" className="button small" aria-label={t('run.pause')} disabled={isBusy || state === 'cancelling'} onClick={() => order('pause')}><Icon name="pause" /><span className="wide-only">{t('run.pause')}</span></button>}
      <button type="button" className="button small" aria-label={t('run.cancel')} disabled={isBusy || state === 'cancelling'} onClick={() => order('cancel')}><Icon name="stop" /><span className="wide-only">{t('run.cancel')}</span></button>
    </>
  )
}
