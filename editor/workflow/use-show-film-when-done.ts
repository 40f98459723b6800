import { useEffect } from 'react'
import { isFinal } from '../run/run-store.ts'
import { isWriting } from '../ui/writing.ts'
import { filmOf } from '../values/film-output.ts'
import { useProject } from './project.ts'

/**
 * When a run that was followed here ends with a film, the film is shown; not while somebody is writing, nor to somebody who
 * has gone to look at something else since it ended.
 */
export function useShowFilmWhenDone(): void {
  const { run, session } = useProject()
  useEffect(() => {
    let atTheEnd = session.getState().view
    return run.subscribe((now, before) => {
      const isOver = (state: typeof now.state) => state !== undefined && isFinal(state)
      if (isOver(now.state) && !isOver(before.state)) atTheEnd = session.getState().view
      const isNew = before.state !== undefined && filmOf(now.outputs) !== undefined && filmOf(before.outputs) === undefined
      if (isNew && before.info?.id === now.info?.id && before.info?.endedAt === null && !isWriting() && session.getState().view === atTheEnd) session.setState({ view: 'film', panel: 'none' })
    })
  }, [run, session])
}
