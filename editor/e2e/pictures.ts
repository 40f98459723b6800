import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from './browser.ts'
import { createWorkflow } from './calls.ts'
import { startServer } from './server.ts'

/** Makes the pictures of the README from the running program: `node --import tsx editor/e2e/pictures.ts`. */

const folder = fileURLToPath(new URL('../pictures/', import.meta.url))
const MOST_BYTES = 1_500_000
/** A place in the film with a picture that says something. */
const PLACE = 0.3

async function picture(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  const { size } = await stat(path)
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`)
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1000} kB.`)
}

/** All small stills are on the screen, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  await page.waitForTimeout(400)
}

async function takePictures(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('heading', { name: 'First Film' }).waitFor()
  await settled(page)
  await picture(page, 'gallery')

  const id = await createWorkflow(url, 'first-film', () => undefined)
  await page.goto(`${url}/#/w/${id}`)
  await page.getByText('Not run yet').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Start/ }).click()
  const video = page.locator('video')
  await video.waitFor({ timeout: 300_000 })
  await video.evaluate(async (element: HTMLVideoElement, place) => {
    element.muted = true
    element.controls = false
    element.currentTime = element.duration * place
    await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }))
  }, PLACE)
  await settled(page)
  await picture(page, 'film')

  await page.getByRole('button', { name: 'Canvas', exact: true }).click()
  await page.locator('.step .thumb img').first().waitFor()
  await settled(page)
  await picture(page, 'canvas')
}

await mkdir(folder, { recursive: true })
const [server, browser] = await Promise.all([startServer(), openBrowser()])
try {
  const { page } = await openPage(browser, { colorScheme: 'dark' })
  await takePictures(page, server.url)
} finally {
  await browser.close()
  await server.stop()
}
