import { describe, expect, it } from 'vitest'
import { ConflictError } from './conflict.ts'
import { runOf, workflowNamed } from './testing/store-samples.ts'
import { openTestStore } from './testing/store.ts'

describe('workflows', () => {
  it('are created, found, listed by last change, and removed', async () => {
    let now = 1_000
    const { workflows, versions, shelf, database, flush } = await openTestStore({ now: () => now++ })
    const first = await workflows.create(workflowNamed('First'), { template: 'fox' })
    const second = await workflows.create(workflowNamed('Second'))
    expect(first).toMatchObject({ name: 'First', revision: 1, template: 'fox' })
    expect(await workflows.get(first.id)).toEqual(first)
    expect(await workflows.list()).toMatchObject([{ id: second.id }, { id: first.id }])
    await workflows.update(first.id, workflowNamed('First, changed'), 1)
    expect(await workflows.list()).toMatchObject([{ id: first.id, name: 'First, changed', revision: 2 }, { id: second.id }])

    await versions.save(first.id, 'v')
    shelf(first.id).put('a:', { key: 'k', made: '' })
    await flush()
    expect(await workflows.remove(first.id)).toBe(true)
    expect(await workflows.remove(first.id)).toBe(false)
    expect(await workflows.get(first.id)).toBeUndefined()
    const { rows } = await database.client.execute('select (select count(*) from shelf) + (select count(*) from workflow_versions)')
    expect(Number(rows[0]?.[0])).toBe(0)
  })

  it('are never overwritten by someone who read an older revision', async () => {
    const { workflows } = await openTestStore()
    const { id } = await workflows.create(workflowNamed('One'))
    const saved = await workflows.update(id, workflowNamed('Two'), 1)
    expect(saved).toMatchObject({ id, name: 'Two', revision: 2 })
    const late = workflows.update(id, workflowNamed('Three'), 1)
    await expect(late).rejects.toBeInstanceOf(ConflictError)
    await expect(late).rejects.toMatchObject({ code: 'conflict', revision: 2 })
    expect(await workflows.get(id)).toEqual(saved)
    expect(await workflows.update('missing', workflowNamed('X'), 1)).toBeUndefined()
  })

  it('let only one of two changes at once win', async () => {
    const { workflows } = await openTestStore()
    const { id } = await workflows.create(workflowNamed('One'))
    const both = await Promise.allSettled(['A', 'B'].map((name) => workflows.update(id, workflowNamed(name), 1)))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await workflows.get(id))?.revision).toBe(2)
  })
})

describe('versions', () => {
  it('keep a workflow as it was and bring it back as a new revision', async () => {
    const { workflows, versions } = await openTestStore()
    const { id } = await workflows.create(workflowNamed('Before'))
    const version = await versions.save(id, 'the good one')
    if (!version) throw new Error('not saved')
    expect(version).toMatchObject({ name: 'the good one', revision: 1 })
    await workflows.update(id, workflowNamed('After'), 1)
    expect(await versions.list(id)).toEqual([version])
    expect((await versions.get(id, version.id))?.workflow.name).toBe('Before')
    await expect(versions.restore(id, version.id, 1)).rejects.toBeInstanceOf(ConflictError)
    expect(await versions.restore(id, version.id, 2)).toMatchObject({ name: 'Before', revision: 3 })
    expect(await versions.remove(id, version.id)).toBe(true)
    expect(await versions.list(id)).toEqual([])
  })

  it('are not made of a workflow that does not exist', async () => {
    const { versions } = await openTestStore()
    expect(await versions.save('missing', 'x')).toBeUndefined()
    expect(await versions.restore('missing', 'x', 1)).toBeUndefined()
  })
})

describe('runs', () => {
  it('are stored with what they were started with, changed, listed and removed', async () => {
    const { runs, events } = await openTestStore()
    const run = runOf('r1', { workflowId: 'w', start: { workflow: workflowNamed('W'), targets: { mode: 'fresh', to: ['film'] } }, budgetUsd: 2.5 })
    expect(await runs.insert(run)).toEqual({ id: 'r1', isNew: true })
    await runs.insert(runOf('r2', { createdAt: 2_000 }))
    expect(await runs.get('r1')).toEqual(run)
    const outputs = [{ node: 'assemble', port: 'film', value: 'film', fields: { seconds: 12 } }]
    expect(await runs.update('r1', { state: 'succeeded', progress: { done: 3, total: 3 }, usd: 0.5, endedAt: 3_000, outputs })).toBe(true)
    expect(await runs.get('r1')).toEqual({ ...run, state: 'succeeded', progress: { done: 3, total: 3 }, usd: 0.5, endedAt: 3_000, outputs })
    expect((await runs.list()).map((one) => one.id)).toEqual(['r2', 'r1'])
    expect((await runs.list({ workflowId: 'w' })).map((one) => one.id)).toEqual(['r1'])
    expect((await runs.list({ before: 2_000, limit: 1 })).map((one) => one.id)).toEqual(['r1'])
    expect((await runs.unfinished()).map((one) => one.id)).toEqual(['r2'])
    events.append('r1', [{ n: 1, at: 5 }])
    await events.flush()
    expect(await runs.remove('r1')).toBe(true)
    expect(await events.after('r1', 0)).toEqual([])
    expect(await runs.update('r1', { usd: 1 })).toBe(false)
  })

  it('are started once for one idempotency key', async () => {
    const { runs } = await openTestStore()
    const started = await Promise.all(['r1', 'r2', 'r3'].map((id) => runs.insert(runOf(id), { key: 'k', digest: 'body' })))
    expect(started).toEqual([{ id: 'r1', isNew: true }, { id: 'r1', isNew: false }, { id: 'r1', isNew: false }])
    expect(await runs.list()).toHaveLength(1)
    await expect(runs.insert(runOf('r4'), { key: 'k', digest: 'another body' })).rejects.toBeInstanceOf(ConflictError)
    expect(await runs.list()).toHaveLength(1)
  })
})

describe('events', () => {
  it('are read after a number, in order, whether written yet or not', async () => {
    const { events } = await openTestStore()
    const event = (n: number) => ({ n, at: n })
    events.append('r', [event(1), event(2)])
    await events.flush()
    events.append('r', [event(3)])
    events.append('other', [event(9)])
    expect((await events.after('r', 1)).map(({ n }) => n)).toEqual([2, 3])
    expect((await events.after('r', 0, 2)).map(({ n }) => n)).toEqual([1, 2])
    expect(await events.after('r', 3)).toEqual([])
  })

  it('keep the first entry of a number', async () => {
    const { events } = await openTestStore()
    events.append('r', [{ n: 1, at: 1 }])
    await events.flush()
    events.append('r', [{ n: 1, at: 2 }])
    await events.flush()
    expect(await events.after('r', 0)).toEqual([{ n: 1, at: 1 }])
  })
})
