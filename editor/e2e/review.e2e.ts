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
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const waiting = () => page.locator('.run-bar').getByRole('button', { name: /^Review \d+$/ })

test('a run waits for the pictures that are to be seen first', async () => {
  id = await createWorkflow(server.url, 'first-film', makeSmall)
  await page.goto(`${server.url}/#/w/${id}`)
  await page.locator('.react-flow__node').locator('.step-title').getByText('Shot Images', { exact: true }).click()
  await page.getByLabel('Wait for my review of').selectOption('run')
  await page.keyboard.press('Control+Enter')
  expect(await page.getByLabel('Wait for my review where a node asks for it').isChecked()).toBe(true)
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('status').getByText('Waiting for your review', { exact: true }).waitFor({ timeout: 60_000 })
  await expect.poll(() => waiting().innerText()).toBe('Review 8')
})

test('a picture is taken again with a note by keys alone, and both takes can be compared', async () => {
  await waiting().click()
  const picture = page.locator('.stage-media')
  const inStrip = page.locator('.review-strip').getByRole('button', { name: 's02/03' })
  await inStrip.click()
  const first = await picture.getAttribute('src')
  await page.getByText('0 of 8 approved, 8 waiting', { exact: true }).waitFor()
  await page.keyboard.press('r')
  await page.keyboard.type('closer, and at night')
  await page.keyboard.press('Enter')
  await page.getByText('0 of 8 approved, 8 waiting', { exact: true }).waitFor()
  await inStrip.click()
  await page.getByRole('button', { name: 'Take 2 closer, and at night' }).waitFor()
  await expect.poll(() => picture.getAttribute('src'), { timeout: 20_000 }).not.toBe(first)
  await expect.poll(() => page.locator('.takes .is-missing').count(), { timeout: 20_000 }).toBe(0)
  await page.keyboard.press('c')
  await page.getByRole('slider', { name: 'How much of take 1 and of take 2 is seen' }).waitFor()
  await page.keyboard.press('c')
})

test('what is approved flows on at once, and after a reload the rest still waits', async () => {
  await page.keyboard.press('a')
  await page.getByText('1 of 8 approved, 7 waiting', { exact: true }).waitFor()
  await page.keyboard.press('a')
  await page.getByText('2 of 8 approved, 6 waiting', { exact: true }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await expect.poll(() => waiting().innerText()).toBe('Review 6')
})

test('when all are approved the film is joined and plays', async () => {
  await waiting().click()
  await page.getByRole('button', { name: 'Approve all 6' }).click()
  const video = page.locator('video')
  await video.waitFor({ timeout: 120_000 })
  await page.getByRole('status').getByText('Finished', { exact: true }).waitFor()
  await expect.poll(() => video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true
    await element.play()
    return element.currentTime
  }), { timeout: 15_000 }).toBeGreaterThan(0)
}, 180_000)

interface Decided { edit?: { fields: Record<string, unknown> }; lock?: unknown; prompt?: { text: string } }
async function decided(address: string): Promise<Decided> {
  await page.getByText('Saved', { exact: true }).waitFor()
  const { workflow } = (await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: { decisions: Record<string, Decided> } }
  return workflow.decisions[address] ?? {}
}

test('a picture is kept, given another prompt and replaced by a file of one’s own, each as one step', async () => {
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.getByRole('button', { name: /^For review/ }).click()
  await page.locator('.review-strip').getByRole('button', { name: 's01/02' }).click()
  const side = page.getByRole('complementary', { name: 'Shot Images s01/02' })
  const before = await decided('shot-images:s01/02')
  const picture = await page.locator('.stage-media').getAttribute('src')

  await page.keyboard.press('l')
  await side.getByText('Kept', { exact: true }).waitFor()
  expect((await decided('shot-images:s01/02')).lock).toBeDefined()
  await page.keyboard.press('l')
  await expect.poll(() => decided('shot-images:s01/02')).toEqual(before)

  await side.getByText('Prompt as sent').click()
  await side.getByLabel('Edit the prompt').fill('A lantern on an empty table, at night.')
  await side.getByRole('button', { name: 'Make it with this prompt' }).click()
  await side.getByText('Your own prompt is sent.').waitFor()
  expect((await decided('shot-images:s01/02')).prompt?.text).toBe('A lantern on an empty table, at night.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => decided('shot-images:s01/02')).toEqual(before)

  await side.locator('input[type=file]').setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('No picture.') })
  await page.getByText('notes.txt cannot take the place of this: a picture is needed.').waitFor()
  expect(await decided('shot-images:s01/02')).toEqual(before)
  const own = Buffer.from(await (await fetch(`${server.url}/api/artifacts/${/artifacts\/(\w+)/.exec(picture ?? '')?.[1] ?? ''}?w=160`)).arrayBuffer())
  await side.locator('input[type=file]').setInputFiles({ name: 'own.jpg', mimeType: 'image/jpeg', buffer: own })
  await page.getByText('Your file is used in place of this result.').waitFor()
  expect((await decided('shot-images:s01/02')).edit?.fields['image']).toMatchObject({ artifact: expect.stringMatching(/^\w{64}$/) as string })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => decided('shot-images:s01/02')).toEqual(before)
})

test('nothing went wrong in the page', () => expect(faults).toEqual([]))
