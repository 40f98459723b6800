import type { RunEvent } from '../../engine/model/events.ts'

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'closed'

/** The part of `EventSource` that is used. */
export interface Source {
  onopen: (() => void) | null
  onmessage: ((message: { data: string }) => void) | null
  /** The server is still there although nothing happens. */
  onbeat: (() => void) | null
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
/** More than two of the server's beats: a line that is cut without a word says nothing, not even that. */
const SILENCE_MS = 40_000

/**
 * Follows a run's events until it is closed. A lost connection is tried again after 1, 3 and 5 seconds; after that
 * the events are polled every 5 seconds, with one try to connect after each poll. Nothing is lost in between,
 * because every request says which event was the last. A connection that is silent for long is as good as lost.
 */
export function openStream(options: StreamOptions): { close(): void } {
  let source: Source | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isClosed = false

  function connect(): void {
    if (failures === 0) options.onConnection('connecting')
    const mine = options.open(options.after())
    source = mine
    const isAlive = () => {
      clearTimeout(silence)
      silence = setTimeout(() => mine.onerror?.(), SILENCE_MS)
    }
    isAlive()
    mine.onbeat = isAlive
    mine.onopen = () => {
      failures = 0
      isAlive()
      options.onConnection('live')
    }
    mine.onmessage = ({ data }) => {
      failures = 0
      isAlive()
      options.onEvent(options.parse(data))
    }
    mine.onerror = () => {
      if (source !== mine) return
      // The browser's own reconnecting would neither back off nor ever poll.
      clearTimeout(silence)
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
      clearTimeout(silence)
      source?.close()
      options.onConnection('closed')
    },
  }
}
