import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from './browser.ts'
import { installRenderCount } from './render-count.ts'
import { startServer } from './server.ts'

/**
 * Prints how fast the canvas is on large workflows whose nodes all have pictures: opening, panning, dragging, and how many
 * components one event of a run draws anew; and how large the parts of the editor are. Nothing fails.
 */
const SIZES = [{ nodes: 625, fitMs: 33 }, { nodes: 3000, fitMs: 50 }]
const PICTURES = 12
const FRAMES = 90
const ROUNDS = 4

const print = (what: string, value: string, target = '') => console.log(`${what.padEnd(52)}${value.padStart(10)}  ${target}`)

/** A grid of nodes of which each reads the one before. */
function grid(count: number): unknown {
  const side = Math.ceil(Math.sqrt(count))
  const ids = Array.from({ length: count }, (_, index) => `n${index}`)
  return {
    format: 'reelgraph/workflow', version: 1, name: `${count} nodes`,
    nodes: Object.fromEntries(ids.map((id) => [id, { type: 'shot-images', params: {}, mode: 'on' }])),
    edges: ids.slice(1).map((id, index) => ({ from: `n${index}.shots`, to: `${id}.scenes` })), inputs: {}, decisions: {},
    layout: { nodes: Object.fromEntries(ids.map((id, index) => [id, { x: (index % side) * 320, y: Math.floor(index / side) * 280 }])), groups: [], notes: [] },
  }
}

async function post(url: string, body: BodyInit, type: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as Record<string, unknown>
}

/** Pictures in the store of the server, so that stills are made and sent as ever. */
async function storePictures(url: string): Promise<string[]> {
  return Promise.all(Array.from({ length: PICTURES }, async (_, index) => {
    const canvas = createCanvas(640, 360)
    const context = canvas.getContext('2d')
    context.fillStyle = `hsl(${index * 30} 40% 40%)`
    context.fillRect(0, 0, 640, 360)
    context.fillStyle = '#fff'
    context.fillRect(40 + index * 20, 60, 120, 200)
    return String((await post(`${url}/api/artifacts`, new Uint8Array(canvas.toBuffer('image/png')), 'image/png'))['artifact'])
  }))
}

/** A run in which every node has made six pictures, as the server would tell it. */
async function pretendRun(page: Page, count: number, digests: readonly string[]): Promise<{ send(): void }> {
  const task = (node: number, item: number) => ({ task: `n${node}:s01/0${item}`, state: 'done', ms: 900, usd: 0, media: [[digests[(node + item) % digests.length], 'image/png']], digest: '0'.repeat(64) })
  const tasks = Object.fromEntries(Array.from({ length: count }, (_, node) => Array.from({ length: 6 }, (_unused, item) => task(node, item + 1))).flat().map((each) => [each.task, each]))
  const info = { id: 'bench', workflowId: null, name: 'bench', state: 'running', message: null, createdAt: 0, startedAt: Date.now(), endedAt: null, usd: 0, budgetUsd: null, review: 'auto', progress: { done: 0, total: 1 }, ran: 0, reused: 0 }
  let send = () => {}
  const sent = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route(/\/api\/runs\?/, (route) => route.fulfill({ json: [info] }))
  await page.route(/\/api\/runs\/bench$/, (route) => route.fulfill({ json: { ...info, last: 1, tasks, items: {}, outputs: [] } }))
  await page.route(/\/api\/workflows\/[^/]+\/plan$/, (route) => route.abort())
  await page.route(/\/api\/runs\/bench\/events/, async (route) => {
    await sent
    await route.fulfill({ contentType: 'text/event-stream', body: `event: run\ndata: ${JSON.stringify({ n: 2, at: Date.now(), tasks: [{ ...task(0, 1), ms: 1200 }] })}\n\n` }).catch(() => undefined)
  })
  return { send: () => send() }
}

/** A place of the canvas where no node is. */
const findSpace = (page: Page) => page.evaluate(() => {
  for (let y = 420; y < 800; y += 6) for (let x = 300; x < 1100; x += 6) if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y }
  return { x: 20, y: 500 }
})

