import type { Page } from 'playwright-core'
import { t } from '../text/text.ts'
import { call } from './calls.ts'

/** What the pictures are taken of: a finished film with two runs, and one that waits for a person. */
export interface Films { url: string; finished: string; waiting: string; fresh: string; empty: string }

/** Brings an empty page to a state of the editor; texts are those of the language that is spoken. */
export type State = (page: Page, films: Films, isPhone: boolean) => Promise<void>

const go = (page: Page, path: string) => page.goto(path)
const press = (page: Page, name: string, exact = true) => page.getByRole('button', { name, exact }).first().click()

async function open(page: Page, { url }: Films, id: string): Promise<void> {
  await go(page, `${url}/#/w/${id}`)
  await page.locator('.run-bar [role=status] > *').first().waitFor()
}

async function look(page: Page, films: Films, { id = films.finished, view }: { id?: string; view: 'canvas' | 'board' | 'review' | 'progress' | 'film' }): Promise<void> {
  await open(page, films, id)
  await press(page, t(`command.view-${view}`))
}

const byNode = async (page: Page, title: string) => {
  await page.locator('.react-flow__node').locator('.step-title').getByText(title, { exact: true }).click()
  await page.locator('.panel').waitFor()
}

async function reviewAll(page: Page, films: Films, isGrid: boolean): Promise<void> {
  await look(page, films, { id: films.waiting, view: 'review' })
  await press(page, t(isGrid ? 'review.grid' : 'review.strip'))
  await page.locator(isGrid ? '.review-grid' : '.review-strip').waitFor()
}

const answer = (page: Page, path: string, body: unknown) => page.route(path, (route) => route.fulfill({ json: body }))

