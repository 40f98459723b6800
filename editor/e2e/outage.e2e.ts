import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { createWorkflow, makeSmall } from './calls.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]
let id: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser))
  id = await createWorkflow(server.url, 'first-film', (nodes) => {
    makeSmall(nodes)
    Object.assign(nodes['shot-images'] ?? {}, { review: 'run' })
  })
  await page.goto(`${server.url}/#/w/${id}`)
  await page.getByText('Not run yet').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Run { id: string; state: string; progress: { done: number }; targets?: unknown }
const runs = async () => (await (await fetch(`${server.url}/api/runs?workflowId=${id}`)).json()) as Run[]
const stored = async () => ((await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: { name: string; decisions: object } }).workflow
const bar = (words: string) => page.locator('.run-bar').getByText(words, { exact: true })
const name = () => page.getByLabel('Name of the workflow')
const saved = () => page.getByText('Saved', { exact: true }).waitFor({ timeout: 20_000 })

test('a page that is loaded anew in the middle of a run shows it as it is and goes on following it', async () => {
  await page.locator('.step-title').getByText('Shot Images', { exact: true }).click()
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('button', { name: /^Start/ }).click()
  await bar('Running').waitFor()
  await expect.poll(async () => (await runs())[0]?.progress.done).toBeGreaterThan(1)
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled(), 'a run is no edit').toBe(true)
  await page.reload()
  await page.getByRole('status').getByText(/^(Running|Waiting for your review)$/).waitFor()
  await page.locator('.step[data-state="done"]').first().waitFor()
})

test('when the server is killed the page says so, keeps what is edited, and goes on by itself once it is back, as the run does', async () => {
  await server.kill()
  await bar('Connection lost, trying again…').waitFor()
  await name().fill('Written while the server was gone')
  await page.getByText('Not saved', { exact: true }).waitFor()
  await server.start()
  await saved()
  expect((await stored()).name).toBe('Written while the server was gone')
  await bar('Waiting for your review').waitFor({ timeout: 60_000 })
  await expect.poll(() => page.locator('.run-bar').getByText(/^Connection lost/).count(), { timeout: 20_000 }).toBe(0)
  const all = await runs()
  expect(all.map(({ state }) => state)).toEqual(['waiting'])
}, 120_000)

test('what is edited while the server is gone outlives even that the page is loaded anew', async () => {
  await server.kill()
  await name().fill('Written before the reload')
  await page.getByText('Not saved', { exact: true }).waitFor()
  await page.reload().catch(() => undefined)
  await server.start()
  await page.goto(`${server.url}/#/w/${id}`)
  await saved()
  expect(await name().inputValue()).toBe('Written before the reload')
  expect((await stored()).name).toBe('Written before the reload')
  await bar('Waiting for your review').waitFor({ timeout: 20_000 })
})

test('without a network what is approved is kept, events are asked for again and again, and all of it counts once there is one', async () => {
  await page.context().setOffline(true)
  await page.locator('.run-bar').getByRole('button', { name: /^Review \d+$/ }).click()
  await page.getByRole('button', { name: /^Approve all \d+$/ }).click()
  await page.getByText('Not saved', { exact: true }).waitFor()
  await page.getByText(/^8 of 8 approved/).waitFor()
  await bar('Connection lost, asking every few seconds…').waitFor({ timeout: 30_000 })
  expect((await stored()).decisions).toEqual({})
  await page.context().setOffline(false)
  await saved()
  await bar('Finished').waitFor({ timeout: 30_000 })
  expect(Object.keys((await stored()).decisions)).toHaveLength(8)
}, 120_000)

test('nothing went wrong in the page but what the browser writes about a network that is away', () => {
  expect(faults.filter((fault) => !/net::ERR_/.test(fault))).toEqual([])
})
