import type { RunEvent } from '../../engine/model/events.ts'

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'closed'

/** The part of `EventSource` that is used. */
export interface Source {
  onopen: (() => void) | null
  onmessage: ((message: { data: string }) => void) | null
  onerror: (() => void) | null
  close(): void
}

export interface StreamOptions {
  /** Number of the last event that is known. */
  after(): number
  open(after: number): Source
  poll(after: number): Promise<RunEvent[]>
  onEvent(event: RunEvent): void
  onConnection(connection: Connection): void
  parse(data: string): RunEvent
}

const RECONNECTS_MS = [1000, 3000, 5000]
const POLL_MS = 5000

/**
 * Follows a run's events until it is closed. A lost connection is tried again after 1, 3 and 5 seconds; after that
 * the events are polled every 5 seconds, with one try to connect after each poll. Nothing is lost in between,
 * because every request says which event was the last.
 */
export function openStream(options: StreamOptions): { close(): void } {
  let source: Source | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isClosed = false

  function connect(): void {
    if (failures === 0) options.onConnection('connecting')
    const mine = options.open(options.after())
    source = mine
    mine.onopen = () => {
      failures = 0
      options.onConnection('live')
    }
    mine.onmessage = ({ data }) => {
      failures = 0
      options.onEvent(options.parse(data))
    }
    mine.onerror = () => {
      if (source !== mine) return
      // The browser's own reconnecting would neither back off nor ever poll.
      mine.close()
      source = undefined
      if (!isClosed) retry()
    }
  }

  function retry(): void {
    const wait = RECONNECTS_MS[failures++]
    options.onConnection(wait === undefined ? 'polling' : 'reconnecting')
    timer = wait === undefined ? setTimeout(() => void pollOnce(), POLL_MS) : setTimeout(connect, wait)
  }

  async function pollOnce(): Promise<void> {
    const events = await options.poll(options.after()).catch(() => [])
    if (isClosed) return
    for (const event of events) options.onEvent(event)
    connect()
  }

  connect()
  return {
    close() {
      isClosed = true
      clearTimeout(timer)
      source?.close()
      options.onConnection('closed')
    },
  }
}
