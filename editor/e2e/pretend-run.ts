import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import type { RunEvent, TaskChange } from '../../engine/model/events.ts'

declare global {
  interface Window { told: { send(event: RunEvent): void } }
}

/** Events that a test tells, in place of the server's. As text, since it goes to the page as it stands here. */
const script = `{
  let open
  window.told = { send: (event) => open.dispatchEvent(new MessageEvent('run', { data: JSON.stringify(event) })) }
  window.EventSource = class extends EventTarget {
    constructor() {
      super()
      open = this
      setTimeout(() => this.dispatchEvent(new Event('open')))
    }
    close() {}
  }
}`

/** A run that is going on with these tasks, as a server would tell it; before the page is loaded. */
export async function pretendRun(page: Page, tasks: readonly TaskChange[]): Promise<void> {
  const info = { id: 'pretended', workflowId: null, name: 'pretended', state: 'running', message: null, createdAt: 0, startedAt: Date.now(), endedAt: null, usd: 0, budgetUsd: null, review: 'auto', progress: { done: 0, total: 1 }, ran: 0, reused: 0 }
  await page.addInitScript({ content: script })
  await page.route(/\/api\/runs\?/, (route) => route.fulfill({ json: [info] }))
  await page.route(/\/api\/runs\/pretended$/, (route) => route.fulfill({ json: { ...info, last: 1, tasks: Object.fromEntries(tasks.map((task) => [task.task, task])), items: {}, outputs: [] } }))
  await page.route(/\/api\/workflows\/[^/]+\/plan$/, (route) => route.fulfill({ status: 503, json: {} }))
}

/** A picture by the number of a task of a node. */
export type Pictures = readonly string[]

export const madeTask = (digests: Pictures, node: number, item: number): TaskChange =>
  ({ task: `n${node}:s01/0${item}`, state: 'done', ms: 900, usd: 0, media: [[digests[(node + item) % digests.length] ?? '', 'image/png']], digest: '0'.repeat(64) }) as TaskChange

/** A grid of nodes of which each reads the one before. */
export function grid(count: number): unknown {
  const side = Math.ceil(Math.sqrt(count))
  const ids = Array.from({ length: count }, (_, index) => `n${index}`)
  return {
    format: 'reelgraph/workflow', version: 1, name: `${count} nodes`,
    nodes: Object.fromEntries(ids.map((id) => [id, { type: 'shot-images', params: {}, mode: 'on' }])),
    edges: ids.slice(1).map((id, index) => ({ from: `n${index}.shots`, to: `${id}.scenes` })), inputs: {}, decisions: {},
    layout: { nodes: Object.fromEntries(ids.map((id, index) => [id, { x: (index % side) * 320, y: Math.floor(index / side) * 280 }])), groups: [], notes: [] },
  }
}

export async function post(url: string, body: BodyInit, type: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as Record<string, unknown>
}

/** Pictures in the store of the server, so that stills are made and sent as ever. */
export async function storePictures(url: string, count: number): Promise<Pictures> {
  return Promise.all(Array.from({ length: count }, async (_, index) => {
    const canvas = createCanvas(640, 360)
    const context = canvas.getContext('2d')
    context.fillStyle = `hsl(${index * 30} 40% 40%)`
    context.fillRect(0, 0, 640, 360)
    context.fillStyle = '#fff'
    context.fillRect(40 + index * 20, 60, 120, 200)
    return String((await post(`${url}/api/artifacts`, new Uint8Array(canvas.toBuffer('image/png')), 'image/png'))['artifact'])
  }))
}
