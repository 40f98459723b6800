import { expect, test } from 'vitest'
import { kindOf, readWorkflow, recipeIn } from './dropped.ts'
import { addNode, rename } from './edits.ts'
import { emptyWorkflow } from './empty.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]

test('a file is what its bytes are', () => {
  expect(kindOf(new Uint8Array(png))).toBe('image')
  expect(kindOf(bytes('....ftypisom'))).toBe('film')
  expect(kindOf(bytes('RIFF....WAVE'))).toBe('sound')
  expect(kindOf(bytes(' \n{"a": 1}'))).toBe('json')
  expect(kindOf(bytes('INT. KITCHEN - DAY\n\nRain.'))).toBe('text')
  expect(kindOf(bytes('<?xml version="1.0"?>\n<svg onload="alert(1)">'))).toBe('svg')
  expect(kindOf(new Uint8Array([0x4d, 0x5a, 0, 1, 2]))).toBe('unknown')
  expect(kindOf(new Uint8Array([0xff, 0xfe, 0x41]))).toBe('unknown')
  expect(kindOf(new Uint8Array())).toBe('unknown')
})

test('a film’s recipe is found among its bytes', () => {
  const workflow = rename('A "quoted" {film}')(addNode(emptyWorkflow('A'), { id: 'a', type: 'idea', at: { x: 1, y: 2 } }))
  const file = new Uint8Array([...png, ...bytes(`junk "reelgraph/workflow" } ${JSON.stringify(workflow)} more { junk`), 0, 255])
  expect(recipeIn(file)).toEqual(workflow)
})

test('damaged, hostile or missing recipes give none and never throw', () => {
  for (const text of ['', '"reelgraph/workflow"', '{"format":"reelgraph/workflow"', '{"format":"reelgraph/workflow","nodes":5}', '{"format":"reelgraph/workflow","version":99}']) expect(recipeIn(bytes(text)), text).toBeUndefined()
})

test('why a file is no workflow is said in words', () => {
  expect(readWorkflow('{')).toHaveProperty('why')
  expect(readWorkflow('{"hello": 1}')).toHaveProperty('why')
  expect(readWorkflow(JSON.stringify(emptyWorkflow('A')))).toHaveProperty('workflow')
})
