import { parseAddress } from '../../engine/model/ids.ts'
import type { TaskChange } from '../../engine/model/events.ts'
import { Icon } from '../ui/icon.tsx'
import { Empty } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { counted, price, runWords } from '../ui/words.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { Elapsed } from './elapsed.tsx'
import { useSaid, useTitles } from './use-titles.ts'
import { isFinal } from './run-store.ts'
import { useStartRun } from './use-start-run.ts'

/** The run in words: what was made and reused, and each failure with what to do about it. */
export function RunPanel() {
  const { session } = useProject()
  const { info, state, progress, failures, usd, message } = useRun((run) => run)
  const start = useStartRun()
  return (
    <Panel title="Run" onClose={() => session.open('none')}>
      {!state || !info ? <Empty>Nothing has been run yet.</Empty> : (
        <>
          <dl className="facts">
            <div><dt>State</dt><dd>{runWords[state]}</dd></div>
            <div><dt>Done</dt><dd>{progress.done}/{progress.total}</dd></div>
            {isFinal(state) && <div><dt>Made</dt><dd>{info.ran}</dd></div>}
            {isFinal(state) && <div><dt>Reused</dt><dd>{info.reused}</dd></div>}
            <div><dt>Time</dt><dd><Elapsed /></dd></div>
            <div><dt>Spent</dt><dd>{price(usd)}</dd></div>
          </dl>
          {message && <p className="quiet">{message}</p>}
          {failures.length > 0 && (
            <>
              <div className="row between">
                <h3>{counted(failures.length, 'failure')}</h3>
                <button type="button" className="button small" disabled={!isFinal(state)} title="A new run: what is finished is reused, only what failed is made again" onClick={() => void start(info.review).catch(sayProblem)}>Retry failed</button>
              </div>
              <ul className="problems">{failures.map((task) => <FailureLine key={task.task} task={task} />)}</ul>
            </>
          )}
        </>
      )}
    </Panel>
  )
}

function FailureLine({ task }: { task: TaskChange }) {
  const { session } = useProject()
  const titles = useTitles()
  const say = useSaid()
  const address = parseAddress(task.task)
  return (
    <li>
      <Icon name="failed" className="state-failed" />
      <div className="grow">
        {address && <button type="button" className="link" onClick={() => session.inspect(address)}>{titles(address.node)}{address.item && ` ${address.item}`}</button>}
        <p>{task.failure ? say(task.failure.message) : 'It failed without a message.'}</p>
        {task.failure?.hint && <p className="quiet">{say(task.failure.hint)}</p>}
      </div>
    </li>
  )
}
