import { describe, expect, it } from 'vitest'
import { call, scripted } from '../testing/scripted.ts'
import { aComponent, picture as image } from '../testing/samples.ts'
import type { Component } from '../values/index.ts'
import { picture } from './run.ts'

const plan = (params: Record<string, unknown>, more?: Component[]) => call<{ components: { id: string; value: Component }[] }>(picture, 'plan', { params, more }, scripted())

describe('Picture', () => {
  it('gives its picture under the name of what it shows', async () => {
    const { components } = await plan({ picture: image(), name: ' Old Owl ', voice: 'low' })
    expect(components).toEqual([{ id: 'old-owl', value: { name: 'Old Owl', kind: 'character', line: '', visual: '', voice: 'low', image: image() } }])
  })
  it('passes on those that are wired into it, and counts itself in place of another of its name', async () => {
    const { components } = await plan({ picture: image(), name: 'Rowan', kind: 'prop' }, [aComponent('rowan'), aComponent('Gull')])
    expect(components.map(({ id, value }) => [id, value.kind])).toEqual([['gull', 'character'], ['rowan', 'prop']])
  })
  it('says what is missing', async () => {
    await expect(plan({ name: 'Rowan' })).rejects.toMatchObject({ code: 'bad-input', message: 'There is no picture yet.' })
    await expect(plan({ picture: image() })).rejects.toMatchObject({ code: 'bad-input', message: 'The picture has no name yet.' })
  })
})
