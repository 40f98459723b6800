import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { PlannedList } from '../api/types.ts'
import { sayProblem } from '../ui/toast-store.ts'
import { useRun } from '../workflow/project.ts'

/** What the plans of a node returned in the run that is shown; asked again when a plan has come out otherwise. The last answer stays until then. */
export function useLists(node: string | undefined): readonly PlannedList[] | undefined {
  const run = useRun((state) => state.info?.id)
  const made = useRun((state) => (node === undefined ? '' : state.nodes[node]?.entries.map(({ tasks }) => tasks.plan?.digest ?? '').join() ?? ''))
  const [lists, setLists] = useState<{ node: string; lists: readonly PlannedList[] }>()
  useEffect(() => {
    if (run === undefined || node === undefined) return
    const abort = new AbortController()
    api.lists(run, node, abort.signal).then((next) => setLists({ node, lists: next }), (error: unknown) => {
      if (!abort.signal.aborted) sayProblem(error)
    })
    return () => abort.abort()
  }, [run, node, made])
  return lists?.node === node ? lists?.lists : undefined
}
