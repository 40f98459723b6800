import type { Browser, Locator, Page } from 'playwright-core'
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

interface Stored { nodes: Record<string, object>; edges: { from: string; to: string }[]; layout: { nodes: Record<string, { x: number; y: number }> } }

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
  await page.locator('.react-flow__node').first().waitFor()
  return String(id)
}

async function stored(id: string): Promise<Stored> {
  await page.getByText('Saved', { exact: true }).waitFor()
  return ((await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: Stored }).workflow
}
const wires = async (id: string) => (await stored(id)).edges.map(({ from, to }) => `${from} > ${to}`)

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
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

const three = {
  format: 'reelgraph/workflow', version: 1, name: 'Three',
  nodes: Object.fromEntries(['brief', 'lore', 'narrative'].map((type) => [type, { type, params: {}, mode: 'on' }])),
  edges: [{ from: 'brief.brief', to: 'lore.brief' }, { from: 'brief.brief', to: 'narrative.brief' }, { from: 'lore.lore', to: 'narrative.lore' }], inputs: {}, decisions: {},
  layout: { nodes: { brief: { x: 0, y: 200 }, lore: { x: 400, y: 0 }, narrative: { x: 800, y: 200 } }, groups: [], notes: [] },
}

test('a knife drawn with Ctrl and the right button cuts what it crosses, as one step; Esc leaves it', async () => {
  const id = await open(three)
  const stroke = async () => {
    const [from, to] = [await middleOf(page.locator('.react-flow__node[data-id=brief]')), await middleOf(page.locator('.react-flow__node[data-id=lore]'))]
    const x = (from.x + to.x) / 2
    await page.keyboard.down('Control')
    await page.mouse.move(x, to.y - 60)
    await page.mouse.down({ button: 'right' })
    await page.mouse.move(x, from.y, { steps: 3 })
    await page.mouse.move(x, from.y + 160, { steps: 3 })
  }
  await stroke()
  expect(await page.locator('[data-cut]').count()).toBe(2)
  await page.keyboard.press('Escape')
  await page.mouse.up({ button: 'right' })
  await page.keyboard.up('Control')
  expect(await wires(id)).toHaveLength(3)
  expect(await page.locator('[data-cut], .knife').count()).toBe(0)

  await stroke()
  await page.mouse.up({ button: 'right' })
  await page.keyboard.up('Control')
  await expect.poll(() => wires(id)).toEqual(['lore.lore > narrative.lore'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => wires(id)).toHaveLength(3)
})

test('a node dropped on a wire joins its ends, and what comes after makes room', async () => {
  const id = await open({
    ...three, nodes: { ...three.nodes, narrative: { type: 'narrative', params: {}, mode: 'on' } }, edges: [{ from: 'brief.brief', to: 'narrative.brief' }],
    layout: { ...three.layout, nodes: { brief: { x: 0, y: 0 }, narrative: { x: 420, y: 0 }, lore: { x: 300, y: 360 } } },
  })
  const head = await middleOf(page.locator('.react-flow__node[data-id=lore] .step-title'))
  const [from, to] = [await middleOf(page.locator('.react-flow__node[data-id=brief]')), await middleOf(page.locator('.react-flow__node[data-id=narrative]'))]
  await page.mouse.move(head.x, head.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, head.y - 60, { steps: 3 })
  await page.mouse.move((from.x + to.x) / 2, from.y - 20, { steps: 3 })
  // A level wire has no height, and so counts as hidden.
  await page.locator('.react-flow__edge-path.is-target').waitFor({ state: 'attached' })
  await page.mouse.up()
  await expect.poll(() => wires(id)).toEqual(['brief.brief > narrative.brief', 'brief.brief > lore.brief', 'lore.lore > narrative.lore'])
  const { nodes } = (await stored(id)).layout
  expect((nodes['narrative']?.x ?? 0) - (nodes['lore']?.x ?? 0)).toBeGreaterThan(256)
  await page.keyboard.press('Control+z')
  await expect.poll(() => wires(id)).toEqual(['brief.brief > narrative.brief'])
  expect((await stored(id)).layout.nodes['lore']).toEqual({ x: 300, y: 360 })
})

test('a workflow that was opened from afar shows its wires from near', async () => {
  await open(grid(400))
  await page.locator('.painted').waitFor()
  await page.keyboard.press('0')
  await page.locator('.step').first().waitFor()
  await expect.poll(() => page.locator('.react-flow__edge-path').count()).toBeGreaterThan(4)
})

test('nothing went wrong in the page', () => expect([...faults, ...seen]).toEqual([]))
