import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Address, Key } from '../../engine/model/ids.ts'
import { createDiskArtifacts } from '../artifacts/disk.ts'
import { openStore } from '../db/open.ts'
import { temporaryFolder } from '../db/testing/folder.ts'
import { buildPrograms } from '../testing/crash/programs.ts'
import type { Programs, Provider, Worker } from '../testing/crash/programs.ts'
import type { Submission } from '../testing/crash/provider.ts'
import type { Outcome, WorkerSetup } from '../testing/crash/worker.ts'

const KILLS = 30
/** Settles the moments of the kills; what the work is at by then differs from time to time. */
const SEED = Number(process.env['CRASH_SEED'] ?? 1)

let programs: Programs
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs?.remove())

/** A data folder, and a provider that outlives all processes that work on it. */
async function studio({ withheld = 0, findable = true, atOnce = 3 } = {}) {
  const root = await temporaryFolder()
  const provider = await programs.startProvider(withheld)
  onTestFinished(provider.end)
  const folder = join(root, 'data')
  const log = join(root, 'executions')
  return {
    provider, folder,
    startWorker: (film: WorkerSetup['film'], run = film.title): Worker => {
      const worker = programs.startWorker({ folder, log, film, run, provider: provider.url, camera: { findable, atOnce } })
      onTestFinished(worker.kill)
      return worker
    },
    /** Every execution of a task that was begun, by all processes. */
    executions: async (): Promise<{ address: Address; key: Key }[]> => (await readFile(log, 'utf8').catch(() => '')).split('\n').filter(Boolean).map((line) => {
      const [address = '', key = ''] = line.split(' ')
      return { address, key }
    }),
    filmOf: async ({ film = '' }: Outcome) => Buffer.from(await createDiskArtifacts(folder).read(film)),
  }
}
type Studio = Awaited<ReturnType<typeof studio>>

/** What a dead process left on record. Read from a copy: opening the store would tidy up what the next process has to find. */
async function leftBehind({ folder, executions }: Studio): Promise<{ isUnfinished: boolean; begun: number; finished: ReadonlySet<Key> }> {
  const copy = await mkdtemp(join(tmpdir(), 'reelgraph-copy-'))
  for (const file of ['reelgraph.db', 'reelgraph.db-wal']) await copyFile(join(folder, file), join(copy, file)).catch(() => undefined)
  const store = await openStore(copy)
  try {
    const begun = await executions()
    const stored = await store.results.get([...new Set(begun.map(({ key }) => key))])
    return { isUnfinished: (await store.runs.unfinished()).length > 0, begun: begun.length, finished: new Set(stored.keys()) }
  } finally {
    await store.close()
    await rm(copy, { recursive: true, force: true })
  }
}

async function submissions(provider: Provider): Promise<Submission[]> {
  return (await provider.counts()).submissions
}

/** What was asked for, whichever picture came with it. */
const subjects = (all: Submission[]) => all.map(({ request }) => request.subject).sort()
const repeated = (list: string[]) => list.filter((entry, index) => list.indexOf(entry) !== index)

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Kills a worker some time after it has its run in hand, or while it is still opening the folder; its outcome if it was faster. */
async function killSometime(worker: Worker, random: () => number): Promise<Outcome | undefined> {
  if (random() < 0.2) await sleep(random() * 300)
  else {
    await worker.open
    await sleep(random() * 220)
  }
  await worker.kill()
  return worker.outcome
}

describe(`a run whose process is killed ${KILLS} times (CRASH_SEED=${SEED})`, () => {
  it('is finished by the next start, with the same film, nothing finished made again and nothing submitted twice', async () => {
    const random = createRandom(SEED)
    const battered = await studio()
    const calm = await studio()
    const filmNo = (number: number) => ({ title: `film ${number}`, scenes: 18, shots: 5 })
    const outcomes: Outcome[] = []
    const deaths: Awaited<ReturnType<typeof leftBehind>>[] = []
    while (deaths.length < KILLS) {
      const outcome = await killSometime(battered.startWorker(filmNo(outcomes.length)), random)
      if (outcome) outcomes.push(outcome)
      else {
        const left = await leftBehind(battered)
        if (left.isUnfinished) deaths.push(left)
      }
    }
    outcomes.push((await battered.startWorker(filmNo(outcomes.length)).outcome)!)

    for (const [number, outcome] of outcomes.entries()) {
      const undisturbed = (await calm.startWorker(filmNo(number)).outcome)!
      expect(outcome).toMatchObject({ state: 'succeeded', failed: {} })
      expect(await battered.filmOf(outcome)).toEqual(await calm.filmOf(undisturbed))
    }

    const submitted = await submissions(battered.provider)
    expect(repeated(submitted.map(({ token }) => token))).toEqual([])
    expect(repeated(submitted.map(({ request }) => JSON.stringify(request)))).toEqual([])
    expect(subjects(submitted)).toEqual(subjects(await submissions(calm.provider)))

    const executions = await battered.executions()
    expect(Math.max(...deaths.map(({ finished }) => finished.size))).toBeGreaterThan(0)
    for (const { begun, finished } of deaths) expect(executions.slice(begun).filter(({ key }) => finished.has(key))).toEqual([])
  }, 180_000)
})

describe('a remote job that was accepted when its process was killed before the reply', () => {
  const withheld = 5
  const film = { title: 'film', scenes: 2, shots: 4 }

  /** Kills a worker each time that the provider has accepted a job and not replied, then lets one work to the end. */
  async function killBeforeReplies({ provider, startWorker }: Studio): Promise<Outcome> {
    for (let count = 1; count <= withheld; count++) {
      const worker = startWorker(film)
      expect(await Promise.race([provider.accepted(count), worker.outcome])).toBeUndefined()
      await worker.kill()
    }
    return (await startWorker(film).outcome)!
  }

  it('is found by its token, and the film is made', async () => {
    const killed = await studio({ withheld, atOnce: 1 })
    expect(await killBeforeReplies(killed)).toMatchObject({ state: 'succeeded', failed: {} })
    const { submissions: submitted, found } = await killed.provider.counts()
    expect(found).toBeGreaterThanOrEqual(withheld)
    expect(repeated(subjects(submitted))).toEqual([])
  }, 60_000)

  it('is ambiguous where the provider cannot find it, and not submitted again, by no later run either', async () => {
    const killed = await studio({ withheld, atOnce: 1, findable: false })
    const outcomes = [await killBeforeReplies(killed), (await killed.startWorker(film, 'another run').outcome)!]
    for (const { state, film: made, failed } of outcomes) {
      expect([state, made]).toEqual(['partial', undefined])
      const codes = Object.entries(failed).filter(([address]) => address.startsWith('video:')).map(([, code]) => code)
      expect(codes).toEqual(Array.from({ length: withheld }, () => 'ambiguous'))
    }
    const submitted = await submissions(killed.provider)
    expect(repeated(subjects(submitted))).toEqual([])
    expect(submitted.filter(({ request }) => 'image' in request)).toHaveLength(film.scenes * film.shots)
  }, 60_000)
})
