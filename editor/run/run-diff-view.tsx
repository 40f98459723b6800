import { useCallback, useMemo } from 'react'
import { parseAddress } from '../../engine/model/ids.ts'
import { api } from '../api/client.ts'
import type { RunInfo } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { duration, inWords, price } from '../ui/words.ts'
import { Thumb } from '../values/thumbs.tsx'
import { diffRuns, isSame } from './run-diff.ts'
import type { ItemChange } from './run-diff.ts'
import { useTitles } from './use-titles.ts'

const MOST = 60

/** Two runs side by side: what they cost and took, what was set otherwise, and the pictures that became others. */
export function RunDiffView({ one, other, onBack }: { one: RunInfo; other: RunInfo; onBack(): void }) {
  const [before, after] = one.createdAt < other.createdAt ? [one, other] : [other, one]
  const load = useCallback(async () => {
    const side = async (id: string) => {
      const [{ workflow }, detail] = await Promise.all([api.runDocument(id), api.run(id)])
      return { workflow, detail }
    }
    return Promise.all([side(before.id), side(after.id)])
  }, [before.id, after.id])
  const [sides, retry] = useLoaded(load)
  return (
    <>
      <div className="row"><button type="button" className="button small" onClick={onBack}><Icon name="back" />{t('run.diff.back')}</button></div>
      {sides.state === 'loading' && <Loading what={t('run.history.loading')} />}
      {sides.state === 'failed' && <Failure problem={sides.problem} onRetry={retry} />}
      {sides.state === 'ready' && <Sides sides={sides.value} />}
    </>
  )
}

type Side = { workflow: Parameters<typeof diffRuns>[0]['workflow']; detail: Awaited<ReturnType<typeof api.run>> }

function Sides({ sides: [before, after] }: { sides: readonly [Side, Side] }) {
  const titles = useTitles()
  const diff = useMemo(() => diffRuns({ workflow: before.workflow, tasks: before.detail.tasks }, { workflow: after.workflow, tasks: after.detail.tasks }), [before, after])
  const rows: [string, (side: Side) => string][] = [
    [t('run.diff.cost'), ({ detail }) => price(detail.usd)],
    [t('run.diff.time'), ({ detail: { startedAt, endedAt } }) => (startedAt !== null && endedAt !== null ? duration(endedAt - startedAt) : '–')],
    [t('run.diff.made'), ({ detail }) => String(detail.ran)],
  ]
  const nodes = [...diff.added.map((node) => [node, t('run.diff.added')]), ...diff.removed.map((node) => [node, t('run.diff.removed')])] as [string, string][]
  return (
    <>
      <table className="diff-table">
        <thead><tr><td /><th scope="col">{t('run.diff.before')}</th><th scope="col">{t('run.diff.after')}</th></tr></thead>
        <tbody>{rows.map(([word, of]) => <tr key={word}><th scope="row">{word}</th><td>{of(before)}</td><td>{of(after)}</td></tr>)}</tbody>
      </table>
      {isSame(diff) && <p className="quiet">{t('run.diff.same')}</p>}
      {diff.params.length > 0 && (
        <section aria-label={t('run.diff.params')}><h3>{t('run.diff.params')}</h3>
          <table className="diff-table"><tbody>{diff.params.map(({ node, path, before: was, after: is }) => <tr key={`${node} ${path}`}><th scope="row">{titles(node)}<br /><span className="quiet">{inWords(path.replaceAll('.', ' '))}</span></th><td>{shown(was)}</td><td>{shown(is)}</td></tr>)}</tbody></table>
        </section>
      )}
      {nodes.length > 0 && <section aria-label={t('run.diff.nodes')}><h3>{t('run.diff.nodes')}</h3>{nodes.map(([node, word]) => <p key={node}>{titles(node)} <span className="tag">{word}</span></p>)}</section>}
      {diff.wires > 0 && <p className="quiet">{t('run.diff.wires', { count: diff.wires })}</p>}
      {diff.decisions > 0 && <p className="quiet">{t('run.diff.decisions', { count: diff.decisions })}</p>}
      {diff.items.length > 0 && (
        <section aria-label={t('run.diff.items')}><h3>{t('run.diff.items')}</h3>
          <ul className="diff-items">{diff.items.slice(0, MOST).map((change) => <ItemLine key={change.task} change={change} />)}</ul>
          {diff.items.length > MOST && <p className="quiet">{t('run.diff.more', { count: diff.items.length - MOST })}</p>}
        </section>
      )}
    </>
  )
}

const shown = (value: unknown): string => (value === undefined ? t('run.diff.default') : typeof value === 'string' ? value : JSON.stringify(value))

function ItemLine({ change: { task, kind, before, after } }: { change: ItemChange }) {
  const titles = useTitles()
  const address = parseAddress(task)
  return (
    <li>
      <div className="row between"><span className="clip">{address ? `${titles(address.node)} ${address.item}` : task}</span><span className="tag">{t(`run.diff.${kind}`)}</span></div>
      {(before ?? after) !== undefined && <div className="diff-pair">{[before, after].map((digest, index) => (digest === undefined ? <span key={index} className="thumb" /> : <Thumb key={index} digest={digest} width={320} />))}</div>}
    </li>
  )
}
