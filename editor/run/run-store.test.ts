import { expect, test } from 'vitest'
import type { RunEvent } from '../../engine/model/events.ts'
import type { RunDetail } from '../api/types.ts'
import { createRunStore } from './run-store.ts'

const film = { node: 'assemble', port: 'film', value: 'film', fields: { title: 'A film' } }

function start(more: Partial<RunDetail> = {}) {
  const detail: RunDetail = {
    id: 'r', workflowId: 'w', name: 'A film', state: 'running', message: null, createdAt: 0, startedAt: 0, endedAt: null, usd: 0, budgetUsd: null,
    review: 'auto', progress: { done: 0, total: 0 }, ran: 0, reused: 0, last: 2,
    tasks: { 'scenes::plan': { task: 'scenes::plan', state: 'done' } }, items: { 'scenes:': ['s2', 's1'] }, left: [], outputs: [], ...more,
  }
  let onEvent: (event: RunEvent) => void = () => undefined
  let after = () => 0
  const frames: (() => void)[] = []
  const closed: string[] = []
  const store = createRunStore({
    detail: async () => detail,
    follow: (run, handlers) => {
      ;({ onEvent, after } = handlers)
      return { close: () => void closed.push(run) }
    },
    isPlanOnly: (node) => node === 'scenes',
    nextFrame: (callback) => void frames.push(callback),
  })
  return { store, detail, frames, closed, send: (event: RunEvent) => onEvent(event), after: () => after(), draw: () => frames.splice(0).forEach((frame) => frame()) }
}

test('a run that is going on is taken up where it stands', async () => {
  const rig = start()
  await rig.store.show('r')
  expect(rig.store.getState()).toMatchObject({ state: 'running', progress: { done: 1, total: 1 } })
  expect(rig.after()).toBe(2)
})

test('events are folded once a frame, and replays do no harm', async () => {
  const rig = start()
  await rig.store.show('r')
  const before = rig.store.getState()
  rig.send({ n: 2, at: 0, tasks: [{ task: 'scenes::plan', state: 'failed' }] })
  rig.send({ n: 3, at: 0, tasks: [{ task: 'shots:s1', state: 'pending' }] })
  rig.send({ n: 4, at: 0, tasks: [{ task: 'shots:s1', state: 'done' }, { task: 'shots:s2', state: 'running' }] })
  expect(rig.after()).toBe(4)
  expect(rig.frames).toHaveLength(1)
  expect(rig.store.getState()).toBe(before)
  rig.draw()
  const { nodes, progress } = rig.store.getState()
  expect(nodes['shots']?.entries.map(({ item, state }) => [item, state])).toEqual([['s2', 'running'], ['s1', 'done']])
  expect(nodes['scenes']).toBe(before.nodes['scenes'])
  expect(progress).toEqual({ done: 2, total: 3 })
})

test('while another run goes on, the pictures of the last one stay until it has made its own', async () => {
  const rig = start({ tasks: { 'shots:s1': { task: 'shots:s1', state: 'done', media: [['old', 'image/png']] } }, items: {} })
  await rig.store.show('r')
  Object.assign(rig.detail, { id: 'r2', tasks: {}, last: 0 })
  await rig.store.show('r2')
  const pictures = () => rig.store.getState().nodes['shots']?.media.map(([digest]) => digest)
  expect([pictures(), rig.store.getState().nodes['shots']?.state]).toEqual([['old'], 'pending'])
  rig.send({ n: 1, at: 0, tasks: [{ task: 'shots:s1', state: 'running' }] })
  rig.draw()
  expect([pictures(), rig.store.getState().nodes['shots']?.state]).toEqual([['old'], 'running'])
  rig.send({ n: 2, at: 0, tasks: [{ task: 'shots:s1', state: 'done', media: [['new', 'image/png']] }] })
  rig.draw()
  expect(pictures()).toEqual(['new'])
})

