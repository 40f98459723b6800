import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { RunView } from '../../engine/model/events.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { CLEAR, createWeather, DOUBTFUL, FILES, LOOKS } from '../testing/soak/weather.ts'
import type { Climate } from '../testing/soak/weather.ts'
import { createLiveStudio, LIVE_MODELS } from '../testing/soak/live-studio.ts'
import { liveFilm } from '../testing/soak/live-film.ts'
import type { AskedRun } from './host.ts'

type Studio = Awaited<ReturnType<typeof createLiveStudio>>
let studio: Studio
afterEach(() => studio.close())

const CREATE = /^POST/
const CLIMATES = (doubtful: boolean): Climate[] => [
  { match: /files/, faults: FILES },
  { match: CREATE, faults: [...CLEAR, ...(doubtful ? DOUBTFUL : []), { kind: 'html' }, { kind: 'status', status: 400, json: { error: { type: 'invalid_request_error', status: 'INVALID_ARGUMENT', message: 'No.' }, code: 1301, message: 'Trigger strategy: content safety' } }] },
  { match: /^GET/, faults: LOOKS },
]

/** Runs to the end, and as often again as a person would who retakes what failed; the film is joined once its parts are there. */
async function film({ host }: Studio, workflow: Workflow, rounds: number) {
  const { id } = await host.workflows.create(workflow)
  for (let round = 0; ; round++) {
    const { row, tasks } = await run(host, { workflowId: id, targets: { to: ['video', 'voice'], mode: 'fresh' } })
    const failed = Object.values(tasks).filter(({ state }) => state === 'failed')
    if (row.state === 'succeeded' || round === rounds) return { id, state: row.state, tasks, ledger: await host.store.ledger.list({}, 10_000) }
    // A job that could only not be looked at is still there: the next run finds it.
    await host.workflows.decide(id, Object.fromEntries(failed.filter(({ failure }) => failure?.code !== 'unavailable').map(({ task }) => [task, { verdict: { state: 'rejected' as const, note: `take ${round + 2}` } }])))
  }
}

async function run(host: Studio['host'], asked: Partial<AskedRun>) {
  const { id } = await host.start({ review: 'auto', ...asked })
  const seen = new AbortController()
  for await (const event of host.runs.follow(id, 0, seen.signal)) if (event.run?.state === 'paused') break
  return { row: await host.runs.row(id), tasks: (await host.runs.view(id)).tasks }
}

/** The files of a folder in which one of these words is. */
async function holding(folder: string, words: readonly string[]): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const found = await Promise.all(files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name))
    return words.some((word) => bytes.includes(word)) ? [name] : []
  }))
  return found.flat()
}

/** Tasks that are neither done nor told why they are not. */
const unexplained = (tasks: RunView['tasks']) => Object.values(tasks).filter(({ state, failure }) => !['done', 'reused', 'skipped', 'review'].includes(state) && !(failure?.message && failure.hint))
const sum = (entries: readonly { usd: number | null }[]) => entries.reduce((all, { usd }) => all + (usd ?? 0), 0)

describe('a film by live models', () => {
  it.each([['first-film', 2, 11], ['power-fantasy', 5, 12]] as const)('%s is finished while three calls in ten fail, one way or another, and nothing is charged twice or beside the books', async (template, scenes, seed) => {
    studio = await createLiveStudio()
    const weather = createWeather(seed, 0.3, CLIMATES(true))
    for (const server of Object.values(studio.servers)) server.weather(weather.next)
    const { id, state, tasks, ledger } = await film(studio, await liveFilm(template, { scenes, models: LIVE_MODELS }), 20)
    expect(state).toBe('succeeded')
    expect(unexplained(tasks)).toEqual([])
    expect(studio.twice()).toEqual([])
    expect(studio.charged(), 'what is of unknown fate is booked at its highest price').toBeLessThanOrEqual(sum(ledger) + 1e-6)
    expect(sum(ledger.filter((entry) => entry.state === 'charged')), 'and nothing is booked for sure that was not charged').toBeLessThanOrEqual(studio.charged() + 1e-6)
    expect(Object.values(weather.struck).reduce((all, one) => all + one, 0) / weather.requests, 'faults enough for this to mean something').toBeGreaterThan(0.15)
    for (const server of Object.values(studio.servers)) server.weather(() => undefined)
    const { row } = await run(studio.host, { workflowId: id })
    expect(row).toMatchObject({ state: 'succeeded', outputs: [{ value: 'film' }] })
    expect(studio.twice()).toEqual([])
    expect(await holding(studio.folder, ['sk-good', 'key-good', 'el-good']), 'no key is in the database, its log, or a file').toEqual([])
  }, 120_000)

  it('is charged to the cent as the ledger says where no fate is unknown', async () => {
    studio = await createLiveStudio()
    const weather = createWeather(5, 0.3, CLIMATES(false))
    for (const server of Object.values(studio.servers)) server.weather(weather.next)
    const { tasks, ledger } = await film(studio, await liveFilm('first-film', { scenes: 2, models: LIVE_MODELS }), 12)
    expect(unexplained(tasks)).toEqual([])
    expect(studio.twice()).toEqual([])
    expect(sum(ledger)).toBeCloseTo(studio.charged(), 4)
  }, 120_000)

  it('stops before the fourth picture of $0.30 under a cap of $1, and says what is left at what price', async () => {
    studio = await createLiveStudio({ pictureUsd: 0.3 })
    const workflow = await liveFilm('first-film', { scenes: 2, models: LIVE_MODELS })
    const offlineText = { ...workflow, models: { ...workflow.models, text: 'offline/paper-theatre' } }
    const { id } = await studio.host.workflows.create(offlineText)
    const { row } = await run(studio.host, { workflowId: id, budgetUsd: 1 })
    expect(row.state).toBe('paused')
    expect(row.usd).toBeCloseTo(0.9)
    expect(studio.servers.image.charges).toHaveLength(3)
    expect(studio.charged()).toBeCloseTo(0.9)
    const waiting = studio.host.runs.left(row.id)
    expect(waiting.filter(({ task, usd }) => task.startsWith('components:') && usd === 0.3).length).toBeGreaterThan(0)
    await studio.host.runs.cancel(row.id)
    for await (const _ of studio.host.runs.follow(row.id, 0, new AbortController().signal));
    const left = (await studio.host.plan({ workflowId: id })).tasks.filter(({ verdict, usd }) => (verdict === 'run' || verdict === 'maybe') && (usd?.max ?? 0) > 0)
    expect(left.length).toBeGreaterThan(3)
    expect(left.filter(({ node }) => node === 'components')).toSatisfy((pictures: typeof left) => pictures.every(({ usd }) => usd?.min === 0.3))
    expect(studio.charged()).toBeCloseTo(0.9)
  }, 60_000)
})
