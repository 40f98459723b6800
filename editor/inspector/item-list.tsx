import { t } from '../text/text.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'
import { duration, taskWords } from '../ui/words.ts'
import { Thumb } from '../values/thumbs.tsx'
import { useProject, useRun } from '../workflow/project.ts'
import { stillsOf } from '../values/stills.ts'

/** The items of a node with their states. */
export function ItemList({ node }: { node: string }) {
  const { session } = useProject()
  const progress = useRun((state) => state.nodes[node])
  if (!progress) return null
  return (
    <ul className="items">
      {progress.entries.map((entry) => {
        const task = entry.tasks[entry.fn]
        const [still] = stillsOf(task?.media)
        return (
          <li key={entry.item}>
            <button type="button" className="item-row" onClick={() => session.inspect({ node, item: entry.item, fn: entry.fn })}>
              {still && <Thumb digest={still[0]} isFilm={still[1].startsWith('video/')} />}
              <TaskIcon state={entry.state} />
              <span className="grow">
                <span className="figures">{entry.item || t(entry.fn === 'plan' ? 'fn.plan' : 'fn.run')}</span>
                {task?.failure ? <span className="quiet clip">{task.failure.message}</span> : task?.flags?.length ? <span className="tag">{task.flags.map((flag) => t(`flag.${flag}`)).join(', ')}</span> : null}
              </span>
              <span className="quiet">{taskWords[entry.state]}</span>
              {task?.ms !== undefined && <span className="quiet figures">{duration(task.ms)}</span>}
              <Icon name="next" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
