import { useCallback } from 'react'
import { api } from '../api/client.ts'
import type { Targets } from '../../engine/model/targets.ts'
import type { Review } from '../api/client.ts'
import { t } from '../text/text.ts'
import { say } from '../ui/toast-store.ts'
import { useProject } from '../workflow/project.ts'
import { isWorking } from './run-store.ts'

/** Starts a run of what is on the screen: saves first, then follows the run. While another works it stands in line, and that one stays in sight. */
export function useStartRun(): (review: Review, more?: { targets?: Targets | undefined; budgetUsd?: number | undefined; acceptPaid?: readonly string[] }) => Promise<void> {
  const { id, saver, run } = useProject()
  return useCallback(async (review, { targets, budgetUsd, acceptPaid = [] } = {}) => {
    await saver.flush()
    const { id: started } = await api.startRun({ workflowId: id, review, ...(targets ? { targets } : {}), ...(budgetUsd === undefined ? {} : { budgetUsd }), ...(acceptPaid.length ? { acceptPaid: [...acceptPaid] } : {}) })
    const { state } = run.getState()
    if (isWorking(state)) say(t('run.in-line'))
    else await run.show(started)
  }, [id, saver, run])
}
