import { describe, expect, it } from 'vitest'
import { beatsOf } from '../story/structures.ts'
import { aBrief, aLore, aNarrative } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Narrative } from '../values/index.ts'
import { narrative } from './run.ts'

const BEATS = beatsOf('power-fantasy', 20) ?? []
const POWER = { structure: 'power-fantasy', sceneCount: 20, optionCount: 1 }
const told = (...options: Narrative[]) => ({ options })
const run = (answers: unknown[], params: Record<string, unknown> = POWER, ctx = scripted(answers)) =>
  call<{ narrative: Narrative[] }>(narrative, 'run', { params, brief: aBrief(), lore: aLore() }, ctx)

describe('Narrative', () => {
  it('accepts what follows the structure', async () => {
    const { narrative: [made] } = await run([told(aNarrative(BEATS, 20))])
    expect(made?.beats.map(({ from, to }) => [from, to])).toEqual([[1, 4], [5, 6], [7, 8], [9, 10], [11, 12], [13, 14], [15, 19], [20, 20]])
  })
  it('sets miscounted beats to the structure, says so, and pays no second call', async () => {
    const wrong = aNarrative(BEATS, 20, { beats: BEATS.map((beat, at) => ({ ...beat, from: at + 1, to: at + 1, summary: `It is ${beat.name}` })) })
    const ctx = scripted([told(wrong)])
    const { narrative: [made] } = await run([], POWER, ctx)
    expect(made?.beats[6]).toMatchObject({ from: 15, to: 19, summary: 'It is challenge to redemption' })
    expect(ctx.asked.text).toHaveLength(1)
    expect(ctx.warnings).toHaveLength(1)
  })
  it('never accepts other beats, in another order, or fewer', async () => {
    const swapped = [...BEATS].reverse()
    for (const beats of [swapped, BEATS.slice(1), [...BEATS, { name: 'coda', from: 21, to: 21, purpose: 'x' }]]) {
      await expect(run([told(aNarrative(beats, 20))])).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining('in this order: underdog') })
    }
  })
  it.each([[19], [21]])('never accepts acts that end at scene %i of 20', async (end) => {
    await expect(run([told(aNarrative(BEATS, end))])).rejects.toMatchObject({ code: 'invalid-output' })
  })
  it('takes the repaired answer when the first was wrong', async () => {
    const { narrative: options } = await run([told(aNarrative(BEATS, 19)), told(aNarrative(BEATS, 20))])
    expect(options).toHaveLength(1)
  })
  it('wants as many options as asked for', async () => {
    await expect(run([told(aNarrative(BEATS, 20))], { ...POWER, optionCount: 3 })).rejects.toThrow('There are 1 options; exactly 3')
  })
  it('refuses a power fantasy of another length before any call', async () => {
    const ctx = scripted()
    await expect(run([], { structure: 'power-fantasy', sceneCount: 12 }, ctx)).rejects.toMatchObject({ code: 'bad-input' })
    expect(ctx.asked.text).toHaveLength(0)
  })
  it('leaves the beats of a free story to the writer, but not their coverage', async () => {
    const free = { structure: 'free', sceneCount: 3, optionCount: 1 }
    const own = [{ name: 'one', from: 1, to: 2, purpose: 'x' }, { name: 'two', from: 3, to: 3, purpose: 'x' }]
    const ctx = scripted([told(aNarrative(own, 3))])
    expect((await run([], free, ctx)).narrative[0]?.beats.map(({ name }) => name)).toEqual(['one', 'two'])
    expect(ctx.asked.text[0]?.request.context.beats).toEqual([])
    await expect(run([told(aNarrative(own.slice(0, 1), 3))], free)).rejects.toThrow('must end at scene 3')
  })
})
