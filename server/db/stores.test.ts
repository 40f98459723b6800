import { describe, expect, it } from 'vitest'
import { createMemoryJournal, createMemoryResults, createMemoryShelf } from '../../engine/memory-stores.ts'
import { journalContract } from './journal.contract.ts'
import { USED_WITHIN_MS } from './results.ts'
import { resultStoreContract } from './results.contract.ts'
import { shelfContract } from './shelf.contract.ts'
import { keyOf, resultOf } from './testing/store-samples.ts'
import { openTestStore } from './testing/store.ts'
import { temporaryFolder } from './testing/folder.ts'

resultStoreContract('memory', async () => createMemoryResults())
resultStoreContract('the database', async () => (await openTestStore()).results)
shelfContract('memory', async () => createMemoryShelf())
shelfContract('the database', async () => (await openTestStore()).shelf('w1'))
journalContract('memory', async () => createMemoryJournal())
journalContract('the database', async () => (await openTestStore()).journal)

describe('the stores of a database', () => {
  it('are found again after it was closed, flushed or not', async () => {
    const folder = await temporaryFolder()
    const first = await openTestStore({ folder })
    first.results.put(keyOf(1), resultOf('one'))
    first.shelf('w1').put('a:', { key: keyOf(1), made: 'm' })
    await first.close()
    const second = await openTestStore({ folder })
    expect((await second.results.get([keyOf(1)])).size).toBe(1)
    expect((await second.shelf('w1').load()).get('a:')).toEqual({ key: keyOf(1), made: 'm' })
    expect((await second.shelf('w2').load()).size).toBe(0)
  })

  it('are written without a flush, soon', async () => {
    const folder = await temporaryFolder()
    const [writing, reading] = [await openTestStore({ folder }), await openTestStore({ folder })]
    writing.results.put(keyOf(1), resultOf('one'))
    await expect.poll(async () => (await reading.results.get([keyOf(1)])).size).toBe(1)
  })

  it('treat a damaged row as one that is missing', async () => {
    const store = await openTestStore()
    for (const name of [1, 2, 3]) store.results.put(keyOf(name), resultOf(`${name}`))
    await store.flush()
    await store.database.client.execute({ sql: `update results set value = '{"outputs":' where key = ?`, args: [keyOf(2)] })
    expect([...(await store.results.get([keyOf(1), keyOf(2), keyOf(3)])).keys()].sort()).toEqual([keyOf(1), keyOf(3)].sort())
  })

  it('remember when a result was last used, to the day', async () => {
    let now = 1_000
    const store = await openTestStore({ now: () => now })
    store.results.put(keyOf(1), resultOf('one'))
    await store.flush()
    const used = async () => Number((await store.database.client.execute('select used from results')).rows[0]?.[0])
    now += USED_WITHIN_MS / 2
    await store.results.get([keyOf(1)])
    await store.flush()
    expect(await used()).toBe(1_000)
    now += USED_WITHIN_MS
    await store.results.get([keyOf(1)])
    await store.flush()
    expect(await used()).toBe(now)
  })
})
