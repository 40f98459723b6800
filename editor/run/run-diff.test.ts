import { expect, test } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { diffRuns, isSame } from './run-diff.ts'

const workflow: Workflow = {
  format: 'reelgraph/workflow', version: 1, name: '', inputs: {}, decisions: {}, edges: [{ from: 'a.x', to: 'b.x' }],
  nodes: { a: { type: 'a', mode: 'on', params: { answers: { hero: 'Mira', place: 'sea' }, count: 3 } }, b: { type: 'b', mode: 'on', params: {} } },
}
const tasks = { 'b:1': { task: 'b:1', state: 'done' as const, digest: 'd1', media: [['p1', 'image/jpeg']] as [string, string][] }, 'b:2': { task: 'b:2', state: 'done' as const, digest: 'd2' } }

test('two runs of one graph with the same results are the same', () => expect(isSame(diffRuns({ workflow, tasks }, { workflow: structuredClone(workflow), tasks }))).toBe(true))

test('settings differ by path, results by what they are', () => {
  const later: Workflow = { ...workflow, edges: [], decisions: { 'b:1': { take: { index: 1 } } }, nodes: { a: { type: 'a', mode: 'on', params: { answers: { hero: 'Pip', place: 'sea' } } }, c: { type: 'c', mode: 'on', params: {} } } }
  expect(diffRuns({ workflow, tasks }, { workflow: later, tasks: { 'b:1': { ...tasks['b:1'], digest: 'd9', media: [['p9', 'image/jpeg']] }, 'c:': { task: 'c:', state: 'done' } } })).toEqual({
    params: [{ node: 'a', path: 'answers.hero', before: 'Mira', after: 'Pip' }, { node: 'a', path: 'count', before: 3, after: undefined }],
    added: ['c'], removed: ['b'], wires: 1, decisions: 1,
    items: [{ task: 'b:1', kind: 'changed', before: 'p1', after: 'p9' }, { task: 'b:2', kind: 'gone', before: undefined, after: undefined }, { task: 'c:', kind: 'new', before: undefined, after: undefined }],
  })
})
