import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClients } from '../../nodes/clients/index.ts'
import { implementations } from '../../nodes/index.ts'
import { createGeminiServer } from '../../nodes/providers/gemini/testing.ts'
import { sampleClip } from '../../nodes/providers/kit/testing/sample-clip.ts'
import { createKlingServer } from '../../nodes/providers/kling/testing.ts'
import { openStore } from '../db/open.ts'
import { buildPrograms } from '../testing/crash/programs.ts'
import type { Programs, Worker } from '../testing/crash/programs.ts'
import type { Trap } from '../testing/crash/moments.ts'
import { MOMENTS } from '../testing/crash/moments.ts'
import type { Outcome } from '../testing/crash/worker.ts'
import { createHurriedClock } from '../testing/soak/hurried-clock.ts'
import { liveFilm } from '../testing/soak/live-film.ts'
import { Host } from './host.ts'
import { Settings } from './settings.ts'

const MODELS = { text: 'offline/paper-theatre', image: 'gemini/nano-banana-2.1', video: 'kling/kling-3.0', speech: 'offline/paper-theatre' }
const IMAGE_USD = 0.0336

let root: string
let programs: Programs
let painter: Awaited<ReturnType<typeof createGeminiServer>>
let camera: Awaited<ReturnType<typeof createKlingServer>>
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'reelgraph-lives-'))
  programs = await buildPrograms()
  painter = await createGeminiServer({ usd: IMAGE_USD, width: 160 })
  camera = await createKlingServer(await sampleClip(root, 6), 100)
  camera.script.words = ['processing']
})
afterAll(async () => {
  await Promise.all([programs?.remove(), painter?.close(), camera?.close()])
  await rm(root, { recursive: true, force: true })
})

const environment = () => ({ GEMINI_API_KEY: 'g-good', GEMINI_BASE_URL: painter.url, KLING_API_KEY: 'key-good', KLING_BASE_URL: camera.url })

/** The host in this process, as a person would open it between the lives of the others. */
async function opened<T>(folder: string, work: (host: Host) => Promise<T>): Promise<T> {
  const host = new Host({ store: await openStore(folder), settings: await Settings.open({ folder, env: environment() }), implementations, clients: createClients, templates: new Map(), clock: createHurriedClock(200) })
  try {
    return await work(host)
  } finally {
    await host.close(0)
  }
}

function killAtFile(worker: Worker): void {
  camera.weather((line) => {
    if (!line.includes('/files/')) return undefined
    void worker.kill()
    return { kind: 'slow', ms: 300 }
  })
}

const charged = () => [...painter.charges, ...camera.charges].reduce((sum, { usd }) => sum + usd, 0)
const repeated = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at)
const bought = () => repeated([...painter.charges, ...camera.charges].map(({ what }) => what))
const sum = (entries: readonly { usd: number | null }[]) => entries.reduce((total, { usd }) => total + (usd ?? 0), 0)

/** Pictures are answered at once and cannot be looked up. */
const PICTURE_TRAPS = (['intended', 'answered', 'finished'] as const).map((moment): Trap => ({ moment, capability: 'image', node: 'shot-images' }))
/** Clips are jobs that can. */
const CLIP_TRAPS = MOMENTS.map((moment): Trap => ({ moment, capability: 'video', node: 'video' }))

it(`makes the film of a process that is killed at ${PICTURE_TRAPS.length + CLIP_TRAPS.length + 1} places of its paid calls, sends nothing twice, and books what was charged`, async () => {
  const folder = join(root, 'data')
  const workflowId = await opened(folder, async ({ settings, workflows }) => {
    // One call at a time, so that it is the trap and not a neighbour that is in the air.
    for (const { model } of settings.listModels()) if (Object.values(MODELS).includes(model.id)) await settings.setModel({ ...model, limits: { concurrency: 1 } })
    await settings.acceptPaid(Object.values(MODELS))
    return (await workflows.create(await liveFilm('power-fantasy', { scenes: 3, models: MODELS }))).id
  })
  const live = (to: string, trap?: Trap) => programs.startLife({ folder, env: environment(), workflowId, to: [to], trap })
  const ambiguous = ({ failed }: Outcome) => Object.values(failed).filter((code) => code === 'ambiguous')

  for (const trap of PICTURE_TRAPS) expect(await live('shot-images', trap).outcome, `picture ${trap.moment}`).toBeUndefined()
  expect(ambiguous((await live('shot-images').outcome)!), 'pictures that may have been sent, and whose answer no process has').toHaveLength(2)
  for (const trap of CLIP_TRAPS) {
    if (trap.moment === 'fetched') {
      const fetching = live('video')
      killAtFile(fetching)
      expect(await fetching.outcome, 'while a file is on its way').toBeUndefined()
      camera.weather(() => undefined)
    }
    expect(await live('video', trap).outcome, `clip ${trap.moment}`).toBeUndefined()
  }
  expect(ambiguous((await live('video').outcome)!)).toHaveLength(2)
  expect(bought()).toEqual([])
  expect(repeated(camera.jobs.map(({ external }) => external))).toEqual([])

  await opened(folder, async ({ store: { ledger } }) => {
    const unknown = await ledger.list({ states: ['doubtful'] })
    expect(unknown.map(({ usd }) => usd)).toEqual([IMAGE_USD, IMAGE_USD])
    expect(await ledger.list({ states: ['open'] })).toEqual([])
    // Of the two one was never sent.
    expect(sum(await ledger.list()) - IMAGE_USD).toBeCloseTo(charged(), 6)
    for (const { n } of unknown) expect(await ledger.decide(n, 'lost')).toBe(true)
  })

  await opened(folder, async (host) => {
    const { id } = await host.start({ workflowId, review: 'auto' })
    for await (const _ of host.runs.follow(id, 0, new AbortController().signal));
    expect(await host.runs.row(id)).toMatchObject({ state: 'succeeded', outputs: [{ value: 'film' }] })
    expect(bought(), 'only what a person gave up for lost was bought again').toHaveLength(1)
    expect(sum(await host.store.ledger.list()) - IMAGE_USD).toBeCloseTo(charged(), 6)
    expect((await host.runs.row(id)).usd).toBeCloseTo(sum(await host.store.ledger.list({ run: id })), 6)
  })
}, 180_000)
