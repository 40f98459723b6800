import { useCallback } from 'react'
import { ledger } from '../api/ledger.ts'
import type { LedgerEntry, Ruling } from '../api/types.ts'
import { t } from '../text/text.ts'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { price } from '../ui/words.ts'
import { useProject } from '../workflow/project.ts'

/** What may have been charged for a task of which nobody can tell, and what can be done: nothing is sent again without a person. */
export function Doubt({ task, isOver, onAgain }: { task: string; isOver: boolean; onAgain(): void }) {
  const { id } = useProject()
  const load = useCallback(async () => (await ledger.ofWorkflow(id)).entries.filter((entry) => entry.task === task && UNSETTLED.has(entry.state)), [id, task])
  const [entries, retry] = useLoaded(load)
  if (entries.state !== 'ready') return null
  const rule = async (entry: LedgerEntry, ruling: Ruling) => {
    const { message } = await ledger.rule(entry.n, ruling)
    say(message)
    retry()
    if (ruling !== 'given-up') onAgain()
  }
  return entries.value.map((entry) => (
    <div key={entry.n} className="doubt">
      <p className="quiet">{entry.usd === null ? t('run.doubt.unknown', { model: entry.model }) : t('run.doubt.most', { model: entry.model, price: price(entry.usd) })}{entry.state === 'given-up' && ` ${t('run.doubt.given-up')}`}</p>
      <div className="row failure-acts">{actsFor(entry).map((ruling) => (
        <button key={ruling} type="button" className="button small" disabled={!isOver} onClick={() => void rule(entry, ruling).catch(sayProblem)}>{t(`run.doubt.do.${ruling}`)}</button>
      ))}</div>
    </div>
  ))
}

const UNSETTLED: ReadonlySet<string> = new Set<LedgerEntry['state']>(['open', 'doubtful', 'given-up'])

const actsFor = ({ canLookAgain, state }: LedgerEntry): Ruling[] => [...(canLookAgain ? ['look-again' as const] : []), 'lost', ...(state === 'given-up' ? [] : ['given-up' as const])]
