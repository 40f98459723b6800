import { expect, test } from 'vitest'
import { toNodeProgress } from '../run/node-progress.ts'
import { shotsOf, spanAt, spansOf } from './shots.ts'

const part = (id: string, seconds?: number) => ({ id, digest: '', value: { action: `at ${id}`, ...(seconds === undefined ? {} : { seconds }) } })
const lists = [{ parent: 's1', port: 'shots', digest: null, parts: [part('s1/1', 4), part('s1/2', 2)] }, { parent: 's2', port: 'shots', digest: null, parts: [part('s2/1')] }]
const nodes = {
  shots: toNodeProgress([{ task: 'shots:s1/2', state: 'done', media: [['p', 'image/jpeg']] }], () => 0),
  voice: toNodeProgress([{ task: 'voice:s1/1/01', state: 'done', media: [['v', 'audio/wav']] }], () => 0),
}
const shots = shotsOf({ node: 'shots', fields: { words: 'action', facts: [], seconds: 'seconds' } }, lists, nodes)

test('shots have the pictures and voices there are, and a length even without a plan of it', () => {
  expect(shots.map(({ item, seconds, still, voices }) => [item, seconds, still, voices])).toEqual([['s1/1', 4, undefined, ['v']], ['s1/2', 2, 'p', []], ['s2/1', 3, undefined, []]])
})

test('an animatic is as long as it is planned', () => expect(spansOf(shots)).toEqual([{ start: 0, end: 4 }, { start: 4, end: 6 }, { start: 6, end: 9 }]))

test('in a film the shots lie where it says; a film that does not say it is divided as planned', () => {
  const times = [{ start: 4, end: 9 }, { start: 9, end: 10 }, { start: 10, end: 14 }]
  expect(spansOf(shots, { times, total: 18 })).toEqual(times)
  expect(spansOf(shots, { times: times.slice(1), total: 18 }).at(-1)).toEqual({ start: 12, end: 18 })
})

test('what is seen at a time is found, at the edges as well', () => {
  const spans = spansOf(shots)
  expect([0, 3.9, 4, 9, 99].map((at) => spanAt(spans, at))).toEqual([0, 0, 1, 2, 2])
  expect(spanAt([], 1)).toBe(-1)
})
