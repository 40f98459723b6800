import { describe, expect, it } from 'vitest'
import type { SceneDraft } from '../purposes.ts'
import { beatsOf } from '../story/structures.ts'
import { aBrief, aLore, aNarrative, someScenes } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Scene } from '../values/index.ts'
import { SceneFields } from '../values/index.ts'
import { scenes } from './run.ts'

const BEATS = beatsOf('power-fantasy', 20) ?? []
type Planned = { scenes: { id: string; value: Scene }[] }

function plan(answers: SceneDraft[][], more: Record<string, unknown> = {}, ctx = scripted(answers.map((drafts) => ({ scenes: drafts })))) {
  return call<Planned>(scenes, 'plan', { params: { count: 20, structure: 'power-fantasy' }, brief: aBrief(), lore: aLore(), narrative: aNarrative(BEATS, 20), ...more }, ctx)
}
const twenty = (change: (scene: SceneDraft, at: number) => SceneDraft = (scene) => scene) => someScenes(20, BEATS).map(change)

describe('Scenes', () => {
  it('plans twenty scenes with stable ids and the components they name', async () => {
    const made = await plan([twenty()])
    expect(made.scenes.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `s${String(at + 1).padStart(2, '0')}`))
    expect(made.scenes[6]?.value).toMatchObject({ beat: 'first failure', componentIds: ['rowan', 'brass-lantern', 'old-pier'], placeIds: ['brass-lantern', 'old-pier'] })
    for (const { value } of made.scenes) SceneFields.parse(value)
  })
  it.each([[19], [21]])('never accepts %i scenes', async (count) => {
    const ctx = scripted([{ scenes: someScenes(count, BEATS) }])
    await expect(plan([], {}, ctx)).rejects.toMatchObject({ code: 'invalid-output', message: expect.stringContaining(`There are ${count} scenes; exactly 20`) })
    expect(ctx.asked.text).toHaveLength(2)
  })
  it('gives each scene the beat of its number, and says so', async () => {
    const ctx = scripted([{ scenes: twenty((scene) => ({ ...scene, beat: 'triumph' })) }])
    const made = await plan([], {}, ctx)
    expect(made.scenes.map(({ value }) => value.beat).filter((beat) => beat === 'triumph')).toHaveLength(1)
    expect(made.scenes[0]?.value.beat).toBe('underdog')
    expect(ctx.warnings.join()).toContain('19 of 20 scenes')
  })
  it('finds a name in the text that nobody introduced', async () => {
    const bad = twenty((scene, at) => (at === 4 ? { ...scene, text: `${scene.text} @Gull watches.` } : scene))
    await expect(plan([bad])).rejects.toThrow('Scene 5: @Gull is in the text but not among the mentions.')
  })
  it('finds a mention that the text lacks', async () => {
    const bad = twenty((scene, at) => (at === 4 ? { ...scene, mentions: [...scene.mentions, { name: 'Gull', kind: 'character', line: 'A gull.' }] } : scene))
    await expect(plan([bad])).rejects.toThrow('Scene 5: Gull is among the mentions but not in the text as @Gull.')
  })
  it('mends what another scene knows: a name left out of the list, or written without @', async () => {
    const first = someScenes(1, BEATS)[0] as SceneDraft
    const met = { name: 'Gull', kind: 'character' as const, line: 'A grey gull.' }
    const made = await plan([twenty((scene, at) => {
      if (at === 0) return { ...first, text: `${first.text} Gull watches.`, mentions: [...first.mentions, met] }
      return at === 7 ? { ...scene, text: `${scene.text} @Gull lands.` } : scene
    })])
    expect(made.scenes[0]?.value.text).toContain('@Gull watches')
    expect(made.scenes[7]?.value.mentions.at(-1)).toEqual({ ...met, line: '' })
    expect(made.scenes[7]?.value.componentIds).toContain('gull')
  })
  it('wants a line where a name is first met, and one kind for each name', async () => {
    await expect(plan([twenty((scene) => ({ ...scene, mentions: scene.mentions.map((mention) => ({ ...mention, line: '' })) }))])).rejects.toThrow('Scene 1: Rowan is met for the first time')
    const changed = twenty((scene, at) => (at === 9 ? { ...scene, mentions: scene.mentions.map((mention) => ({ ...mention, kind: 'prop' as const })) } : scene))
    await expect(plan([changed])).rejects.toThrow('Scene 10: Rowan is a prop here and was a character before.')
  })
  it('warns of scenes too thin to draw', async () => {
    const ctx = scripted([{ scenes: twenty((scene, at) => (at === 2 ? { ...scene, text: '@Rowan waits.', mentions: scene.mentions.slice(0, 1) } : scene)) }])
    await plan([], {}, ctx)
    expect(ctx.warnings.join()).toContain('Thin description: scene 3.')
  })
  it('refuses a narrative of another length or with other beats before any call', async () => {
    const ctx = scripted()
    await expect(plan([], { params: { count: 12 } }, ctx)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('told in 20 scenes, but 12') })
    const moved = BEATS.map((beat) => (beat.name === 'underdog' ? { ...beat, to: 3 } : beat.name === 'discovery' ? { ...beat, from: 4 } : beat))
    await expect(plan([], { narrative: aNarrative(moved, 20) }, ctx)).rejects.toThrow('"underdog" must be scenes 1 to 4')
    expect(ctx.asked.text).toHaveLength(0)
  })
  it('needs neither brief nor lore', async () => {
    expect((await plan([twenty()], { brief: undefined, lore: undefined })).scenes).toHaveLength(20)
  })
})
