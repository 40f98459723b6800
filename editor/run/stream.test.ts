import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunEvent } from '../../engine/model/events.ts'
import { openStream } from './stream.ts'
import type { Source } from './stream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const sources: (Source & { after: number; isOpen: boolean })[] = []
  const seen: number[] = []
  const connections: string[] = []
  const log: RunEvent[] = []
  const polls: number[] = []
  const stream = openStream({
    after: () => seen.at(-1) ?? 0,
    open: (after) => {
      const source = { after, isOpen: true, onopen: null, onmessage: null, onbeat: null, onerror: null, close: () => void (source.isOpen = false) } as (typeof sources)[number]
      sources.push(source)
      return source
    },
    poll: async (after) => {
      polls.push(after)
      return log.filter((event) => event.n > after)
    },
    parse: (data) => JSON.parse(data) as RunEvent,
    onEvent: (event) => void seen.push(event.n),
    onConnection: (connection) => void connections.push(connection),
  })
  const send = (n: number) => sources.at(-1)?.onmessage?.({ data: JSON.stringify({ n, at: 0 }) })
  return { stream, sources, seen, connections, log, polls, send, last: () => sources.at(-1)! }
}

test('a lost connection is tried again after 1, 3 and 5 seconds, from the last event', async () => {
  const rig = start()
  rig.last().onopen?.()
  rig.send(1)
  rig.send(2)
  for (const [index, wait] of [1000, 3000, 5000].entries()) {
    rig.last().onerror?.()
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(rig.sources).toHaveLength(index + 1)
    await vi.advanceTimersByTimeAsync(1)
    expect(rig.sources).toHaveLength(index + 2)
    expect(rig.last().after).toBe(2)
  }
  expect(rig.connections).toEqual(['connecting', 'live', 'reconnecting', 'reconnecting', 'reconnecting'])
  expect(rig.polls).toEqual([])
})

test('then it polls every 5 seconds and goes back to the stream when that opens', async () => {
  const rig = start()
  for (const wait of [1000, 3000, 5000]) {
    rig.last().onerror?.()
    await vi.advanceTimersByTimeAsync(wait)
  }
  rig.log.push({ n: 1, at: 0 }, { n: 2, at: 0 })
  rig.last().onerror?.()
  expect(rig.connections.at(-1)).toBe('polling')
  await vi.advanceTimersByTimeAsync(5000)
  expect(rig.seen).toEqual([1, 2])
  rig.log.push({ n: 3, at: 0 })
  rig.last().onerror?.()
  await vi.advanceTimersByTimeAsync(5000)
  expect(rig.polls).toEqual([0, 2])
  expect(rig.seen).toEqual([1, 2, 3])
  rig.last().onopen?.()
  expect(rig.connections.at(-1)).toBe('live')
  rig.last().onerror?.()
  await vi.advanceTimersByTimeAsync(1000)
  expect(rig.last().after).toBe(3)
})

test('a poll that fails is no end', async () => {
  const rig = start()
  rig.log.push({ n: 1, at: 0 })
  for (const wait of [1000, 3000, 5000, 5000]) {
    rig.last().onerror?.()
    await vi.advanceTimersByTimeAsync(wait)
  }
  expect(rig.seen).toEqual([1])
})

test('once closed nothing is opened again', async () => {
  const rig = start()
  rig.last().onerror?.()
  rig.stream.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(rig.sources).toHaveLength(1)
  expect(rig.last().isOpen).toBe(false)
})

test('a line that is cut without a word is noticed by its silence, and one that only rests is not', async () => {
  const rig = start()
  rig.last().onopen?.()
  for (let beat = 0; beat < 5; beat++) {
    await vi.advanceTimersByTimeAsync(15_000)
    rig.last().onbeat?.()
  }
  expect(rig.sources).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(41_500)
  expect(rig.connections.at(-1)).toBe('reconnecting')
  expect(rig.sources.map(({ isOpen }) => isOpen)).toEqual([false, true])
})
