import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { useProject, useRun } from '../workflow/project.ts'

const ASK_MS = 10_000

/** Seconds that a run which is going on still needs, as measured tasks of its kinds let one expect; undefined while that is not known. */
export function useRemaining(): number | undefined {
  const { id } = useProject()
  const run = useRun(({ info, state }) => (state === 'running' ? info?.id : undefined))
  const [left, setLeft] = useState<{ run: string; seconds: number | undefined }>()
  useEffect(() => {
    if (run === undefined) return
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const targets = api.runDocument(run).then((asked) => asked.targets)
    const ask = () => {
      targets.then((of) => api.plan(id, of, abort.signal)).then(({ seconds }) => setLeft({ run, seconds: seconds?.max ?? undefined }), () => undefined).finally(() => {
        if (!abort.signal.aborted) timer = setTimeout(ask, ASK_MS)
      })
    }
    ask()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [id, run])
  return left !== undefined && left.run === run ? left.seconds : undefined
}
