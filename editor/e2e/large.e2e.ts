import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]
let id: string

const SIDE = 25
const COUNT = SIDE * SIDE

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser, { reducedMotion: 'reduce' }))
  const ids = Array.from({ length: COUNT }, (_, index) => `n${index}`)
  const workflow = {
    format: 'reelgraph/workflow', version: 1, name: 'Many', inputs: {}, decisions: {},
    nodes: Object.fromEntries(ids.map((each) => [each, { type: 'shot-images', title: `Node ${each}`, params: {}, mode: 'on' }])),
    edges: ids.slice(1).map((each, index) => ({ from: `n${index}.shots`, to: `${each}.scenes` })),
    layout: { nodes: Object.fromEntries(ids.map((each, index) => [each, { x: (index % SIDE) * 320, y: Math.floor(index / SIDE) * 280 }])), groups: [], notes: [] },
  }
  const response = await fetch(`${server.url}/api/workflows`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ workflow }) })
  id = ((await response.json()) as { id: string }).id
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Stored { nodes: Record<string, unknown>; edges: unknown[]; layout: { nodes: Record<string, { x: number; y: number }> } }
async function stored(): Promise<Stored> {
  await page.getByText('Saved', { exact: true }).waitFor()
  return ((await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: Stored }).workflow
}
const nodes = () => page.locator('.react-flow__node-step')
const shift = () => page.locator('.react-flow__viewport').evaluate((element) => getComputedStyle(element).transform)

/** A node whose title is well within the window, and where that is. */
const titleInView = () => page.evaluate(() => {
  for (const title of document.querySelectorAll('.step-title')) {
    const { x, y } = title.getBoundingClientRect()
    if (x > 200 && x < 1100 && y > 150 && y < 650) return { x, y, key: title.closest('[data-id]')?.getAttribute('data-id') ?? '' }
  }
  throw new Error('No node is on the screen.')
})

test('625 nodes are all there when the workflow is shown whole, and few are built when it is looked at closely', async () => {
  await page.goto(`${server.url}/#/w/${id}`)
  await expect.poll(() => nodes().count(), { timeout: 30_000 }).toBe(COUNT)
  await page.locator('.react-flow__pane').click({ position: { x: 700, y: 300 }, force: true })
  await page.keyboard.press('0')
  await expect.poll(() => nodes().count()).toBeLessThan(60)
  expect(await nodes().count()).toBeGreaterThan(0)
  await page.keyboard.press('1')
  await expect.poll(() => nodes().count()).toBe(COUNT)
})

test('it is panned by wheel and by hand, and stays where it was left', async () => {
  const before = await shift()
  await page.mouse.move(700, 400)
  await page.mouse.wheel(0, 300)
  await expect.poll(shift).not.toBe(before)
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  await page.waitForTimeout(300)
  const near = await shift()
  const places = (await stored()).layout.nodes
  await page.keyboard.down('Space')
  await page.waitForTimeout(100)
  const over = await titleInView()
  await page.mouse.move(over.x + 20, over.y + 5)
  await page.mouse.down()
  await page.mouse.move(500, 300, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.up('Space')
  expect(await shift()).not.toBe(near)
  expect((await stored()).layout.nodes).toEqual(places)
})

test('nodes are moved, added, removed and muted, each one step that is saved and undone', async () => {
  const start = await stored()
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  await expect.poll(() => page.locator('.step-title').count()).toBeGreaterThan(5)
  const { key, ...box } = await titleInView()
  await page.mouse.move(box.x + 8, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 48, box.y + 58, { steps: 6 })
  await page.mouse.up()
  const moved = await stored()
  expect(moved.layout.nodes[key]).not.toEqual(start.layout.nodes[key])
  expect(Object.keys(moved.layout.nodes).filter((each) => JSON.stringify(moved.layout.nodes[each]) !== JSON.stringify(start.layout.nodes[each]))).toEqual([key])
  await page.keyboard.press('n')
  await page.locator('.picker').getByRole('combobox').fill('Lore')
  await page.keyboard.press('Enter')
  await expect.poll(async () => Object.keys((await stored()).nodes).length).toBe(COUNT + 1)
  await page.keyboard.press('Delete')
  await expect.poll(async () => Object.keys((await stored()).nodes).length).toBe(COUNT)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+m')
  await expect.poll(async () => Object.values((await stored()).nodes).filter((each) => (each as { mode: string }).mode === 'mute').length).toBe(COUNT)
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  await expect.poll(async () => await stored()).toEqual(start)
})

test('nothing went wrong in the page', () => expect(faults).toEqual([]))
