import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { pseudo } from '../text/pseudo.ts'
import { ru } from '../text/ru/index.ts'
import { speak } from '../text/text.ts'
import { openBrowser, openPage } from './browser.ts'
import { makeFilms } from './page-films.ts'
import { states } from './page-states.ts'
import type { Films } from './page-states.ts'
import { startServer } from './server.ts'

/**
 * Takes a picture of every page and state, wide and on a phone, dark and light, to be looked at by a person:
 * `node --import tsx editor/e2e/gallery-of-pages.ts --to FOLDER [--only board,film] [--sizes phone] [--themes dark] [--languages en,ru,en-XA]`.
 * `--films` goes on with the films of an earlier time, as that time printed them. What scrolls sideways is printed.
 */

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const CATALOGUES = { en: {}, ru, 'en-XA': pseudo } as const

const { values } = parseArgs({ options: { to: { type: 'string', default: 'dist/pages' }, only: { type: 'string', default: '' }, sizes: { type: 'string', default: 'wide,phone' }, themes: { type: 'string', default: 'dark,light' }, languages: { type: 'string', default: 'en' }, films: { type: 'string' } } })
const listed = <Name extends string>(text: string, of: readonly Name[]): Name[] => of.filter((name) => text.split(',').includes(name))
const wanted = Object.entries(states).filter(([name]) => values.only.split(',').some((start) => name.startsWith(start)))

interface Look { size: keyof typeof SIZES; theme: 'dark' | 'light'; language: keyof typeof CATALOGUES }

async function takeAll(browser: Browser, films: Films, { size, theme, language }: Look): Promise<void> {
  speak(language, CATALOGUES[language])
  const folder = join(values.to, `${size}-${theme}-${language}`)
  await mkdir(folder, { recursive: true })
  for (const [name, reach] of wanted) {
    const { page, faults } = await openPage(browser, { viewport: SIZES[size], colorScheme: theme, reducedMotion: 'reduce', ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}) })
    page.setDefaultTimeout(8000)
    await page.addInitScript((tag) => localStorage.setItem('reelgraph.language', tag), language)
    const said = await reach(page, films, size === 'phone').then(() => '', (error: unknown) => String(error).split('\n', 1)[0])
    await page.waitForFunction(() => [...document.images].every((image) => image.complete)).catch(() => undefined)
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    for (const line of [said, sideways > 0 ? `scrolls ${sideways} px sideways` : '', ...faults]) if (line) process.stdout.write(`${folder} ${name}: ${line}\n`)
    await page.context().close()
  }
}

const own = values.films === undefined ? await startServer() : undefined
const browser = await openBrowser()
try {
  const films = own ? await makeFilms(own.url) : (JSON.parse(values.films ?? '') as Films)
  process.stdout.write(`${JSON.stringify(films)}\n`)
  for (const language of listed(values.languages, ['en', 'ru', 'en-XA'])) for (const size of listed(values.sizes, ['wide', 'phone'])) for (const theme of listed(values.themes, ['dark', 'light'])) await takeAll(browser, films, { size, theme, language })
} finally {
  await browser.close()
  await own?.stop()
}
