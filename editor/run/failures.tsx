import type { TaskChange } from '../../engine/model/events.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import { rejected } from '../../engine/model/decisions.ts'
import { decide } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { filmOf } from '../values/film-output.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { Doubt } from './doubt.tsx'
import { failedByNode, remediesFor, toldOf } from './failure-help.ts'
import type { Remedy } from './failure-help.ts'
import { isFinal } from './run-store.ts'
import { useSaid, useTitles } from './use-titles.ts'
import { useStartRun } from './use-start-run.ts'

/** What failed, how much of how much, and what can be done: about all of it, and about each. */
export function Failures() {
  const { session } = useProject()
  const { info, state, failures, nodes, outputs } = useRun((run) => run)
  const titles = useTitles()
  const start = useStartRun()
  if (!failures.length || !info || !state) return null
  const isOver = isFinal(state)
  return (
    <section aria-label={t('run.failures', { count: failures.length })}>
      <h3>{t('run.failures', { count: failures.length })}</h3>
      {failedByNode(failures, nodes).map(({ node, failed, total }) => <p key={node}>{t('run.failed-of', { failed, total, node: titles(node) })}</p>)}
      <p className="quiet">{t(isOver ? 'run.partial.help' : 'run.failed-later')}</p>
      <div className="row failure-acts">
        <button type="button" className="button small" disabled={!isOver} onClick={() => void start(info.review).catch(sayProblem)}><Icon name="again" />{t('run.retry')}</button>
        {isOver && filmOf(outputs) && <button type="button" className="button small" onClick={() => session.setState({ view: 'film', panel: 'none' })}><Icon name="play" />{t('run.go-on')}</button>}
      </div>
      <ul className="problems">{failures.map((task) => <FailureLine key={task.task} task={task} isOver={isOver} />)}</ul>
    </section>
  )
}

function FailureLine({ task, isOver }: { task: TaskChange; isOver: boolean }) {
  const { document, session } = useProject()
  const review = useRun((run) => run.info?.review ?? 'auto')
  const titles = useTitles()
  const say = useSaid()
  const start = useStartRun()
  const address = parseAddress(task.task)
  if (!address) return null
  const { message, hint } = toldOf(task)
  const only = { targets: { items: [`${address.node}:${address.item}`], mode: 'fresh' as const } }
  const acts: Record<Remedy, () => void> = {
    retry: () => void start(review, only).catch(sayProblem),
    edit: () => session.inspect(address),
    settings: () => session.select([address.node]),
    model: () => session.select([address.node]),
    retake: () => {
      document.edit(decide(task.task, (now) => rejected(now, '')))
      void start(review, only).catch(sayProblem)
    },
  }
  return (
    <li>
      <Icon name="failed" className="state-failed" />
      <div className="grow">
        <button type="button" className="link" onClick={() => session.inspect(address)}>{titles(address.node)}{address.item && ` ${address.item}`}</button>
        <p>{say(message)}</p>
        {hint && <p className="quiet">{say(hint)}</p>}
        <div className="row failure-acts">{remediesFor(task.failure?.code).map((remedy) => (
          <button key={remedy} type="button" className="button small" disabled={!isOver && (remedy === 'retry' || remedy === 'retake')} onClick={acts[remedy]}>{t(`run.do.${remedy}`)}</button>
        ))}</div>
        {task.failure?.code === 'ambiguous' && <Doubt task={task.task} isOver={isOver} onAgain={acts.retry} />}
      </div>
    </li>
  )
}
