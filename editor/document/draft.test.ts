import { expect, test } from 'vitest'
import { draftOf, keepDraft } from './draft.ts'
import { emptyWorkflow } from './empty.ts'

function shelf() {
  const kept = new Map<string, string>()
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text), removeItem: (name: string) => void kept.delete(name) }
}
const draft = { revision: 3, base: emptyWorkflow('A'), mine: emptyWorkflow('B') }

test('a draft is found again by its workflow until it is taken away', () => {
  const one = shelf()
  keepDraft(one, 'w', draft)
  expect([draftOf(one, 'w'), draftOf(one, 'v')]).toEqual([draft, undefined])
  keepDraft(one, 'w', undefined)
  expect(draftOf(one, 'w')).toBeUndefined()
})

test('what cannot be kept or read is as if there were none', () => {
  const one = shelf()
  one.setItem('reelgraph.draft.w', '{"revision":1}')
  expect(draftOf(one, 'w')).toBeUndefined()
  expect(() => keepDraft({ ...one, setItem: () => { throw new Error('full') } }, 'w', draft)).not.toThrow()
})
