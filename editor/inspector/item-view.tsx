import { addressOf } from '../../engine/model/ids.ts'
import { FailureActs } from '../run/failure-acts.tsx'
import { toldOf } from '../run/failure-help.ts'
import { useSaid } from '../run/use-titles.ts'
import type { ItemRef } from '../session/session.ts'
import { t } from '../text/text.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { taskWords } from '../ui/words.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { Candidates } from './candidates.tsx'
import { ItemFields } from './item-fields.tsx'
import { PartList } from './part-list.tsx'
import { Recipe } from './recipe.tsx'
import { ReviewBox } from './review-box.tsx'
import { NextRun } from './next-run.tsx'
import { useItem } from './use-item.ts'

/** One item: its values, editable where they are words, with what it was made from. */
export function ItemView({ item, onSettings }: { item: ItemRef; onSettings(): void }) {
  const { session } = useProject()
  const say = useSaid()
  const entries = useRun((state) => state.nodes[item.node]?.entries)
  const entry = entries?.find((each) => each.item === item.item)
  const task = entry?.tasks[item.fn]
  const state = task?.state ?? (entry?.fn === item.fn ? entry.state : undefined)
  const [detail, problem] = useItem(item)
  const address = addressOf(item.node, item.item, item.fn)
  const at = entries?.findIndex((each) => each.item === item.item) ?? -1
  const go = (step: number) => {
    const next = entries?.[at + step]
    if (next) session.inspect({ node: item.node, item: next.item, fn: next.fn })
  }
  const fns = (['plan', 'run', 'gather'] as const).filter((fn) => entry?.tasks[fn])
  return (
    <div className="item">
      <div className="row">
        <button type="button" className="icon-button" aria-label={t('inspector.all-results')} title={t('inspector.all-results')} onClick={() => session.inspect(undefined)}><Icon name="back" /></button>
        <h3 className="grow figures">{item.item || t(item.fn === 'plan' ? 'fn.plan' : 'fn.run')}</h3>
        {state && <span className="row quiet"><TaskIcon state={state} />{taskWords[state]}</span>}
        <button type="button" className="icon-button" aria-label={t('inspector.previous')} disabled={at <= 0} onClick={() => go(-1)}><Icon name="back" /></button>
        <button type="button" className="icon-button" aria-label={t('inspector.following')} disabled={!entries || at < 0 || at >= entries.length - 1} onClick={() => go(1)}><Icon name="next" /></button>
      </div>
      {fns.length > 1 && (
        <div className="tabs" role="group" aria-label={t('inspector.step')}>
          {fns.map((fn) => <button key={fn} type="button" aria-pressed={fn === item.fn} onClick={() => session.inspect({ ...item, fn })}>{t(`fn.${fn}`)}</button>)}
        </div>
      )}
      {task?.failure && <div className="notice" role="alert"><p>{say(toldOf(task).message)}</p><p className="quiet">{say(toldOf(task).hint)}</p><FailureActs task={task} onSettings={onSettings} /></div>}
      {task?.note && !task.failure && <p className="quiet">{say(task.note)}</p>}
      {problem && <Failure problem={problem} />}
      {!detail && !problem && <Loading what={t('inspector.result.loading')} />}
      {detail && (
        <>
          <ReviewBox address={address} state={task?.state} digest={detail.digest} />
          {detail.candidates && detail.candidates.length > 1 && <Candidates address={address} candidates={detail.candidates} digest={detail.digest} />}
          <PartList node={item.node} values={detail.values} />
          <ItemFields key={`${address} ${detail.digest}`} address={address} values={detail.values} digest={detail.digest} />
          <NextRun address={address} />
          {detail.recipe && <Recipe recipe={detail.recipe} inputs={detail.inputs} />}
        </>
      )}
    </div>
  )
}
