import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { createWorkflow, makeSmall } from './calls.ts'
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

const waiting = () => page.locator('.run-bar').getByRole('button', { name: /^Review \d+$/ })

test('a run waits for the pictures that are to be seen first', async () => {
  const id = await createWorkflow(server.url, 'first-film', makeSmall)
  await page.goto(`${server.url}/#/w/${id}`)
  await page.locator('.react-flow__node').locator('.step-title').getByText('Shot Images', { exact: true }).click()
  await page.getByLabel('Wait for my review of').selectOption('run')
  await page.keyboard.press('Control+Enter')
  expect(await page.getByLabel('Wait for my review where a node asks for it').isChecked()).toBe(true)
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('status').getByText('Waiting for your review', { exact: true }).waitFor({ timeout: 60_000 })
  await expect.poll(() => waiting().innerText()).toBe('Review 8')
})

test('a picture is taken again with a note, and the other take comes for review in its turn', async () => {
  await waiting().click()
  const picture = page.locator('.item .media img').first()
  const before = await picture.getAttribute('src')
  await page.getByRole('button', { name: 'Retake…' }).click()
  await page.getByLabel('What should be different?').fill('closer, and at night')
  await page.getByRole('button', { name: 'Make another take' }).click()
  await expect.poll(() => picture.getAttribute('src'), { timeout: 20_000 }).not.toBe(before)
  expect(await page.getByLabel('Take', { exact: true }).inputValue()).toBe('1')
  await expect.poll(() => waiting().innerText()).toBe('Review 8')
})

test('what is approved flows on at once, and after a reload the rest still waits', async () => {
  for (const left of [7, 6]) {
    await waiting().click()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect.poll(() => waiting().innerText()).toBe(`Review ${left}`)
  }
  await page.reload()
  await expect.poll(() => waiting().innerText()).toBe('Review 6')
})

test('when all are approved the film is joined and plays', async () => {
  for (let left = 6; left > 0; left--) {
    await waiting().click()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    if (left > 1) await expect.poll(() => waiting().innerText()).toBe(`Review ${left - 1}`)
  }
  const video = page.locator('video')
  await video.waitFor({ timeout: 60_000 })
  await page.getByRole('status').getByText('Finished', { exact: true }).waitFor()
  await expect.poll(() => video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true
    await element.play()
    return element.currentTime
  }), { timeout: 15_000 }).toBeGreaterThan(0)
}, 100_000)

test('nothing went wrong in the page', () => expect(faults).toEqual([]))
