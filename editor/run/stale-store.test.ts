import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Plan, PlannedTask } from '../../engine/model/plan.ts'
import { createDocument } from '../document/document.ts'
import { addNode, connect, setParam } from '../document/edits.ts'
import { emptyWorkflow } from '../document/empty.ts'
import { storyTypes } from '../testing/story-types.ts'
import { createRunStore } from './run-store.ts'
import { createStaleStore } from './stale-store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Two nodes that have run, and a server that plans what it is told to. */
async function open() {
  const workflow = ['idea', 'tale'].reduce((at, type) => addNode(at, { id: type, type, at: { x: 0, y: 0 } }), emptyWorkflow('A'))
  const document = createDocument(connect('idea.idea', 'tale.idea')(workflow))
  const run = createRunStore({
    detail: async () => ({
      id: 'r', workflowId: 'w', name: 'A', state: 'succeeded', message: null, createdAt: 0, startedAt: 0, endedAt: 1, usd: 0, budgetUsd: null,
      review: 'auto', progress: { done: 2, total: 2 }, ran: 2, reused: 0, last: 1, items: {}, left: [], outputs: [],
      tasks: { 'idea:': { task: 'idea:', state: 'done' }, 'tale:': { task: 'tale:', state: 'done' } },
    }),
    follow: () => ({ close: () => undefined }),
    isPlanOnly: () => false,
    nextFrame: (callback) => callback(),
  })
  await run.show('r')
  let planned: Partial<PlannedTask>[] = []
  const stale = createStaleStore({ document, run, types: storyTypes, plan: async () => ({ tasks: planned }) as Plan })
  return { document, stale, marked: () => [...stale.getState().nodes], plan: (tasks: Partial<PlannedTask>[]) => void (planned = tasks) }
}

test('an edit marks at once what it may change, and the plan clears what it does not', async () => {
  const { document, stale, marked, plan } = await open()
  stale.start()
  plan([{ task: 'tale:', node: 'tale', verdict: 'run' }])
  document.edit(setParam('idea', 'hero', 'Mira'))
  expect(marked()).toEqual(['idea', 'tale'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(marked()).toEqual(['tale'])
})

test('what is stopped marks nothing, and what is started again marks as before', async () => {
  const { document, stale, marked } = await open()
  stale.start()()
  document.edit(setParam('idea', 'hero', 'Mira'))
  expect(marked()).toEqual([])
  stale.start()
  document.edit(setParam('idea', 'hero', 'Tock'))
  expect(marked()).toEqual(['idea', 'tale'])
})
