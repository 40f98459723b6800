import type { RunEvent } from '../../engine/model/events.ts'
import type { LiveRun } from './live-run.ts'

interface Following {
  signal: AbortSignal
  /** The next events after the n-th that are on record; none when there are no more. */
  recorded: (n: number) => Promise<RunEvent[]>
}

/** A run's events after the n-th: first what is on record, then what comes, each once and in order. */
export async function* follow(live: LiveRun | undefined, after: number, { signal, recorded }: Following): AsyncGenerator<RunEvent> {
  const fresh: RunEvent[] = []
  let wake: (() => void) | undefined
  const notify = () => wake?.()
  // Heard from before the record is read, so that nothing falls in between.
  const stop = live?.listen((event) => {
    if (event) fresh.push(event)
    notify()
  })
  signal.addEventListener('abort', notify)
  try {
    let last = after
    for (let some = await recorded(last); some.length; some = await recorded(last))
      for (const event of some) {
        if (signal.aborted) return
        yield event
        last = event.n
      }
    for (;;) {
      for (let event = fresh.shift(); event; event = fresh.shift()) {
        if (event.n <= last) continue
        yield event
        last = event.n
      }
      if (signal.aborted || !live || live.isDetached || (live.isOver && last >= live.view.last)) return
      await new Promise<void>((resolve) => {
        wake = resolve
        if (fresh.length || signal.aborted || live.isDetached) resolve()
      })
    }
  } finally {
    stop?.()
    signal.removeEventListener('abort', notify)
  }
}
