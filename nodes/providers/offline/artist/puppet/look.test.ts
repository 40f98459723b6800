import { describe, expect, test } from 'vitest'
import { brightness } from '../color.ts'
import { lookOf } from './look.ts'
import { wears } from './garments.ts'

describe('the look of a puppet', () => {
  test('comes from name and words alone', () => {
    const figure = { name: 'Ember', visual: 'a red fox with a green scarf' }
    expect(lookOf(figure)).toEqual(lookOf({ ...figure }))
  })

  test('has the species, clothes, colours and marks of the words', () => {
    const fox = lookOf({ name: 'Ember', visual: 'a small red fox with a torn left ear, white-tipped tail and a green scarf' })
    expect(fox.species?.id).toBe('fox')
    expect(fox.marks).toEqual(new Set(['notch', 'white-tip']))
    expect(wears(fox.garments, 'scarf')?.ink).toBe('#6a8c5a')
    expect(fox.height).toBeLessThan(lookOf({ name: 'Nim', visual: 'a tall grey wolf' }).height)
  })

  test('dresses people, and reads hair and age', () => {
    const mila = lookOf({ name: 'Mila', visual: "the baker's daughter, black braids, a white apron over a mustard dress" })
    expect(mila.species).toBeUndefined()
    expect(mila.hair).toMatchObject({ style: 'braids', ink: '#3b3a45' })
    expect(mila.garments.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['apron', 'dress', 'boots']))
    expect(lookOf({ name: 'Ivan', visual: 'an old man with a grey beard' })).toMatchObject({ age: 'old', hair: { beard: true } })
  })

  test('is not led astray by a species that only lends its fur or its name', () => {
    expect(lookOf({ name: 'Rolf', visual: 'a man in a cloak of wolf fur' }).species).toBeUndefined()
    expect(lookOf({ name: 'Anna', visual: "a woman with a fox's grin" }).species).toBeUndefined()
  })

  test('tells people, creatures and things that live apart', () => {
    expect(lookOf({ name: 'Brew', visual: 'a blue teapot' })).toMatchObject({ thing: 'teapot', dye: '#5479a0' })
    expect(lookOf({ name: 'Puff', visual: 'a small cloud' }).species?.id).toBe('cloud')
    for (const visual of ['a baker in a white apron', 'a teenager with headphones', 'the lighthouse keeper', 'a potter with red hair', 'an astronaut in a white space suit', 'a cook']) expect(lookOf({ name: 'Jay', visual }).species, visual).toBeUndefined()
  })

  test('knows the ages of people by their proportions and those of beasts by their size', () => {
    const ages = ['a boy of eight', 'a teenager', 'a man', 'an old man'].map((visual) => lookOf({ name: 'Tom', visual }).age)
    expect(ages).toEqual(['child', 'teen', 'adult', 'old'])
    expect(lookOf({ name: 'Tilly', visual: 'a tiny mouse' }).height).toBeLessThan(lookOf({ name: 'Bruno', visual: 'a big bear' }).height / 2)
  })

  test('keeps hair apart from skin', () => {
    const { hair, skin } = lookOf({ name: 'Zane', visual: 'a dark-skinned man with a beard' })
    expect(Math.abs(brightness(hair?.ink ?? skin) - brightness(skin))).toBeGreaterThan(0.1)
  })
})
