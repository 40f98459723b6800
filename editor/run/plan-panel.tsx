import { useEffect, useMemo, useRef, useState } from 'react'
import type { Plan } from '../../engine/model/plan.ts'
import { api } from '../api/client.ts'
import type { Review } from '../api/client.ts'
import { toProblem } from '../api/problem.ts'
import type { ApiError } from '../api/problem.ts'
import { Icon } from '../ui/icon.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { duration, priceRange } from '../ui/words.ts'
import { isWriting } from '../ui/writing.ts'
import { useDocument, useProject, useRun, useSession } from '../workflow/project.ts'
import { t } from '../text/text.ts'
import { useSaid, useTitles } from './use-titles.ts'
import { isFirst, nodeLines, sharedReason, toMake } from './plan-lines.ts'
import { PaidConsent, unaccepted } from './paid-consent.tsx'
import { RunOptions } from './run-options.tsx'
import { isFinal, isWorking } from './run-store.ts'
import { fromTargets, toTargets } from './run-targets.ts'
import { useStartRun } from './use-start-run.ts'

/** What a run would do, before anything is done: how much is made, how much is reused and why, and what it costs. */
export function PlanPanel() {
  const { id, session, saver } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const targets = useSession((state) => state.targets)
  const going = useRun(({ state }) => (state === undefined || isFinal(state) ? undefined : isWorking(state) ? 'working' as const : 'waiting' as const))
  const [plan, setPlan] = useState<Plan>()
  const [problem, setProblem] = useState<ApiError>()
  const [isStarting, setStarting] = useState(false)
  const selected = useSession((state) => state.nodes)
  const item = useSession((state) => state.item)
  const [wanted, setWanted] = useState(() => fromTargets(targets, { nodes: selected, items: item ? [`${item.node}:${item.item}`] : [] }))
  const [budget, setBudget] = useState<number>()
  const asksReview = Object.values(workflow.nodes).some((node) => node.review)
  const [review, setReview] = useState<Review>('wait')
  const start = useStartRun()

  useEffect(() => {
    const abort = new AbortController()
    saver.flush().then(() => api.plan(id, targets, abort.signal)).then(
      (next) => {
        setPlan(next)
        setProblem(undefined)
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setProblem(toProblem(error))
      },
    )
    return () => abort.abort()
  }, [id, saver, workflow, targets])

  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const fresh = unaccepted(plan?.paid)
  const isAgreed = fresh.every(({ model }) => agreed.has(model))

  const canStart = plan !== undefined && isAgreed && !problem && !isStarting && plan.totals.run + plan.totals.maybe + plan.totals.reuse > 0
  const startButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (canStart && !isWriting()) startButton.current?.focus()
  }, [canStart])
  useEffect(() => {
    if (!canStart) return
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') go()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  function go() {
    setStarting(true)
    start(asksReview ? review : 'auto', { targets, budgetUsd: budget, acceptPaid: fresh.map(({ model }) => model) }).then(() => session.open('none'), sayProblem).finally(() => setStarting(false))
  }

  return (
    <Panel title={t('run.plan')} onClose={() => session.open('none')}>
      {problem && <Failure problem={problem} />}
      {!plan && !problem && <Loading what={t('run.plan.loading')} />}
      {plan && !problem && <PlanView plan={plan} />}
      <RunOptions wanted={wanted} onBudget={setBudget} onWant={(next) => {
        setWanted(next)
        session.open('plan', toTargets(next))
      }} />
      {plan && budget !== undefined && (plan.usd.max ?? Infinity) > budget && <p className="quiet">{t('run.budget.low', { price: priceRange(plan.usd) })}</p>}
      <footer className="panel-foot">
        {asksReview && (
          <label className="check"><input type="checkbox" checked={review === 'wait'} onChange={(event) => setReview(event.target.checked ? 'wait' : 'auto')} /><span>{t('run.wait-for-review')}</span></label>
        )}
        <PaidConsent models={fresh} agreed={agreed} onAgree={setAgreed} />
        {going && <p className="quiet">{t(`run.going-on.${going}`)}</p>}
        <button ref={startButton} type="button" className="button primary block" disabled={!canStart} onClick={go} title="Ctrl+Enter"><Icon name="play" />{t(isStarting ? 'run.starting' : going === 'working' ? 'run.start-after' : 'run.start')}<kbd>Ctrl Enter</kbd></button>
      </footer>
    </Panel>
  )
}

function PlanView({ plan }: { plan: Plan }) {
  const titles = useTitles()
  const say = useSaid()
  const lines = useMemo(() => nodeLines(plan, say), [plan, say])
  const { totals } = plan
  const isNew = isFirst(plan)
  const shared = isNew ? undefined : sharedReason(lines)
  return (
    <>
      <dl className="facts">
        <div><dt>{t('run.to-make')}</dt><dd>{toMake(totals) || t('run.nothing')}</dd></div>
        <div><dt>{t('run.reused')}</dt><dd>{totals.reuse}</dd></div>
        <div><dt>{t('run.price')}</dt><dd>{priceRange(plan.usd)}</dd></div>
        {plan.seconds?.max != null && <div><dt>{t('run.time')}</dt><dd>{t('run.about', { what: duration(plan.seconds.max * 1000) })}</dd></div>}
      </dl>
      {totals.run + totals.maybe === 0 && totals.reuse > 0 && totals.blocked === 0 && <p className="quiet">{t('run.nothing-changed')}</p>}
      {plan.problems.length > 0 && (
        <ul className="problems">
          {plan.problems.map((each, index) => <li key={index}><Icon name="failed" className="state-failed" /><div><p>{say(each.message)}</p>{each.hint && <p className="quiet">{say(each.hint)}</p>}</div></li>)}
        </ul>
      )}
      {isNew && <p className="quiet">{t('run.first')}</p>}
      {shared && <p className="quiet">{t('run.why', { reason: shared })}</p>}
      <ul className="plan-nodes">
        {lines.map((line) => (
          <li key={line.node}>
            <div className="row between"><span>{titles(line.node)}</span><span className="quiet figures">{line.counts}</span></div>
            {!shared && !isNew && line.reasons.map((reason) => <p key={reason} className="quiet reason">{reason}</p>)}
          </li>
        ))}
      </ul>
    </>
  )
}
