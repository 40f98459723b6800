import { describe, expect, it } from 'vitest'
import type { Lore } from '../values/index.ts'
import { aBrief, aLore } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import { lore } from './run.ts'

const worlds = (...titles: string[]) => ({ options: titles.map((title) => aLore({ title })) })
const run = (ctx = scripted([worlds('A', 'B', 'C')]), params = {}) => call<{ lore: Lore[] }>(lore, 'run', { params, brief: aBrief() }, ctx)

describe('Lore', () => {
  it('offers as many worlds as asked for', async () => {
    expect((await run()).lore.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
    expect((await run(scripted([worlds('A')]), { optionCount: 1 })).lore).toHaveLength(1)
  })
  it('asks once more when there are too few or the same twice, then fails', async () => {
    const ctx = scripted([worlds('A', 'B'), worlds('A', 'B', 'C')])
    expect((await run(ctx)).lore).toHaveLength(3)
    expect(ctx.asked.text).toHaveLength(2)
    await expect(run(scripted([worlds('A', 'b', 'B')]))).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('"b"') })
  })
  it('is told the brief without its look, thinks, and hears the reviewer', async () => {
    const ctx = scripted([worlds('A', 'B', 'C')], 'less fog')
    await run(ctx)
    const request = ctx.asked.text[0]?.request
    expect(request?.effort).toBe('medium')
    expect(request?.context).toMatchObject({ count: 3, seedWords: 'less fog' })
    expect(JSON.stringify(request)).not.toContain('cut paper')
    expect(request?.prompt).toContain('hero: Rowan')
    expect(request?.prompt).toContain('less fog')
  })
})
