import { expect, test } from 'vitest'
import type { TaskChange } from '../../engine/model/events.ts'
import { itemOrder, toNodeProgress } from './node-progress.ts'

const byName = itemOrder({})
const task = (address: string, state: TaskChange['state'], more: Partial<TaskChange> = {}): TaskChange => ({ task: address, state, ...more })

test('parts are counted, not the plans they came from', () => {
  const progress = toNodeProgress([
    task('shots:s1:plan', 'done'), task('shots:s1/1', 'done'), task('shots:s1/2', 'running'),
    task('shots:s2:plan', 'running'),
  ], byName)
  expect([progress.done, progress.total]).toEqual([1, 3])
  expect(progress.state).toBe('running')
})

test('a node that only plans counts its plans', () => {
  const progress = toNodeProgress([task('scenes::plan', 'done')], byName)
  expect([progress.done, progress.total, progress.state]).toEqual([1, 1, 'done'])
})

test('a failure shows once nothing runs, and an item shows its failed function', () => {
  const running = [task('n:a', 'failed'), task('n:b', 'running')]
  expect(toNodeProgress(running, byName).state).toBe('running')
  expect(toNodeProgress([task('n:a', 'failed'), task('n:b', 'done')], byName).state).toBe('failed')
  expect(toNodeProgress([task('n:a:plan', 'failed'), task('n:a', 'blocked')], byName).entries[0]).toMatchObject({ fn: 'plan', state: 'failed' })
})

test('pictures come in item order, sound is left out', () => {
  const progress = toNodeProgress([
    task('n:s2', 'done', { media: [['b', 'image/png']] }),
    task('n:s1', 'done', { media: [['a', 'image/png'], ['x', 'audio/wav']] }),
  ], byName)
  expect(progress.media.map(([digest]) => digest)).toEqual(['a', 'b'])
})

test('items stand in the order of their collection, at every depth', () => {
  const compare = itemOrder({ 'scenes:': ['s2', 's1'], 'shots:s1': ['s1/b', 's1/a'] })
  expect(['s1/a', 's1/b', 's1', 's2', ''].sort(compare)).toEqual(['', 's2', 's1', 's1/b', 's1/a'])
  expect(['s10', 's9', 's1'].sort(byName)).toEqual(['s1', 's9', 's10'])
})
