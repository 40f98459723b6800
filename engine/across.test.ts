import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { implementer } from './implement.ts'
import type { Decision } from './model/decisions.ts'
import { defineNode } from './model/node-type.ts'
import { defineValue, each, gives, previous } from './model/ports.ts'
import { createRig, workflowOf } from './testing/rig.ts'

const Word = defineValue('word', 'Word', z.object({ text: z.string() }))
const common = { version: 1, category: 'test', summary: 'A node of the tests.', needs: {} } as const
const implement = implementer<object>()

/** Sentences, then the letters of each as words of their own: a collection with branches, some of which are empty. */
const sentences = implement(defineNode({
  ...common, type: 'sentences', title: 'Sentences', params: z.object({ texts: z.array(z.string()) }), inputs: {},
  outputs: { sentences: gives.many(Word, { by: 'plan' }) }, reads: { plan: { params: ['texts'] } },
}), { plan: ({ params }) => ({ sentences: params.texts.map((text, index) => ({ id: `s${index}`, value: { text } })) }) })

const letters = implement(defineNode({
  ...common, type: 'letters', title: 'Letters', params: z.object({}), inputs: { sentences: each(Word) },
  outputs: { letters: gives.many(Word, { by: 'plan' }) }, reads: { plan: { sentences: ['text'] } },
}), {
  plan: ({ sentences: { text } }) => {
    if (text === '!') throw new Error('No letters.')
    return { letters: [...text].map((letter, index) => ({ id: String(index + 1), value: { text: letter } })) }
  },
})

const pairs = implement(defineNode({
  ...common, type: 'pairs', title: 'Pairs', params: z.object({}),
  inputs: { letters: each(Word).orNone(), before: previous(Word).orNone(), across: previous(Word, { across: true }).orNone() },
  outputs: { pairs: gives.many(Word) }, reads: { run: { letters: ['text'], before: ['text'], across: ['text'] } },
}), { run: ({ letters: own, before, across }) => ({ pairs: { text: `${own?.text ?? 'none'} after ${before?.text ?? '-'} after ${across?.text ?? '-'}` } }) })

const told = (...texts: string[]) => workflowOf(
  { sentences: { type: 'sentences', params: { texts } }, letters: { type: 'letters' }, pairs: { type: 'pairs' } },
  [['sentences.sentences', 'letters.sentences'], ['letters.letters', 'pairs.letters'], ['letters.letters', 'pairs.before'], ['letters.letters', 'pairs.across']],
)

describe('the entry before, across parents', () => {
  const rig = () => createRig({ implementations: [sentences, letters, pairs], services: {} })
  const textsOf = ({ session }: Awaited<ReturnType<ReturnType<typeof rig>['run']>>) =>
    [...(session.graph.get('pairs')?.tasks.values() ?? [])].filter(({ fn }) => fn === 'run').sort((a, b) => (a.item < b.item ? -1 : 1)).map((task) => task.value('pairs')?.fields['text'])

  it('is the last of the nearest branch before that holds any, and nothing for the very first', async () => {
    expect(textsOf(await rig().run(told('ab', '', 'c', 'd')))).toEqual(['a after - after -', 'b after a after a', 'c after - after b', 'd after - after c'])
  })
  it('is nothing where the branch before could not be planned', async () => {
    expect(textsOf(await rig().run(told('ab', '!', 'c'))).at(-1)).toBe('c after - after -')
  })
  it('follows when branches change places, and only what has a new neighbour runs again', async () => {
    const made = rig()
    await made.run(told('ab', 'cd', 'ef'))
    const move: Record<string, Decision> = { 'sentences::plan': { structure: { ops: [{ op: 'move', id: 's2', after: 's0' }] } } }
    const moved = await made.run({ ...told('ab', 'cd', 'ef'), decisions: move })
    expect(moved.ran.sort()).toEqual(['pairs:s1/1', 'pairs:s2/1'])
    expect(textsOf(moved)).toContain('e after - after b')
  })
})
