import { useMemo } from 'react'
import { topological } from '../../engine/model/validate.ts'
import { isFinal } from '../run/run-store.ts'
import { useDocument, useRun, useStale } from '../workflow/project.ts'
import { reviewItems } from './queue.ts'
import type { ReviewItem } from './queue.ts'

/** All that can be reviewed, as the document and the run have it now. */
export function useReviewItems(): ReviewItem[] {
  const workflow = useDocument((state) => state.workflow)
  const nodes = useRun((state) => state.nodes)
  const isGoing = useRun(({ state }) => state !== undefined && !isFinal(state))
  const stale = useStale((state) => state.nodes)
  return useMemo(() => {
    const { order, rest } = topological(workflow)
    return reviewItems([...order, ...rest], { workflow, nodes, isGoing, stale })
  }, [workflow, nodes, isGoing, stale])
}
