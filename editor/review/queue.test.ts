import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import type { TaskChange } from '../../engine/model/events.ts'
import { toNodeProgress } from '../run/node-progress.ts'
import { approve, chooseTake, retake, toggleLock, writePrompt } from './decisions.ts'
import { filtered, nextAfter, progressWords, reviewItems } from './queue.ts'

const digest = (n: number) => String(n).repeat(64)
const shot = (n: number, more: Partial<TaskChange> = {}): TaskChange => ({ task: `shots:s01/0${n}`, state: 'review', digest: digest(n), key: digest(n), media: [[digest(n), 'image/jpeg']], ...more })
const workflow: Workflow = { format: 'reelgraph/workflow', version: 1, name: '', nodes: { lore: { type: 'lore', params: {}, mode: 'on' }, shots: { type: 'shots', params: {}, mode: 'on', review: 'run' } }, edges: [], inputs: {}, decisions: {} }
const lore: TaskChange = { task: 'lore:', state: 'done', candidates: 3 }
const look = (tasks: TaskChange[], now = workflow, isGoing = true) => reviewItems(['lore', 'shots'], {
  workflow: now, isGoing, stale: new Set(),
  nodes: { lore: toNodeProgress([lore], () => 0), shots: toNodeProgress(tasks, (a, b) => a.localeCompare(b)) },
})

test('options and all that a node asks for are there, in working order', () => {
  const items = look([shot(2), shot(1), { task: 'shots:s01:plan', state: 'done' }])
  expect(items.map(({ address, standing }) => [address, standing])).toEqual([['lore:', 'made'], ['shots:s01/01', 'waiting'], ['shots:s01/02', 'waiting']])
  expect(filtered(items, 'asked')).toHaveLength(2)
})

test('what was decided counts at once, before the run has said so', () => {
  const [, first, second] = look([shot(1), shot(2), shot(3)])
  const decided = retake([second!], 'closer')(approve([first!])(workflow))
  const items = look([shot(1), shot(2), shot(3)], decided)
  expect(items.map(({ standing }) => standing)).toEqual(['made', 'approved', 'retaking', 'waiting'])
  expect(progressWords(items)).toBe('1 of 3 approved, 1 retaking, 1 waiting')
  expect(decided.decisions['shots:s01/02']).toEqual({ take: { index: 1, notes: ['', 'closer'] } })
})

test('an approval holds for what was seen, not for what came after', () => {
  const decided = approve(look([shot(1)]).slice(1))(workflow)
  expect(look([shot(1, { digest: digest(9) })], decided)[1]?.standing).toBe('waiting')
})

test('a retake without a run waits for the next one', () => {
  const decided = retake(look([shot(1)]).slice(1), '')(workflow)
  const items = look([shot(1, { state: 'done' })], decided, false)
  expect(items[1]?.standing).toBe('due')
  expect(progressWords(items)).toBe('0 of 1 approved, 1 retake at the next run')
})

test('another take forgets the approval of the former and keeps the notes', () => {
  const item = { address: 'shots:s01/01', task: shot(1) }
  const decided = chooseTake(item, 0)(approve([item])(retake([item], 'darker')(workflow)))
  expect(decided.decisions['shots:s01/01']).toEqual({ take: { index: 0, notes: ['', 'darker'] } })
})

test('a lock and a prompt of one’s own are put and taken back without a trace', () => {
  const item = { address: 'shots:s01/01', task: shot(1) }
  const locked = toggleLock(item)(workflow)
  expect(locked.decisions['shots:s01/01']).toEqual({ lock: { key: digest(1) } })
  expect(look([shot(1, { state: 'reused' })], locked)[1]?.standing).toBe('kept')
  expect(toggleLock(item)(locked).decisions).toEqual({})
  expect(writePrompt(item, ' ')(writePrompt(item, 'A door')(workflow)).decisions).toEqual({})
})

test('after one is settled the next that waits is shown, round the end', () => {
  const items = look([shot(1), shot(2, { state: 'done' }), shot(3)])
  expect(nextAfter(items, 'shots:s01/01')).toBe('shots:s01/03')
  expect(nextAfter(items, 'shots:s01/03')).toBe('shots:s01/01')
})
