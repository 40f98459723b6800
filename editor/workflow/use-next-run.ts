import { useEffect } from 'react'
import { api } from '../api/client.ts'
import { untilReached } from '../api/until-reached.ts'
import { isFinal } from '../run/run-store.ts'
import { runToShow } from '../run/run-to-show.ts'
import { useProject } from './project.ts'

/** When the run that is shown ends, the one that stood in line behind it is shown. */
export function useNextRun(): void {
  const { id, run } = useProject()
  useEffect(() => {
    let isOpen = true
    const stop = run.subscribe((now, before) => {
      const hasEnded = now.info?.id === before.info?.id && now.state !== undefined && isFinal(now.state) && before.state !== undefined && !isFinal(before.state)
      if (!hasEnded) return
      untilReached(() => api.runs(id), () => isOpen).then((runs) => {
        const next = runToShow(runs)
        if (isOpen && next && !isFinal(next.state) && run.getState().info?.id === now.info?.id) return run.show(next.id)
        return undefined
      }).catch(() => undefined)
    })
    return () => {
      isOpen = false
      stop()
    }
  }, [id, run])
}
