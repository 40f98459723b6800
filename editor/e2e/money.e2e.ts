import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGeminiServer } from '../../nodes/providers/gemini/testing.ts'
import { openBrowser, openPage } from './browser.ts'
import { startServer } from './server.ts'

const KEY = 'g-good'
const TYPED = 'planted-key-7431'
const MODEL = 'gemini/nano-banana-2.1'

let painter: Awaited<ReturnType<typeof createGeminiServer>>
let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page

beforeAll(async () => {
  painter = await createGeminiServer({ width: 64 })
  ;[server, browser] = await Promise.all([startServer({ GEMINI_API_KEY: KEY, GEMINI_BASE_URL: painter.url }), openBrowser()])
  ;({ page } = await openPage(browser, { locale: 'en' }))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await painter?.close()
})

/** The cast of a film of one scene, drawn by a model that costs money. */
async function createCast(): Promise<string> {
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${server.url}/api/${path}`, body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {})
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as T
  }
  const { workflow } = await call<{ workflow: { nodes: Record<string, { params: Record<string, unknown> }>; edges: { from: string; to: string }[] } }>('templates/first-film')
  const { brief, lore, narrative, scenes, components } = workflow.nodes
  const nodes = { brief, lore, narrative, scenes, components }
  Object.assign(narrative?.params ?? {}, { sceneCount: 1, structure: 'free' })
  Object.assign(scenes?.params ?? {}, { count: 1, structure: 'free' })
  const isKept = (port: string) => Object.hasOwn(nodes, port.split('.')[0] ?? '')
  const edges = workflow.edges.filter(({ from, to }) => isKept(from) && isKept(to))
  return (await call<{ id: string }>('workflows', { workflow: { ...workflow, nodes, edges, models: { image: MODEL } } })).id
}

/** All that the page holds in memory, strings among it. */
async function memoryOf(of: Page): Promise<string> {
  const session = await of.context().newCDPSession(of)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

test('a model that costs money is agreed to once, a doubtful call waits for a person, what was spent is shown, and no key is in the browser’s memory', async () => {
  await page.goto(`${server.url}/#/settings`)
  const fal = page.locator('.provider').filter({ has: page.getByRole('heading', { name: 'fal', exact: true }) })
  await fal.locator('summary').click()
  await fal.getByLabel('API key').fill(TYPED)
  await fal.getByRole('button', { name: 'Save' }).first().click()
  await fal.getByText('Ready').waitFor()

  // The answer of the first picture is lost on its way; the second is charged.
  painter.strike(/POST/, { kind: 'drop-after' })
  const id = await createCast()
  await page.goto(`${server.url}/#/w/${id}`)
  await page.reload()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const consent = page.getByLabel(`Pay for ${MODEL}`, { exact: false })
  const start = page.getByRole('button', { name: 'Start', exact: false })
  await consent.waitFor()
  expect(await start.isDisabled()).toBe(true)
  await consent.check()
  if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/consent.png` })
  await start.click()

  await page.getByRole('button', { name: '1 failure' }).click()
  await page.getByText(`${MODEL} may have charged`, { exact: false }).waitFor()
  const charges = painter.charges.length
  if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/doubt.png` })
  await page.getByRole('button', { name: 'Count as lost and send again' }).click()
  await expect.poll(() => painter.charges.length, { timeout: 20_000 }).toBe(charges + 1)

  await page.locator('.run-costs summary').click()
  await page.getByRole('rowheader', { name: MODEL }).waitFor()
  const memory = await memoryOf(page)
  expect(memory, 'this is the memory of the page').toContain(MODEL)
  for (const key of [KEY, TYPED]) expect(memory.includes(key), key).toBe(false)
  if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/costs.png` })

  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await start.waitFor()
  expect(await consent.count(), 'it is remembered').toBe(0)
})
