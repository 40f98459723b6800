import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a first film: from the gallery to the player', async () => {
  await page.goto(server.url)
  await page.getByRole('link', { name: /First Film/ }).click()
  await page.getByLabel('Who is the hero?').fill('Nela')
  await page.getByRole('button', { name: 'Create' }).click()

  await page.locator('.react-flow__node').first().waitFor()
  expect(await page.locator('.react-flow__node').count()).toBeGreaterThan(5)
  await page.getByText('Saved', { exact: true }).waitFor()

  await page.keyboard.press('Control+Enter')
  const start = page.getByRole('button', { name: /^Start/ })
  await start.waitFor()
  await page.getByText('To make', { exact: true }).waitFor()
  await start.click()
  await page.getByRole('status').getByText('Running').waitFor()

  const video = page.locator('video')
  await video.waitFor({ timeout: 200_000 })
  await page.getByRole('status').getByText('Finished', { exact: true }).waitFor()
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.duration), { timeout: 15_000 }).toBeGreaterThan(5)
}, 240_000)

test('after a reload the film and every result are still there', async () => {
  await page.reload()
  await page.getByRole('button', { name: 'Watch' }).waitFor()
  await page.getByText('Shot Images', { exact: true }).click()
  await page.locator('.item-row').last().click()
  await page.getByLabel('Action').waitFor()
  await page.getByRole('button', { name: 'Watch' }).click()
  await page.locator('video').waitFor()
})

test('run again, everything is reused and nothing is made', async () => {
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByText('Nothing has changed').waitFor()
})

test('nothing went wrong in the page', () => expect(faults).toEqual([]))
