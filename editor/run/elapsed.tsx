import { useEffect, useState } from 'react'
import { duration } from '../ui/words.ts'
import { useRun } from '../workflow/project.ts'
import { isFinal } from './run-store.ts'

/** How long the run has been going, or took. */
export function Elapsed() {
  const info = useRun((run) => run.info)
  const isGoing = useRun((run) => run.state !== undefined && !isFinal(run.state))
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isGoing])
  const start = info?.startedAt ?? info?.createdAt
  if (start === undefined) return null
  const ms = Math.max(0, (info?.endedAt ?? now) - start)
  return <span className="figures quiet elapsed">{duration(isGoing ? Math.floor(ms / 1000) * 1000 : ms)}</span>
}
