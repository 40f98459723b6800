import { useState } from 'react'
import type { Entry } from '../run/node-progress.ts'
import { t } from '../text/text.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'
import { duration, taskWords } from '../ui/words.ts'
import { Thumb } from '../values/thumbs.tsx'
import { useProject, useRun } from '../workflow/project.ts'
import { stillsOf } from '../values/stills.ts'

/** The items of a node with their states. Those that are ticked can be run by themselves. */
export function ItemList({ node }: { node: string }) {
  const { session } = useProject()
  const entries = useRun((state) => state.nodes[node]?.entries)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  if (!entries) return null
  const chosen = entries.filter(({ item }) => ticked.has(item))
  const tick = (item: string, isOn: boolean) => setTicked((now) => new Set(isOn ? [...now, item] : [...now].filter((each) => each !== item)))
  return (
    <>
      {chosen.length > 0 && <button type="button" className="button small" onClick={() => session.open('plan', { items: chosen.map(({ item }) => `${node}:${item}`), mode: 'fresh' })}><Icon name="play" />{t('run.only-these', { count: chosen.length })}</button>}
      <ul className="items">
        {entries.map((entry) => (
          <li key={entry.item} className="row">
            {entries.length > 1 && <input type="checkbox" checked={ticked.has(entry.item)} aria-label={t('review.select', { title: entry.item })} onChange={(event) => tick(entry.item, event.target.checked)} />}
            <ItemRow node={node} entry={entry} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ItemRow({ node, entry }: { node: string; entry: Entry }) {
  const { session } = useProject()
  const task = entry.tasks[entry.fn]
  const [still] = stillsOf(task?.media)
  return (
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
  )
}
