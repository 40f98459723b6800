import { useCallback } from 'react'
import { ledger } from '../api/ledger.ts'
import type { LedgerAccount } from '../api/types.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import { t } from '../text/text.ts'
import { Failure, Loading } from '../ui/notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { price } from '../ui/words.ts'
import { useTitles } from './use-titles.ts'

/** What a run spent by model and step, from the ledger: as it was charged, whatever prices are today. */
export function RunCosts({ run }: { run: string }) {
  const load = useCallback(() => ledger.ofRun(run), [run])
  const [account, retry] = useLoaded(load)
  if (account.state === 'loading') return <Loading what={t('run.costs.loading')} />
  if (account.state === 'failed') return <Failure problem={account.problem} onRetry={retry} />
  return account.value.calls === 0 ? null : (
    <details className="run-costs">
      <summary>{t('run.costs')}</summary>
      <table className="diff-table">
        <thead><tr><th scope="col">{t('run.costs.model')}</th><th scope="col">{t('run.costs.calls')}</th><th scope="col">{t('run.costs.spent')}</th></tr></thead>
        <tbody>{account.value.models.map((sum) => <Line key={`${sum.capability} ${sum.model}`} name={sum.model} sum={sum} />)}</tbody>
      </table>
      <Steps account={account.value} />
    </details>
  )
}

function Steps({ account }: { account: LedgerAccount }) {
  const titles = useTitles()
  const steps = stepsOf(account)
  return (
    <table className="diff-table">
      <thead><tr><th scope="col">{t('run.costs.step')}</th><th scope="col">{t('run.costs.calls')}</th><th scope="col">{t('run.costs.spent')}</th></tr></thead>
      <tbody>{steps.map(({ node, ...sum }) => <Line key={node} name={titles(node)} sum={sum} />)}</tbody>
    </table>
  )
}

type Sum = Pick<LedgerAccount, 'calls' | 'usd' | 'perhapsUsd' | 'unknownCalls'>

function Line({ name, sum: { calls, usd, perhapsUsd, unknownCalls } }: { name: string; sum: Sum }) {
  const notes = [perhapsUsd > 0 && t('run.costs.perhaps', { price: price(perhapsUsd) }), unknownCalls > 0 && t('run.costs.unknown', { count: unknownCalls })].filter((note) => note !== false)
  return <tr><th scope="row">{name}</th><td>{calls}</td><td>{calls === unknownCalls ? t('common.unknown') : price(usd)}{notes.map((note) => <span key={note} className="quiet"><br />{note}</span>)}</td></tr>
}

/** Sums by node, the dearest first. */
export function stepsOf({ entries }: Pick<LedgerAccount, 'entries'>): (Sum & { node: string })[] {
  const steps = new Map<string, Sum & { node: string }>()
  for (const { task, state, usd } of entries) {
    const node = parseAddress(task)?.node ?? task
    const sum = steps.get(node) ?? { node, calls: 0, usd: 0, perhapsUsd: 0, unknownCalls: 0 }
    sum.calls++
    if (usd === null) sum.unknownCalls++
    else if (state === 'charged') sum.usd += usd
    else sum.perhapsUsd += usd
    steps.set(node, sum)
  }
  return [...steps.values()].sort((a, b) => b.usd + b.perhapsUsd - a.usd - a.perhapsUsd)
}
