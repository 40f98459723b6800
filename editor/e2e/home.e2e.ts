import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriersIn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { call, createWorkflow } from './calls.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser, { locale: 'en' }))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const card = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
const act = async (name: string, what: string) => {
  await card(name).getByLabel(`More for ${name}`).click()
  await card(name).getByRole('button', { name: what }).click()
}

test('a film is renamed, kept as a version, given as a file, and its deletion is taken back', async () => {
  await createWorkflow(server.url, 'first-film', () => undefined)
  await page.goto(server.url)
  await act('First Film', 'Rename')
  await page.getByLabel('Name of the film').fill('Beta')
  await page.keyboard.press('Enter')
  await card('Beta').waitFor()
  await act('Beta', 'Versions')
  await page.getByLabel('Name of the version').fill('First cut')
  await page.getByRole('button', { name: 'Keep as a version' }).click()
  const restore = page.getByRole('listitem').filter({ hasText: 'First cut' }).getByRole('button', { name: 'Restore' })
  await restore.waitFor()
  await page.keyboard.press('Escape')
  await act('Beta', 'Rename')
  await page.getByLabel('Name of the film').fill('Gamma')
  await page.keyboard.press('Enter')
  await act('Gamma', 'Versions')
  await restore.click()
  await page.getByText('First cut is restored.').waitFor()
  await card('Beta').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), act('Beta', 'Export')])
  expect(download.suggestedFilename()).toBe('beta.json')
  const file = await download.path()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'reelgraph/workflow', name: 'Beta' })
  await act('Beta', 'Delete')
  await expect.poll(() => card('Beta').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await card('Beta').waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') })
  await page.getByText('broken.json is not a workflow', { exact: false }).waitFor()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/#\/w\//)
})

test('a few seconds of a template’s film play while it is pointed at, and a workflow file that is dropped is opened', async () => {
  await page.goto(server.url)
  const template = page.getByRole('link', { name: /First Film/ }).filter({ has: page.locator('video') })
  const video = template.locator('video')
  await template.hover()
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0)
  await page.mouse.move(0, 0)
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true)
  const { workflow } = await call<{ workflow: unknown }>('POST', `${server.url}/api/workflows`, { template: 'first-film' })
  const drop = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
    return transfer
  }, JSON.stringify(workflow))
  await page.dispatchEvent('.home', 'dragover', { dataTransfer: drop })
  await page.getByText('Drop it to open it').waitFor()
  await page.dispatchEvent('.home', 'drop', { dataTransfer: drop })
  await page.waitForURL(/#\/w\//)
})

test('what is wrong with an answer is said at its question', async () => {
  await page.goto(`${server.url}/#/t/first-film`)
  await page.getByLabel('Who is the hero?').fill('')
  await page.getByRole('button', { name: 'Make the film' }).click()
  const hero = page.getByLabel('Who is the hero?')
  expect(await hero.getAttribute('aria-invalid')).toBe('true')
  expect(await hero.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a key counts at once and is never shown again; the language is switched and kept', async () => {
  await page.goto(`${server.url}/#/settings`)
  const fal = page.locator('.provider').filter({ has: page.getByRole('heading', { name: 'fal', exact: true }) })
  await fal.getByText('Not configured').waitFor()
  await fal.locator('summary').click()
  await fal.getByLabel('API key').fill('planted-key-5512')
  await fal.getByRole('button', { name: 'Save' }).first().click()
  await fal.getByText('Ready').waitFor()
  await page.reload()
  await fal.getByText('Ready').waitFor()
  expect(await page.content()).not.toContain('planted-key-5512')
  await fal.locator('summary').click()
  await fal.getByRole('button', { name: 'Test fal' }).click()
  await fal.getByText('first call', { exact: false }).waitFor()
  await page.getByLabel('Language', { exact: true }).selectOption('ru')
  await page.getByRole('heading', { name: 'Настройки' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Настройки' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
})

test.each([['light', 390, 844], ['dark', 1440, 900]] as const)('gallery, brief and settings have no serious fault for anyone, and fit, in Russian, %s, %i wide', async (colorScheme, width, height) => {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
  for (const path of ['', '#/t/first-film', '#/settings']) {
    await page.goto('about:blank')
    await page.goto(`${server.url}/${path}`)
    await page.waitForLoadState('networkidle')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await barriersIn(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => [...document.querySelectorAll('button, label, legend, h1, h2, dt, .tag')].filter((element) => !element.classList.contains('hidden-words') && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline').map((element) => element.textContent)), path).toEqual([])
  }
})

test('nothing went wrong in the page', () => {
  expect(faults).toEqual([])
})
