import { createClient } from '@libsql/client'
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createGroup } from './group.ts'
import { createWriter } from './writer.ts'
import { temporaryFolder } from './testing/folder.ts'
import { keyOf, resultOf } from './testing/store-samples.ts'
import { openTestStore } from './testing/store.ts'
import type { Store } from './open.ts'

/** Counts the transactions of a store from here on. */
function countTransactions(store: Store): () => number {
  let count = 0
  const batch = store.database.client.batch.bind(store.database.client)
  store.database.client.batch = (...given) => {
    count++
    return batch(...given)
  }
  return () => count
}

describe('the writer', () => {
  it('writes rows of several stores that are put together in one transaction', async () => {
    const store = await openTestStore()
    const transactions = countTransactions(store)
    for (let index = 0; index < 175; index++) {
      store.results.put(keyOf(index), resultOf('x'))
      store.shelf('w').put(`shots:${index}`, { key: keyOf(index), made: '' })
    }
    await store.flush()
    expect(transactions()).toBe(1)
  })

  it('lets flushes of one turn share a transaction', async () => {
    const store = await openTestStore()
    const transactions = countTransactions(store)
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.journal.intend('s', 'r', index, 'token')))
    expect(transactions()).toBe(1)
  })

  it('fsyncs what was paid for, and only that', async () => {
    const store = await openTestStore()
    const level = async () => Number((await store.database.client.execute('PRAGMA synchronous')).rows[0]?.[0])
    store.results.put(keyOf(1), resultOf('free'))
    await store.flush()
    expect(await level()).toBe(1)
    store.results.put(keyOf(2), resultOf('paid', { usd: 0.04 }))
    await store.flush()
    expect(await level()).toBe(2)
  })

  it('waits while another connection writes', async () => {
    const folder = await temporaryFolder()
    const store = await openTestStore({ folder })
    const other = createClient({ url: pathToFileURL(join(folder, 'reelgraph.db')).href })
    const theirs = await other.transaction('write')
    await theirs.execute(`insert into pins values ('export:1', 'x')`)
    store.results.put(keyOf(1), resultOf('one'))
    const flushed = store.flush()
    await new Promise((resolve) => setTimeout(resolve, 400))
    await theirs.commit()
    other.close()
    const released = performance.now()
    await flushed
    // A connection that kept its old snapshot would be refused for many seconds more.
    expect(performance.now() - released).toBeLessThan(3_000)
    expect((await store.results.get([keyOf(1)])).size).toBe(1)
  })

  it('says so when another connection never ends', async () => {
    const folder = await temporaryFolder()
    const store = await openTestStore({ folder, patienceMs: 10 })
    const other = createClient({ url: pathToFileURL(join(folder, 'reelgraph.db')).href })
    const theirs = await other.transaction('write')
    await expect(store.workflows.remove('w')).rejects.toMatchObject({ code: 'storage', message: expect.stringContaining('locked') })
    await theirs.rollback()
    other.close()
  })

  it('keeps rows while the disk is full and writes them when there is space again', async () => {
    const folder = await temporaryFolder()
    const store = await openTestStore({ folder })
    const { client } = store.database
    let isFull = true
    const pages = Number((await client.execute('PRAGMA page_count')).rows[0]?.[0])
    const batch = client.batch.bind(client)
    client.batch = async (...given) => {
      await client.execute(`PRAGMA max_page_count = ${isFull ? pages + 2 : 1_000_000}`)
      return batch(...given)
    }
    for (let index = 0; index < 100; index++) store.results.put(keyOf(index), resultOf('x'.repeat(2_000), { usd: 1 }))
    await expect(store.flush()).rejects.toMatchObject({ code: 'storage', message: expect.stringContaining('full') })
    await expect(store.journal.finished('s', 'r', 0, { value: 'x'.repeat(200_000), usd: 1 })).rejects.toMatchObject({ code: 'storage' })
    expect((await store.results.get([keyOf(1)])).size).toBe(1)
    expect((await store.journal.find('s', 'r', 0))?.reply?.usd).toBe(1)

    isFull = false
    store.results.put(keyOf(1), resultOf('newer', { usd: 1 }))
    await store.flush()
    const other = await openTestStore({ folder })
    expect((await other.results.get(Array.from({ length: 100 }, (_, index) => keyOf(index)))).size).toBe(100)
    expect((await other.results.get([keyOf(1)])).get(keyOf(1))?.outputs).toEqual({ shot: { text: 'newer' } })
    expect((await other.journal.find('s', 'r', 0))?.reply?.usd).toBe(1)
  })

  it('never ends the process with a rejection that nobody awaits', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    const store = await openTestStore({ graceMs: 1 })
    await store.database.client.execute('PRAGMA query_only = 1')
    store.results.put(keyOf(1), resultOf('one'))
    void store.flush()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await store.database.client.execute('PRAGMA query_only = 0')
    await store.flush()
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    expect(Number((await store.database.client.execute('select count(*) from results')).rows[0]?.[0])).toBe(1)
  })

  it('splits what is too much for one transaction', async () => {
    const client = createClient({ url: 'file::memory:' })
    await client.execute('create table t (x)')
    const writer = createWriter(client, { where: 'memory' })
    const sizes: number[] = []
    const group = createGroup<number>({
      onPut: writer.soon,
      statements: (rows) => {
        sizes.push(rows.length)
        return rows.map((row) => ({ sql: 'insert into t values (?)', args: [row] }))
      },
    })
    for (let row = 0; row < 12_000; row++) group.put(`${row}`, row)
    await writer.flush()
    expect(sizes).toEqual([5_000, 5_000, 2_000])
    expect(Number((await client.execute('select count(distinct x) from t')).rows[0]?.[0])).toBe(12_000)
    await writer.close()
  })
})
