import { describe, expect, it } from 'vitest'
import { aBrief, aComponent, aStage, someScenes } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import { stageShotsNode } from './node.ts'
import { stageShots } from './run.ts'

const [scene] = someScenes(1, [])
const pier = aComponent('Old Pier', 'location')
const lamp = aComponent('Brass Lantern', 'prop')

describe('Stage Shots', () => {
  it('describes the set from its places in one part', async () => {
    const ctx = scripted([{ description: 'Wet planks run into fog.' }])
    const made = await call(stageShots, 'plan', { scenes: scene, components: [pier, lamp] }, ctx)
    expect(made).toEqual({ stages: [{ id: '', value: { description: 'Wet planks run into fog.' } }] })
    expect(ctx.asked.text[0]?.request).toMatchObject({ purpose: 'stage', effort: 'none', context: { places: [{ name: 'Old Pier' }, { name: 'Brass Lantern' }] } })
  })
  it('refuses a set with an actor in it', async () => {
    await expect(call(stageShots, 'plan', { scenes: scene, components: [pier] }, scripted([{ description: '@Rowan stands on @Old Pier.' }]))).rejects.toThrow('@Rowan is not a place')
  })
  it('draws it with the pictures of its places, named by number, and nobody in it', async () => {
    const ctx = scripted()
    await call(stageShots, 'run', { part: aStage(), scenes: scene, components: [pier, lamp], brief: aBrief() }, ctx)
    const [request] = ctx.asked.image
    expect(request?.references.map(({ name }) => name)).toEqual(['Brass Lantern', 'Old Pier'])
    expect(request?.references.map(({ name }) => name)).toEqual(['Brass Lantern', 'Old Pier'])
    expect(request?.depiction).toMatchObject({ subject: 'stage', time: 'morning', weather: 'fog', place: 'Old Pier' })
  })
  it('depends on the places of a scene and not on who is in it', () => {
    expect(stageShotsNode.inputs.components.by).toBe('placeIds')
  })
})
