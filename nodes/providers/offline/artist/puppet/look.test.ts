import { describe, expect, test } from 'vitest'
import { lookOf } from './look.ts'
import { actionOf, emotionOf } from './pose.ts'
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
})

test.each([['sad, head lowered', 'sad'], ['a furious glare', 'angry'], ['trembling with fear', 'afraid'], ['a wide smile', 'happy'], ['amazed', 'surprised'], ['quiet resolve', 'determined']] as const)('reads %s as %s', (words, emotion) => {
  expect(emotionOf(words)).toBe(emotion)
})

test.each([['Ember runs across the square', 'run'], ['sits on the wall', 'sit'], ['with arms raised', 'raise'], ['reaches for the key', 'reach'], ['walks away', 'walk']] as const)('reads %s as %s', (words, action) => {
  expect(actionOf(words)).toBe(action)
})