/** The 95th percentile of the time between frames while the mouse goes on dragging, in milliseconds: the best of some rounds, since other work of the machine only adds to it. */
async function frames(page: Page, from: { x: number; y: number }): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    const times = await page.evaluate(async ({ count, x, y }) => {
      const found: number[] = []
      let last = performance.now()
      for (let index = 1; index <= count; index++) {
        // Round and back to where it began.
        const [clientX, clientY] = [x + 160 * Math.sin((index / count) * 4 * Math.PI), y + 100 * Math.sin((index / count) * 2 * Math.PI)]
        window.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, buttons: 1, bubbles: true, view: window }))
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        found.push(now - last)
        last = now
      }
      return found
    }, { count: FRAMES, ...from })
    await page.mouse.up()
    rounds.push(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0)
  }
  return Math.min(...rounds)
}

async function measure(page: Page, url: string, { nodes, fitMs }: (typeof SIZES)[number], digests: readonly string[]): Promise<void> {
  const { id } = await post(`${url}/api/workflows`, JSON.stringify({ workflow: grid(nodes) }), 'application/json')
  const run = await pretendRun(page, nodes, digests)
  await page.goto(url)
  await page.getByRole('heading', { name: 'Start a film' }).waitFor()
  const opened = await page.evaluate(async (hash) => {
    const start = performance.now()
    window.location.hash = hash
    while (!document.querySelector('.painted, .step')) await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return performance.now() - start
  }, `#/w/${String(id)}`)
  print(`${nodes} nodes: open`, `${Math.round(opened)} ms`, nodes === 625 ? '< 1500' : '')
  await page.waitForTimeout(2500)
  print(`${nodes} nodes: pan, zoomed to fit, p95`, `${(await frames(page, await findSpace(page))).toFixed(1)} ms`, `≤ ${fitMs}`)
  await page.keyboard.press('1')
  await page.waitForTimeout(600)
  await page.keyboard.press('0')
  await page.waitForTimeout(1500)
  print(`${nodes} nodes: pan, zoom 1, p95`, `${(await frames(page, await findSpace(page))).toFixed(1)} ms`, '≤ 20')
  const head = await page.locator('.step-head').nth(4).boundingBox()
  if (head) print(`${nodes} nodes: drag a node, zoom 1, p95`, `${(await frames(page, { x: head.x + 60, y: head.y + 20 })).toFixed(1)} ms`, '≤ 20')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(300)
  await page.evaluate(() => window.renderCount.reset())
  run.send()
  await page.waitForTimeout(1200)
  print(`${nodes} nodes: components drawn by one event`, String(await page.evaluate(() => window.renderCount.most())), '≤ 2')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}

async function printSizes(): Promise<void> {
  const folder = fileURLToPath(new URL('../../dist/editor/', import.meta.url))
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const files = (await readdir(join(folder, 'assets'))).filter((name) => /\.(js|css)$/.test(name))
  const sized = await Promise.all(files.map(async (name) => ({ name, kB: gzipSync(await readFile(join(folder, 'assets', name))).length / 1000, isFirst: page.includes(name) })))
  print('first load, gzipped', `${Math.round(sized.filter(({ isFirst }) => isFirst).reduce((sum, { kB }) => sum + kB, 0))} kB`, '≤ 300')
  for (const { name, kB } of sized.filter(({ isFirst }) => !isFirst).toSorted((a, b) => b.kB - a.kB).slice(0, 6)) print(`  when needed: ${name.replace(/-[\w-]{8}\./, '.')}`, `${Math.round(kB)} kB`)
}

const [server, browser] = await Promise.all([startServer(), openBrowser()])
try {
  await printSizes()
  const digests = await storePictures(server.url)
  for (const size of SIZES) {
    const { page } = await openPage(browser)
    await installRenderCount(page)
    await measure(page, server.url, size, digests)
    await page.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
