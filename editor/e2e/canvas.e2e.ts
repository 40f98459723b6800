import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { grid, madeTask, post, pretendRun, storePictures } from './pretend-run.ts'
import type { Pictures } from './pretend-run.ts'
import { installRenderCount } from './render-count.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let pictures: Pictures
let seen: string[] = []
const faults: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  pictures = await storePictures(server.url, 8)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A page with this workflow open; its id. */
async function open(workflow: unknown, prepare?: (on: Page) => Promise<void>): Promise<string> {
  faults.push(...seen)
  await page?.close()
  const opened = await openPage(browser)
  page = opened.page
  await prepare?.(page)
  // What a pretended run is asked for beyond its events is answered by nobody.
  seen = prepare ? [] : opened.faults
  const { id } = await post(`${server.url}/api/workflows`, JSON.stringify({ workflow }), 'application/json')
  await page.goto(`${server.url}/#/w/${String(id)}`)
  await page.locator('.step').first().waitFor()
  return String(id)
}

test('one event of a run draws two components anew, whatever of a node it changes', async () => {
  const tasks = Array.from({ length: 9 }, (_, node) => Array.from({ length: 6 }, (_unused, item) => madeTask(pictures, node, item + 1))).flat()
  const begun = tasks.map((task) => (task.task === 'n4:s01/06' ? { task: task.task, state: 'pending' as const } : task))
  await open(grid(9), async (on) => {
    await installRenderCount(on)
    await pretendRun(on, begun)
  })
  await page.locator('.step[data-state=done]').first().waitFor()
  await page.waitForTimeout(1500)
  const drawn = async (event: Parameters<Window['told']['send']>[0]) => {
    await page.evaluate(() => window.renderCount.reset())
    await page.evaluate((told) => window.told.send(told), event)
    await page.waitForTimeout(200)
    return page.evaluate(() => window.renderCount.most())
  }
  const node = page.locator('.react-flow__node[data-id=n4]')
  const started = await drawn({ n: 2, at: 1000, tasks: [{ task: 'n4:s01/06', state: 'running' }] })
  expect(await node.innerText()).toMatch(/5\/6[^]*Working/)
  const made = await drawn({ n: 3, at: 2000, tasks: [{ ...madeTask(pictures, 4, 6), ms: 2400, usd: 0.04 }] })
  expect(await node.innerText()).toMatch(/6\/6[^]*Done[^]*6\.9 s[^]*\$0\.04/)
  expect(await node.locator('.thumb').count()).toBe(6)
  expect({ started, made }).toEqual({ started: expect.toSatisfy((count: number) => count >= 1 && count <= 2), made: 2 })
})

test('nothing went wrong in the page', () => expect([...faults, ...seen]).toEqual([]))
