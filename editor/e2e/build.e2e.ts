import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

beforeEach(async () => {
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Empty workflow' }).click()
  await page.getByRole('heading', { name: 'An empty canvas' }).waitFor()
})

const node = (title: string) => page.locator('.react-flow__node-step').filter({ has: page.locator('.step-title', { hasText: new RegExp(`^${title}$`) }) })
const port = (title: string, side: 'in' | 'out', name: string) => node(title).locator(`.port.${side} .react-flow__handle.connectable[data-handleid="${name}"]`)
const search = () => page.locator('.picker').getByRole('combobox')

async function choose(words: string): Promise<void> {
  await search().fill(words)
  await search().press('Enter')
  await search().waitFor({ state: 'detached' })
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(from: Locator, to: { x: number; y: number }): Promise<void> {
  const start = await centreOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

interface Stored { nodes: Record<string, { type: string; mode?: string; params: Record<string, unknown> }>; edges: { from: string; to: string }[]; layout?: { nodes: Record<string, { x: number; y: number }>; groups: { title: string; nodes: string[] }[] } }

/** The workflow as the server has it, once all is saved. */
async function stored(): Promise<Stored> {
  await page.getByText('Saved', { exact: true }).waitFor()
  return (await storedNow()).workflow
}
const idOfPage = () => new URL(page.url()).hash.split('/').at(-1)
const workflowUrl = () => `${server.url}/api/workflows/${idOfPage()}`
const storedNow = async () => (await (await fetch(workflowUrl())).json()) as { revision: number; workflow: Stored }
const wiresOf = (workflow: Stored) => workflow.edges.map(({ from, to }) => `${from} > ${to}`).sort()

/** Where nothing is when all nodes are shown. */
const CORNER = { x: 1428, y: 838 }

const chain = ['Brief', 'Lore', 'Narrative', 'Scenes', 'Components', 'Stage Shots', 'Shot Images', 'Assemble']
const required = ['brief.brief > lore.brief', 'brief.brief > narrative.brief', 'components.components > shot-images.components', 'components.components > stage-shots.components', 'lore.lore > narrative.lore', 'narrative.narrative > scenes.narrative', 'scenes.scenes > components.scenes', 'scenes.scenes > shot-images.scenes', 'scenes.scenes > stage-shots.scenes', 'shot-images.shots > assemble.shots']

/** Somebody else makes the film small; the page takes it in. */
async function makeTiny(): Promise<void> {
  const { revision, workflow } = await storedNow()
  const set = (id: string, params: object) => Object.assign(workflow.nodes[id] ?? {}, { params: { ...workflow.nodes[id]?.params, ...params } })
  for (const id of ['components', 'stage-shots', 'shot-images', 'assemble']) set(id, { width: 456, height: 256 })
  set('assemble', { fps: 12 })
  set('narrative', { sceneCount: 2 })
  set('scenes', { count: 2 })
  set('shot-images', { shotsPerScene: 1 })
  const response = await fetch(workflowUrl(), { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` }, body: JSON.stringify(workflow) })
  expect(response.ok).toBe(true)
}

const plays = () => page.locator('video').evaluate(async (video: HTMLVideoElement) => {
  video.muted = true
  await video.play()
  return video.currentTime
})

/** Goes on by Tab until a field is reached. */
async function tabTo(label: string): Promise<void> {
  const isThere = () => page.getByLabel(label, { exact: true }).evaluate((element) => element === document.activeElement)
  for (let step = 0; step < 60 && !(await isThere()); step++) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}

const LOGLINE = 'A fox finds a lantern that only shines while it is shared.'

test('the story graph is built by keyboard alone', async () => {
  await page.keyboard.press('Tab')
  for (const title of chain) {
    await page.keyboard.press('Shift+A')
    await choose(title)
    await node(title).waitFor()
    if (title !== 'Brief') await page.keyboard.press('f')
  }
  const workflow = await stored()
  expect(Object.keys(workflow.nodes)).toHaveLength(8)
  expect(wiresOf(workflow)).toEqual(expect.arrayContaining(required))

  // Every step is undone and redone, and walking about is none.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  for (let step = 0; step < 15; step++) await page.keyboard.press('Control+z')
  await page.getByRole('heading', { name: 'An empty canvas' }).waitFor()
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  for (let step = 0; step < 15; step++) await page.keyboard.press('Control+Shift+z')
  expect((await stored()).edges).toEqual(workflow.edges)
  await page.keyboard.press('Control+k')
  await choose('Tidy up')
  await expect.poll(async () => JSON.stringify((await stored()).layout?.nodes)).not.toBe(JSON.stringify(workflow.layout?.nodes))

  // And run, until its film plays.
  await makeTiny()
  for (let step = 0; step < chain.length && !(await page.getByLabel('Logline', { exact: true }).isVisible()); step++) await page.keyboard.press('ArrowLeft')
  await tabTo('Logline')
  await page.keyboard.type(LOGLINE)
  await page.keyboard.press('Control+Enter')
  await page.locator('button:focus').getByText(/^Start/).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('video').waitFor({ timeout: 100_000 })
  await expect.poll(plays, { timeout: 15_000 }).toBeGreaterThan(0)
}, 180_000)

test('the story graph is built by mouse: a wire let go on empty canvas asks what shall read it', async () => {
  await page.mouse.dblclick(200, 500)
  await choose('Brief')
  await port('Brief', 'out', 'brief').waitFor()
  const reach = [['Brief', 'brief', 'Lore'], ['Lore', 'lore', 'Narrative'], ['Narrative', 'narrative', 'Scenes'], ['Scenes', 'scenes', 'Components'], ['Scenes', 'scenes', 'Stage Shots'], ['Scenes', 'scenes', 'Shot Images'], ['Shot Images', 'shots', 'Assemble']] as const
  for (const [title, name, next] of reach) {
    await page.keyboard.press('Escape')
    // Each node lands further out: what is tidied stays large enough to show its ports.
    await page.keyboard.press('Shift+Alt+T')
    await page.waitForTimeout(600)
    await page.keyboard.press('1')
    await page.waitForTimeout(250)
    await drag(port(title, 'out', name), CORNER)
    await page.mouse.up()
    await search().waitFor()
    expect(await page.getByRole('option').filter({ hasText: 'Brief' }).filter({ hasText: 'form' }).count()).toBe(0)
    await choose(next)
    await node(next).waitFor()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Alt+T')
  await page.waitForTimeout(600)
  for (const [from, out, to, input] of [['Brief', 'brief', 'Narrative', 'brief'], ['Components', 'components', 'Stage Shots', 'components'], ['Components', 'components', 'Shot Images', 'components']] as const) {
    await drag(port(from, 'out', out), await centreOf(port(to, 'in', input)))
    await page.mouse.up()
  }
  await expect.poll(async () => wiresOf(await stored())).toEqual(expect.arrayContaining(required))

  // It tells the same story as the graph that was built by keys, so its words are found again.
  await makeTiny()
  await node('Brief').locator('.step-title').click()
  await page.getByLabel('Logline', { exact: true }).click()
  await page.keyboard.type(LOGLINE)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.locator('video').waitFor({ timeout: 60_000 })
  await expect.poll(plays, { timeout: 15_000 }).toBeGreaterThan(0)
  const [run] = (await (await fetch(`${server.url}/api/runs?workflowId=${idOfPage()}`)).json()) as { state: string; ran: number; reused: number }[]
  expect(run?.state).toBe('succeeded')
  expect(run?.reused).toBeGreaterThan(2)
}, 120_000)

test('a wire that cannot be says why at the cursor, and ports that can take it are ringed meanwhile', async () => {
  for (const title of ['Brief', 'Lore', 'Assemble']) {
    await page.keyboard.press('n')
    await choose(title)
    await node(title).waitFor()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.waitForTimeout(250)
  await drag(port('Lore', 'out', 'lore'), await centreOf(port('Assemble', 'in', 'music')))
  expect(await page.locator('.refusal').innerText()).toBe('Lore gives lore, Music takes music.')
  expect(await node('Brief').locator('.port.is-fitting').count()).toBe(0)
  await page.mouse.up()
  await drag(port('Brief', 'out', 'brief'), await centreOf(port('Lore', 'in', 'brief')))
  expect(await port('Lore', 'in', 'brief').getAttribute('class')).toMatch(/is-fitting/)
  await page.mouse.up()
  expect(wiresOf(await stored())).toEqual(['brief.brief > lore.brief'])
})

test('groups, modes, duplicates, copies and deletion by key, each one step back', async () => {
  for (const title of ['Brief', 'Lore', 'Narrative']) {
    await page.keyboard.press('n')
    await choose(title)
    await node(title).waitFor()
    if (title !== 'Brief') await page.keyboard.press('f')
  }
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Control+m')
  const grouped = await stored()
  expect(grouped.layout?.groups.map(({ nodes }) => nodes.length)).toEqual([2])
  expect(Object.values(grouped.nodes).filter(({ mode }) => mode === 'mute')).toHaveLength(2)

  await page.keyboard.press('Control+d')
  expect(Object.keys((await stored()).nodes)).toHaveLength(5)
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+Shift+v')
  await expect.poll(async () => Object.keys((await stored()).nodes).length).toBe(7)
  expect((await stored()).edges.filter(({ from }) => from === 'brief.brief').length).toBeGreaterThan(2)
  await page.keyboard.press('Delete')
  await expect.poll(async () => Object.keys((await stored()).nodes).length).toBe(5)
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored()).layout?.groups.length).toBe(1)
  expect(Object.values((await stored()).nodes).filter(({ mode }) => mode === 'mute')).toHaveLength(0)
})

test('nothing went wrong in the page', () => {
  // What the browser writes about an answer of 409 is how the server says that somebody else has saved.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
})