test('what an event does not change stays the same object', async () => {
  const rig = start({ tasks: { 'shots:s1': { task: 'shots:s1', state: 'done', media: [['a', 'image/png']] }, 'n:x': { task: 'n:x', state: 'failed' } } })
  await rig.store.show('r')
  const before = rig.store.getState()
  rig.send({ n: 3, at: 0, tasks: [{ task: 'shots:s1', state: 'done', ms: 5, media: [['a', 'image/png']] }] })
  rig.draw()
  const now = rig.store.getState()
  expect([now.progress, now.failures, now.inReview, now.nodes['shots']?.media]).toEqual([before.progress, before.failures, before.inReview, before.nodes['shots']?.media])
  for (const part of ['progress', 'failures', 'inReview'] as const) expect(now[part]).toBe(before[part])
  expect(now.nodes['shots']?.media).toBe(before.nodes['shots']?.media)
})

test('tasks that are gone leave their node', async () => {
  const rig = start()
  await rig.store.show('r')
  rig.send({ n: 3, at: 0, tasks: [{ task: 'shots:s1', state: 'done' }] })
  rig.draw()
  rig.send({ n: 4, at: 0, gone: ['shots:s1'] })
  rig.draw()
  expect(rig.store.getState().nodes['shots']?.total).toBe(0)
})

test('at its end the outputs are asked for and the stream is closed', async () => {
  const rig = start()
  await rig.store.show('r')
  rig.detail.outputs = [film]
  rig.send({ n: 3, at: 0, run: { state: 'succeeded' } })
  rig.draw()
  await expect.poll(() => rig.store.getState()).toMatchObject({ state: 'succeeded', outputs: [film] })
  expect(rig.closed).toEqual(['r'])
})

test('a run that has ended is shown and not followed', async () => {
  const rig = start({ state: 'succeeded', outputs: [film] })
  await rig.store.show('r')
  expect(rig.store.getState().outputs).toEqual([film])
  rig.send({ n: 9, at: 0 })
  expect(rig.frames).toHaveLength(0)
})

test('what a former run still sends is ignored', async () => {
  const rig = start()
  await rig.store.show('r')
  const { send } = rig
  rig.store.stop()
  send({ n: 3, at: 0, tasks: [{ task: 'shots:s1', state: 'done' }] })
  rig.draw()
  expect(rig.store.getState().nodes).toEqual({})
})

test('the items of a node that only plans are made with its plan', async () => {
  const rig = start()
  await rig.store.show('r')
  expect(rig.store.getState().nodes['scenes']).toMatchObject({ done: 2, total: 2, entries: [{ item: '', fn: 'plan' }, { item: 's2', fn: 'run', state: 'done' }, { item: 's1' }] })
  rig.send({ n: 3, at: 0, items: [{ node: 'scenes', parent: '', ids: ['s2', 's1', 's3'] }] })
  rig.draw()
  expect(rig.store.getState().nodes['scenes']?.total).toBe(3)
})

test('what was cancelled does not count as made', async () => {
  const rig = start()
  await rig.store.show('r')
  rig.send({ n: 3, at: 0, tasks: [{ task: 'shots:s1', state: 'cancelled' }], run: { state: 'cancelled' } })
  rig.draw()
  expect(rig.store.getState().progress).toEqual({ done: 1, total: 2 })
})

test('a node that keeps itself from beginning is one failure, what waits for it is none', async () => {
  const rig = start()
  await rig.store.show('r')
  const blocked = (task: string, message: string) => ({ task, state: 'blocked' as const, note: `${task.split(':')[0]}:`, failure: { code: 'bad-input', message, hint: '' } })
  const cause = 'Shots has wrong parameters.'
  rig.send({ n: 3, at: 0, tasks: [
    blocked('shots:s1', cause), blocked('shots:s2', cause), blocked('film:s1', `It depends on shots. ${cause}`),
    { task: 'voice:s1', state: 'blocked', note: 'shots:s1' },
  ] })
  rig.draw()
  expect(rig.store.getState().failures.map(({ task }) => task)).toEqual(['shots:s2'])
})
