import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]
let id: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser, { reducedMotion: 'reduce' }))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Counts { run: number; maybe: number; reuse: number; about: boolean }
interface Plan { totals: Counts; nodes: Record<string, Counts> }
interface Run { id: string; state: string; ran: number; reused: number; createdAt: number }
interface Stored { revision: number; workflow: { nodes: Record<string, { params: Record<string, unknown> }> } }

async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`${server.url}/api/${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  expect(response.ok, `${method} ${path}`).toBe(true)
  return (await response.json()) as T
}
const toPictures = { to: ['shot-images'], mode: 'fresh' }
const planOf = (targets: object) => call<Plan>('POST', `workflows/${id}/plan`, { targets })
const newest = async () => (await call<Run[]>('GET', `runs?workflowId=${id}`)).find(({ state }) => state !== 'cancelled') as Run

const status = (words: string | RegExp) => page.getByRole('status').getByText(words, { exact: true })
const panel = () => page.locator('.panel')
const fact = async (name: string) => (await panel().locator('.facts div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) }).locator('dd').innerText()).trim()

async function select(title: string): Promise<void> {
  await page.getByRole('button', { name: 'Canvas', exact: true }).click()
  await page.locator('.step-title').getByText(title, { exact: true }).click()
}

/** The certain and the most of what is to be made, as the panel puts it. */
function readCounts(words: string): [least: number, most: number] {
  const numbers = [...words.matchAll(/\d+/g)].map(Number)
  const most = numbers.at(-1) ?? 0
  return [/^(up to|perhaps)/.test(words) ? 0 : (numbers[0] ?? 0), most]
}

/** What the panel says it would do must be what the server plans. Answers what that is. */
async function planShown(targets: object): Promise<Counts> {
  const { totals } = await planOf(targets)
  const shown = async () => [...readCounts(await fact('To make')), Number(await fact('Reused'))]
  await expect.poll(shown, { timeout: 20_000 }).toEqual([totals.run, totals.run + totals.maybe, totals.reuse])
  return totals
}

async function planPictures(): Promise<Counts> {
  await select('Shot Images')
  await page.keyboard.press('Control+Shift+Enter')
  return planShown(toPictures)
}

/** Runs what is planned without waiting for anybody; what was done is in the panel as the server has it, and within what was said before. */
async function runPlanned(planned: Counts): Promise<Run> {
  const before = await newest()
  await page.getByLabel('Wait for my review where a node asks for it').uncheck()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(async () => (await newest()).id).not.toBe(before.id)
  await expect.poll(async () => (await newest()).state, { timeout: 100_000 }).toBe('succeeded')
  await page.getByRole('button', { name: 'Details' }).click()
  const run = await newest()
  await expect.poll(async () => [await fact('State'), Number(await fact('Made')), Number(await fact('Reused'))]).toEqual(['Finished', run.ran, run.reused])
  expect(run.ran).toBeGreaterThanOrEqual(planned.run)
  if (!planned.about) {
    expect(run.ran).toBeLessThanOrEqual(planned.run + planned.maybe)
    expect(run.ran + run.reused).toBe(planned.run + planned.maybe + planned.reuse)
  }
  await page.keyboard.press('Escape')
  return run
}

test('from the gallery: Power Fantasy is chosen, its brief answered, and planned up to its pictures', async () => {
  await page.goto(server.url)
  await page.locator('a[href$="#/t/power-fantasy"]').first().click()
  await page.getByLabel('Who is the hero?').fill('Tilda')
  await page.getByRole('button', { name: 'Create without running' }).click()
  await page.waitForURL(/#\/w\//)
  id = page.url().split('/').at(-1) ?? ''
  await page.getByText('Not run yet').waitFor()
  // Small pictures, one for each scene, so that twenty scenes are made in seconds: set by somebody else, and taken in.
  const { revision, workflow } = await call<Stored>('GET', `workflows/${id}`)
  for (const node of ['components', 'stage-shots', 'shot-images']) Object.assign(workflow.nodes[node]?.params ?? {}, { width: 256, height: 256 })
  Object.assign(workflow.nodes['shot-images']?.params ?? {}, { shotsPerScene: 1 })
  await call('PUT', `workflows/${id}`, workflow, { 'if-match': `"${revision}"` })
  await select('Shot Images')
  await page.getByLabel('Wait for my review of').selectOption('run')
  await page.getByText('What was changed elsewhere has been taken in.').waitFor()
  const totals = await planPictures()
  expect(totals.reuse).toBe(0)
  expect(totals.run + totals.maybe).toBeGreaterThan(40)
})

test('run with review: some are approved, one is taken again with a note, the rest approved at once', async () => {
  await page.getByRole('button', { name: /^Start/ }).click()
  await status('Running').waitFor()
  // Another stands in line meanwhile, and is taken out of it again.
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Start after this run' }).click()
  await page.getByText('The run stands in line', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Details' }).click()
  const queued = page.getByRole('region', { name: 'Earlier runs' }).getByRole('listitem').filter({ hasText: 'Queued' })
  await queued.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(() => queued.count()).toBe(0)
  await page.keyboard.press('Escape')
  await status('Waiting for your review').waitFor({ timeout: 110_000 })
  await page.locator('.run-bar').getByRole('button', { name: 'Review 20' }).click()
  await page.getByText('0 of 20 approved, 20 waiting', { exact: true }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await page.getByText('2 of 20 approved, 18 waiting', { exact: true }).waitFor()
  await page.keyboard.press('r')
  await page.keyboard.type('closer, and at night')
  await page.keyboard.press('Enter')
  await page.getByText('2 of 20 approved, 18 waiting', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Approve all 18' }).click()
  await status('Finished').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Details' }).click()
  const run = await newest()
  await expect.poll(async () => [Number(await fact('Made')), Number(await fact('Reused'))]).toEqual([run.ran, run.reused])
  await page.keyboard.press('Escape')
}, 150_000)

test('scene 7 is edited: only what it leads to is made again, as planned', async () => {
  await select('Scenes')
  await page.locator('.item-row').filter({ hasText: /^s07/ }).click()
  const text = page.getByLabel('Text', { exact: true })
  await text.fill(`${await text.inputValue()} Then it begins to snow.`)
  await text.blur()
  await page.keyboard.press('Escape')
  const planned = await planPictures()
  expect([planned.run, planned.about]).toEqual([expect.any(Number), expect.any(Boolean)])
  expect(planned.reuse).toBeGreaterThan(40)
  const run = await runPlanned(planned)
  expect(run.ran).toBeGreaterThan(0)
  expect(run.ran).toBeLessThan(8)
}, 150_000)

test('another lore is chosen: what hangs on it is made again, and the counts before and after are the server’s', async () => {
  await select('Lore')
  await page.locator('.item-row').first().click()
  await page.getByRole('radio').nth(1).check()
  await page.keyboard.press('Escape')
  const planned = await planPictures()
  expect(planned.run).toBeGreaterThan(0)
  const run = await runPlanned(planned)
  expect(run.ran).toBeGreaterThan(40)
}, 200_000)

test('each kind of run is planned as the server plans it: the first scenes, what is missing, what is stale, ticked items, all', async () => {
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await planShown({ mode: 'fresh' })
  await page.getByText('What and how').click()
  for (const mode of ['fill-missing', 'refresh-stale']) {
    await panel().getByLabel('How', { exact: true }).selectOption(mode)
    await planShown({ mode })
  }
  await panel().getByLabel('How', { exact: true }).selectOption('fresh')
  await panel().getByLabel('Only the first scenes').fill('2')
  const sample = await planShown({ mode: 'fresh', sample: 2 })
  expect(sample.run + sample.maybe + sample.reuse).toBeLessThan(70)
  await panel().getByLabel('Budget in US dollars').fill('5')
  await page.keyboard.press('Escape')

  await select('Shot Images')
  await page.getByRole('button', { name: 'Results' }).click()
  await page.getByLabel('Select s03/01').check()
  await page.getByLabel('Select s07/01').check()
  await page.getByRole('button', { name: 'Run only these 2' }).click()
  await planShown({ mode: 'fresh', items: ['shot-images:s03/01', 'shot-images:s07/01'] })
  expect(await panel().locator('.run-options select').first().inputValue()).toBe('items')
  await page.keyboard.press('Escape')
})

test('two runs are laid side by side with their pictures, and the graph of the first is brought back: all it needs is found again', async () => {
  await page.getByRole('button', { name: 'Details' }).click()
  const history = page.getByRole('region', { name: 'Earlier runs' }).getByRole('listitem')
  await expect.poll(() => history.count()).toBe(4)
  await history.last().getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('region', { name: 'Results' }).locator('.diff-pair').first().waitFor()
  const pair = page.locator('.diff-pair').filter({ has: page.locator('img').nth(1) }).first().locator('img')
  await expect.poll(() => pair.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 0))).toEqual([true, true])
  await page.getByRole('button', { name: 'Back to the run' }).click()
  await history.last().getByRole('button', { name: 'Restore its graph' }).click()
  await page.getByText('The graph of that run is back.', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  const planned = await planPictures()
  expect([planned.run, planned.maybe]).toEqual([0, 0])
  expect(await fact('To make')).toBe('Nothing')
  await page.keyboard.press('Escape')
})

test('what cannot be done is said with what to do about it', async () => {
  const { id: other } = await call<{ id: string }>('POST', 'workflows', { workflow: { format: 'reelgraph/workflow', version: 1, name: 'A script', nodes: { script: { type: 'screenplay', params: { text: 'Alice waves.' } } } } })
  await page.goto(`${server.url}/#/w/${other}`)
  await page.getByText('Not run yet').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('button', { name: /^\d+ failures?$/ }).click()
  await panel().getByText('No scene was found in the screenplay.', { exact: true }).first().waitFor()
  await panel().getByText('A scene begins with a line such as', { exact: false }).first().waitFor()
  await panel().getByRole('button', { name: 'Open its settings' }).first().click()
  await page.getByLabel('Title of the node').waitFor()
})

test('nothing went wrong in the page', () => {
  // What the browser writes about an answer of 409 is how the server says that somebody else has saved.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
})
