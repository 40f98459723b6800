import { describe, expect, it } from 'vitest'
import type { StoredResult } from '../engine/stores.ts'
import type { Store } from './db/open.ts'
import { keyOf, resultOf, runOf, workflowNamed } from './db/testing/store-samples.ts'
import { openTestStore } from './db/testing/store.ts'
import { collect } from './gc.ts'

const HOUR = 3_600_000
const LATER = Date.now() + 48 * HOUR
const BYTES = 10_000

/** Stores a result with a picture of its own; `used` is its last use. */
async function makeShot(store: Store & { setTime(ms: number): void }, name: string, used: number): Promise<{ key: string; artifact: string; result: StoredResult }> {
  const ref = await store.artifacts.put(Buffer.alloc(BYTES, name), 'image/png')
  const result = resultOf(name, { outputs: { shot: { image: ref } } })
  store.setTime(used)
  store.results.put(keyOf(name), result)
  await store.flush()
  return { key: keyOf(name), artifact: ref.artifact, result }
}

async function openTimed(): Promise<Store & { setTime(ms: number): void }> {
  let now = 0
  const store = await openTestStore({ now: () => now })
  return { ...store, setTime: (ms) => void (now = ms) }
}

async function artifactsOf(store: Store): Promise<Set<string>> {
  const found = new Set<string>()
  for await (const { digest } of store.artifacts.list()) found.add(digest)
  return found
}

