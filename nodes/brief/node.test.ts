import { describe, expect, it } from 'vitest'
import type { Brief } from '../values/index.ts'
import { BriefFields } from '../values/index.ts'
import { call, scripted } from '../testing/scripted.ts'
import { brief } from './run.ts'

const form = {
  type: 'object',
  properties: {
    hero: { type: 'string', title: 'Who is the hero?' },
    kind: { type: 'string', title: 'What are they?', enum: ['fox', 'owl'] },
    wish: { type: 'string', title: 'What do they wish for?' },
  },
  required: ['hero', 'wish'],
}
const run = (params: Record<string, unknown>) => call<{ brief: Brief }>(brief, 'run', { params }, scripted())

describe('Brief', () => {
  it('names every missing answer at once, with the questions as the hint', async () => {
    await expect(run({ form, answers: { kind: 'fox' } })).rejects.toMatchObject({ code: 'bad-input', message: 'Missing: hero, wish.', hint: expect.stringContaining('“What do they wish for?”') })
  })
  it('refuses an answer that is not among the choices', async () => {
    await expect(run({ form, answers: { hero: 'Rowan', wish: 'light', kind: 'dog' } })).rejects.toThrow('kind must be one of: fox, owl.')
  })
  it('gives a whole brief', async () => {
    const made = await run({ form, answers: { hero: ' Rowan ', wish: 'light', kind: '' }, language: 'ru', nonVerbal: true, audience: '3-4', style: 'felt' })
    expect(BriefFields.parse(made.brief)).toEqual({ title: '', logline: '', answers: { hero: 'Rowan', wish: 'light' }, language: 'ru', audience: '3-4', nonVerbal: true, style: 'felt' })
  })
  it('works from a logline alone, and not from nothing', async () => {
    expect((await run({ logline: 'A fox lights a town.' })).brief.logline).toBe('A fox lights a town.')
    await expect(run({})).rejects.toThrow('The brief is empty.')
  })
})
