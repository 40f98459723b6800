import { describe, expect, it } from 'vitest'
import { ask, aTale } from './testing.ts'

const lores = (brief: Record<string, unknown>) => ask('lores', { brief: { ...aTale, ...brief }, seedWords: '', count: 1 }, 1)

describe('a brief that cannot be served', () => {
  it.each([
    ['another language', { language: 'fr' }, 'unsupported', /"fr"/],
    ['violence for small children', { audience: '3-4', logline: 'A knight kills a dragon.' }, 'bad-input', /"kills".*3-4/],
    ['talk where nobody speaks', { nonVerbal: true, answers: { form: 'told entirely in dialogue' } }, 'bad-input', /in which nobody speaks/],
  ])('is refused in words: %s', async (_name, brief, code, message) => {
    await expect(lores(brief)).rejects.toMatchObject({ code, message: expect.stringMatching(message), hint: expect.stringMatching(/\w/) })
  })
  it('is not an empty one, nor the same demand for grown-ups', async () => {
    expect((await lores({})).options[0]?.hero).toMatch(/^\p{Lu}\p{L}+ is an? /u)
    expect((await lores({ audience: '16+', logline: 'A knight kills a dragon.' })).options).toHaveLength(1)
  })
})
