import { expect, test } from 'vitest'
import { emptyWorkflow } from '../document/empty.ts'
import { readFile } from './import-file.ts'

const file = (...parts: BlobPart[]) => new File(parts, 'given.bin')
const text = JSON.stringify(emptyWorkflow('Mine'))

test('a workflow is read from a document and from a picture that carries it', async () => {
  expect(await readFile(file(text))).toMatchObject({ workflow: { name: 'Mine' } })
  expect(await readFile(file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), text, new Uint8Array([0])))).toMatchObject({ workflow: { name: 'Mine' } })
})

test.each([['nothing', ''], ['words', 'INT. HOUSE'], ['other JSON', '{"a":1}'], ['a drawing with a program', '<svg onload="x">'], ['a broken document', text.slice(0, -5)]])('%s is refused in words', async (_what, content) => {
  expect(await readFile(file(content))).toMatchObject({ message: expect.stringContaining('given.bin') as string })
})

test('a picture without a recipe says so', async () => {
  expect(await readFile(file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])))).toEqual({ message: 'given.bin holds no workflow.', hint: expect.stringContaining('recipe') as string })
})
