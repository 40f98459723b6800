import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { Take } from '../api/types.ts'
import { useDocument, useProject, useRun } from '../workflow/project.ts'
import type { ReviewItem } from './queue.ts'

/** The takes of a result, where there are several; asked for again when its task or its takes change. */
export function useTakes(item: ReviewItem): readonly Take[] {
  const { saver } = useProject()
  const run = useRun((state) => state.info?.id)
  const take = useDocument((state) => state.workflow.decisions[item.address]?.take)
  const { address, node, task, fn } = item
  const [found, setFound] = useState<{ address: string; takes: readonly Take[] }>()
  const isSeveral = take !== undefined
  useEffect(() => {
    if (run === undefined || !isSeveral) return
    const abort = new AbortController()
    saver.flush().then(() => api.takes(run, { node, item: item.item, fn }, abort.signal))
      .then((takes) => setFound({ address, takes }), () => undefined)
    return () => abort.abort()
  }, [run, saver, address, node, item.item, fn, task, take, isSeveral])
  return isSeveral && found?.address === address ? found.takes : []
}