/** Every page and state, by name. */
export const states: Record<string, State> = {
  'home': async (page, { url }) => { await go(page, url); await page.locator('.film-card').first().waitFor() },
  'home-empty': async (page, { url }) => { await answer(page, '**/api/workflows', []); await go(page, url); await page.getByText(t('home.none')).waitFor() },
  'home-menu': async (page, { url }) => { await go(page, url); await page.locator('.film-menu > summary').first().click() },
  'home-versions': async (page, { url }) => { await go(page, url); await page.locator('.film-menu > summary').first().click(); await press(page, t('home.versions')); await page.locator('.dialog').waitFor() },
  'brief': async (page, { url }) => { await go(page, `${url}/#/t/power-fantasy`); await page.locator('.brief').waitFor() },
  'brief-faults': async (page, { url }) => { await go(page, `${url}/#/t/first-film`); await page.locator('.brief textarea').first().fill(''); await press(page, t('brief.make')); await page.locator('.fault').first().waitFor() },
  'canvas': (page, films) => look(page, films, { view: 'canvas' }),
  'canvas-empty': (page, films) => look(page, films, { id: films.empty, view: 'canvas' }),
  'inspector-items': async (page, films) => { await look(page, films, { view: 'canvas' }); await byNode(page, 'Shot Images') },
  'inspector-item': async (page, films) => { await look(page, films, { view: 'canvas' }); await byNode(page, 'Shot Images'); await page.locator('.item-row').nth(1).click(); await page.locator('.item .field').first().waitFor() },
  'inspector-fault': async (page, films) => { await look(page, films, { view: 'canvas' }); await byNode(page, 'Shot Images'); await press(page, t('inspector.settings')); await page.locator('.panel input[inputmode]').first().fill('many'); await page.locator('.panel .fault').waitFor() },
  'board-cards': (page, films) => look(page, films, { view: 'board' }),
  'board-table': async (page, films) => { await look(page, films, { view: 'board' }); await press(page, t('board.table')) },
  'board-empty': (page, films) => look(page, films, { id: films.fresh, view: 'board' }),
  'review-strip': (page, films) => reviewAll(page, films, false),
  'review-compare': async (page, films) => { await reviewAll(page, films, false); await page.locator('.review-strip button').nth(1).click(); await page.locator('.takes').waitFor(); await page.locator('.review-acts button').nth(2).click(); await page.locator('.compare').waitFor() },
  'review-note': async (page, films) => { await reviewAll(page, films, false); await page.locator('.review-acts button').nth(1).click(); await page.locator('.retake textarea').fill('…') },
  'review-options': async (page, films) => { await look(page, films, { id: films.waiting, view: 'review' }); await page.locator('.review-bar .tabs').first().locator('button').nth(2).click(); await page.locator('.review-strip button').first().click(); await page.locator('.options').waitFor() },
  'review-grid': async (page, films) => { await reviewAll(page, films, true); await page.locator('.review-grid input').first().check(); await page.locator('.review-grid input').nth(2).check() },
  'review-done': async (page, films) => { await look(page, films, { view: 'review' }); await page.locator('.review-bar .tabs').first().locator('button').first().click(); await page.locator('.review-nothing').waitFor() },
  'review-empty': (page, films) => look(page, films, { id: films.fresh, view: 'review' }),
  'progress': (page, films) => look(page, films, { id: films.waiting, view: 'progress' }),
  'plan-first': async (page, films) => { await open(page, films, films.fresh); await page.locator('.run-button').click(); await page.locator('.plan-nodes').waitFor() },
  'plan-again': async (page, films) => { await open(page, films, films.waiting); await page.locator('.run-button').click(); await page.locator('.plan-nodes').waitFor(); await page.locator('.run-options summary').click() },
  'history': async (page, films, isPhone) => { await openRun(page, films, isPhone); await page.locator('.run-list').waitFor() },
  'diff': async (page, films, isPhone) => { await openRun(page, films, isPhone); await press(page, t('run.history.compare')); await page.locator('.diff-table').first().waitFor() },
  'failures': async (page, films, isPhone) => { await failSome(page); await openRun(page, films, isPhone); await page.locator('.problems').waitFor() },
  'film': (page, films) => film(page, films),
  'film-place': async (page, films) => {
    await film(page, films)
    await page.locator('.shot-strip button').nth(3).click()
    await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
  },
  'film-empty': async (page, films) => { await open(page, films, films.fresh); await page.keyboard.press('4') },
  'animatic': async (page, films) => { await look(page, films, { id: films.waiting, view: 'film' }); await page.locator('.animatic').waitFor() },
  'settings': async (page, { url }) => { await go(page, `${url}/#/settings`); await page.locator('.provider').first().waitFor(); await page.locator('.provider summary').nth(1).click() },
  'settings-model': async (page, { url }) => { await go(page, `${url}/#/settings`); await page.locator('.model').first().waitFor(); await press(page, t('settings.add-model')); await page.locator('.dialog').waitFor() },
  'palette': async (page, films) => { await open(page, films, films.finished); await page.keyboard.press('Control+k'); await page.locator('.picker').waitFor() },
  'keys': async (page, films) => { await open(page, films, films.finished); await page.keyboard.press('?'); await page.locator('.dialog').waitFor() },
  'conflict': async (page, films) => {
    const address = `${films.url}/api/workflows/${films.fresh}`
    await open(page, films, films.fresh)
    const { revision, workflow } = await call<{ revision: number; workflow: { name: string } }>('GET', address)
    await call('PUT', address, { ...workflow, name: `Renamed elsewhere ${revision}` }, { 'if-match': `"${revision}"` })
    await page.locator('.bar .title-input').fill('A new name')
    await page.locator('.banner').waitFor()
  },
  'not-found': async (page, { url }) => { await go(page, `${url}/#/w/nothing-here`); await page.locator('.notice[role=alert]').waitFor() },
  'server-away': async (page, { url }) => { await page.route('**/api/**', (route) => route.abort()); await go(page, url); await page.locator('.notice[role=alert]').first().waitFor() },
}

async function film(page: Page, films: Films): Promise<void> {
  await look(page, films, { view: 'film' })
  await page.locator('video').evaluate((video: HTMLVideoElement) => new Promise((resolve) => (video.readyState > 0 ? resolve(0) : video.addEventListener('loadedmetadata', resolve, { once: true }))))
}

async function openRun(page: Page, films: Films, isPhone: boolean): Promise<void> {
  await open(page, films, films.finished)
  if (isPhone) await page.setViewportSize({ width: 1440, height: 844 })
  await press(page, t('run.details'))
  if (isPhone) await page.setViewportSize({ width: 390, height: 844 })
}

/** The finished run as it would be if a service had been away. */
const failSome = (page: Page) => page.route('**/api/runs/*', async (route) => {
  const response = await route.fetch()
  const run = (await response.json()) as { state: string; tasks: Record<string, { state: string; failure?: unknown }> }
  run.state = 'partial'
  for (const task of Object.values(run.tasks).slice(-3, -1)) Object.assign(task, { state: 'failed', failure: { code: 'unavailable', message: 'The service answered 503.', hint: 'Nothing was charged.' } })
  await route.fulfill({ response, json: run })
})
