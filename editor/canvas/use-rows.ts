import { useState, useSyncExternalStore } from 'react'
import { useProject } from '../workflow/project.ts'
import type { RunStore, RunStoreState } from '../run/run-store.ts'
import { thumbRows } from './geometry.ts'

type Rows = Readonly<Record<string, number>>

/** Rows of pictures by node. They are worked out once for each event and are the same object until one of them changes, which is seldom. */
export function useRows(): Rows {
  const { run } = useProject()
  const [snapshot] = useState(() => rowsOf(run))
  return useSyncExternalStore(run.subscribe, snapshot)
}

function rowsOf(run: RunStore): () => Rows {
  let nodes: RunStoreState['nodes'] | undefined
  let rows: Rows = {}
  return () => {
    const { nodes: now } = run.getState()
    if (now === nodes) return rows
    nodes = now
    const next = Object.fromEntries(Object.entries(now).map(([id, { media }]) => [id, thumbRows(media.length)]))
    const ids = Object.keys(next)
    if (ids.length !== Object.keys(rows).length || ids.some((id) => next[id] !== rows[id])) rows = next
    return rows
  }
}
