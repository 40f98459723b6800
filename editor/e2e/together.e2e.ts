import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { createWorkflow } from './calls.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let one: Page
let other: Page
let faults: string[]
let id: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  const pages = await Promise.all([openPage(browser, { reducedMotion: 'reduce' }), openPage(browser, { reducedMotion: 'reduce' })])
  ;[{ page: one }, { page: other }] = pages
  faults = pages.flatMap((each) => each.faults)
  id = await createWorkflow(server.url, 'first-film', () => undefined)
  await Promise.all([one, other].map(async (page) => {
    await page.goto(`${server.url}/#/w/${id}`)
    await page.locator('.step-title').getByText('Brief', { exact: true }).waitFor()
  }))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Stored { name: string; nodes: Record<string, { title?: string; params: Record<string, unknown> }> }
const stored = async (): Promise<Stored> => ((await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: Stored }).workflow
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()
const name = (page: Page) => page.getByLabel('Name of the workflow')
const conflict = (page: Page) => page.getByRole('alert', { name: 'Changed here and somewhere else.' })

async function retitle(page: Page, node: string, title: string): Promise<void> {
  await page.locator('.step-title').getByText(node, { exact: true }).click()
  await page.getByLabel('Title of the node').fill(title)
  await page.keyboard.press('Escape')
}

test('edits of different things in two pages come together by themselves, and undo takes back only one’s own', async () => {
  await name(one).fill('Ours')
  await saved(one)
  await retitle(other, 'Lore', 'Legend')
  await other.getByText('What was changed elsewhere has been taken in.').waitFor()
  await saved(other)
  expect(await name(other).inputValue()).toBe('Ours')
  expect(await stored()).toMatchObject({ name: 'Ours', nodes: { lore: { title: 'Legend' } } })

  // Whoever comes back to a window sees it too.
  await one.evaluate(() => window.dispatchEvent(new Event('focus')))
  await one.locator('.step-title').getByText('Legend', { exact: true }).waitFor()

  await other.getByRole('button', { name: 'Undo' }).click()
  await saved(other)
  await expect.poll(async () => (await stored()).nodes['lore']?.title).toBeUndefined()
  expect((await stored()).name).toBe('Ours')
})

test('of two names for one film both are said, and the one not taken can be had back', async () => {
  await one.evaluate(() => window.dispatchEvent(new Event('focus')))
  await one.locator('.step-title').getByText('Lore', { exact: true }).waitFor()
  await name(one).fill('Red')
  await saved(one)
  await name(other).fill('Blue')
  await conflict(other).waitFor()
  expect(await conflict(other).getByRole('row').last().innerText()).toMatch(/Name of the film\s+Blue\s+Red/)
  expect((await stored()).name).toBe('Red')
  // One goes on meanwhile, and nothing of it is lost.
  await retitle(other, 'Narrative', 'Plot')
  await conflict(other).getByRole('button', { name: 'Take theirs' }).click()
  await saved(other)
  expect(await name(other).inputValue()).toBe('Red')
  expect((await stored()).nodes['narrative']?.title).toBe('Plot')
  await other.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await stored()).name).toBe('Blue')
})

test('both are kept when a person wants both, and mine when a person wants that', async () => {
  await one.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect.poll(() => name(one).inputValue()).toBe('Blue')
  await name(one).fill('Green')
  await saved(one)
  await name(other).fill('Yellow')
  await conflict(other).getByRole('button', { name: 'Keep mine' }).click()
  await expect.poll(async () => (await stored()).name).toBe('Yellow')

  await name(one).fill('White')
  await conflict(one).getByRole('button', { name: 'Keep both: mine as a copy' }).click()
  await expect.poll(() => name(one).inputValue()).toBe('White (copy)')
  expect(one.url()).not.toContain(id)
  expect((await stored()).name).toBe('Yellow')
})

test('who leaves without having chosen finds the own version as a copy', async () => {
  await one.goto(`${server.url}/#/w/${id}`)
  await expect.poll(() => name(one).inputValue()).toBe('Yellow')
  await name(other).fill('Orange')
  await saved(other)
  await name(one).fill('Violet')
  await conflict(one).waitFor()
  await one.getByRole('link', { name: 'Reelgraph: all films' }).click()
  await one.getByText('is kept as a copy', { exact: false }).waitFor()
  await one.reload()
  await one.getByRole('heading', { name: 'Violet (copy)', exact: true }).waitFor()
  expect((await stored()).name).toBe('Orange')
})

test('nothing went wrong in the pages', () => {
  // What the browser writes about an answer of 409 is how the server says that somebody else has saved.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
})
