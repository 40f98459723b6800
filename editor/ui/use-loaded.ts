import { useCallback, useEffect, useState } from 'react'
import { toProblem } from '../api/problem.ts'
import type { ApiError } from '../api/problem.ts'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; problem: ApiError } | { state: 'ready'; value: T }

/** Loads when it is first shown and again when `load` is another function; `retry` loads once more, and what is there stays until then. */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, retry: () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    load().then(
      (value) => isCurrent && setLoaded({ state: 'ready', value }),
      (error: unknown) => isCurrent && setLoaded({ state: 'failed', problem: toProblem(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [load, attempt])
  const retry = useCallback(() => {
    setLoaded((now) => (now.state === 'ready' ? now : { state: 'loading' }))
    setAttempt((n) => n + 1)
  }, [])
  return [loaded, retry]
}
