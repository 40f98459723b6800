import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from './browser.ts'
import { grid, madeTask, post, pretendRun, storePictures } from './pretend-run.ts'
import type { Pictures } from './pretend-run.ts'
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
const VIEWPORT = '.react-flow__viewport'

const print = (what: string, value: string, target = '') => console.log(`${what.padEnd(52)}${value.padStart(10)}  ${target}`)

/** A place of the canvas where no node is. */
const findSpace = (page: Page) => page.evaluate(() => {
  for (let y = 420; y < 800; y += 6) for (let x = 300; x < 1100; x += 6) if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y }
  return { x: 20, y: 500 }
})

/** Where the mouse takes hold of a node in the middle of what is seen. */
async function findHead(page: Page): Promise<{ id: string; x: number; y: number }> {
  const found = await page.evaluate(() => {
    for (const node of document.querySelectorAll<HTMLElement>('.react-flow__node-step')) {
      const { x, y } = node.getBoundingClientRect()
      if (x > 300 && x < 800 && y > 250 && y < 600) return { id: node.dataset['id'] ?? '', x: x + 60, y: y + 20 }
    }
    return undefined
  })
  if (!found) throw new Error('There is no node in the middle of the canvas.')
  return found
}

/** The 95th percentile of the time between frames while the mouse goes on dragging, in milliseconds: the best of some rounds, since other work of the machine only adds to it. */
async function frames(page: Page, from: { x: number; y: number }, dragged: string): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    const times = await page.evaluate(async ({ count, x, y, what }) => {
      const found: number[] = []
      const element = document.querySelector(what)
      const before = element?.getBoundingClientRect().x ?? 0
      let furthest = 0
      let last = performance.now()
      for (let index = 1; index <= count; index++) {
        // Round and back to where it began.
        const [clientX, clientY] = [x + 160 * Math.sin((index / count) * 4 * Math.PI), y + 100 * Math.sin((index / count) * 2 * Math.PI)]
        window.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, buttons: 1, bubbles: true, view: window }))
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        found.push(now - last)
        last = now
        if (index === Math.round(count / 8)) furthest = (element?.getBoundingClientRect().x ?? 0) - before
      }
      if (furthest < 80) throw new Error(`${what} did not follow the mouse.`)
      return found
    }, { count: FRAMES, what: dragged, ...from })
    await page.mouse.up()
    rounds.push(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0)
  }
  return Math.min(...rounds)
}

async function measure(page: Page, url: string, { nodes, fitMs }: (typeof SIZES)[number], digests: Pictures): Promise<void> {
  const { id } = await post(`${url}/api/workflows`, JSON.stringify({ workflow: grid(nodes) }), 'application/json')
  await pretendRun(page, Array.from({ length: nodes }, (_, node) => Array.from({ length: 6 }, (_unused, item) => madeTask(digests, node, item + 1))).flat())
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
  print(`${nodes} nodes: pan, zoomed to fit, p95`, `${(await frames(page, await findSpace(page), VIEWPORT)).toFixed(1)} ms`, `≤ ${fitMs}`)
  await page.keyboard.press('1')
  await page.waitForTimeout(600)
  await page.keyboard.press('0')
  await page.waitForTimeout(1500)
  print(`${nodes} nodes: pan, zoom 1, p95`, `${(await frames(page, await findSpace(page), VIEWPORT)).toFixed(1)} ms`, '≤ 20')
  const head = await findHead(page)
  print(`${nodes} nodes: drag a node, zoom 1, p95`, `${(await frames(page, head, `.react-flow__node[data-id=${head.id}]`)).toFixed(1)} ms`, '≤ 20')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1500)
  await page.evaluate(() => window.renderCount.reset())
  await page.evaluate((event) => window.told.send(event), { n: 2, at: Date.now(), tasks: [{ ...madeTask(digests, Number(head.id.slice(1)) + 1, 6), ms: 1200 }] })
  await page.waitForTimeout(600)
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
  const digests = await storePictures(server.url, PICTURES)
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