describe('collecting', () => {
  it('drops what was unused the longest until the rest is below the limit', async () => {
    const store = await openTimed()
    const shots = [await makeShot(store, 'c', 3_000), await makeShot(store, 'a', 1_000), await makeShot(store, 'b', 2_000), await makeShot(store, 'd', 4_000)]
    const [c, a, b, d] = shots
    const options = { limitBytes: 2.5 * BYTES, now: LATER }
    const dry = await collect(store, { ...options, isDry: true })
    expect((await artifactsOf(store)).size).toBe(4)
    const collected = await collect(store, options)
    expect(collected).toEqual(dry)
    expect(collected.results).toEqual([a?.key, b?.key])
    expect(collected.freedBytes).toBeGreaterThan(2 * BYTES)
    expect(collected.keptBytes).toBeLessThan(2.5 * BYTES)
    expect(await artifactsOf(store)).toEqual(new Set([c?.artifact, d?.artifact]))
    expect([...(await store.results.get(shots.map((shot) => shot.key))).keys()].sort()).toEqual([c?.key, d?.key].sort())
    expect((await collect(store, options)).freedBytes).toBe(0)
  })

  it('drops nothing below the limit but what nothing refers to', async () => {
    const store = await openTimed()
    const { artifact } = await makeShot(store, 'a', 1_000)
    const orphan = await store.artifacts.put(Buffer.from('orphan'), 'text/plain')
    expect(await collect(store, { limitBytes: 1e9, now: LATER })).toMatchObject({ results: [], artifacts: [orphan.artifact], freedBytes: 6 })
    expect(await artifactsOf(store)).toEqual(new Set([artifact]))
  })

  it('leaves artifacts alone that are younger than an hour, or were put again', async () => {
    const store = await openTimed()
    const { artifact } = await store.artifacts.put(Buffer.from('under way'), 'text/plain')
    await collect(store, { limitBytes: 0, now: Date.now() + HOUR / 2 })
    expect((await artifactsOf(store)).has(artifact)).toBe(true)
    await store.artifacts.remove(artifact, Date.now() - HOUR)
    expect((await artifactsOf(store)).has(artifact)).toBe(true)
    await collect(store, { limitBytes: 0, now: LATER })
    expect((await artifactsOf(store)).size).toBe(0)
  })

  it('keeps an artifact as long as one of two results refers to it', async () => {
    const store = await openTimed()
    const { artifact, result } = await makeShot(store, 'a', 1_000)
    store.setTime(5_000)
    store.results.put(keyOf('twin'), result)
    const collected = await collect(store, { limitBytes: BYTES + 500, now: LATER })
    expect(collected.results).toEqual([keyOf('a')])
    expect((await artifactsOf(store)).has(artifact)).toBe(true)
  })

  it('keeps whatever decisions, documents, runs and pins refer to, whatever the limit', async () => {
    const store = await openTimed()
    const names = ['locked', 'approved', 'edited', 'in a version', 'film', 'pinned', 'free'] as const
    const shots = new Map<string, Awaited<ReturnType<typeof makeShot>>>()
    for (const name of names) shots.set(name, await makeShot(store, name, 1_000))
    const shot = (name: typeof names[number]) => {
      const found = shots.get(name)
      if (!found) throw new Error(name)
      return found
    }
    const image = (name: typeof names[number]) => ({ image: { artifact: shot(name).artifact, mime: 'image/png', bytes: BYTES } })
    const { id } = await store.workflows.create(workflowNamed('Old', { decisions: { 'x:1': { edit: { fields: image('in a version') } } } }))
    await store.versions.save(id, 'v1')
    await store.workflows.update(id, workflowNamed('New', {
      decisions: { 'x:1': { lock: { key: shot('locked').key } }, 'x:2': { verdict: { state: 'approved' } }, 'x:3': { edit: { fields: image('edited') } } },
    }), 1)
    store.shelf(id).put('x:2', { key: shot('approved').key, made: '' })
    store.shelf(id).put('x:9', { key: shot('free').key, made: '' })
    await store.runs.insert(runOf('r', { state: 'succeeded', outputs: [{ node: 'n', port: 'film', value: 'film', fields: image('film') }] }))
    await store.pins.set('export:1', [shot('pinned').artifact])

    await collect(store, { limitBytes: 0, now: LATER })
    const left = await artifactsOf(store)
    expect(names.filter((name) => left.has(shot(name).artifact))).toEqual(['locked', 'approved', 'edited', 'in a version', 'film', 'pinned'])
    expect([...(await store.results.get([...shots.values()].map(({ key }) => key))).keys()].sort()).toEqual([shot('locked').key, shot('approved').key].sort())

    await store.pins.remove('export:1')
    await store.runs.remove('r')
    await collect(store, { limitBytes: 0, now: LATER })
    expect((await artifactsOf(store)).size).toBe(4)
  })

  it('keeps what an unfinished run used or made', async () => {
    const store = await openTimed()
    const [old, recent] = [await makeShot(store, 'old', 1_000), await makeShot(store, 'recent', 100 * HOUR)]
    await store.runs.insert(runOf('r', { state: 'paused', createdAt: 101 * HOUR }))
    expect((await collect(store, { limitBytes: 0, now: LATER })).results).toEqual([old.key])
    await store.runs.update('r', { state: 'cancelled' })
    expect((await collect(store, { limitBytes: 0, now: LATER })).results).toEqual([recent.key])
  })

  it('keeps finished calls as long as their task’s result, and calls that are open', async () => {
    const store = await openTimed()
    store.setTime(500)
    const [old, fresh] = [await store.artifacts.put(Buffer.alloc(BYTES, 'o'), 'image/png'), await store.artifacts.put(Buffer.alloc(BYTES, 'f'), 'image/png')]
    await store.journal.finished(keyOf('old'), 'q', 0, { value: { image: old }, usd: 1 })
    await store.journal.finished(keyOf('fresh'), 'q', 0, { value: { image: fresh }, usd: 1 })
    await store.journal.intend(keyOf('open'), 'q', 0, 'token')
    store.setTime(9_000)
    store.results.put(keyOf('fresh'), resultOf('fresh'))
    expect(await collect(store, { limitBytes: 1.5 * BYTES, now: LATER })).toMatchObject({ results: [], calls: 1, artifacts: [old.artifact] })
    expect(await store.journal.find(keyOf('old'), 'q', 0)).toBeUndefined()
    expect((await store.journal.find(keyOf('fresh'), 'q', 0))?.reply).toBeDefined()
    await collect(store, { limitBytes: 0, now: LATER })
    expect(await store.journal.find(keyOf('open'), 'q', 0)).toEqual({ token: 'token' })
  })
})
