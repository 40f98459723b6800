import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriersIn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { createWorkflow, makeSmall } from './calls.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]
let id: string

interface Stored { decisions: Record<string, { edit?: { fields: Record<string, unknown> }; structure?: { ops: { op: string; id: string }[] } }> }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser))
  id = await createWorkflow(server.url, 'first-film', makeSmall)
  await page.goto(`${server.url}/#/w/${id}`)
  await page.getByText('Not run yet').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('status').getByText('Finished', { exact: true }).waitFor({ timeout: 100_000 })
  await page.getByRole('button', { name: 'Board', exact: true }).click()
  await page.locator('.board-card').first().waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const rows = () => page.locator('.board-row').evaluateAll((all) => all.map((row) => row.getAttribute('data-item')))
const cardsOf = (scene: string) => page.locator(`.board-row[data-item="${scene}"] .board-card`).evaluateAll((all) => all.map((card) => card.getAttribute('data-item')))
const row = (scene: string) => page.locator(`.board-row[data-item="${scene}"]`)
const card = (shot: string) => page.locator(`.board-card[data-item="${shot}"]`)

async function stored(): Promise<Stored> {
  await page.getByText('Saved', { exact: true }).waitFor()
  return ((await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: Stored }).workflow
}

async function act(of: ReturnType<typeof row>, what: string): Promise<void> {
  await of.locator('.part-menu').first().click()
  await page.locator('.picker').getByRole('option', { name: what, exact: true }).click()
}

test('rows are the scenes, cards the shots with their pictures', async () => {
  expect(await rows()).toEqual(['s01', 's02', 's03'])
  expect((await cardsOf('s01')).length).toBeGreaterThan(1)
  await expect.poll(() => card('s01/01').locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('words written on the board are the document’s, mark what they may change at once, and blank nothing', async () => {
  const words = row('s02').getByLabel('Text')
  const written = `${await words.inputValue()} Then it rains.`
  await words.fill(written)
  await words.blur()
  await card('s02/01').locator('.stale-mark').waitFor()
  expect(await card('s02/01').locator('img').count()).toBe(1)
  expect(await card('s01/01').locator('.stale-mark').count()).toBe(0)
  expect((await stored()).decisions['scenes:s02']?.edit?.fields['text']).toBe(written)
  await page.getByRole('button', { name: 'Undo' }).click()
  await card('s02/01').locator('.stale-mark').waitFor({ state: 'detached', timeout: 20_000 })
  expect((await stored()).decisions).toEqual({})
})

test('a shot is split, moved, merged and deleted; ids stay, and each is one step back', async () => {
  const before = await cardsOf('s01')
  await card('s01/01').getByLabel('Action').fill('The boat floats. The boat stops.')
  await card('s01/01').getByLabel('Action').blur()
  await act(card('s01/01'), 'Split')
  expect(await cardsOf('s01')).toEqual(['s01/01', 's01/01-n1', ...before.slice(1)])
  await card('s01/01-n1').getByLabel('Action').press('Alt+ArrowDown')
  expect(await cardsOf('s01')).toEqual(['s01/01', before[1], 's01/01-n1', ...before.slice(2)])
  await act(card(before[1] ?? ''), 'Merge with the next')
  expect(await cardsOf('s01')).toEqual(before)
  expect(await card(before[1] ?? '').getByLabel('Action').inputValue()).toMatch(/The boat stops\.$/)
  await act(card('s01/01'), 'Delete')
  expect(await cardsOf('s01')).toEqual(before.slice(1))
  for (let step = 0; step < 5; step++) await page.getByRole('button', { name: 'Undo' }).click()
  expect(await cardsOf('s01')).toEqual(before)
  expect((await stored()).decisions).toEqual({})
})

test('an inserted scene is there in the next run with pictures of its own, and those of the others are kept', async () => {
  await act(row('s01'), 'Insert after')
  expect(await rows()).toEqual(['s01', 's01-n1', 's02', 's03'])
  await row('s01-n1').getByLabel('Text').fill('A quiet night on the water.')
  await row('s01-n1').getByLabel('Text').blur()
  await page.keyboard.press('Control+Enter')
  await page.getByText('To make', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('status').getByText('Running', { exact: true }).waitFor()
  await page.getByRole('status').getByText('Finished', { exact: true }).waitFor({ timeout: 100_000 })
  await page.getByRole('button', { name: 'Board', exact: true }).click()
  await card('s01-n1/01').locator('img').waitFor({ timeout: 20_000 })
  expect(await rows()).toEqual(['s01', 's01-n1', 's02', 's03'])
})

test.each(['dark', 'light'] as const)('nothing serious is in the way of anybody on canvas, board and inspector in the %s theme', async (colorScheme) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const found: string[] = []
  const look = async (where: string) => {
    await page.waitForTimeout(300)
    found.push(...(await barriersIn(page)).map((barrier) => `${where}: ${barrier}`))
  }
  for (const view of ['Board', 'Canvas']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    await look(view)
  }
  await page.locator('.step-title').first().click()
  await look('inspector')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await look('add')
  await page.keyboard.press('Escape')
  expect(found).toEqual([])
}, 120_000)

test('nothing went wrong in the page', () => expect(faults).toEqual([]))
