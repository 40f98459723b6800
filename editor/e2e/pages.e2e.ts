import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pseudo } from '../text/pseudo.ts'
import { speak } from '../text/text.ts'
import { barriersIn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { makeFilms } from './page-films.ts'
import { states } from './page-states.ts'
import type { Films } from './page-states.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let films: Films

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  films = await makeFilms(server.url)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function seen<T>(name: string, options: Parameters<typeof openPage>[1], look: (page: Page) => Promise<T>, language = 'en'): Promise<T> {
  const { page } = await openPage(browser, { reducedMotion: 'reduce', ...options })
  await page.addInitScript((tag) => localStorage.setItem('reelgraph.language', tag), language)
  await states[name]?.(page, films, options?.isMobile === true)
  const found = await look(page)
  await page.context().close()
  return found
}

test.each(['inspector-item', 'inspector-fault', 'review-compare', 'review-options', 'review-grid', 'plan-first', 'diff', 'failures', 'film-place', 'animatic', 'palette', 'keys', 'home-versions', 'conflict', 'not-found'])('%s keeps nobody out, dark or light', async (name) => {
  const found = await seen(name, { colorScheme: 'dark' }, async (page) => {
    const dark = await barriersIn(page)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    return [...dark, ...await barriersIn(page)]
  })
  expect(found).toEqual([])
})

test.each(['home', 'brief-faults', 'review-strip', 'review-grid', 'review-note', 'film-place', 'animatic', 'progress', 'failures', 'settings'])('%s fits a phone in a language with long words', async (name) => {
  speak('en-XA', pseudo)
  const found = await seen(name, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - window.innerWidth,
    cut: [...document.querySelectorAll('button, label, legend, h1, h2, h3, dt, .tag')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      const isScrolled = element.closest('.review-strip, .shot-strip, .hidden-words, .clip') !== null
      return width > 1 && !isScrolled && (right > window.innerWidth + 1 || left < -1)
    }).map((element) => element.textContent.slice(0, 60)),
  })), 'en-XA').finally(() => speak('en', {}))
  expect(found).toEqual({ sideways: 0, cut: [] })
})
