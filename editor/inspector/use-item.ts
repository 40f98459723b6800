import { useEffect, useMemo, useState } from 'react'
import { api } from '../api/client.ts'
import { toProblem } from '../api/problem.ts'
import type { ApiError } from '../api/problem.ts'
import type { ItemDetail } from '../api/types.ts'
import type { ItemRef } from '../session/session.ts'
import { useRun } from '../workflow/project.ts'

/** Asks for an item when it is shown and again whenever its task changes; the old answer stays until the new one is there. */
export function useItem({ node, item, fn }: ItemRef): [ItemDetail | undefined, ApiError | undefined] {
  const run = useRun((state) => state.info?.id)
  const tasks = useRun((state) => state.nodes[node]?.entries.find((entry) => entry.item === item)?.tasks)
  const task = tasks?.[fn] ?? tasks?.plan
  const key = useMemo(() => ({ node, item, fn }), [node, item, fn])
  const [answer, setAnswer] = useState<{ key: object; detail?: ItemDetail; problem?: ApiError }>({ key })
  useEffect(() => {
    if (run === undefined) return
    const abort = new AbortController()
    api.item(run, key, abort.signal).then((detail) => setAnswer({ key, detail }), (error: unknown) => {
      if (!abort.signal.aborted) setAnswer({ key, problem: toProblem(error) })
    })
    return () => abort.abort()
  }, [run, key, task])
  return answer.key === key ? [answer.detail, answer.problem] : [undefined, undefined]
}
