import { expect, test } from 'vitest'
import { z } from 'zod'
import type { NodeTypeInfo } from '../api/types.ts'
import { storyTypes } from '../testing/story-types.ts'
import { createDocument } from './document.ts'
import { homesFor, nameFrom, placeNew, putInto } from './dropped-home.ts'
import { addNode } from './edits.ts'
import { emptyWorkflow } from './empty.ts'

const params = (shape: z.ZodObject) => z.toJSONSchema(shape, { io: 'input' }) as Record<string, unknown>
const story = (type: string): NodeTypeInfo => storyTypes.get(type) as NodeTypeInfo
const person = story('cast').outputs
const script: NodeTypeInfo = { ...story('idea'), type: 'script', params: params(z.object({ text: z.string().max(10).meta({ accept: ['.play', 'text'] }), file: z.object({ artifact: z.string() }).meta({ accept: ['.play', 'text'] }) })) }
const plan: NodeTypeInfo = { ...story('idea'), type: 'plan', params: params(z.object({ yaml: z.string().meta({ accept: ['.yaml'] }) })) }
const photo: NodeTypeInfo = {
  ...story('idea'), type: 'photo', inputs: [{ name: 'more', value: 'person', title: 'person', mode: 'all', optional: true }], outputs: person,
  params: params(z.object({ picture: z.object({ artifact: z.string(), width: z.number() }).meta({ accept: ['image'] }), name: z.string().meta({ from: 'file name' }) })),
}
const types = new Map([...storyTypes, ['script', script], ['plan', plan], ['photo', photo]])
const homes = (name: string, kind: 'text' | 'image' | 'sound', letters = 5) => homesFor(types.values(), { name, kind, letters }).map(({ type, param, form }) => `${type.type}.${param} ${form}`)
const at = { x: 10.4, y: 20 }
const home = (name: string, kind: 'text' | 'image', letters = 5) => homesFor(types.values(), { name, kind, letters })[0] as NonNullable<ReturnType<typeof homesFor>[number]>

test('a file goes where its ending is named, before where its kind is', () => {
  expect(homes('a.yaml', 'text')).toEqual(['plan.yaml text', 'script.text text', 'script.file reference'])
  expect(homes('a.PLAY', 'text')).toEqual(['script.text text', 'script.file reference'])
  expect(homes('a.png', 'image')).toEqual(['photo.picture reference'])
  expect(homes('a.mp3', 'sound')).toEqual([])
})

test('a text that is too long for the document is stored as a file', () => {
  expect(homes('a.play', 'text', 11)).toEqual(['script.file reference'])
})

test('a dropped file is one step of the history, in a node where it was let go', () => {
  const document = createDocument(emptyWorkflow('A'))
  const { id, edit } = placeNew(document.getState().workflow, types, { home: home('a.play', 'text'), value: 'words', file: 'a.play', at })
  document.edit(edit)
  expect(document.getState().workflow.nodes[id]).toEqual({ type: 'script', params: { text: 'words' }, mode: 'on' })
  expect(document.getState().workflow.layout?.nodes[id]).toMatchObject({ x: 10, y: 20 })
  document.undo()
  expect(document.getState().workflow.nodes).toEqual({})
})

test('a file that goes into a node takes the place of the one before, and leaves the name it has', () => {
  const before = addNode(emptyWorkflow('A'), { id: 's', type: 'script', at })
  const long = putInto('s', { home: home('a.play', 'text', 99), value: { artifact: 'x' }, file: 'a.play' })(before)
  expect(putInto('s', { home: home('b.play', 'text'), value: 'short', file: 'b.play' })(long).nodes['s']?.params).toEqual({ text: 'short' })
  const picture = { home: home('old_owl.png', 'image'), value: { artifact: 'y', width: 1 }, file: 'old_owl.png' }
  const placed = putInto('p', picture)(addNode(before, { id: 'p', type: 'photo', at }))
  expect(placed.nodes['p']?.params).toEqual({ picture: picture.value, name: 'old owl' })
  expect(putInto('p', { ...picture, file: 'other.png' })(placed).nodes['p']?.params['name']).toBe('old owl')
})

test('a new node is wired where one free input fits, and not where there are several', () => {
  const picture = { home: home('a.png', 'image'), value: { artifact: 'y', width: 1 }, file: 'a.png', at }
  const withShots = addNode(emptyWorkflow('A'), { id: 'shots', type: 'shots', at })
  const first = placeNew(withShots, types, picture)
  expect(first.wiredTo).toBe('shots')
  const once = first.edit(withShots)
  expect(once.edges).toEqual([{ from: 'photo.cast', to: 'shots.cast' }])
  const second = placeNew(once, types, picture)
  expect(second.edit(once).edges).toContainEqual({ from: 'photo-2.cast', to: 'photo.more' })
  expect(placeNew(addNode(withShots, { id: 'b', type: 'shots', at }), types, picture).wiredTo).toBeUndefined()
})

test('a name is made of the name of a file', () => {
  expect([nameFrom('Mara.png'), nameFrom('old_owl v2.final.jpeg'), nameFrom('none')]).toEqual(['Mara', 'old owl v2.final', 'none'])
})
