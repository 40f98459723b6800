import type { TaskChange } from '../../engine/model/events.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { filmOf } from '../values/film-output.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { FailureActs } from './failure-acts.tsx'
import { failedByNode, toldOf } from './failure-help.ts'
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
      <ul className="problems">{failures.map((task) => <FailureLine key={task.task} task={task} />)}</ul>
    </section>
  )
}

function FailureLine({ task }: { task: TaskChange }) {
  const { session } = useProject()
  const titles = useTitles()
  const say = useSaid()
  const address = parseAddress(task.task)
  if (!address) return null
  const { message, hint } = toldOf(task)
  return (
    <li>
      <Icon name="failed" className="state-failed" />
      <div className="grow">
        <button type="button" className="link" onClick={() => session.inspect(address)}>{titles(address.node)}{address.item && ` ${address.item}`}</button>
        <p>{say(message)}</p>
        {hint && <p className="quiet">{say(hint)}</p>}
        <FailureActs task={task} />
      </div>
    </li>
  )
}
