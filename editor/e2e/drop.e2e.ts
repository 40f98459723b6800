import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyWorkflow } from '../document/empty.ts'
import { openBrowser, openPage } from './browser.ts'
import { createWorkflow } from './calls.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let page: Page
let faults: string[]
let id: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;({ page, faults } = await openPage(browser))
  id = await createWorkflow(server.url, 'first-film', () => undefined)
  await page.goto(`${server.url}/#/w/${id}`)
  await page.locator('.step').first().waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Dropped { name: string; type?: string; onto?: string; text?: string; bytes?: number[]; size?: number }

/** Drops a file on the canvas, as a person lets it go there. */
async function drop({ name, type = '', onto = '.canvas', text = '', bytes, size }: Dropped): Promise<void> {
  await page.evaluate(({ fileName, mime, selector, content, raw, length }) => {
    const part = length === undefined ? (raw ? new Uint8Array(raw) : content) : new Uint8Array(length)
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([part], fileName, { type: mime }))
    const target = document.querySelector(selector)
    for (const event of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true, clientX: 700, clientY: 400 }))
  }, { fileName: name, mime: type, selector: onto, content: text, raw: bytes, length: size })
}

const said = (words: string | RegExp) => page.locator('.toast').getByText(words).first().waitFor()
const stored = async () => JSON.stringify(((await (await fetch(`${server.url}/api/workflows/${id}`)).json()) as { workflow: unknown }).workflow)

test('what cannot be used is said in words, runs nothing and changes nothing', async () => {
  const before = await stored()
  await drop({ name: 'broken.json', text: '{"format": "reelgraph/workflow", ' })
  await said(/broken\.json is not a workflow/)
  await drop({ name: 'other.json', text: '{"hello": 1}' })
  await said(/other\.json is not a workflow/)
  await drop({ name: 'evil.svg', text: '<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked = 1"><script>window.hacked = 1</script></svg>' })
  await said('evil.svg is an SVG, which can hold programs, so it is not used.')
  await drop({ name: 'huge.mp4', size: 100 * 1024 * 1024 })
  await said('huge.mp4 is too large: it has 100 MB, and at most 64 MB can be used.')
  await drop({ name: 'program.exe', bytes: [0x4d, 0x5a, 0, 1, 2, 3] })
  await said('Nothing can be done with program.exe here.')
  await drop({ name: 'nothing.txt' })
  await said('nothing.txt is empty.')
  expect(await stored()).toBe(before)
  expect(new URL(page.url()).hash).toBe(`#/w/${id}`)
})

const script = 'Title: <script>window.hacked = 1</script>\n\nINT. KITCHEN - NIGHT\n\nMARA, a girl in a yellow raincoat, waits.\n\nMARA\nIs anybody there?\n'
const nodes = async () => (JSON.parse(await stored()) as { nodes: Record<string, { type: string; params: Record<string, unknown> }> }).nodes
const png = [...Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVQI12P8z8DAwMDAxMDAwMDAAAANHQEDK+mmyAAAAABJRU5ErkJggg==', 'base64')]
const undo = () => page.keyboard.press('Control+z')

test('a screenplay becomes a node where it was let go, as one step that can be undone', async () => {
  const before = await stored()
  await drop({ name: 'night.fountain', text: script })
  await said('night.fountain was stored and placed in Screenplay.')
  await page.locator('.step-title').getByText('Screenplay', { exact: true }).waitFor()
  await expect.poll(async () => (await nodes())['screenplay']?.params).toEqual({ text: script })
  await undo()
  await expect.poll(stored).toBe(before)
  await drop({ name: 'long.fountain', text: script + 'She waits. '.repeat(30_000) })
  await said('long.fountain was stored and placed in Screenplay.')
  await expect.poll(async () => (await nodes())['screenplay']?.params).toMatchObject({ file: { mime: 'text/plain', bytes: script.length + 330_000 } })
  await undo()
  await expect.poll(stored).toBe(before)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('a picture becomes a node that is named after its file and wired to who asks for pictures; a damaged one does not', async () => {
  const before = await stored()
  await drop({ name: 'broken.png', bytes: png.slice(0, 30) })
  await said(/broken\.png is a picture that cannot be shown/)
  await drop({ name: 'Old Owl.png', bytes: png })
  await said('Old Owl.png was stored, placed in Picture and wired to Components.')
  await expect.poll(async () => (await nodes())['picture']?.params).toMatchObject({ name: 'Old Owl', picture: { mime: 'image/png', width: 2, height: 2 } })
  expect(JSON.parse(await stored())).toMatchObject({ edges: expect.arrayContaining([{ from: 'picture.components', to: 'components.pictures' }]) as unknown })
  await undo()
  await expect.poll(stored).toBe(before)
})

test('a picture dropped on a result takes the place of its picture, and of nothing else', async () => {
  const before = await stored()
  await fetch(`${server.url}/api/runs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ workflowId: id, review: 'auto', targets: { mode: 'fresh', to: ['components'] } }) })
  await page.reload()
  const picture = '.react-flow__node[data-id="components"] [data-digest]'
  await page.locator(picture).first().waitFor()
  await drop({ name: 'mine.png', type: 'image/png', onto: `${picture} img`, bytes: png })
  await said('Your file is used in place of this result.')
  await expect.poll(async () => Object.values((JSON.parse(await stored()) as { decisions: object }).decisions)).toMatchObject([{ edit: { fields: { image: { width: 2, height: 2 } } } }])
  await undo()
  await expect.poll(stored).toBe(before)
})

test('a workflow with a hostile title opens as one of its own, and its words stay words', async () => {
  const title = '<img src=x onerror="window.hacked = 1">'
  const workflow = { ...emptyWorkflow(title), nodes: { a: { type: 'brief', title, params: {}, mode: 'on' } } }
  await drop({ name: 'hostile.json', text: JSON.stringify(workflow) })
  await page.waitForFunction((hash) => window.location.hash !== hash, `#/w/${id}`)
  await page.locator('.step-title').getByText(title, { exact: true }).waitFor()
  expect(await page.locator('.step-title img').count()).toBe(0)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('a picture that carries its recipe gives the graph back', async () => {
  const workflow = { ...emptyWorkflow('From a picture'), nodes: { a: { type: 'brief', params: {}, mode: 'on' } } }
  const hash = new URL(page.url()).hash
  await drop({ name: 'shot.png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, ...new TextEncoder().encode(JSON.stringify(workflow)), 0, 255] })
  await page.waitForFunction((before) => window.location.hash !== before, hash)
  await expect.poll(() => page.getByLabel('Name of the workflow').inputValue()).toBe('From a picture')
})

test('nothing went wrong in the page', () => expect(faults).toEqual([]))
