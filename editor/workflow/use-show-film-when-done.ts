import { useEffect } from 'react'
import { isWriting } from '../ui/writing.ts'
import { filmOf } from '../values/film-output.ts'
import { useProject } from './project.ts'

/** When a run that was followed here ends with a film, the film is shown; not while somebody is writing. */
export function useShowFilmWhenDone(): void {
  const { run, session } = useProject()
  useEffect(() => run.subscribe((now, before) => {
    const isNew = before.state !== undefined && filmOf(now.outputs) !== undefined && filmOf(before.outputs) === undefined
    if (isNew && before.info?.id === now.info?.id && before.info?.endedAt === null && !isWriting()) session.setState({ view: 'film', panel: 'none' })
  }), [run, session])
}
