import { expect, test } from 'vitest'
import { toWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { duplicate, nudge, parseClip, pasteClip, toClip } from './clip.ts'
import { addNode, connect, decide } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { addGroup, addNote } from './group-edits.ts'
import { groupsOf, notesOf, placeOf } from './layout.ts'

const chain = (): Workflow => {
  const nodes = ['idea', 'tale', 'scenes'].reduce((at, id, index) => addNode(at, { id, type: id, at: { x: index * 300, y: 40 } }), emptyWorkflow('A film'))
  return decide('tale:', () => ({ choice: { index: 2 } }))(connect('tale.tale', 'scenes.tale')(connect('idea.idea', 'tale.idea')(nodes)))
}
const wires = (workflow: Workflow) => workflow.edges.map(({ from, to }) => `${from} > ${to}`)

test('copies have ids of their own, the wires among them and what was settled about them', () => {
  const { workflow, ids } = pasteClip(chain(), toClip(chain(), ['tale', 'scenes']), {})
  expect(ids).toEqual(['tale-2', 'scenes-2'])
  expect(wires(workflow)).toEqual(['idea.idea > tale.idea', 'tale.tale > scenes.tale', 'tale-2.tale > scenes-2.tale'])
  expect(workflow.decisions['tale-2:']).toEqual({ choice: { index: 2 } })
  expect(placeOf(workflow, 'tale-2')).toEqual({ x: 332, y: 72 })
  expect(toWorkflow(JSON.parse(JSON.stringify(workflow)))).toEqual(workflow)
})

test('pasted with wires, copies read what the originals read; in another workflow those wires are left out', () => {
  const clip = toClip(chain(), ['tale'])
  expect(wires(pasteClip(chain(), clip, { isWired: true }).workflow)).toContain('idea.idea > tale-2.idea')
  expect(wires(pasteClip(emptyWorkflow('Another'), clip, { isWired: true }).workflow)).toEqual([])
})

test('the corner of what is pasted lies where it was asked for', () => {
  const { workflow } = pasteClip(emptyWorkflow('Another'), toClip(chain(), ['tale', 'scenes']), { at: { x: 10, y: 20 } })
  expect([placeOf(workflow, 'tale'), placeOf(workflow, 'scenes')]).toEqual([{ x: 10, y: 20 }, { x: 310, y: 20 }])
})

test('whole groups and notes travel along', () => {
  const noted = addNote(addGroup(['tale', 'scenes'], 'Story')(chain()), 'Why', { x: 0, y: 0 })
  const { workflow } = pasteClip(noted.workflow, toClip(noted.workflow, ['tale', 'scenes'], [noted.id]), {})
  expect(groupsOf(workflow).map(({ title, nodes }) => [title, nodes])).toEqual([['Story', ['tale', 'scenes']], ['Story', ['tale-2', 'scenes-2']]])
  expect(new Set(notesOf(workflow).map(({ id }) => id)).size).toBe(2)
  expect(toClip(noted.workflow, ['tale']).groups).toEqual([])
})

test('the text of a clip or of a whole workflow can be pasted, anything else cannot', () => {
  expect(Object.keys(parseClip(JSON.stringify(toClip(chain(), ['tale'])))?.nodes ?? {})).toEqual(['tale'])
  expect(Object.keys(parseClip(JSON.stringify(chain()))?.nodes ?? {})).toEqual(['idea', 'tale', 'scenes'])
  for (const text of ['hello', '{"nodes": 1}', '[]', 'null', '{"format":"reelgraph/clip","nodes":{"__proto__":{"type":"x"}},"edges":[]}', '{"format":"reelgraph/clip","nodes":{"a b":{"type":"x"}},"edges":[]}']) expect(Object.keys(parseClip(text)?.nodes ?? {}), text).toEqual([])
})

test('a duplicate stands beside its original and reads what it reads', () => {
  expect(wires(duplicate(chain(), ['scenes']).workflow)).toContain('tale.tale > scenes-2.tale')
  expect(placeOf(nudge(['tale'], { x: 8, y: -8 })(chain()), 'tale')).toEqual({ x: 308, y: 32 })
})
