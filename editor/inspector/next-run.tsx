import { useEffect, useState } from 'react'
import type { PlannedTask } from '../../engine/model/plan.ts'
import { api } from '../api/client.ts'
import { useSaid } from '../run/use-titles.ts'
import { t } from '../text/text.ts'
import { useDocument, useProject, useRun } from '../workflow/project.ts'

/** Whether the next run would make this result again, and why: asked of the plan, and again after each edit. */
export function NextRun({ address }: { address: string }) {
  const { id, saver } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const run = useRun(({ state }) => state)
  const say = useSaid()
  const [planned, setPlanned] = useState<{ address: string; task: PlannedTask | undefined }>()
  useEffect(() => {
    const abort = new AbortController()
    saver.flush().then(() => api.plan(id, undefined, abort.signal))
      .then(({ tasks }) => setPlanned({ address, task: tasks.find(({ task }) => task === address) }), () => undefined)
    return () => abort.abort()
  }, [id, saver, workflow, run, address])
  if (planned?.address !== address || !planned.task) return null
  const { verdict, reason } = planned.task
  return <div><h3>{t('inspector.next')}</h3><p className="quiet">{verdict === 'reuse' ? t('inspector.next.reuse') : t(`inspector.next.${verdict}`, { reason: say(reason) })}</p></div>
}
