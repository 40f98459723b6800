import type { TaskChange } from '../../engine/model/events.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import { rejected } from '../../engine/model/decisions.ts'
import { decide } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { sayProblem } from '../ui/toast-store.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { Doubt } from './doubt.tsx'
import { remediesFor } from './failure-help.ts'
import type { Remedy } from './failure-help.ts'
import { isFinal } from './run-store.ts'
import { useStartRun } from './use-start-run.ts'
import { useTitles } from './use-titles.ts'

/** A button for each thing that can be done about a failure, the most promising first. */
export function FailureActs({ task, onSettings }: { task: TaskChange; onSettings?: () => void }) {
  const { document, session } = useProject()
  const review = useRun((run) => run.info?.review ?? 'auto')
  const isOver = useRun((run) => run.state !== undefined && isFinal(run.state))
  const start = useStartRun()
  const titles = useTitles()
  const address = parseAddress(task.task)
  if (!address) return null
  const only = { targets: { items: [`${address.node}:${address.item}`], mode: 'fresh' as const } }
  // What is blocked is put right where it is blocked.
  const source = task.state === 'blocked' ? parseAddress(task.note ?? '') : undefined
  if (source && source.node !== address.node)
    return (
      <div className="row failure-acts"><button type="button" className="button small" onClick={() => {
        session.select([source.node])
        session.inspect(source)
      }}>{t('run.do.go', { node: titles(source.node) })}</button></div>
    )
  const toSettings = onSettings ?? (() => session.select([address.node]))
  const acts: Record<Remedy, () => void> = {
    retry: () => void start(review, only).catch(sayProblem),
    edit: () => session.inspect(address),
    settings: toSettings,
    model: toSettings,
    retake: () => {
      document.edit(decide(task.task, (now) => rejected(now, '')))
      void start(review, only).catch(sayProblem)
    },
  }
  return (
    <>
      <div className="row failure-acts">{remediesFor(task.failure?.code).map((remedy) => (
        <button key={remedy} type="button" className="button small" disabled={!isOver && (remedy === 'retry' || remedy === 'retake')} onClick={acts[remedy]}>{t(`run.do.${remedy}`)}</button>
      ))}</div>
      {task.failure?.code === 'ambiguous' && <Doubt task={task.task} isOver={isOver} onAgain={acts.retry} />}
    </>
  )
}
