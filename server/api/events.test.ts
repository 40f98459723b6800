import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyRunView, foldEvent, RunEvent } from '../../engine/model/events.ts'
import type { RunView } from '../../engine/model/events.ts'
import { storyWorkflow } from '../../engine/testing/story.ts'
import type { Host } from '../host/host.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import { createApp } from './app.ts'
import { listen } from './listen.ts'
import type { Listening } from './listen.ts'
import type { RunDetail, RunEvents } from './types.ts'

let stage: Stage
let host: Host
let server: Listening

/** Calls that may go through; the others wait. */
const turnstile = { open: 0, waiting: [] as (() => void)[] }
function letThrough(calls: number): void {
  turnstile.open += calls
  while (turnstile.open > 0 && turnstile.waiting.length) {
    turnstile.open--
    turnstile.waiting.shift()?.()
  }
}

beforeAll(async () => {
  // Pictures are drawn one at a time, as the test says, so that there always is something left to be cut off in.
  const draw = (asked: unknown) => new Promise<void>((go) => {
    turnstile.waiting.push(go)
    letThrough(0)
  }).then(() => ({ value: `<${JSON.stringify(asked)}>`, usd: 0 }))
  stage = await createStage({ services: { image: { send: draw } } })
  host = await stage.open()
  server = await listen(createApp(host, { heartbeatMs: 20 }), { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await stage.strike()
})

/** Reads a stream for about `ms`, then hangs up; true when it came to its end. */
function listenFor(run: string, view: RunView, ms: number, seen: { beats: number }): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const call = request(`${server.url}/api/runs/${run}/events`, { headers: view.last ? { 'last-event-id': String(view.last) } : {} }, (response) => {
      if (response.statusCode === 204) return resolve(true)
      expect(response.headers['x-accel-buffering']).toBe('no')
      let text = ''
      const timer = setTimeout(() => {
        response.destroy()
        resolve(false)
      }, ms)
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          if (block.includes('event: beat')) seen.beats++
          const data = block.includes('event: run') ? /^data: (.*)$/m.exec(block)?.[1] : undefined
          if (data === undefined) continue
          const event = RunEvent.parse(JSON.parse(data))
          expect(block).toContain(`id: ${event.n}`)
          expect(event.n, 'events come in order, each once').toBe(view.last + 1)
          foldEvent(view, event)
        }
      }).on('end', () => {
        clearTimeout(timer)
        resolve(true)
      }).on('error', () => resolve(false))
    })
    call.on('error', reject).end()
  })
}

async function poll(run: string): Promise<RunView> {
  const view = emptyRunView()
  for (;;) {
    const { events, state, last } = (await (await fetch(`${server.url}/api/runs/${run}/events?after=${view.last}&format=json`)).json()) as RunEvents
    for (const event of events) foldEvent(view, event)
    if (view.last === last && /succeeded|failed|partial|cancelled/.test(state)) return view
    await sleep(10)
  }
}

it('shows the same to who is cut off fifty times, to who polls, and to who asks at the end', async () => {
  const { id } = await host.start({ workflow: storyWorkflow({ scenes: { count: 16 } }), review: 'auto' })
  const polled = poll(id)
  const view = emptyRunView()
  const seen = { beats: 0 }
  let cuts = 0
  for (; cuts < 50; cuts++) {
    const listening = listenFor(id, view, Math.random() * 40, seen)
    letThrough(1)
    expect(await listening).toBe(false)
  }
  letThrough(Infinity)
  while (!(await listenFor(id, view, 10_000, seen)));
  const detail = (await (await fetch(`${server.url}/api/runs/${id}`)).json()) as RunDetail
  expect(view).toEqual(await polled)
  expect(view.state).toBe('succeeded')
  expect({ last: detail.last, state: detail.state, usd: detail.usd, tasks: detail.tasks, items: detail.items }).toEqual({ last: view.last, state: view.state, usd: view.usd, tasks: view.tasks, items: view.items })
  expect(seen.beats).toBeGreaterThan(0)
})

it('refuses to listen where others could reach it', async () => {
  await expect(listen(createApp(host), { port: 0, host: '0.0.0.0' })).rejects.toThrow('no log-in yet')
  await expect(listen(createApp(host), { port: Number(new URL(server.url).port), host: '127.0.0.1' })).rejects.toThrow('is taken')
})
